#include "app/front_door.hpp"

#include "accounts/accounts.hpp"
#include "activity/news.hpp"
#include "activity/record.hpp"
#include "app/first_house.hpp"
#include "app/settings.hpp"
#include "interviews/interviews.hpp"
#include "offers/offers.hpp"
#include "reviews/reviews.hpp"
#include "selection/selection.hpp"

namespace app {
namespace {

using http::Call;

bool is_demonstration = false;
constexpr std::string_view moved = "clock ";

struct DemoPerson {
    std::string key, name;
    http::Role role_line;
    std::int64_t waiting;  // what waits for them today
};
struct HouseLine {
    bool demo;
    core::Instant now;
    std::string time_zone, operator_name, site_name, city;
    std::int64_t desks, present;
    bool setup_needed;
    std::int64_t houses;  // on this installation: with more than one, a call is told with whose it is
    std::vector<DemoPerson> people;
};

std::vector<DemoPerson> demo_people(db::Read& read, core::Instant now) {
    static constexpr std::pair<std::string_view, http::Role> doors[] = {{"manager", http::Role::manager},
                                                                        {"juror", http::Role::juror},
                                                                        {"advisor", http::Role::advisor},
                                                                        {"founder", http::Role::member},
                                                                        {"admin", http::Role::admin}};
    std::vector<DemoPerson> out;
    for (const auto& [key, role] : doors)
        if (const auto person = accounts::person_by_email(read, std::string(key) + "@spark.example"))
            out.push_back({std::string(key), person->name, role, selection::waiting_for(read, person->id, role, now)});
    return out;
}

HouseLine house_line(db::Read& read, core::Instant now) {
    struct Site {
        std::string operator_name, name, city, time_zone;
        std::int64_t desks;
    };
    const auto site = read.first<Site>(
                              "select o.name, s.name, s.city, s.time_zone, s.desks from sites s join operators o on "
                              "o.id = s.operator_id order by s.id limit 1")
                          .value_or(Site{"Spark", "", "", "Europe/Paris", 0});
    const auto present = read.first<std::string>("select value from settings where key = 'present'");
    const auto admins = read.one<std::int64_t>("select count(*) from grants where role = 'admin'");
    return {is_demonstration,
            now,
            site.time_zone,
            site.operator_name,
            site.name,
            site.city,
            site.desks,
            present ? std::strtoll(present->c_str(), nullptr, 10) : 0,
            admins == 0,
            read.one<std::int64_t>("select count(*) from operators"),
            is_demonstration ? demo_people(read, now) : std::vector<DemoPerson>{}};
}

HouseLine house(db::Read& read, Call& call) { return house_line(read, call.now); }

struct ClockWish {
    core::Instant now;
};
HouseLine move_clock(db::Tx& tx, Call&, const ClockWish& wish) {
    if (!is_demonstration) throw core::not_found("page");
    set_setting(tx, "demonstration", core::iso(wish.now));
    tx.tell(std::string(moved) + std::to_string(wish.now.microseconds));
    activity::announce(tx, {"*"}, {std::string(activity::everybody)});  // every screen tells what is open and how long
    reviews::plan_switches(tx);
    selection::plan_reminders(tx, wish.now);  // told after the clock, so that whoever takes the job has moved it
    interviews::plan_reminders(tx, wish.now);
    offers::plan(tx, wish.now);
    return house_line(tx, wish.now);
}

}  // namespace

std::optional<core::Instant> clock_moved(std::string_view line) {
    if (!line.starts_with(moved)) return std::nullopt;
    return core::Instant{std::strtoll(std::string(line.substr(moved.size())).c_str(), nullptr, 10)};
}

void front_door_routes(http::Api& api, bool demonstration) {
    is_demonstration = demonstration;
    api.room("house");
    api.get("/house", "What anybody may know of the house", http::Role::guest, house).on_the_doorstep();
    api.post("/demo/clock", "Move the demonstration's own clock", http::Role::admin, move_clock).answers(200);
    first_house_routes(api);
}

}  // namespace app
