// The jury decides about a file, in pencil, with a line why; or puts it off to the end of its agenda.
#include "activity/record.hpp"
#include "jury/screen.hpp"

namespace jury {
namespace {

using http::Call;
using selection::Status;

struct VerdictWish {
    Status decided = Status::refused;
    Status was = Status::submitted;  // where one saw it on the board; if it stands elsewhere by now, it is refused
    std::optional<selection::WhyDecided> why;
};

void expect_decision(const VerdictWish& wish) {
    if (wish.decided == Status::submitted)
        throw core::invalid(
            "decided", "no_decision",
            {"Choose a decision, or put the file off.", "Choisissez une décision, ou remettez le dossier à plus tard.",
             "Escolha uma decisão ou deixe a candidatura para depois."});
    if (wish.decided == Status::refused && !wish.why)
        throw core::invalid(
            "why", "required",
            {"Say in one line why. The team may ask.", "Dites en une ligne pourquoi. L’équipe peut le demander.",
             "Diga em uma linha por quê. A equipe pode perguntar."});
}

// Who has a tie may write down what the others voted, and decide nothing alone.
void expect_free(const std::vector<SatOut>& out, std::int64_t person, const FileRow& file) {
    if (among(out, person) && !file.vote_closed_at)
        throw core::conflict("sits_out",
                             {"You sit out this file. A colleague decides, or the jury by a vote.",
                              "Vous ne siégez pas pour ce dossier. Un collègue décide, ou le jury par vote.",
                              "Você não participa desta candidatura. Um colega decide, ou o júri por voto."});
}

void keep_sat_out(db::Tx& tx, const FileRow& file, const std::vector<SatOut>& out) {
    tx.run("delete from jury_sat_out where file_id = ?", file.id);
    for (const auto& one : out)
        tx.run("insert into jury_sat_out (file_id, person_id, reason) values (?, ?, ?)", file.id, one.person,
               one.reason);
}

JuryScreen decide(db::Tx& tx, Call& request, OfFile of, const VerdictWish& wish) {
    const auto file = file_seen(tx, of.id);
    const auto jury = jury_run(tx, file.jury_id);
    expect_open(jury);
    expect_decision(wish);
    const auto out = out_of(tx, jury, file.application_id);
    expect_free(out, request.caller().person, file);
    const auto row = selection::application_run(tx, file.application_id);
    if (auto problem = selection::hindrance(tx, row, wish.decided, wish.was)) throw std::move(*problem);
    const auto by = activity::actor(request);
    // Where it stands there already the jury confirms what was decided.
    const auto decision = row.board == wish.decided
                              ? row.decision_id
                              : std::optional(selection::pencil(tx, by, row, selection::call_by_id(tx, row.call_id),
                                                                wish.decided, wish.why));
    tx.run("update jury_files set decision_id = ?, decided = ?, why = ?, decided_by = ?, decided_at = ? where id = ?",
           decision, wish.decided, wish.why ? wish.why->str() : "", by.person, by.now, file.id);
    keep_sat_out(tx, file, out);
    tell(tx, jury, Heard::by_all);
    return screen_of(tx, request, jury);
}

// The next file comes onto the screen, if there is one.
JuryScreen put_off(db::Tx& tx, Call& request, OfFile of) {
    const auto file = file_seen(tx, of.id);
    auto jury = jury_run(tx, file.jury_id);
    expect_open(jury);
    if (file.decided)
        throw core::conflict("decided", {"This file is decided. Decide anew, if the jury thinks again.",
                                         "Ce dossier est décidé. Décidez de nouveau si le jury change d’avis.",
                                         "Esta candidatura está decidida. Decida de novo se o júri mudar de ideia."});
    const auto agenda = agenda_of(tx, jury.id);
    const auto at = static_cast<std::size_t>(place_of(agenda, file.id).number);
    if (at == agenda.size()) return screen_of(tx, request, jury);
    tx.run("update jury_files set position = ? where id = ?", agenda.back().position + 1, file.id);
    if (jury.on_screen_id == file.id) {
        jury.on_screen_id = agenda[at].id;
        tx.run("update juries set on_screen_id = ? where id = ?", jury.on_screen_id, jury.id);
        selection::open(tx, activity::actor(request), agenda[at].application_id);
    }
    tell(tx, jury, Heard::by_all);
    return screen_of(tx, request, jury);
}

}  // namespace

void verdict_routes(http::Api& api) {
    using http::Role;
    api.post("/jury-files/{id}/decision", "Decide about a file as the jury does, in pencil until published",
             Role::manager, decide)
        .answers(200);
    api.post("/jury-files/{id}/postponement", "Put a file off to the end of the agenda", Role::manager, put_off)
        .answers(200);
}

}  // namespace jury
