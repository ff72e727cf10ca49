#include "interviews/told.hpp"

#include <algorithm>

#include "activity/record.hpp"
#include "core/ids.hpp"

namespace interviews {
namespace {

struct NewPerson {
    std::int64_t id, interview_id, person_id;
    bool gone;
    std::int64_t since;
};

const std::string& interview_columns() {
    static const std::string columns = db::columns<InterviewRow>("i");
    return columns;
}

// Whoever asks from now on hears of it as of this sequence; whoever did and does no more, too.
void keep_people(db::Tx& tx, const InterviewRow& row, const std::vector<std::int64_t>& people) {
    for (const auto person : askers_of(tx, row.id))
        if (std::find(people.begin(), people.end(), person) == people.end())
            tx.run("update interview_people set gone = 1, since = ? where interview_id = ? and person_id = ?",
                   row.sequence, row.id, person);
    for (const auto person : people)
        if (!tx.run("update interview_people set gone = 0, since = ? where interview_id = ? and person_id = ?",
                    row.sequence, row.id, person))
            tx.insert("interview_people", NewPerson{core::new_id(), row.id, person, false, row.sequence});
}

}  // namespace

core::Problem no_such_interview() {
    return {404,
            "not_found",
            {"There is no such interview.", "Cet entretien n’existe pas.", "Esta entrevista não existe."}};
}

InterviewRow interview_seen(db::Read& read, std::int64_t id) {
    auto row = read.first<InterviewRow>("select " + interview_columns() + " from my_interviews i where i.id = ?", id);
    if (!row) throw no_such_interview();
    return std::move(*row);
}

std::optional<InterviewRow> interview_of(db::Read& read, std::int64_t application) {
    const db::AsHouse house(read, "a file's own interview");
    return read.first<InterviewRow>("select " + interview_columns() + " from interviews i where i.application_id = ?",
                                    application);
}

std::optional<InterviewRow> interview_by_id(db::Read& read, std::int64_t id) {
    const db::AsHouse house(read, "the house looks after its interviews");
    return read.first<InterviewRow>("select " + interview_columns() + " from interviews i where i.id = ?", id);
}

std::vector<std::int64_t> askers_of(db::Read& read, std::int64_t interview) {
    const db::AsHouse house(read, "who asks at an interview");
    return read.all<std::int64_t>(
        "select person_id from interview_people where interview_id = ? and gone = 0 order by person_id", interview);
}

std::vector<std::string> names_of(db::Read& read, const std::vector<std::int64_t>& people) {
    std::vector<std::string> out;
    for (const auto person : people)
        if (auto name = read.first<std::string>("select name from people where id = ?", person))
            out.push_back(std::move(*name));
    std::sort(out.begin(), out.end());
    return out;
}

InterviewRow keep_told(db::Tx& tx, const World& world, const PlanRow& line, std::int64_t moves) {
    const auto& panel = world.round.panels.at(static_cast<std::size_t>(line.panel - 1));
    const auto known = interview_of(tx, line.application_id);
    InterviewRow row{known ? known->id : core::new_id(),
                     world.call.id,
                     line.application_id,
                     InterviewState::invited,
                     line.starts_at,
                     world.round.minutes,
                     line.panel,
                     panel.name.str(),
                     panel.link ? panel.link->str() : std::string(),
                     known ? known->sequence + 1 : 0,
                     moves,
                     "",
                     world.now};
    if (known)
        tx.update("interviews", row.id, row);
    else
        tx.insert("interviews", row);
    keep_people(tx, row, line.people);
    reviews::read_at_interview(tx, world.call, row.application_id, line.people, world.now);
    return row;
}

InterviewRow keep_off(db::Tx& tx, const World& world, const Told& told, InterviewState state,
                      const std::string& reason) {
    auto row = told.row;
    row.state = state;
    row.reason = reason;
    ++row.sequence;
    row.told_at = world.now;
    tx.update("interviews", row.id, row);
    keep_people(tx, row, {});
    reviews::read_at_interview(tx, world.call, row.application_id, {}, world.now);
    return row;
}

activity::About about_team(db::Read& read, const selection::CallRow& call, std::int64_t application) {
    auto what = selection::about(read, call);
    const db::AsHouse house(read, "whose interview it is");
    what.startup_id = read.one<std::int64_t>("select startup_id from applications where id = ?", application);
    what.application_id = application;
    what.seen = activity::Seen::by_team;
    return what;
}

void tell(db::Tx& tx, const activity::Actor& by, std::string_view kind, const selection::CallRow& call,
          const InterviewRow& row) {
    auto what = about_team(tx, call, row.application_id);
    what.subject_id = row.id;
    what.count = row.sequence;
    activity::record(tx, by, kind, what);
}

}  // namespace interviews
