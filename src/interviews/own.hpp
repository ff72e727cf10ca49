// What those who come, and those who ask, see of their interviews.
#pragma once
#include "interviews/told.hpp"

namespace interviews {

void team_routes(http::Api& api);
void panel_routes(http::Api& api);
void calendar_routes(http::Api& api);
// Letters and calendars.
void tell_people();
void tell_kinds();
void tell_of_times();
void tell_dates();
void tell_today();

}  // namespace interviews
