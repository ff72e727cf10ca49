#include "app/rooms.hpp"

#include <mutex>

#include "accounts/accounts.hpp"
#include "activity/activity.hpp"
#include "activity/calendar.hpp"
#include "activity/news.hpp"
#include "activity/webhooks.hpp"
#include "app/front_door.hpp"
#include "app/house.hpp"
#include "interviews/interviews.hpp"
#include "jury/jury.hpp"
#include "offers/offers.hpp"
#include "participation/participation.hpp"
#include "programmes/programmes.hpp"
#include "reports/reports.hpp"
#include "reviews/reviews.hpp"
#include "selection/selection.hpp"
#include "startups/startups.hpp"

namespace app {

void all_routes(http::Api& api, http::LiveHub& hub, bool demonstration) {
    accounts::routes(api, demonstration ? accounts::Doors::demonstration : accounts::Doors::usual);
    front_door_routes(api, demonstration);
    startups::routes(api);
    programmes::routes(api);
    selection::routes(api);
    reviews::routes(api);
    reports::routes(api);
    jury::routes(api);
    interviews::routes(api);
    offers::routes(api);
    participation::routes(api);
    activity::history_routes(api);
    activity::live_routes(api, hub);
    activity::calendar_routes(api);
    letters::routes(api);
    activity::webhook_routes(api);
    activity::webhook_delivery_routes(api);
}

namespace {

void tell_all() {
    letters::own_kinds();
    accounts::tell_letters();
    selection::follow_others();
    selection::tell_dates();
    selection::tell_rows();
    startups::tell_rows();
    selection::tell_people();
    reviews::tell_people();
    reviews::follow_others();
    jury::follow_others();
    interviews::follow_others();
    offers::follow_others();
    participation::follow_others();
    activity::follow_for_webhooks();
}

}  // namespace

void tell_each_other() {
    static std::once_flag told;
    std::call_once(told, tell_all);
}

Works works_of_rooms(db::Db& db, const core::Clock& clock) {
    auto works = selection::jobs(db, clock);
    works.merge(reviews::jobs(db, clock));
    works.merge(interviews::jobs(db, clock));
    works.merge(offers::jobs(db, clock));
    works.merge(accounts::jobs(db, clock));
    works[std::string(activity::told_alone)] = [&db](std::int64_t event) { activity::tell_alone(db, event); };
    return works;
}

}  // namespace app
