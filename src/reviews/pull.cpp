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
constexpr std::string_view lies_untouched = "state = 'waiting' and lease_until is not null and lease_until < ?";

using Readers = std::map<std::int64_t, std::set<std::int64_t>>;  // of each file, but for those whose lease has ended
Readers readers_of(db::Read& read, const PhaseRow& phase, core::Instant now) {
    struct Reading {
        std::int64_t application, reviewer;
    };
    const db::AsHouse house(read, "which files still want readers");
    Readers out;
    for (const auto& one : read.all<Reading>("select application_id, reviewer_id from reviews where phase_id = ? and "
                                             "not (" +
                                                 std::string(lies_untouched) + ")",
                                             phase.id, now))
        out[one.application].insert(one.reviewer);
    return out;
}

struct Wanted {
    FileFacts file;
    Why why;
    std::size_t readers;
    std::uint64_t lot;
};
// All that is looked at before the transaction, which then reads no more than the files it gives.
struct Choice {
    PhaseRow phase;
    ReviewerRow reviewer;
    std::vector<ReviewerRow> all;
    std::vector<Wanted> wanted;  // in the order in which they are to be given
};

// Whether the file still wants such a reader beside those it has.
bool has_seat(const Choice& choice, const FileFacts& file, const std::set<std::int64_t>& readers) {
    auto around = sitting(choice.all, readers);
    around.push_back(&choice.reviewer);
    return !readers.contains(choice.reviewer.id) && seated(seats_of(choice.phase), file, around).back().has_value();
}

std::set<std::int64_t> barred_for(db::Read& read, const ReviewerRow& reviewer) {
    const db::AsHouse house(read, "files that a reviewer must not read");
    const auto ids = read.all<std::int64_t>("select application_id from conflicts where reviewer_id = ?", reviewer.id);
    return {ids.begin(), ids.end()};
}

// The file that lacks most readers first, then the best fit, then by lot: so a call fills up evenly.
Choice choice_of(db::Read& read, const Call& call, std::int64_t id) {
    const auto phase = phase_seen(read, id);
    expect_open(phase, call.now);
    Choice out{phase, own_reviewer(read, phase.call_id), reviewers_of(read, phase.call_id), {}};
    const auto readers = readers_of(read, phase, call.now);
    const auto barred = barred_for(read, out.reviewer);
    const auto bids = Bids::by_reviewer(read, phase, out.reviewer.id);
    for (auto& file : files_of(read, phase)) {
        const auto known = readers.find(file.id);
        const auto has = known == readers.end() ? std::set<std::int64_t>{} : known->second;
        if (barred.contains(file.id) || !has_seat(out, file, has)) continue;
        auto why = fit(out.reviewer, file, bids.of(out.reviewer.id, file.id));
        const auto lot = own_order(out.reviewer.id ^ phase.seed, file.id);
        out.wanted.push_back({std::move(file), std::move(why), has.size(), lot});
    }
    std::sort(out.wanted.begin(), out.wanted.end(), [](const Wanted& a, const Wanted& b) {
        return std::tuple(a.readers, -a.why.fit, a.lot) < std::tuple(b.readers, -b.why.fit, b.lot);
    });
    return out;
}

// Much may have happened since it was looked at; 1: given.
std::int64_t give(db::Tx& tx, const Call& call, const Choice& choice, const Wanted& one) {
    const auto& reviewer = choice.reviewer;
    const auto readers = reviews::readers_of(tx, choice.phase.id, one.file.id);
    if (files_of(tx, choice.phase, one.file.id).empty() || !has_seat(choice, one.file, readers)) return 0;
    auto around = sitting(choice.all, readers);
    around.push_back(&reviewer);
    auto why = one.why;
    why.need = need_of_last(seats_of(choice.phase), one.file, around);
    auto row = reading(choice.phase, reviewer.id, one.file.id, std::move(why), ReviewState::waiting);
    row.given_at = call.now;
    row.lease_until = call.now + lease;
    tx.insert("reviews", row);
    return 1;
}

Pulled pull(db::Tx& tx, const Call& call, const Choice& choice, std::int64_t asked) {
    const db::AsHouse house(tx, "the next files are given to whoever asks to read");
    expect_open(phase_seen(tx, choice.phase.id), call.now);
    const auto reviewer = own_reviewer(tx, choice.phase.call_id);
    tx.run("delete from reviews where phase_id = ? and " + std::string(lies_untouched), choice.phase.id, call.now);
    const auto room = Loads(tx, choice.phase.call_id, call.now).room(reviewer.id, reviewer.most);
    const auto barred = barred_for(tx, reviewer);
    Pulled out{0, {}};
    for (const auto& one : choice.wanted) {
        if (out.given == std::min(asked, room)) break;
        if (!barred.contains(one.file.id)) out.given += give(tx, call, choice, one);
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
    const auto reviewer = call.db.ask(call.caller(), [&](db::Read& read) {
        const auto phase = phase_seen(read, of.id);
        expect_open(phase, call.now);
        return own_reviewer(read, phase.call_id);
    });
    find_conflicts(call.db, reviewer.call_id, call.now, reviewer.id);
    const auto choice = call.db.ask(call.caller(), [&](db::Read& read) { return choice_of(read, call, of.id); });
    const auto take = [&](db::Tx& tx) {
        auto out = pull(tx, call, choice, asked);
        auto what = about(tx, choice.phase);
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
