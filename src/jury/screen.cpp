#include "jury/screen.hpp"

#include "activity/record.hpp"
#include "jury/votes.hpp"

namespace jury {
namespace {

using http::Call;

std::int64_t members(db::Read& read, std::int64_t jury) {
    return read.one<std::int64_t>("select count(*) from my_jurors where jury_id = ?", jury);
}

std::vector<JuryVoteTold> votes_told(db::Read& read, const FileRow& file, const std::vector<SatOut>& out) {
    struct Line {
        std::int64_t person;
        std::string by, line;
        Vote vote;
    };
    std::vector<JuryVoteTold> told;
    for (const auto& one : read.all<Line>("select v.person_id, p.name, v.line, v.vote from my_jury_votes v join people "
                                          "p on p.id = v.person_id where "
                                          "v.file_id = ? order by p.name, p.id",
                                          file.id))
        if (!among(out, one.person))
            told.push_back({one.by, one.line, one.vote == Vote::against, one.vote == Vote::abstained});
    return told;
}

JuryFileOnScreen on_screen(db::Read& read, Call& request, const JuryRow& jury, const FileRow& file) {
    const auto out = out_of(read, jury, file.application_id);
    const auto row = selection::application_run(read, file.application_id);
    JuryFileOnScreen told{file.id,
                          file.application_id,
                          state_of(file),
                          row.board,
                          shown_of(read, jury, file.application_id, request.language()),
                          {},
                          among(out, request.caller().person),
                          count_of(read, file, out).votes(),
                          members(read, jury.id) - static_cast<std::int64_t>(out.size()),
                          result_of(file),
                          {},
                          verdict_of(read, file)};
    for (const auto& one : out) told.sat_out.push_back(one.name);
    if (file.vote_closed_at) told.votes = votes_told(read, file, out);
    return told;
}

JuryScreen screen(db::Read& read, Call& request, OfJury of) { return screen_of(read, request, jury_run(read, of.id)); }

struct ShowWish {
    std::int64_t file = 0;  // of the agenda
};
// Whoever brings a file onto the screen has it open before them: it may be decided.
JuryScreen show(db::Tx& tx, Call& request, OfJury of, const ShowWish& wish) {
    auto jury = jury_run(tx, of.id);
    expect_open(jury);
    const auto file = file_seen(tx, wish.file);
    if (file.jury_id != jury.id) throw no_file();
    selection::open(tx, activity::actor(request), file.application_id);
    if (jury.on_screen_id != file.id) {
        jury.on_screen_id = file.id;
        tx.run("update juries set on_screen_id = ? where id = ?", file.id, jury.id);
        tell(tx, jury, Heard::by_all);
    }
    return screen_of(tx, request, jury);
}

}  // namespace

JuryScreen screen_of(db::Read& read, Call& request, const JuryRow& jury) {
    const auto agenda = agenda_of(read, jury.id);
    const auto place = place_of(agenda, jury.on_screen_id);
    JuryScreen out{head_of(read, jury, request.language()), place.number, place.total, place.decided, {}, {}, {}};
    const auto at = static_cast<std::size_t>(place.number);  // 0: nothing is shown; else one past it
    if (at > 1) out.previous = agenda[at - 2].id;
    if (at < agenda.size()) out.next = agenda[at].id;
    if (at) out.file = on_screen(read, request, jury, agenda[at - 1]);
    return out;
}

void screen_routes(http::Api& api) {
    using http::Role;
    api.get("/juries/{id}/screen", "What the projector shows: a file, who sits it out, how many have voted",
            Role::manager, screen);
    api.post("/juries/{id}/screen", "Bring a file onto the projector", Role::manager, show).answers(200);
}

}  // namespace jury
