// What was told of an interview: to its team, to those who ask, and by whom it was changed.
#pragma once
#include "interviews/world.hpp"

namespace interviews {

struct OfInterview {
    std::int64_t id;
};

core::Problem no_such_interview();
// Throws 404 unless the caller runs its call, asks there or belongs to its team.
InterviewRow interview_seen(db::Read& read, std::int64_t id);
// As the house.
std::optional<InterviewRow> interview_of(db::Read& read, std::int64_t application);
std::optional<InterviewRow> interview_by_id(db::Read& read, std::int64_t id);
std::vector<std::int64_t> askers_of(db::Read& read, std::int64_t interview);
std::vector<std::string> names_of(db::Read& read, const std::vector<std::int64_t>& people);

// The interview is told as that line says, with the round's rooms and minutes; whoever asks is given the file to score.
// `moves` of the team's own so far.
InterviewRow keep_told(db::Tx& tx, const World& world, const PlanRow& line, std::int64_t moves);
// It is off; whoever asked is marked as gone.
InterviewRow keep_off(db::Tx& tx, const World& world, const Told& told, InterviewState state,
                      const std::string& reason);
// Of one file, for the house and its team.
activity::About about_team(db::Read& read, const selection::CallRow& call, std::int64_t application);
// Recorded for the house and the team; the panel's open pages ask again.
void tell(db::Tx& tx, const activity::Actor& by, std::string_view kind, const selection::CallRow& call,
          const InterviewRow& row);

}  // namespace interviews
