// A person's dates as a feed for their own calendar, read by a secret link that they can take back.
#pragma once
#include <functional>
#include <vector>

#include "formats/ical.hpp"
#include "http/api.hpp"

namespace activity {

// What a room tells the person on whose behalf it reads; `now` is the house's clock.
using Dates =
    std::function<std::vector<formats::CalendarDate>(db::Read& read, core::Language language, core::Instant now)>;
void dates_from(Dates room);

void calendar_routes(http::Api& api);

}  // namespace activity
