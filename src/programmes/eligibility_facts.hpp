// What a file says of itself that rules may ask for: the passport, the team and the answers, as plain facts.
#pragma once
#include "startups/startups.hpp"

namespace programmes {

using startups::Cents;
using startups::Founded;
using startups::PrivatelyHeld;
using startups::Revenue;

struct Facts {
    std::optional<core::Count> people;      // named in the team; none or 0: nobody is named yet
    std::optional<core::Count> developers;  // who say that they write code; none: nobody does, and not all have said
    std::vector<std::string> technologies;  // as named by the team; empty: unanswered
    std::optional<std::string> technologies_told;  // in their own sentences: what it names counts too
    Founded founded = Founded::unanswered;
    std::optional<core::Date> founded_on;
    Revenue revenue = Revenue::unanswered;  // of the last closed year
    std::optional<Cents> revenue_cents;
    std::optional<core::Currency> revenue_currency;
    PrivatelyHeld privately_held = PrivatelyHeld::unanswered;
    std::optional<core::Country> country;
};

}  // namespace programmes
