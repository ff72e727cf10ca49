// Programmes, their cohorts, and the rules of who may apply.
#pragma once
#include "accounts/me.hpp"
#include "http/api.hpp"
#include "programmes/eligibility.hpp"
#include "programmes/programme_texts.hpp"
#include "programmes/rule_words.hpp"
#include "programmes/rule_words_parts.hpp"

namespace programmes {

enum class Kind { accelerator, incubation, competition, coaching };
enum class PricePer { person_month, startup_month, once, free };

struct Cohort {
    std::int64_t id;
    std::string name;
    core::Date starts_on, ends_on;
    std::int64_t capacity;
};

struct Programme {
    std::int64_t id;
    std::string slug, name;
    accounts::OperatorRef operator_;
    Kind kind;
    std::string description;   // in the reader's language
    core::Words descriptions;  // in each
    std::int64_t months_min, months_max;
    std::optional<std::int64_t> price_cents;
    std::optional<std::string> price_currency;
    PricePer price_per;
    std::optional<std::int64_t> capacity;
    std::vector<std::string> languages;
    std::int64_t phase;  // 1 to 9: its place on the pathway
    bool run;            // by the caller
    std::vector<Cohort> cohorts;
    std::int64_t version;
};

// What the price is, in words: "149 € a person a month".
std::string price_line(const std::optional<std::int64_t>& cents, const std::optional<std::string>& currency,
                       PricePer per, core::Language language);

struct OfProgramme {
    core::Slug slug;
};
// Throw 404 unless the caller may see it; the second, unless the caller runs it.
Programme programme_seen(db::Read& read, const core::Slug& slug, core::Language language);
Programme programme_run(db::Read& read, const core::Slug& slug, core::Language language);

void routes(http::Api& api);
void cohort_routes(http::Api& api);

}  // namespace programmes
