// Pull mode: a reviewer takes the next files when they have time; those that they leave untouched go round again.
#include <algorithm>
#include <set>

#include "activity/record.hpp"
#include "core/time_zone.hpp"
#include "reviews/order.hpp"
#include "reviews/sharing.hpp"

namespace reviews {
namespace {

using http::Call;

constexpr auto lease = std::chrono::hours(5 * 24);
constexpr std::int64_t usual_batch = 5;

struct PullWish {
    std::optional<core::Number<1, 20>> files;
};
struct Pulled {
    std::int64_t given;
    std::optional<std::string> sentence;  // when there are fewer than were asked for
};

// A lease that has ended: nothing was written, so nothing is lost.
void take_back_what_lies(db::Tx& tx, const PhaseRow& phase, core::Instant now) {
    tx.run(
        "delete from reviews where phase_id = ? and state = 'waiting' and lease_until is not null and lease_until < ?",
        phase.id, now);
}

// How many readers each file has, of those that it wants.
std::map<std::int64_t, std::int64_t> readers_of(db::Read& read, const PhaseRow& phase) {
    struct Count {
        std::int64_t application, readers;
    };
    std::map<std::int64_t, std::int64_t> out;
    for (const auto& one : read.all<Count>(
             "select application_id, count(*) from reviews where phase_id = ? group by application_id", phase.id))
        out[one.application] = one.readers;
    return out;
}

struct Wanted {
    FileFacts file;
    Why why;
    std::int64_t readers;
    std::uint64_t lot;
};
// The file that lacks most readers first, then the best fit, then by lot: so a call fills up evenly.
std::vector<Wanted> wanted(db::Read& read, const PhaseRow& phase, const ReviewerRow& reviewer) {
    const auto readers = readers_of(read, phase);
    const auto barred_ids = read.all<std::int64_t>(
        "select application_id from conflicts where reviewer_id = ? union select application_id from reviews where "
        "reviewer_id = ? and phase_id = ?",
        reviewer.id, reviewer.id, phase.id);
    const std::set<std::int64_t> barred(barred_ids.begin(), barred_ids.end());
    std::vector<Wanted> out;
    for (auto& file : files_of(read, phase)) {
        const auto known = readers.find(file.id);
        const auto has = known == readers.end() ? 0 : known->second;
        if (has >= phase.reads || barred.contains(file.id)) continue;
        auto why = fit(reviewer, file);
        const auto lot = own_order(reviewer.id ^ phase.seed, file.id);
        out.push_back({std::move(file), std::move(why), has, lot});
    }
    std::sort(out.begin(), out.end(), [](const Wanted& a, const Wanted& b) {
        return std::tuple(a.readers, -a.why.fit, a.lot) < std::tuple(b.readers, -b.why.fit, b.lot);
    });
    return out;
}

Pulled pull(db::Tx& tx, Call& call, const PhaseRow& phase, const ReviewerRow& reviewer, std::int64_t asked) {
    const db::AsHouse house(tx, "the next files are chosen for whoever asks to read");
    take_back_what_lies(tx, phase, call.now);
    const auto loads = loads_of(tx, phase.call_id);
    const auto known = loads.find(reviewer.id);
    const auto room = std::max<std::int64_t>(reviewer.most - (known == loads.end() ? 0 : known->second), 0);
    Pulled out{0, {}};
    for (auto& one : wanted(tx, phase, reviewer)) {
        if (out.given == std::min(asked, room)) break;
        auto row = reading(phase, reviewer.id, one.file.id, std::move(one.why), ReviewState::waiting);
        row.given_at = call.now;
        row.lease_until = call.now + lease;
        tx.insert("reviews", row);
        ++out.given;
    }
    static constexpr core::Phrase full{"You have as many files as you wanted to read.",
                                       "Vous avez autant de dossiers que vous vouliez en lire.",
                                       "Você tem tantas candidaturas quantas queria ler."};
    static constexpr core::Phrase none{"No other file needs a reader now. Thank you.",
                                       "Aucun autre dossier n’a besoin d’une lecture. Merci.",
                                       "Nenhuma outra candidatura precisa de leitura agora. Obrigado."};
    if (out.given < asked) out.sentence = core::in(room <= out.given ? full : none, call.language());
    return out;
}

// Whoever pulls takes turns with the others of the phase, so that two never take a file's last place.
Pulled next(Call& call, OfPhase of, const PullWish& wish) {
    const auto asked = wish.files ? wish.files->value : usual_batch;
    const auto take = [&](db::Tx& tx) {
        const auto phase = phase_seen(tx, of.id);
        expect_open(phase, call.now);
        const auto reviewer = own_reviewer(tx, phase.call_id);
        auto out = pull(tx, call, phase, reviewer, asked);
        auto what = about(tx, phase);
        what.count = out.given;
        if (out.given) activity::record(tx, activity::actor(call), "reviews.pulled", what);
        return out;
    };
    return call.db.change(call.caller(), take, "pull " + std::to_string(of.id));
}

}  // namespace

void pull_routes(http::Api& api) {
    api.post("/phases/{id}/next", "Take the next files to read; untouched, they go round again after five days",
             http::Role::juror, next)
        .answers(200);
}

}  // namespace reviews
