// A juror's seat: the file that the jury is at, one's own vote, and "I know them"; shut where one has a tie.
#include "activity/record.hpp"
#include "jury/shown.hpp"
#include "jury/votes.hpp"

namespace jury {
namespace {

using http::Call;

struct JuryFileAtSeat {
    std::int64_t id;
    FileState state;
    JuryFileShown shown;
    std::optional<Vote> vote;  // one's own
    std::string line;
    std::optional<JuryResult> result;
    std::optional<JuryVerdict> verdict;
};
struct JurySeat {
    JuryHead head;
    std::int64_t number, total;          // number 0: no file is shown
    bool sit_out;                        // the jury is at a file that one has a tie with
    std::optional<JuryFileAtSeat> file;  // absent then, and where none is shown
};

JuryFileAtSeat at_seat(db::Read& read, Call& request, const JuryRow& jury, const FileRow& file) {
    struct Own {
        Vote vote;
        std::string line;
    };
    JuryFileAtSeat out{
        file.id,         state_of(file),        shown_of(read, jury, file.application_id, request.language()), {}, "",
        result_of(file), verdict_of(read, file)};
    const auto own =
        read.first<Own>("select v.vote, v.line from my_jury_votes v where v.file_id = ? and v.person_id = ?", file.id,
                        request.caller().person);
    if (own) {
        out.vote = own->vote;
        out.line = own->line;
    }
    return out;
}

JurySeat seat(db::Read& read, Call& request, OfJury of) {
    const auto jury = jury_sat(read, of.id);
    const auto agenda = agenda_of(read, jury.id);
    const auto place = place_of(agenda, jury.on_screen_id);
    JurySeat out{head_of(read, jury, request.language()), place.number, place.total, false, {}};
    if (!place.number) return out;
    const auto& file = agenda[static_cast<std::size_t>(place.number) - 1];
    out.sit_out = among(out_of(read, jury, file.application_id), request.caller().person);
    if (!out.sit_out) out.file = at_seat(read, request, jury, file);
    return out;
}

// What one has voted goes; the file is shut from now on.
void know_them(db::Tx& tx, Call& request, OfFile of) {
    const auto file = file_seen(tx, of.id);
    const auto jury = jury_sat(tx, file.jury_id);
    expect_not_closed(jury);
    if (file.vote_closed_at || file.decided)
        throw core::conflict("vote_closed", {"The vote on this file is closed. Tell the house.",
                                             "Le vote sur ce dossier est clos. Dites-le à la maison.",
                                             "A votação desta candidatura está encerrada. Diga à casa."});
    const auto call = selection::call_by_id(tx, jury.call_id);
    reviews::note_conflict(tx, request, reviews::reviewer_in(tx, call, request.caller().person), file.application_id,
                           reviews::ConflictReason::knows_them);
}

}  // namespace

void seat_routes(http::Api& api) {
    using http::Role;
    api.get("/juries/{id}/seat", "The file that the jury is at, for who sits in it", Role::juror, seat);
    api.post("/jury-files/{id}/conflict", "Say that one knows the team: one sits this file out", Role::juror, know_them)
        .answers(204);
}

}  // namespace jury
