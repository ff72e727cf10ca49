// The pieces that sentences are made of: phrases with blanks, numbers, money, days, ages, lists and countries.
#pragma once
#include <initializer_list>

#include "core/phrase.hpp"

namespace programmes {

using core::Blank;
using core::fill;
using core::Phrase;
using core::whole;

// "€700,000", "700 000 €", "700.000 €"; cents only where there are any.
std::string money(std::int64_t cents, const core::Currency& currency, core::Language language);
std::string decimal(std::int64_t millionths, core::Language language);  // "1.33", "1,33"
// "2 September", with its year where `today` lies in another one.
std::string day_and_month(core::Date day, core::Language language, std::optional<core::Date> today);
std::string day_with_year(core::Date day, core::Language language);   // "2 September 2013"
std::string month_and_year(core::Date day, core::Language language);  // "September 2013", as a title
// "Wednesday 4 December 2013 at 10:28, Paris time".
std::string moment_in_words(core::Instant at, std::string_view zone, core::Language language);
std::string age(std::int64_t months, core::Language language);  // "3 years and 2 months"; months are at least 0
// As it stands inside a sentence: "the United States".
std::string country_name(const core::Country& country, core::Language language);

// In quotation marks, cut after about eighty characters: “Where will you work?”, « Où travaillerez-vous ? ».
std::string quoted(std::string_view text, core::Language language);

enum class Joint { comma, all, either };
// "France, Belgium and Brazil"; past `most`, the rest as a number: "France, Belgium and 25 more".
std::string listed(const std::vector<std::string>& items, Joint joint, core::Language language, std::size_t most = 6);

}  // namespace programmes
