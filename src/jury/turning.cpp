// Juries are listed, opened, closed and, before they begin, removed.
#include "activity/record.hpp"
#include "jury/lines.hpp"
#include "jury/members.hpp"

namespace jury {
namespace {

using http::Call;
using selection::OfCall;

std::vector<JuryLine> lines_of(db::Read& read, const std::vector<JuryRow>& rows, core::Language language) {
    std::vector<JuryLine> out;
    out.reserve(rows.size());
    for (const auto& row : rows) out.push_back(line_of(read, row, language));
    return out;
}

std::vector<JuryLine> of_call(db::Read& read, Call& request, OfCall of) {
    const auto call = selection::call_run(read, of.slug.str());
    return lines_of(read,
                    read.all<JuryRow>("select " + db::columns<JuryRow>("j") +
                                          " from my_juries j where j.call_id = ? order by j.id desc limit ?",
                                      call.id, most_juries),
                    request.language());
}

std::vector<JuryLine> own(db::Read& read, Call& request) {
    return lines_of(read,
                    read.all<JuryRow>("select " + db::columns<JuryRow>("j") +
                                      " from my_juries j where j.id in (select m.jury_id from my_jurors m where "
                                      "m.person_id = caller()) order by j.id desc limit 50"),
                    request.language());
}

JuryLine turned(db::Tx& tx, Call& request, JuryRow row, JuryState state) {
    row.state = state;
    (state == JuryState::open ? row.opened_at : row.closed_at) = request.now;
    if (state == JuryState::closed) row.on_screen_id.reset();
    ++row.version;
    tx.update("juries", row.id, row);
    activity::record(tx, activity::actor(request), state == JuryState::open ? "jury.opened" : "jury.closed",
                     about(tx, row));
    tell(tx, row, Heard::by_all);
    return line_of(tx, row, request.language());
}

// Ties are looked for once more: teams and addresses may have changed since people were asked.
JuryLine open(Call& request, OfJury of) {
    const auto jury = request.db.ask(request.caller(), [&](db::Read& read) { return jury_run(read, of.id); });
    expect_not_closed(jury);
    request.db.write_now(request.caller(), [&](db::Tx& tx) { know_members(tx, jury_run(tx, of.id)); });
    reviews::find_conflicts(request.db, jury.call_id, request.now);
    return request.db.change(request.caller(), [&](db::Tx& tx) {
        auto row = jury_run(tx, of.id);
        expect_not_closed(row);
        return row.state == JuryState::open ? line_of(tx, row, request.language())
                                            : turned(tx, request, std::move(row), JuryState::open);
    });
}

JuryLine close(db::Tx& tx, Call& request, OfJury of) {
    auto row = jury_run(tx, of.id);
    if (row.state == JuryState::closed) return line_of(tx, row, request.language());
    expect_open(row);
    return turned(tx, request, std::move(row), JuryState::closed);
}

void remove(db::Tx& tx, Call& request, OfJury of) {
    const auto row = jury_run(tx, of.id);
    if (row.state != JuryState::planned)
        throw core::conflict("jury_begun", {"This jury has begun: what it decided is kept.",
                                            "Ce jury a commencé : ce qu’il a décidé est gardé.",
                                            "Este júri começou: o que decidiu é guardado."});
    tell(tx, row, Heard::by_all);
    tx.run("delete from jury_files where jury_id = ?", row.id);
    tx.run("delete from jurors where jury_id = ?", row.id);
    tx.run("delete from juries where id = ?", row.id);
    activity::record(tx, activity::actor(request), "jury.removed", about(tx, row));
}

}  // namespace

JuryLine line_of(db::Read& read, const JuryRow& jury, core::Language language) {
    const db::AsHouse house(read, "a jury is told with its figures");
    const auto count = [&](std::string_view from) {
        return read.one<std::int64_t>("select count(*) from " + std::string(from), jury.id);
    };
    return {head_of(read, jury, language), count("jury_files where jury_id = ?"),
            count("jury_files where decided is not null and jury_id = ?"), count("jurors where jury_id = ?")};
}

void jury_routes(http::Api& api) {
    using http::Role;
    api.get("/juries", "The juries that one sits in", Role::juror, own);
    api.get("/calls/{slug}/juries", "The juries of a call", Role::manager, of_call);
    api.remove("/juries/{id}", "Remove a jury that has not begun", Role::manager, remove);
    api.post("/juries/{id}/opening", "Open a jury", Role::manager, open).answers(200).thinks_long();
    api.post("/juries/{id}/closing", "Close a jury: its minutes stand", Role::manager, close).answers(200);
}

}  // namespace jury
