#include "selection/decisions.hpp"

#include <algorithm>
#include <array>

#include "activity/record.hpp"
#include "core/ids.hpp"
#include "selection/reasons.hpp"
#include "selection/settling.hpp"
#include "selection/status_words.hpp"

namespace selection {
namespace {

// "submitted" takes a decision back; what founders do with an offer is theirs.
constexpr std::array of_the_house{Status::submitted,    Status::shortlisted, Status::interview,    Status::offered,
                                  Status::waiting_list, Status::refused,     Status::not_eligible, Status::incomplete};

core::Problem not_by_hand(Status to) {
    if (to == Status::draft || to == Status::withdrawn)
        return core::invalid(
            "status", "not_the_house",
            {"Only the team may do this with its file.", "Seule l’équipe peut le faire avec son dossier.",
             "Só a equipe pode fazer isto com a sua candidatura."});
    return core::invalid("status", "follows_an_offer",
                         {"This follows from the answer to an offer. Offer the place first.",
                          "Cela découle de la réponse à une offre. Offrez d’abord la place.",
                          "Isto resulta da resposta a uma oferta. Ofereça primeiro a vaga."});
}

struct Mover {
    std::optional<std::string> name;
    core::Instant at;
};

core::Problem moved_meanwhile(db::Read& read, const ApplicationRow& row) {
    constexpr core::Phrase somebody{"Somebody", "Quelqu’un", "Alguém"};
    const auto mover = read.first<Mover>(
        "select p.name, d.at from my_decisions d left join people p on p.id = d.decided_by where d.id = ?",
        row.decision_id.value_or(0));
    return core::conflict("moved_meanwhile", core::Sentence::each([&](core::Language language) {
                              const auto who = mover && mover->name ? *mover->name : fill(somebody, language);
                              constexpr core::Phrase told{"{who} moved this file to “{status}” meanwhile. Look again.",
                                                          "{who} a passé ce dossier en « {status} » entre-temps. "
                                                          "Regardez de nouveau.",
                                                          "{who} passou esta candidatura para “{status}” entretanto. "
                                                          "Olhe de novo."};
                              return fill(told, language, {{"who", who}, {"status", in_words(row.board, language)}});
                          }));
}

core::Problem not_opened() {
    return core::conflict("not_opened", {"Nobody of the house has opened this file yet. Read it, then decide.",
                                         "Personne de la maison n’a encore ouvert ce dossier. Lisez-le, puis décidez.",
                                         "Ninguém da casa abriu ainda esta candidatura. Leia e depois decida."});
}

struct DecisionRow {
    std::int64_t id, application_id, call_id;
    Status decided, before;
    std::optional<std::int64_t> decided_by;
    core::Instant at;
    std::optional<WhyDecided> note;
    std::optional<core::Instant> publish_at;
    std::optional<std::int64_t> planned_by;
};
struct Plan {
    std::optional<core::Instant> publish_at;
    std::optional<std::int64_t> planned_by;
};

// A file that is to be told at an hour is told then where it stands by then.
Plan plan_kept(db::Read& read, const ApplicationRow& row, Status to) {
    if (!row.decision_id || to == row.status) return {};
    const db::AsHouse house(read, "the plan of the decision that this one replaces");
    return read
        .first<Plan>("select publish_at, planned_by from decisions where id = ? and published_at is null",
                     *row.decision_id)
        .value_or(Plan{});
}

activity::About about_decision(db::Read& read, const CallRow& call, const ApplicationRow& row, Status to) {
    auto what = about(read, call);
    what.application_id = row.id;
    what.startup_id = row.startup_id;
    what.what = core::reflect::name(to);
    return what;
}

}  // namespace

std::optional<core::Problem> hindrance(db::Read& read, const ApplicationRow& row, Status to,
                                       std::optional<Status> was) {
    if (std::find(of_the_house.begin(), of_the_house.end(), to) == of_the_house.end()) return not_by_hand(to);
    if (row.status == Status::withdrawn)
        return core::conflict("withdrawn",
                              {"This file was withdrawn by its team.", "Ce dossier a été retiré par son équipe.",
                               "Esta candidatura foi retirada pela equipe."});
    if (row.status == Status::accepted || row.status == Status::joined)
        return core::conflict("has_a_place", {"This team has taken its place; nothing is left to decide.",
                                              "Cette équipe a pris sa place ; il ne reste rien à décider.",
                                              "Esta equipe já ocupou a sua vaga; não há mais o que decidir."});
    if (was && *was != row.board) return moved_meanwhile(read, row);
    if (to != Status::submitted && to != row.board && !opened(read, row.id)) return not_opened();
    return std::nullopt;
}

void decide(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, const CallRow& call, Status to,
            std::optional<WhyDecided> note) {
    if (auto problem = hindrance(tx, row, to)) throw std::move(*problem);
    if (row.board != to) pencil(tx, by, row, call, to, std::move(note));
}

std::int64_t pencil(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, const CallRow& call, Status to,
                    std::optional<WhyDecided> note) {
    const auto plan = plan_kept(tx, row, to);
    const DecisionRow decision{core::new_id(),  row.id,
                               row.call_id,     to,
                               row.board,       by.person ? std::optional(by.person) : std::nullopt,
                               by.now,          std::move(note),
                               plan.publish_at, plan.planned_by};
    tx.insert("decisions", decision);
    tx.run("update decisions set publish_at = null where id = ? and published_at is null", row.decision_id.value_or(0));
    tx.run("update applications set board = ?, decision_id = ?, board_version = board_version + 1 where id = ?", to,
           decision.id, row.id);
    activity::record(tx, by, "application.status_set", about_decision(tx, call, row, to));
    return decision.id;
}

bool tell_decision(db::Tx& tx, const activity::Actor& by, std::int64_t decision) {
    std::optional<ApplicationRow> row;
    {
        const db::AsHouse house(tx, "the file that the decision is about, whoever had it planned");
        row = tx.first<ApplicationRow>(
            "select " + db::columns<ApplicationRow>("a") +
                " from decisions d join applications a on a.id = d.application_id where d.id = ? and "
                "a.decision_id = d.id and a.board <> a.status and a.status <> 'withdrawn'",
            decision);
    }
    if (!row) return false;
    tx.run("update applications set status = board, updated_at = ?, version = version + 1 where id = ?", by.now,
           row->id);
    tx.run("update decisions set published_at = ?, published_by = ? where id = ?", by.now,
           by.person ? std::optional(by.person) : std::nullopt, decision);
    if (row->board == Status::refused) tell_reasons(tx, by, row->id, decision);
    auto what = about_decision(tx, call_by_id(tx, row->call_id), *row, row->board);
    what.subject_id = decision;
    what.seen = activity::Seen::by_team;
    activity::record(tx, by, "application.decision_published", what);
    return true;
}

void settle(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, Status to) {
    struct Settled {
        std::int64_t id, application_id, call_id;
        Status decided, before;
        std::optional<std::int64_t> decided_by;
        core::Instant at, published_at;
        std::optional<std::int64_t> published_by;
    };
    const auto who = by.person ? std::optional(by.person) : std::nullopt;
    const Settled settled{core::new_id(), row.id, row.call_id, to, row.board, who, by.now, by.now, who};
    tx.run("update decisions set publish_at = null where id = ? and published_at is null", row.decision_id.value_or(0));
    tx.insert("decisions", settled);
    tx.run(
        "update applications set status = ?, board = ?, decision_id = ?, updated_at = ?, version = version + 1, "
        "board_version = board_version + 1 where id = ?",
        to, to, settled.id, by.now, row.id);
}

std::vector<DecisionLine> decisions_of(db::Read& read, std::int64_t application, std::int64_t limit) {
    return read.all<DecisionLine>(
        "select d.id, d.decided, d.before, p.name, d.at, d.note, d.publish_at, d.published_at, q.name "
        "from my_decisions d left join people p on p.id = d.decided_by left join people q on q.id = d.published_by "
        "where d.application_id = ? order by d.id desc limit ?",
        application, limit);
}

namespace {

std::vector<DecisionLine> decisions(db::Read& read, http::Call&, OfApplication of) {
    application_run(read, of.id);
    return decisions_of(read, of.id, 200);
}

void note_opening(db::Tx& tx, http::Call& request, OfApplication of) {
    open(tx, activity::actor(request), application_run(tx, of.id).id);
}

}  // namespace

bool opened(db::Read& read, std::int64_t application) {
    const db::AsHouse house(read, "whether anybody of the house has read the file");
    return read.first<std::int64_t>("select person_id from openings where application_id = ? limit 1", application)
        .has_value();
}

void open(db::Tx& tx, const activity::Actor& by, std::int64_t application) {
    tx.run(
        "insert into openings (application_id, person_id, at) values (?, ?, ?) on conflict (application_id, "
        "person_id) do nothing",
        application, by.person, by.now);
}

void decision_routes(http::Api& api) {
    api.get("/applications/{id}/decisions", "Who decided what about a file, and what of it was told",
            http::Role::manager, decisions);
    api.post("/applications/{id}/opening", "Note that one has the file open; a decision needs that somebody had",
             http::Role::manager, note_opening);
    board_routes(api);
    publication_routes(api);
}

}  // namespace selection
