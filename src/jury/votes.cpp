#include "jury/votes.hpp"

#include "activity/record.hpp"
#include "jury/members.hpp"
#include "jury/screen.hpp"

namespace jury {
namespace {

using http::Call;

struct VoteWish {
    Vote vote = Vote::abstained;
    std::optional<core::Text<0, 500>> line;
};

void expect_vote_open(const JuryRow& jury, const FileRow& file) {
    expect_open(jury);
    if (!jury.quorum)
        throw core::conflict("no_votes", {"This jury decides without votes.", "Ce jury décide sans vote.",
                                          "Este júri decide sem votação."});
    if (file.vote_closed_at || file.decided)
        throw core::conflict("vote_closed", {"The vote on this file is closed.", "Le vote sur ce dossier est clos.",
                                             "A votação desta candidatura está encerrada."});
    if (jury.on_screen_id != file.id)
        throw core::conflict("not_on_screen", {"The jury is at another file now. Vote when this one is shown.",
                                               "Le jury en est à un autre dossier. Votez quand celui-ci est montré.",
                                               "O júri está em outra candidatura. Vote quando esta for mostrada."});
}

void vote(db::Tx& tx, Call& request, OfFile of, const VoteWish& wish) {
    const auto file = file_seen(tx, of.id);
    const auto jury = jury_sat(tx, file.jury_id);
    const auto person = request.caller().person;
    // The view is whole for those who run the call; a vote is shut to them too where they have a tie.
    if (among(out_of(tx, jury, file.application_id), person)) throw no_file();
    expect_vote_open(jury, file);
    tx.run(
        "insert into jury_votes (file_id, person_id, vote, line, at) values (?, ?, ?, ?, ?) on conflict (file_id, "
        "person_id) do update set vote = excluded.vote, line = excluded.line, at = excluded.at",
        file.id, person, wish.vote, wish.line ? wish.line->str() : "", request.now);
    note_came(tx, jury, person, request.now);
    tell(tx, jury, Heard::by_house);
}

core::Problem too_few(std::int64_t missing) {
    return core::conflict(
        "no_quorum",
        {{"{n} {n:vote is|votes are} missing for a result. Wait, or decide without a vote: the minutes will say so.",
          "Il manque {n} {n:voix|voix} pour un résultat. Attendez, ou décidez sans vote : le procès-verbal le dira.",
          "{n:Falta|Faltam} {n} {n:voto|votos} para um resultado. Espere, ou decida sem votação: a ata dirá isso."},
         {{"n", std::to_string(missing), missing}}});
}

JuryScreen close_vote(db::Tx& tx, Call& request, OfFile of) {
    const auto file = file_seen(tx, of.id);
    const auto jury = jury_run(tx, file.jury_id);
    if (file.vote_closed_at) return screen_of(tx, request, jury);
    expect_vote_open(jury, file);
    const auto counted = count_of(tx, file, out_of(tx, jury, file.application_id));
    if (counted.votes() < jury.quorum) throw too_few(jury.quorum - counted.votes());
    tx.run(
        "update jury_files set vote_closed_at = ?, quorum = ?, votes_for = ?, votes_against = ?, abstained = ? where "
        "id = ?",
        request.now, jury.quorum, counted.in_favour, counted.against, counted.abstained, file.id);
    tell(tx, jury, Heard::by_all);
    return screen_of(tx, request, jury);
}

}  // namespace

VoteCount count_of(db::Read& read, const FileRow& file, const std::vector<SatOut>& out) {
    struct Line {
        std::int64_t person;
        Vote vote;
    };
    VoteCount counted;
    const db::AsHouse house(read, "votes are counted; how each voted is told to nobody here");
    for (const auto& one : read.all<Line>("select person_id, vote from jury_votes where file_id = ?", file.id)) {
        if (among(out, one.person)) continue;
        ++(one.vote == Vote::in_favour ? counted.in_favour
           : one.vote == Vote::against ? counted.against
                                       : counted.abstained);
    }
    return counted;
}

void vote_routes(http::Api& api) {
    using http::Role;
    api.put("/jury-files/{id}/vote", "Vote on the file that the jury is at, or change one's vote", Role::juror, vote)
        .answers(204);
    api.post("/jury-files/{id}/result", "Close the vote on a file, once the quorum has voted", Role::manager,
             close_vote)
        .answers(200);
}

}  // namespace jury
