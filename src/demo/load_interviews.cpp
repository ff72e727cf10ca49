#include "demo/load_interviews.hpp"

#include <array>
#include <set>

#include "core/time_zone.hpp"
#include "interviews/interviews.hpp"

namespace demo {
namespace {

using namespace std::chrono;

constexpr std::string_view slug = "spark-2013-spring";
constexpr std::int64_t length = 30, pause = 10, begins = 540, a_day = 6, rooms = 2;
// Three a room, of whom two ask at a time.
constexpr std::array<std::array<const char*, 3>, rooms> panels{
    {{"claire-besson", "sofia-marques", "hugo-marchetti"}, {"nadia-ferrand", "gilles-perrin", "aicha-benkirane"}}};

using Ties = std::set<std::pair<std::int64_t, std::int64_t>>;

Ties ties_of(db::Tx& tx, std::int64_t call) {
    struct Tie {
        std::int64_t person, application;
    };
    Ties out;
    for (const auto& tie : tx.all<Tie>("select w.person_id, k.application_id from conflicts k join reviewers w on w.id "
                                       "= k.reviewer_id where k.call_id = ?",
                                       call))
        out.emplace(tie.person, tie.application);
    return out;
}

// Two of the room in turn, none with a tie.
std::vector<std::int64_t> two_of(const std::vector<std::int64_t>& people, std::size_t turn, std::int64_t application,
                                 const Ties& ties) {
    std::vector<std::int64_t> out;
    for (std::size_t at = 0; at < people.size() && out.size() < 2; ++at) {
        const auto person = people[(turn + at) % people.size()];
        if (!ties.contains({person, application})) out.push_back(person);
    }
    return out;
}

// Each team was asked before the plan was made, and whoever owns it has answered: one, held on the second day, that it
// can't come on the first.
void say_times(db::Tx& tx, interviews::HeldRound& round) {
    bool away = false;
    for (const auto& one : round.held) {
        interviews::SaidTimes said{one.application, 0, {}};
        said.by = tx.first<std::int64_t>(
                        "select t.person_id from team_members t join applications a on a.startup_id = t.startup_id "
                        "where a.id = ? and t.owner = 1 and t.person_id is not null",
                        one.application)
                      .value_or(0);
        if (said.by && !away && one.at >= core::moment_of(round.days.back(), minutes(0), "Europe/Paris")) {
            away = true;
            for (std::int64_t at = 0; at < a_day; ++at)
                said.busy.push_back(
                    core::moment_of(round.days.front(), minutes(begins + at * (length + pause)), "Europe/Paris"));
        }
        round.said.push_back(std::move(said));
    }
}

}  // namespace

void load_interviews(db::Tx& tx, const Frame& frame) {
    const db::AsHouse house(tx, "the story acts for all");
    const auto call = frame.calls.find(std::string(slug));
    if (call == frame.calls.end()) return;
    interviews::HeldRound round;
    round.call = call->second;
    round.minutes = length;
    round.pause = pause;
    round.days = {year(2013) / March / 20, year(2013) / March / 21};
    round.from = begins;
    round.until = begins + a_day * (length + pause);
    round.panels = {"Small amphitheatre", "Work room 1"};
    std::array<std::vector<std::int64_t>, rooms> people;
    for (std::size_t room = 0; room < rooms; ++room)
        for (const auto* who : panels[room]) {
            people[room].push_back(frame.people.at(who));
            round.people.push_back(people[room].back());
        }
    const auto ties = ties_of(tx, round.call);
    std::int64_t number = 0;
    for (const auto application :
         tx.all<std::int64_t>("select a.id from applications a where a.call_id = ? and a.id in (select "
                              "d.application_id from decisions d "
                              "where d.call_id = ? and d.decided = 'interview') order by a.name_key, a.id limit ?",
                              round.call, round.call, a_day * rooms * static_cast<std::int64_t>(round.days.size()))) {
        const auto slot = number / rooms, room = number % rooms;
        const auto day = round.days[static_cast<std::size_t>(slot / a_day)];
        round.held.push_back(
            {application, room + 1,
             core::moment_of(day, minutes(begins + slot % a_day * (length + pause)), "Europe/Paris"),
             two_of(people[static_cast<std::size_t>(room)], static_cast<std::size_t>(slot), application, ties)});
        ++number;
    }
    say_times(tx, round);
    interviews::bring_in(tx, round);
}

}  // namespace demo
