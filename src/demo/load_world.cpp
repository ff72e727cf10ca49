// A believable world of any size, beside the story or without it.
#include <algorithm>

#include "demo/believable.hpp"
#include "demo/load_files.hpp"

namespace demo {
namespace {

constexpr std::int64_t batch = 200;  // files a commit

Frame frame_of(db::Db& db, const std::string& slug) {
    Frame frame;
    const auto call = db.ask({}, [&](db::Read& read) {
        const db::AsHouse house(read, "the world is made by the house itself");
        return read.first<std::int64_t>("select id from calls where slug = ?", slug);
    });
    frame.calls[slug] = call.value();
    return frame;
}

// Sent between the opening and the close, or what has passed of it: one after the other, as ids grow with time, and
// bunched near the close. `early`: 1 for the first file, 0 for the last.
core::Instant sent_at(const selection::CallRow& call, core::Instant now, double early) {
    const auto until = std::min(call.closes_at, now);
    return call.opens_at + std::chrono::microseconds(static_cast<std::int64_t>(
                               static_cast<double>((until - call.opens_at).count()) * (1 - early * early)));
}

Application application_of(const BelievableFile& file, const selection::CallRow& call, core::Instant now,
                           double early) {
    Application out{};
    out.call = core::Slug::from(call.slug).value();
    out.startup = file.startup.key;
    out.status = Status::submitted;
    const auto sent = sent_at(call, now, early);
    out.begun_at = sent + std::chrono::hours(-20);
    out.updated_at = sent;
    out.sent_at = {sent};
    for (const auto& answer : file.answers) {
        const bool asked = std::any_of(call.questions.begin(), call.questions.end(),
                                       [&](const auto& q) { return q.key.str() == answer.question; });
        if (asked) out.answers.push_back(answer);
    }
    for (const auto& consent : call.consents)
        if (consent.required) out.consents.push_back(consent.key.str());
    return out;
}

}  // namespace

void load_world(db::Db& db, const World& world, const Progress& progress) {
    const auto frame = frame_of(db, world.slug);
    const auto call =
        db.ask({}, [&](db::Read& read) { return selection::call_by_id(read, frame.calls.at(world.slug)); });
    const auto now = story().now;
    for (std::int64_t from = 0; from < world.startups; from += batch) {
        const auto until = std::min(from + batch, world.startups);
        db.write_now({}, [&](db::Tx& tx) {
            for (auto i = from; i < until; ++i) {
                const auto file = believable(world.seed, static_cast<std::uint64_t>(i));
                const auto acted = begin_startup(tx, frame, file.startup);
                if (i >= world.applications) continue;
                const auto early = 1 - static_cast<double>(i + 1) / static_cast<double>(world.applications + 1);
                act_out(tx, frame, file.startup, acted, application_of(file, call, now, early));
            }
        });
        progress("startups", until, world.startups);
    }
}

}  // namespace demo
