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

// "Paris and Lyon": options by the words of the question, or by their keys where it no longer has them.
std::string options_in_words(const std::vector<QuestionKey>& options, const AskedQuestion* question, Joint joint,
                             core::Language language);
// The question in quotation marks, the options, the number and the day that a rule over an answer asks for.
void add_answer_blanks(std::vector<Blank>& blanks, const Rule& rule, Sense sense, core::Language language,
                       const Questions& questions);

}  // namespace programmes
