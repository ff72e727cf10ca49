// What Today tells a team: that it is asked when it can't come, until it has answered; then when its interview is.
#include "activity/waiting.hpp"
#include "core/time_zone.hpp"
#include "interviews/own.hpp"

namespace interviews {
namespace {

using activity::Waiting;
using activity::Waits;

struct AskedLine {
    std::int64_t call;
    std::optional<core::Instant> answered_at;
};

// To the last minute of the day that was named.
std::optional<core::Instant> until(const RoundRow& round, std::string_view zone) {
    if (!round.answer_by) return std::nullopt;
    return core::moment_of(*round.answer_by, std::chrono::minutes(24 * 60 - 1), zone);
}

std::optional<Waiting> asked(db::Read& read, std::int64_t application, core::Instant now) {
    const auto line = read.first<AskedLine>(
        "select t.call_id, t.answered_at from my_interview_teams t where t.application_id = ? and t.asked_at is not "
        "null",
        application);
    if (!line || line->answered_at) return std::nullopt;
    const auto call = selection::call_by_id(read, line->call);
    const auto round = round_of(read, line->call);
    const auto slots = slots_of(round, call.time_zone);
    if (slots.empty() || slots.back().starts_at <= now) return std::nullopt;
    return Waiting{Waits::interview_times, until(round, call.time_zone)};
}

// Once it was told of a time, or has called it off, nobody asks it any more.
std::optional<Waiting> of_team(db::Read& read, std::int64_t application, core::Instant now) {
    struct Told {
        InterviewState state;
        core::Instant starts_at;
    };
    const auto told =
        read.first<Told>("select i.state, i.starts_at from my_interviews i where i.application_id = ?", application);
    if (!told || told->state == InterviewState::cancelled) return asked(read, application, now);
    if (told->state == InterviewState::called_off || told->starts_at <= now) return std::nullopt;
    return Waiting{Waits::interview, told->starts_at};
}

}  // namespace

void tell_today() { activity::waiting_from(of_team); }

}  // namespace interviews
