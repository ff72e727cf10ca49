#include "interviews/panel_days.hpp"

#include <algorithm>

#include "activity/record.hpp"
#include "core/time_zone.hpp"

namespace interviews {
namespace {

constexpr auto day_before = std::chrono::hours(24);
constexpr auto longest_day = std::chrono::hours(25);  // on which a clock is put back

struct Sits {
    std::int64_t interview, person, reminded;
};

std::vector<Sits> who_sit(db::Read& read, std::int64_t call, core::Instant since) {
    return read.all<Sits>(
        "select p.interview_id, p.person_id, p.reminded from interview_people p join interviews i on i.id = "
        "p.interview_id where i.call_id = ? and i.starts_at > ? and p.gone = 0 and i.application_id not in (select "
        "k.application_id from conflicts k join reviewers w on w.id = k.reviewer_id where k.application_id = "
        "i.application_id and w.person_id = p.person_id) order by p.person_id, i.starts_at, i.panel",
        call, since);
}

void mark(db::Tx& tx, const PanelDay& day) {
    for (const auto& row : day.interviews)
        tx.run("update interview_people set reminded = ? where interview_id = ? and person_id = ?", row.sequence,
               row.id, day.person);
}

}  // namespace

core::Instant reminded_at(const InterviewRow& row) { return row.starts_at + -day_before; }
bool needs_reminder(const InterviewRow& row) { return row.told_at <= reminded_at(row); }

// What comes onto a day of which one was reminded was told by a letter of its own, and that is enough.
std::optional<core::Instant> PanelDay::due(core::Instant now) const {
    std::optional<core::Instant> out;
    for (std::size_t at = 0; at < interviews.size(); ++at) {
        const auto& row = interviews[at];
        if (reminded[at] == row.sequence) return std::nullopt;
        if (!out && row.starts_at > now && needs_reminder(row)) out = reminded_at(row);
    }
    return out;
}

std::vector<PanelDay> panel_days(db::Read& read, const selection::CallRow& call, core::Instant now) {
    const auto since = now + -longest_day;
    const db::AsHouse house(read, "the house looks after its interviews");
    std::map<std::int64_t, InterviewRow> rows;
    for (auto& row : read.all<InterviewRow>(
             "select " + db::columns<InterviewRow>("i") +
                 " from interviews i where i.call_id = ? and i.state = 'invited' and i.starts_at > ? and exists "
                 "(select 1 from applications a where a.id = i.application_id and a.status = 'interview')",
             call.id, since))
        rows.emplace(row.id, std::move(row));
    const auto today = core::local_day(now, call.time_zone);
    std::vector<PanelDay> out;
    for (const auto& [interview, person, reminded] : who_sit(read, call.id, since)) {
        const auto row = rows.find(interview);
        if (row == rows.end()) continue;
        const auto day = core::local_day(row->second.starts_at, call.time_zone);
        if (day < today) continue;
        if (out.empty() || out.back().person != person || out.back().day != day) out.push_back({person, day, {}, {}});
        out.back().interviews.push_back(row->second);
        out.back().reminded.push_back(reminded);
    }
    return out;
}

std::int64_t remind_panels(db::Tx& tx, const selection::CallRow& call, core::Instant now, std::int64_t most) {
    std::int64_t done = 0;
    for (const auto& one : panel_days(tx, call, now)) {
        if (done == most) break;
        if (one.due(now).value_or(now + day_before) > now) continue;
        mark(tx, one);
        auto what = selection::about(tx, call);
        what.subject_id = one.person;
        what.count = std::chrono::sys_days(one.day).time_since_epoch().count();
        activity::record(tx, {0, now}, "interviews.day_soon", what);
        ++done;
    }
    return done;
}

}  // namespace interviews
