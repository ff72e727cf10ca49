#include <gtest/gtest.h>

#include "programmes/rule_words_parts.hpp"
#include "programmes/rule_words_samples.hpp"

using namespace programmes;
using namespace programmes::samples;
using core::Language;

namespace {

Lines read(const Rule& rules, const Facts& facts) {
    const auto reason = check(rules, facts, {}).reasons.at(0);
    Lines lines;
    for (const auto language : {Language::en, Language::fr, Language::pt})
        lines.push_back(sentence(reason, rules, language, {}, asked_questions()));
    return lines;
}

std::string line(const Rule& rule, Language language = Language::en) {
    return rule_line(rule, language, asked_questions());
}

}  // namespace

TEST(AnswerWords, a_choice_is_told_with_the_question_and_the_options_in_the_readers_language) {
    const auto rule = answered(RuleKind::answer_any_of, "where", {"paris", "lyon"});
    EXPECT_EQ(read(rule, telling(chose({"home"}))),
              (Lines{"The answer to “Where will you work?” is At home; the call asks for Paris or Lyon.",
                     spaced("La réponse à «~Où travaillerez-vous_?~» est À la maison_; l’appel demande Paris ou Lyon."),
                     "A resposta a “Onde vão trabalhar?” é Em casa; a chamada pede Paris ou Lyon."}));
    EXPECT_EQ(read(rule, Facts{}).front(),
              "“Where will you work?” is not answered yet; the call asks for Paris or Lyon.");
    EXPECT_EQ(read(without(rule), telling(chose({"paris"}))).front(),
              "The answer to “Where will you work?” is Paris; the call leaves out Paris and Lyon.");
}

TEST(AnswerWords, numbers_days_answers_and_consents_are_told) {
    EXPECT_EQ(read(answered(RuleKind::answer_at_least, "seats", {}, 1000), telling({named("seats"), {}, 2, {}})),
              (Lines{"The answer to “How many desks?” is 2; the call asks for at least 1,000.",
                     spaced("La réponse à «~Combien de bureaux_?~» est 2_; l’appel demande au moins 1_000."),
                     "A resposta a “Quantas mesas?” é 2; a chamada pede ao menos 1.000."}));
    EXPECT_EQ(
        read(answered(RuleKind::answer_before, "since", {}, {}, "2012-06-01"),
             telling({named("since"), {}, {}, day("2013-02-01")})),
        (Lines{"The answer to “Since when?” is 1 February 2013; the call asks for a day before 1 June 2012.",
               spaced("La réponse à «~Depuis quand_?~» est 1er février 2013_; l’appel demande un jour avant le 1er "
                      "juin 2012."),
               "A resposta a “Desde quando?” é 1º de fevereiro de 2013; a chamada pede um dia antes de 1º de junho "
               "de 2012."}));
    EXPECT_EQ(read(answered(RuleKind::answer_given, "why"), Facts{}).front(),
              "“Why here?” is not answered yet; the call asks for an answer.");
    EXPECT_EQ(read(answered(RuleKind::consent_given, "share"), Facts{}).front(),
              "The consent “Others may read us” is not given yet; the call asks for it.");
}

TEST(AnswerWords, a_rule_has_a_line_for_the_public_page) {
    EXPECT_EQ(line(answered(RuleKind::answer_all_of, "where", {"paris", "lyon"})),
              "“Where will you work?”: Paris and Lyon");
    EXPECT_EQ(line(answered(RuleKind::answer_none_of, "where", {"paris", "home"}), Language::fr),
              spaced("«~Où travaillerez-vous_?~»_: tout sauf Paris et À la maison"));
    EXPECT_EQ(line(without(answered(RuleKind::answer_at_least, "seats", {}, 3))), "“How many desks?”: less than 3");
    EXPECT_EQ(line(answered(RuleKind::consent_given, "share"), Language::pt), "Consentimento: “Outros podem nos ler”");
}

TEST(AnswerWords, a_question_that_is_gone_is_not_told_by_its_key) {
    const auto rule = answered(RuleKind::answer_any_of, "gone", {"paris"});
    EXPECT_EQ(read(rule, Facts{}).front(),
              "A question that is no longer asked is not answered yet; the call asks for paris.");
}

TEST(AnswerWords, a_long_question_is_cut_between_words) {
    EXPECT_EQ(quoted("Tell us in a sentence that your grandmother would understand what you are going to build here",
                     Language::en),
              "“Tell us in a sentence that your grandmother would understand what you are going…”");
}
