// A startup in the story with its team, and the files that it sent.
#pragma once
#include "core/values.hpp"
#include "programmes/eligibility.hpp"

namespace demo {

enum class Stage { idea, prototype, beta, launched, revenue, unknown };
enum class WritesCode { yes, no, unknown };
enum class AgeBand { under_20, from_20, from_25, from_30, from_40, from_50 };
enum class Gender { woman, man, other };

struct Deck {
    std::string name;                // "brindille-deck.pdf"
    std::vector<std::string> pages;  // what each page says
};
struct Member {
    std::string name;
    std::optional<core::Email> email;
    std::string title;
    WritesCode writes_code;
    bool full_time;
    bool owner;    // one each startup
    bool account;  // has joined with an account of their own; every owner has
    std::optional<AgeBand> age_band;
    std::optional<Gender> gender;
    std::optional<std::vector<std::string>> employers;  // now or before
    std::optional<core::Instant> added_at;  // later than the sending; none: from the beginning
};
struct Startup {
    core::Slug key;
    std::string name, one_liner, description;
    std::optional<core::Country> country;
    std::string city;
    programmes::Founded founded;
    std::optional<core::Date> founded_on;
    Stage stage;
    std::vector<std::string> sectors, technologies;
    std::optional<core::Link> website;
    programmes::Revenue revenue;
    std::optional<programmes::Cents> revenue_cents;
    std::optional<core::Currency> revenue_currency;
    std::optional<core::Count> revenue_year;
    programmes::PrivatelyHeld privately_held;
    core::Language language;  // that its owner writes in
    std::optional<Deck> deck;
    std::vector<Member> team;
};

enum class Status {
    draft,
    submitted,
    withdrawn,
    shortlisted,
    interview,
    offered,
    waiting_list,
    refused,
    accepted,
    declined,
    lapsed,
    not_eligible,
    incomplete,
    joined
};
using programmes::Eligibility;

struct Answer {
    std::string question;  // its key
    std::string text;      // of any kind but choices and file: "2014-01-13", "2"
    std::vector<std::string> choices;
    bool deck;  // a question for a file: answered with the startup's deck
};
struct Step {  // what happened after the sending; `by` is a person's key, none: the team itself or the house
    core::Instant at;
    Status status;
    std::optional<core::Slug> by;
};
struct Note {
    core::Slug by;
    core::Instant at;
    std::string text;
};
struct Extension {
    core::Slug by;
    core::Instant at, until;
    std::string reason;
};
struct Override {
    core::Slug by;
    core::Instant at;
    Eligibility eligibility;
    std::string reason;
};

struct Application {
    core::Slug call, startup;  // the startup's key
    Status status;
    Eligibility eligibility;            // by the rules, from its facts as they stand now, before any override
    Eligibility eligibility_when_sent;  // the same, but from the team as it was then
    core::Instant begun_at, updated_at;
    std::vector<core::Instant> sent_at;  // each sending made a version; none: a draft
    std::vector<Answer> answers;
    std::vector<std::string> consents;
    std::vector<std::string> tags;
    std::optional<core::Slug> looks_after;
    std::vector<Step> steps;
    std::vector<Note> notes;
    std::optional<Override> overridden;
    std::optional<Extension> extension;
    std::optional<std::string> withdrawal;     // the reason that the team gave
    std::optional<std::string> reasons;        // that a refused team was told
    std::optional<std::string> changed_since;  // in the words of a team that applies again
};

}  // namespace demo
