// A thing that waits for somebody today, with its one next step; and those of one's own files and readings.
#pragma once
#include "selection/applications.hpp"

namespace selection {

enum class TodayKind {
    answers_due,
    offers_to_call,
    verdict_flipped,
    to_check,
    nobody_looks_after,
    call_closes,
    call_opens,
    call_unpublished,
    unsent_drafts,
    import_finished,
    account_unclaimed,
    files_to_read,
    offer_to_answer,
    interview_times,
    interview_told,
    draft_to_finish,
    draft_reminded,
    changes_not_sent,
    file_sent,
    set_up_house
};
struct TodayLine {
    TodayKind kind = TodayKind::to_check;
    std::optional<std::string> call_slug, call_name, house;
    std::optional<std::int64_t> application;
    std::optional<std::string> startup_name;
    std::optional<std::int64_t> import_;
    std::int64_t count = 1;
    std::optional<core::Instant> due_at, since;
    std::optional<std::string> time_zone;  // where `due_at` is at a place: its clock
};

TodayLine of_call(TodayKind kind, const CallRow& call, std::int64_t number);

// The caller's own: files left to read in the phases that are open; files of their teams, and the account itself.
void add_reading(db::Read& read, std::vector<TodayLine>& out);
void add_own(db::Read& read, core::Instant now, std::vector<TodayLine>& out);

}  // namespace selection
