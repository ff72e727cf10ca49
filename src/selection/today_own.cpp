#include "activity/waiting.hpp"
#include "selection/selection.hpp"
#include "selection/today_lines.hpp"

namespace selection {
namespace {

std::optional<core::Instant> last_reminder(db::Read& read, const ApplicationRow& row) {
    if (row.status != Status::draft) return std::nullopt;
    return read.one<std::optional<core::Instant>>("select max(r.at) from my_reminders r where r.application_id = ?",
                                                  row.id);
}

// Until when a place is kept for it.
std::optional<core::Instant> offer_of(db::Read& read, const ApplicationRow& row) {
    if (row.status != Status::offered) return std::nullopt;
    return read.first<core::Instant>("select answer_by from my_offers where application_id = ? and state = 'open'",
                                     row.id);
}

// A team that knows that it is at interview.
std::optional<activity::Waiting> expected(db::Read& read, const ApplicationRow& row, core::Instant now) {
    return row.status == Status::interview ? activity::waiting(read, row.id, now) : std::nullopt;
}

// Which of the things that a file may wait for comes first.
struct OwnStand {
    std::optional<core::Instant> answer_by, reminded;
    std::optional<activity::Waiting> interview;
    bool may_edit;
};
TodayKind kind_of(const ApplicationRow& row, const OwnStand& stand) {
    if (stand.answer_by) return TodayKind::offer_to_answer;
    if (stand.interview)
        return stand.interview->what == activity::Waits::interview ? TodayKind::interview_told
                                                                   : TodayKind::interview_times;
    if (stand.reminded) return TodayKind::draft_reminded;
    if (row.status == Status::draft) return TodayKind::draft_to_finish;
    return row.changed_since_sent && stand.may_edit ? TodayKind::changes_not_sent : TodayKind::file_sent;
}

TodayLine own_line(db::Read& read, const ApplicationRow& row, const CallRow& call, const OwnStand& stand) {
    auto line = of_call(kind_of(row, stand), call, 1);
    line.application = row.id;
    line.startup_name = startups::passport_of(read, row.startup_id).name.str();
    if (stand.may_edit) line.due_at = deadline(row, call);
    if (stand.answer_by) line.due_at = stand.answer_by;
    if (row.sent_at.microseconds) line.since = row.sent_at;
    if (stand.reminded) line.since = stand.reminded;
    if (!stand.answer_by && stand.interview) {
        line.due_at = stand.interview->at;
        line.since.reset();
        line.time_zone = call.time_zone;
    }
    return line;
}

}  // namespace

TodayLine of_call(TodayKind kind, const CallRow& call, std::int64_t number) {
    TodayLine line;
    line.kind = kind;
    line.call_slug = call.slug;
    line.call_name = call.name;
    line.count = number;
    return line;
}

void add_reading(db::Read& read, std::vector<TodayLine>& out) {
    struct Left {
        std::int64_t call_id, files;
        std::optional<core::Instant> closes_at;
    };
    const auto reader = read.caller().person;
    const db::AsHouse house(read, "how many files their reader has left");
    for (const auto& left : read.all<Left>(
             "select p.call_id, count(*), min(p.closes_at) from reviewers w join reviews r on r.reviewer_id = w.id "
             "join review_phases p on p.id = r.phase_id join applications a on a.id = r.application_id where "
             "w.person_id = ? and p.told = 'open' and r.state not in ('proposed', 'finished') and (r.state = 'begun' "
             "or a.status <> 'withdrawn') group by p.call_id order by p.call_id",
             reader)) {
        out.push_back(of_call(TodayKind::files_to_read, call_by_id(read, left.call_id), left.files));
        out.back().due_at = left.closes_at;
    }
}

void add_own(db::Read& read, core::Instant now, std::vector<TodayLine>& out) {
    const auto own =
        read.all<ApplicationRow>("select " + db::columns<ApplicationRow>("a") +
                                 " from my_applications a where a.startup_id in "
                                 "(select o.id from my_own_startups o) and a.trial = 0 order by a.id desc limit 50");
    for (const auto& row : own) {
        const auto call = call_by_id(read, row.call_id);
        const bool may_edit = edit(row, call, now) == May::yes;
        if (row.status == Status::draft && !may_edit) continue;
        const OwnStand stand{offer_of(read, row), last_reminder(read, row), expected(read, row, now), may_edit};
        out.push_back(own_line(read, row, call, stand));
    }
    const bool unclaimed = read.one<bool>("select case when email is null then 1 else 0 end from people where id = ?",
                                          read.caller().person);
    if (unclaimed) out.push_back({TodayKind::account_unclaimed});
}

}  // namespace selection
