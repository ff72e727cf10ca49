// What the story tells of offers: the desks that a call has for its cohort, and what teams that wait need.
#pragma once
#include "core/values.hpp"

namespace demo {

struct DesksOfCall {
    core::Slug call;
    core::Count desks;
};
struct WaitingTeam {
    core::Slug call, startup;  // the startup's key
    core::Count desks;         // if not one a head
};
struct StoryOffers {
    std::vector<DesksOfCall> desks;
    std::vector<WaitingTeam> waiting;
};
// From demo/offers.json. Throws as story().
StoryOffers story_offers();

}  // namespace demo
