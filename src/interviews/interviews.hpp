// Interviews: slots, panels and teams brought together within everybody's hours and ties; invitations that calendars
// take; another time chosen by the team itself.
#pragma once
#include <functional>
#include <map>

#include "selection/selection.hpp"

namespace interviews {

void routes(http::Api& api);
// What teams, panels and the house are told, and what this room does when others change what it rests on.
void follow_others();

// Whoever comes to an interview, or asks there, is reminded by the house's clock: to be called when it begins to work,
// and when its clock was moved.
void plan_reminders(db::Tx& tx, core::Instant now);
// Work that waits: kind to what does it about a subject.
std::map<std::string, std::function<void(std::int64_t)>> jobs(db::Db& db, const core::Clock& clock);

// For the story: interviews of a call as they were held.
struct HeldInterview {
    std::int64_t application = 0, panel = 1;
    core::Instant at;
    std::vector<std::int64_t> people;
};
struct SaidTimes {
    std::int64_t application = 0, by = 0;  // who of the team; 0: nobody has answered
    std::vector<core::Instant> busy;
};
struct HeldRound {
    std::int64_t call = 0, minutes = 30, pause = 10;
    std::vector<core::Date> days;
    std::int64_t from = 540, until = 1080;  // minutes of each day
    std::vector<std::string> panels;
    std::vector<std::int64_t> people;
    std::vector<HeldInterview> held;
    std::vector<SaidTimes> said;  // by teams that were asked
};
void bring_in(db::Tx& tx, const HeldRound& round);

// For the story: a round under way, by the acts that its people use, each at its own time. Teams that know they come
// are asked, and so are those who ask; the plan is solved in pencil, and told to some of the teams.
struct AskedPerson {
    std::int64_t person = 0;  // of a team, whoever answered; 0: nobody
    std::optional<core::Instant> answered_at;
    std::vector<core::Instant> busy;  // once they have answered, when they can't come
};
struct RoundUnderWay {
    std::int64_t call = 0, by = 0, minutes = 30, pause = 10;
    std::vector<core::Date> days;
    std::int64_t from = 540, until = 1080;  // minutes of each day
    std::vector<std::string> panels;
    core::Date answer_by;
    core::Instant asked_at, planned_at, told_at;
    std::vector<AskedPerson> people;
    std::map<std::int64_t, AskedPerson> teams;  // by application
    std::vector<std::int64_t> told;             // applications that are invited, where the plan has them
};
void bring_in(db::Db& db, const RoundUnderWay& round);

}  // namespace interviews
