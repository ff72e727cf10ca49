// A jury is made, with its agenda and those who sit in it, and changed until it is over.
#include "activity/record.hpp"
#include "core/clock.hpp"
#include "core/ids.hpp"
#include "jury/agenda.hpp"
#include "jury/lines.hpp"
#include "jury/members.hpp"

namespace jury {
namespace {

using http::Call;
using selection::OfCall;

using Name = core::Text<1, 120>;
using Minutes = core::Number<0, 240>;
using Quorum = core::Number<0, most_members>;

void expect_forward(selection::Status forward) {
    using selection::Status;
    if (forward != Status::shortlisted && forward != Status::interview && forward != Status::offered)
        throw core::invalid("forward", "unknown",
                            {"Take files forward to the shortlist, an interview or an offer.",
                             "Retenir mène à la présélection, à un entretien ou à une offre.",
                             "Aprovar leva à pré-seleção, a uma entrevista ou a uma oferta."});
}

void expect_phase(db::Read& read, std::int64_t call, std::optional<std::int64_t> phase) {
    if (phase &&
        !read.first<std::int64_t>("select id from my_review_phases where id = ? and call_id = ?", *phase, call))
        throw core::invalid("phase", "unknown",
                            {"This phase is not of this call.", "Cette phase n’est pas de cet appel.",
                             "Esta fase não é desta chamada."});
}

struct NewJury {
    Name name;
    core::Date day;
    std::optional<selection::Status> forward;  // absent: an offer
    std::optional<Quorum> quorum;              // absent: no votes
    std::optional<Minutes> minutes;            // for a file; absent: no countdown
    std::optional<std::int64_t> phase;         // absent: the last one
    std::optional<AgendaSource> files;         // absent: shortlist and interview
    std::optional<AgendaOrder> order;          // absent: by rank
    std::vector<std::int64_t> people;
};
struct JuryPlan {
    std::int64_t id, call_id;
    std::string name;
    core::Date day;
    selection::Status forward;
    std::int64_t quorum, minutes;
    std::optional<std::int64_t> phase_id;
    JuryState state;
    std::int64_t version;
    core::Instant made_at;
};

void expect_few(db::Read& read, std::int64_t call) {
    if (read.one<std::int64_t>("select count(*) from my_juries where call_id = ?", call) >= most_juries)
        throw core::conflict("too_many_juries", {"This call has a hundred juries. Remove one that is only planned.",
                                                 "Cet appel a cent jurys. Retirez-en un qui n’est que prévu.",
                                                 "Esta chamada tem cem júris. Remova um que só está previsto."});
}

JuryRow begin(db::Tx& tx, Call& request, const selection::CallRow& call, const NewJury& wish) {
    expect_few(tx, call.id);
    const auto forward = wish.forward.value_or(selection::Status::offered);
    expect_forward(forward);
    expect_phase(tx, call.id, wish.phase);
    const auto phase = wish.phase ? wish.phase
                                  : tx.first<std::int64_t>(
                                        "select id from my_review_phases where call_id = ? order by "
                                        "position desc, id desc limit 1",
                                        call.id);
    const JuryPlan plan{core::new_id(),
                        call.id,
                        wish.name.str(),
                        wish.day,
                        forward,
                        wish.quorum.value_or(Quorum{}).value,
                        wish.minutes.value_or(Minutes{}).value,
                        phase,
                        JuryState::planned,
                        1,
                        core::real_now()};
    tx.insert("juries", plan);
    auto jury = jury_run(tx, plan.id);
    set_agenda(
        tx, jury,
        chosen_files(tx, jury, wish.files.value_or(AgendaSource::in_play), wish.order.value_or(AgendaOrder::rank)));
    seat_people(tx, jury, call, wish.people);
    activity::record(tx, activity::actor(request), "jury.made", about(tx, jury));
    tell(tx, jury, Heard::by_all);
    return jury;
}

JuryLine make(Call& request, OfCall of, const NewJury& wish) {
    const auto jury = request.db.change(
        request.caller(), [&](db::Tx& tx) { return begin(tx, request, selection::call_run(tx, of.slug.str()), wish); });
    reviews::find_conflicts(request.db, jury.call_id, request.now);
    return request.db.ask(request.caller(), [&](db::Read& read) { return line_of(read, jury, request.language()); });
}

struct JuryChange {
    core::Change<Name> name;
    core::Change<core::Date> day;
    core::Change<selection::Status> forward;
    core::Change<Quorum> quorum;
    core::Change<Minutes> minutes;
    core::Change<std::optional<std::int64_t>> phase;
};

// Votes that were given and wait to be counted would be lost without a word.
void expect_no_vote_waits(db::Read& read, const JuryRow& jury) {
    const db::AsHouse house(read, "whether votes wait to be counted; how each voted is not looked at");
    if (read.first<std::int64_t>("select v.file_id from jury_votes v join jury_files f on f.id = v.file_id where "
                                 "f.jury_id = ? and f.vote_closed_at is null and f.decided is null limit 1",
                                 jury.id))
        throw core::conflict(
            "votes_wait", {"Jurors have voted on a file that is not decided. Close the vote on it or decide about it, "
                           "then the jury can go on without votes.",
                           "Des jurés ont voté sur un dossier qui n’est pas décidé. Fermez le vote ou décidez, puis le "
                           "jury pourra continuer sans vote.",
                           "Jurados votaram em uma candidatura que não está decidida. Encerre a votação ou decida, "
                           "depois o júri poderá continuar sem votação."});
}

// What was voted keeps the quorum that held then: it stands with the file.
JuryLine change(db::Tx& tx, Call& request, OfJury of, const JuryChange& wish) {
    auto row = jury_run(tx, of.id);
    expect_not_closed(row);
    request.expect_version(row.version);
    if (wish.name) row.name = wish.name.value->str();
    if (wish.day) row.day = *wish.day;
    if (wish.forward) row.forward = *wish.forward;
    if (wish.quorum) row.quorum = wish.quorum.value->value;
    if (wish.minutes) row.minutes = wish.minutes.value->value;
    if (wish.phase) row.phase_id = *wish.phase;
    expect_forward(row.forward);
    expect_phase(tx, row.call_id, row.phase_id);
    if (!row.quorum) expect_no_vote_waits(tx, row);
    ++row.version;
    tx.update("juries", row.id, row);
    activity::record(tx, activity::actor(request), "jury.changed", about(tx, row));
    tell(tx, row, Heard::by_all);
    return line_of(tx, row, request.language());
}

}  // namespace

void making_routes(http::Api& api) {
    using http::Role;
    api.post("/calls/{slug}/juries", "Make a jury, with its agenda and those who sit in it", Role::manager, make)
        .answers(201)
        .thinks_long();
    api.patch("/juries/{id}", "Change a jury's name, day, quorum and phase", Role::manager, change).versioned();
}

}  // namespace jury
