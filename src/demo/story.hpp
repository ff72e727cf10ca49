// The story of the first house, as told in demo/*.json: everybody and everything in it is invented and adds up.
#pragma once
#include "core/values.hpp"
#include "core/words.hpp"
#include "demo/story_call.hpp"
#include "demo/story_startup.hpp"

namespace demo {

struct Site {
    std::string name, city;
    core::Country country;
    std::string time_zone;
    core::Count desks;
};
struct Operator {
    core::Slug slug;
    std::string name;
    Site site;
};

enum class ProgrammeKind { accelerator, incubation, competition, coaching };
enum class PricePer { person_month, startup_month, once, free };

struct Cohort {
    std::string name;
    core::Date starts_on, ends_on;
    core::Count capacity;
};
struct Programme {
    core::Slug operator_slug, slug;
    std::string name;
    ProgrammeKind kind;
    core::Words description;
    core::Count months_min, months_max;
    std::optional<core::Count> price_cents;
    std::optional<core::Currency> price_currency;
    PricePer price_per;
    std::optional<core::Count> capacity;
    std::vector<core::Language> languages;
    core::Count phase;  // 1 to 9, its place on the pathway
    std::vector<Cohort> cohorts;
};

enum class Role { juror, advisor, manager, admin };

struct Grant {  // without an operator: everywhere; with a programme: only there
    Role role;
    std::optional<core::Slug> operator_slug, programme_slug;
};
struct Person {      // staff; founders are the owners and members of the startups
    core::Slug key;  // what the other parts of the story call them by: "claire-besson"
    std::string name;
    core::Email email;
    core::Language language;
    std::string title;  // "Programme manager", "Juror, entrepreneur"
    std::vector<Grant> grants;
};

struct SavedView {
    core::Slug call, by;  // `by` is a person's key
    std::string name;
    std::string query;  // the list's own: "status=waiting_list&sort=name"
    bool shared;
};

struct Story {
    core::Instant now;    // the demonstration's clock at its start
    core::Count present;  // people in the house at that moment
    std::vector<Operator> operators;
    std::vector<Programme> programmes;
    std::vector<Person> people;
    std::vector<Call> calls;
    std::vector<Startup> startups;
    std::vector<Application> applications;  // in the order in which they were begun
    std::vector<SavedView> views;
};

// Reads the embedded files; the same story each time. Throws core::Problem, naming the field, when a file breaks a rule
// of its values. A few milliseconds for about a hundred files.
Story story();

// What each demonstration account signs in with.
inline constexpr std::string_view password = "spark-demo";

}  // namespace demo
