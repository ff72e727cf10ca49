// The parameters of a rule as texts that go into its sentence and its line.
#pragma once
#include "programmes/eligibility.hpp"
#include "programmes/rule_words_parts.hpp"

namespace programmes {

// "Azure, Kinect or a technology by Microsoft"; excluded: "Azure, Kinect and any technology by Microsoft".
std::string technologies_in_words(const std::vector<std::string>& technologies, Sense sense, core::Language language);
std::vector<std::string> country_names(const std::vector<core::Country>& countries, core::Language language);
// "€700,000 (France), $1,000,000 (elsewhere)".
std::string limits_in_words(const std::vector<Limit>& limits, core::Language language);
std::string rates_in_words(const std::vector<Rate>& rates, core::Language language);  // "1 EUR = 1.33 USD"

}  // namespace programmes
