#include "demo/load_reading.hpp"

#include <algorithm>

#include "demo/juror_evenings.hpp"
#include "demo/load_files.hpp"
#include "demo/story.hpp"
#include "demo/story_reading.hpp"
#include "selection/calls.hpp"
#include "selection/decisions.hpp"

namespace demo {
namespace {

using namespace std::chrono;

struct Sent {
    std::int64_t id;
    std::string name;
    core::Instant sent_at;
};

// The story of the reading with its keys looked up.
class KnownReading {
public:
    KnownReading(db::Tx& tx, const StoryReading& reading) : tx_(tx), story_(story()), reading_(reading) {
        call_ = tx.one<std::int64_t>("select id from calls where slug = ?", reading.call.str());
        files_ = tx.all<Sent>(
            "select id, name, sent_at from applications where call_id = ? and status = 'submitted' and eligibility <> "
            "'not_eligible' and sent_at < ? order by sent_at, id",
            call_, reading.given_until);
    }
    reviews::PhaseBroughtIn phase() const;
    void refuse() const;

private:
    std::int64_t person(const core::Slug& key) const {
        const auto& one =
            *std::find_if(story_.people.begin(), story_.people.end(), [&](const Person& p) { return p.key == key; });
        return tx_.one<std::int64_t>("select id from people where email_key = ?", one.email.str());
    }
    const std::string& name(const core::Slug& startup) const {
        return std::find_if(story_.startups.begin(), story_.startups.end(),
                            [&](const Startup& s) { return s.key == startup; })
            ->name;
    }
    const RefusedInPencil* refused(const Sent& file) const {
        for (const auto& one : reading_.refused)
            if (name(one.startup) == file.name) return &one;
        return nullptr;
    }

    db::Tx& tx_;
    const Story story_;
    const StoryReading& reading_;
    std::int64_t call_;
    std::vector<Sent> files_;
};

// Whoever is behind has the last of their files left, and has begun the first of these.
void leave_some(std::vector<reviews::ReadingBroughtIn>& readings, std::int64_t person, core::Count left) {
    auto behind = left.value;
    for (auto reading = readings.rbegin(); reading != readings.rend() && behind > 0; ++reading) {
        if (reading->person != person || !reading->for_startup.empty()) continue;
        const bool begun = --behind == 0 && reading->finished;
        reading->finished = {};
        reading->marks.resize(begun ? 2 : 0);
        if (!begun) reading->begun = {};
    }
}

std::vector<Evening> first_evenings(core::Instant opens, std::size_t jurors) {
    std::vector<Evening> out(jurors);
    for (std::size_t i = 0; i < jurors; ++i)
        out[i].now = opens + hours(10) + minutes(23 * static_cast<int>(i)) + days(i % 3);
    return out;
}

// An evening begins no earlier than the file came; whoever was refused has been read to the end.
reviews::PhaseBroughtIn KnownReading::phase() const {
    reviews::PhaseBroughtIn out{call_,
                                static_cast<std::int64_t>(reading_.reads.value),
                                reading_.opens,
                                reading_.closes,
                                reviews::PhaseState::open,
                                {}};
    std::vector<JurorOf> jurors;
    for (const auto& one : reading_.jurors) jurors.push_back({person(one.person), one.leaning});
    auto evenings = first_evenings(reading_.opens, jurors.size());
    auto files = files_;
    std::stable_partition(files.begin(), files.end(), [&](const Sent& file) { return refused(file) != nullptr; });
    Random random(2014);
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto* told = refused(files[i]);
        const FileOf file{files[i].id, told ? 0 : random.between(1, 2)};
        for (std::size_t k = 0; k < static_cast<std::size_t>(reading_.reads.value); ++k) {
            const auto who = (i + k * (1 + i % 2)) % jurors.size();
            auto& evening = evenings[who];
            evening.now = std::max(evening.now, files[i].sent_at + hours(1));
            auto reading = read_next(random, file, jurors[who], evening, story_.now);
            if (told && k < told->words.size()) reading.for_startup = told->words[k];
            out.readings.push_back(std::move(reading));
        }
    }
    for (const auto& one : reading_.jurors) leave_some(out.readings, person(one.person), one.left);
    return out;
}

void KnownReading::refuse() const {
    const auto call = selection::call_by_id(tx_, call_);
    for (const auto& one : reading_.refused) {
        const auto row = tx_.one<selection::ApplicationRow>(
            "select " + db::columns<selection::ApplicationRow>() + " from applications where call_id = ? and name = ?",
            call_, name(one.startup));
        selection::pencil(tx_, {person(one.by), one.at}, row, call, selection::Status::refused);
    }
}

}  // namespace

void load_reading(db::Db& db) {
    const auto reading = story_reading();
    const auto phase = db.change({}, [&](db::Tx& tx) {
        const db::AsHouse house(tx, "the story is told by the house itself");
        return KnownReading(tx, reading).phase();
    });
    reviews::bring_in(db, phase);
    db.write_now({}, [&](db::Tx& tx) {
        const db::AsHouse house(tx, "the story is told by the house itself");
        KnownReading(tx, reading).refuse();
        put_events_in_order(tx);
    });
}

}  // namespace demo
