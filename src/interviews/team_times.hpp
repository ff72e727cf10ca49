// When a team can't come: one set of times, noted by its house and, once it was asked, said by the team itself.
#pragma once
#include "interviews/page.hpp"

namespace interviews {

// Whether its house may ask it: it knows that it comes to an interview, and has no time yet.
bool may_be_asked(const World& world, const Team& team);
TeamTimesStand stand_of(const World& world, const Team& team);

}  // namespace interviews
