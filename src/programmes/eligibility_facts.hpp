// What a file says of itself that rules may ask for: the passport, the team and the answers, as plain facts.
#pragma once
#include "startups/startups.hpp"

namespace programmes {

using startups::Cents;
using startups::Founded;
using startups::PrivatelyHeld;
using startups::Revenue;

using QuestionKey = core::Text<1, 60>;  // of a question, of one of its options, of a consent

// What was answered to one question of the call: options by their keys, a number, a day. Of a text, a link or a file
// only that it is there, so that facts hold nothing that a team wrote.
struct AnswerFact {
    QuestionKey question;
    std::vector<QuestionKey> choices;
    std::optional<std::int64_t> number;
    std::optional<core::Date> day;
};

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
    std::optional<std::vector<AnswerFact>> answers;    // of the questions that were answered
    std::optional<std::vector<QuestionKey>> consents;  // those given
};

}  // namespace programmes
