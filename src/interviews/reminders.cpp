#include "interviews/reminders.hpp"

#include "activity/jobs.hpp"
#include "activity/record.hpp"
#include "interviews/panel_days.hpp"

namespace interviews {
namespace {

constexpr std::string_view job = "interviews.remind";
constexpr std::int64_t at_once = 20;  // in one commit

// To come, and not reminded of as it was told last; by time. A team that has left the step since is expected no more.
std::vector<InterviewRow> waiting(db::Read& read, std::int64_t call, core::Instant now) {
    const db::AsHouse house(read, "the house looks after its interviews");
    auto out = read.all<InterviewRow>(
        "select " + db::columns<InterviewRow>("i") +
            " from interviews i where i.call_id = ? and i.state = 'invited' and "
            "i.starts_at > ? and i.reminded <> i.sequence and exists (select 1 from "
            "applications a where a.id = i.application_id and a.status = 'interview') order by i.starts_at, i.panel",
        call, now);
    std::erase_if(out, [](const InterviewRow& row) { return !needs_reminder(row); });
    return out;
}

// Marked in the commit that tells of it, so that a job that is begun again reminds nobody twice.
std::int64_t remind_teams(db::Tx& tx, const selection::CallRow& call, core::Instant now) {
    std::int64_t done = 0;
    for (const auto& row : waiting(tx, call.id, now)) {
        if (done == at_once || reminded_at(row) > now) break;
        tx.run("update interviews set reminded = ? where id = ?", row.sequence, row.id);
        tell(tx, {0, now}, "interview.soon", call, row);
        ++done;
    }
    return done;
}

// False once nobody is due any more.
bool remind_some(db::Tx& tx, std::int64_t id, core::Instant now) {
    const auto call = selection::call_by_id(tx, id);
    const auto teams = remind_teams(tx, call, now);
    return teams == at_once || remind_panels(tx, call, now, at_once) == at_once;
}

std::optional<core::Instant> next_due(db::Read& read, std::int64_t id, core::Instant now) {
    std::optional<core::Instant> out;
    if (const auto teams = waiting(read, id, now); !teams.empty()) out = reminded_at(teams.front());
    for (const auto& day : panel_days(read, selection::call_by_id(read, id), now))
        if (const auto due = day.due(now)) out = std::min(out.value_or(*due), *due);
    return out;
}

void come_again(db::Tx& tx, std::int64_t call, core::Instant when, core::Instant now) {
    activity::do_later(tx, job, call, core::real_now() + std::max(when - now, std::chrono::microseconds(0)));
}

}  // namespace

void remind_later(db::Tx& tx, const InterviewRow& row, core::Instant now) {
    if (needs_reminder(row)) come_again(tx, row.call_id, reminded_at(row), now);
}

void remind(db::Db& db, const core::Clock& clock, std::int64_t call) {
    const auto now = clock.now();
    const auto turn = selection::turn_of(call);
    while (db.change(
        {}, [&](db::Tx& tx) { return remind_some(tx, call, now); }, turn))
        continue;
    db.write_now(
        {},
        [&](db::Tx& tx) {
            if (const auto next = next_due(tx, call, now)) come_again(tx, call, std::max(*next, now), now);
        },
        turn);
}

void plan_reminders(db::Tx& tx, core::Instant now) {
    const db::AsHouse house(tx, "the house itself looks after its interviews");
    for (const auto call : tx.all<std::int64_t>("select distinct call_id from interviews where state = 'invited' and "
                                                "starts_at > ? order by call_id",
                                                now))
        come_again(tx, call, now, now);
}

std::map<std::string, std::function<void(std::int64_t)>> jobs(db::Db& db, const core::Clock& clock) {
    return {{std::string(job), [&](std::int64_t call) { remind(db, clock, call); }}};
}

}  // namespace interviews
