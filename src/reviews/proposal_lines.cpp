// A proposal line by line, each with its reason: taken out, added by hand, and in the end applied.
#include "activity/record.hpp"
#include "reviews/phase_scope.hpp"
#include "reviews/sharing.hpp"
#include "reviews/told_needs.hpp"

namespace reviews {
namespace {

using http::Call;

struct Brief {
    std::int64_t id;
    std::string name;
};
struct ProposalLine {
    std::int64_t id;
    ReviewState state;  // proposed, or leaving: that reading would be taken back
    Brief application, reviewer;
    std::optional<NeedOf> need;  // of the file, that the reviewer fills
    std::string reason;
    std::int64_t fit;
};
struct Line {
    std::int64_t id;
    ReviewState state;
    std::int64_t application;
    std::string name;
    std::int64_t reviewer;
    std::string person;
    Why why;
};
constexpr std::string_view columns =
    "select r.id, r.state, r.application_id, a.name, r.reviewer_id, p.name, r.why from my_reviews r join applications "
    "a "
    "on a.id = r.application_id join reviewers w on w.id = r.reviewer_id join people p on p.id = w.person_id ";

std::string listed(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
}

std::string reason(const Why& why, core::Language language) {
    static constexpr core::Phrase knows{"Knows {what}. ", "Connaît {what}. ", "Conhece {what}. "};
    static constexpr core::Phrase speaks{"Speaks the team’s language. ", "Parle la langue de l’équipe. ",
                                         "Fala a língua da equipe. "};
    static constexpr core::Phrase bids[] = {
        {"Would read it gladly. ", "Le lirait volontiers. ", "Leria com prazer. "},
        {"Would rather not read it. ", "Préférerait ne pas le lire. ", "Preferiria não ler. "}};
    static constexpr core::Phrase place{"Fit {place} of {among}.", "Affinité {place} sur {among}.",
                                        "Afinidade {place} de {among}."};
    static constexpr core::Phrase by_hand{"Chosen by hand.", "Choix fait à la main.", "Escolhido à mão."};
    auto known = why.sectors;
    known.insert(known.end(), why.technologies.begin(), why.technologies.end());
    static constexpr core::Phrase reads{"Reads {what}. ", "Lit {what}. ", "Lê {what}. "};
    std::string out;
    if (why.need) out += core::fill(reads, language, {{"what", std::string(in_words(*why.need, language))}});
    if (!known.empty()) out += core::fill(knows, language, {{"what", listed(known)}});
    if (why.language) out += core::in(speaks, language);
    if (why.bid) out += core::in(bids[static_cast<std::size_t>(*why.bid)], language);
    if (!why.place) return out.append(core::in(by_hand, language));
    return out + core::fill(place, language,
                            {{"place", core::whole(why.place, language)}, {"among", core::whole(why.among, language)}});
}

ProposalLine told(const Line& line, core::Language language) {
    return {line.id,
            line.state,
            {line.application, line.name},
            {line.reviewer, line.person},
            line.why.need,
            reason(line.why, language),
            line.why.fit};
}

struct LinesAsked {
    std::int64_t id = 0;
    std::optional<core::Text<1, 40>> cursor;  // the id after which to go on
    std::optional<core::Number<1, 500>> limit;
};
core::Page<ProposalLine> proposal_page(db::Read& read, Call& call, const LinesAsked& asked) {
    const auto phase = phase_run(read, asked.id);
    const auto limit = static_cast<std::size_t>(asked.limit ? asked.limit->value : 200);
    const auto after = asked.cursor ? std::strtoll(asked.cursor->str().c_str(), nullptr, 10) : 0;
    core::Page<ProposalLine> page;
    page.total = count_of(read, phase.id, {ReviewState::proposed, ReviewState::leaving});
    const db::AsHouse house(read, "the lines of the proposal name files and reviewers");
    const auto lines = read.all<Line>(db::Query(columns).add(
        "where r.phase_id = ? and r.state in ('proposed', 'leaving') and r.id > ? order by r.id limit ?", phase.id,
        after, static_cast<std::int64_t>(limit) + 1));
    for (const auto& line : lines) {
        if (page.items.size() == limit) {
            page.next = std::to_string(page.items.back().id);
            break;
        }
        page.items.push_back(told(line, call.language()));
    }
    return page;
}

void drop(db::Tx& tx, Call&, OfPhase of) { forget_proposal(tx, phase_run(tx, of.id).id); }

struct OfLine {
    std::int64_t id, line;
};
void drop_line(db::Tx& tx, Call&, OfLine of) {
    const auto phase = phase_run(tx, of.id);
    const auto changed =
        tx.run("delete from reviews where id = ? and phase_id = ? and state = 'proposed'", of.line, phase.id) +
        tx.run(
            "update reviews set state = 'waiting' where id = ? and phase_id = ? and state = "
            "'leaving'",
            of.line, phase.id);
    if (!changed) throw core::not_found("review");
}

struct NewLine {
    std::int64_t application = 0, reviewer = 0;
};
ProposalLine add_line(db::Tx& tx, Call& call, OfPhase of, const NewLine& wish) {
    const auto phase = phase_run(tx, of.id);
    const auto files = files_of(tx, phase, wish.application);
    if (files.empty()) throw core::not_found("application");
    const auto all = reviewers_of(tx, phase.call_id);
    const auto reviewer =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == wish.reviewer; });
    if (reviewer == all.end()) throw core::not_found("reviewer");
    if (!PhaseReaders(tx, phase.id).have(reviewer->id))
        throw core::conflict("reads_elsewhere",
                             {"This phase is for others to read. Name this reviewer in its settings first.",
                              "Cette phase est lue par d’autres. Nommez d’abord cette personne dans ses réglages.",
                              "Esta fase é lida por outras pessoas. Indique-a antes nas configurações da fase."});
    const db::AsHouse house(tx, "a line is added to the proposal");
    if (tx.first<std::int64_t>("select id from conflicts where reviewer_id = ? and application_id = ?", reviewer->id,
                               wish.application))
        throw core::conflict(
            "in_conflict", {"This reviewer must not read this file: they know the team, or may.",
                            "Cette personne ne doit pas lire ce dossier : elle connaît l’équipe, ou peut la connaître.",
                            "Esta pessoa não deve ler esta candidatura: conhece a equipe, ou pode conhecer."});
    if (tx.first<std::int64_t>("select id from reviews where phase_id = ? and reviewer_id = ? and application_id = ?",
                               phase.id, reviewer->id, wish.application))
        throw core::conflict("reads_it",
                             {"This reviewer reads this file already.", "Cette personne lit déjà ce dossier.",
                              "Esta pessoa já lê esta candidatura."});
    auto around = sitting(all, readers_of(tx, phase.id, wish.application));
    around.push_back(&*reviewer);
    auto why =
        fit(*reviewer, files.front(), Bids::on_file(tx, phase, wish.application).of(reviewer->id, wish.application));
    why.need = need_of_last(seats_of(phase), files.front(), around);
    const auto row = reading(phase, reviewer->id, wish.application, std::move(why), ReviewState::proposed);
    tx.insert("reviews", row);
    return told(tx.first<Line>(db::Query(columns).add("where r.id = ?", row.id)).value(), call.language());
}

struct Applied {
    std::int64_t given, taken_back;
};
constexpr std::int64_t at_once = 1000;

// Whatever was finished meanwhile is no longer leaving, so nothing that was written is lost.
Applied apply(Call& call, OfPhase of) {
    const auto phase = call.db.ask(call.caller(), [&](db::Read& read) { return phase_run(read, of.id); });
    Applied out{0, 0};
    const auto in_batches = [&](std::string_view sql, auto... first) {
        std::int64_t all = 0, changed = 0;
        do {
            changed = call.db.change(call.caller(), [&](db::Tx& tx) {
                phase_run(tx, phase.id);
                const db::AsHouse house(tx, "the proposal is applied");
                return tx.run(sql, first..., phase.id, at_once);
            });
            all += changed;
        } while (changed == at_once);
        return all;
    };
    out.taken_back = in_batches(
        "delete from reviews where id in (select id from reviews where phase_id = ? and state = 'leaving' limit ?)");
    out.given = in_batches(
        "update reviews set state = 'waiting', given_at = ? where id in (select id from reviews where phase_id = ? and "
        "state = 'proposed' limit ?)",
        call.now);
    call.db.write_now(call.caller(), [&](db::Tx& tx) {
        auto what = about(tx, phase);
        what.count = out.given;
        activity::record(tx, activity::actor(call), "reviews.given", what);
    });
    return out;
}

}  // namespace

void proposal_line_routes(http::Api& api) {
    using http::Role;
    api.get("/phases/{id}/proposal", "Who would read what, and why", Role::manager, proposal_page);
    api.remove("/phases/{id}/proposal", "Let the proposal go", Role::manager, drop);
    api.post("/phases/{id}/proposal/lines", "Add a reading to the proposal by hand", Role::manager, add_line);
    api.remove("/phases/{id}/proposal/lines/{line}", "Take a line out of the proposal", Role::manager, drop_line);
    api.post("/phases/{id}/assignment", "Apply the proposal: reviewers are given what it says", Role::manager, apply)
        .answers(200);
}

}  // namespace reviews
