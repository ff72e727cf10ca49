#include "programmes/rule_words.hpp"

#include <gtest/gtest.h>

#include "programmes/rule_words_parts.hpp"
#include "programmes/rule_words_samples.hpp"

using namespace programmes;
using namespace programmes::samples;
using core::Language;

namespace {

template <class Words> Lines in_each_language(Words words) {
    return {words(Language::en), words(Language::fr), words(Language::pt)};
}

Lines lines(const Rule& rules, Language language = Language::en) { return rule_lines(rules, language); }

Rule worded(Rule made, std::string_view english, std::string_view french) {
    made.sentence = core::Words::of(english, french, "");
    return made;
}

Rule named(Rule made, std::string_view name) {
    made.key = key(name);
    return made;
}

}  // namespace

TEST(RuleWords, a_broken_rule_is_told_in_the_managers_words) {
    const auto few =
        worded(rule(RuleKind::people_fewer_than, "few", 5), "Too many for one table.", "Trop pour une table.");
    Facts facts;
    facts.people = core::Count{6};
    EXPECT_EQ(told(few, facts), (Lines{"Too many for one table.", "Trop pour une table.", "Too many for one table."}));
    facts.people = core::Count{4};
    EXPECT_EQ(told(few, facts).front(), "4 people in the team; the call asks for fewer than 5.");
    EXPECT_EQ(told(few, Facts{}).front(), "The team is not named yet; the call asks for fewer than 5 people.");
}

TEST(RuleWords, a_group_speaks_in_its_own_words_and_plainly_once_they_are_gone) {
    auto either = group(RuleKind::any, {rule(RuleKind::has_developer, "code")});
    Facts facts;
    facts.developers = core::Count{0};
    const auto spoken = worded(either, "Tell us who will write the code.", "");
    const auto reason = check(spoken, facts, {}).reasons.back();
    EXPECT_EQ(sentence(reason, spoken, Language::pt), "Tell us who will write the code.");
    EXPECT_EQ(sentence(reason, either, Language::fr), "Une condition de l’appel n’est pas remplie.");
}

TEST(RuleWords, a_stored_reason_outlives_its_rule) {
    Facts facts;
    facts.people = core::Count{6};
    const auto reason = weigh(rule(RuleKind::people_fewer_than, "gone", 5), facts);
    EXPECT_EQ(sentence(reason, spark_pattern(), Language::en), "6 people in the team; the call asks for fewer than 5.");
}

TEST(RuleWords, a_verdict_is_told_with_all_its_reasons) {
    Facts facts;
    facts.people = core::Count{6};
    const auto rules = spark_pattern();
    const auto page = in_words(check(rules, facts, closing_on("2013-03-03")), rules, Language::en, {7});
    EXPECT_EQ(page.eligibility, Eligibility::not_eligible);
    EXPECT_EQ(page.checked_at.microseconds, 7);
    ASSERT_EQ(page.reasons.size(), 3u);
    EXPECT_EQ(page.reasons[0].rule, key("people"));
    EXPECT_EQ(page.reasons[0].outcome, Outcome::broken);
    EXPECT_EQ(page.reasons[0].fact, Fact::people);
    EXPECT_TRUE(page.reasons[0].decided);
    EXPECT_FALSE(page.reasons[1].decided);
    EXPECT_EQ(page.reasons[2].sentence, "No technology is named yet; the call asks for a technology by Microsoft.");
}

TEST(RuleWords, the_spark_rules_read_as_three_lines) {
    EXPECT_EQ(lines(spark_pattern()), (Lines{"Fewer than 5 people in the team", "Somebody in the team writes code",
                                             "A technology by Microsoft"}));
    EXPECT_EQ(lines(spark_pattern(), Language::fr),
              (Lines{"Moins de 5 personnes dans l’équipe", "Quelqu’un dans l’équipe écrit du code",
                     "Une technologie de Microsoft"}));
    EXPECT_EQ(lines(spark_pattern(), Language::pt),
              (Lines{"Menos de 5 pessoas na equipe", "Alguém na equipe programa", "Uma tecnologia da Microsoft"}));
}

TEST(RuleWords, the_bizspark_rules_read_as_three_lines) {
    EXPECT_EQ(lines(bizspark_pattern()),
              (Lines{"Privately held company", "Company under 3 years old on the closing day",
                     "Revenue of the last closed year under €700,000 (France), $1,000,000 (elsewhere)"}));
    EXPECT_EQ(
        lines(bizspark_pattern(), Language::fr).back(),
        spaced("Chiffre d’affaires du dernier exercice clos de moins de 700_000_€ (France), 1_000_000_$US (ailleurs)"));
    EXPECT_EQ(
        lines(bizspark_pattern(), Language::pt).back(),
        spaced("Receita do último exercício encerrado de menos de 700.000~€ (França), 1.000.000~US$ (demais países)"));
}

TEST(RuleWords, a_choice_is_one_line_and_a_ban_tells_what_is_asked_instead) {
    const auto code = rule(RuleKind::has_developer, "code");
    const auto young = rule(RuleKind::younger_than_years, "young", 1);
    const auto abroad = based_in({country("FR"), country("US")});
    EXPECT_EQ(lines(group(RuleKind::any, {code, young})),
              Lines{"Somebody in the team writes code; or company under 1 year old on the closing day"});
    EXPECT_EQ(lines(group(RuleKind::none, {code, abroad})),
              (Lines{"Nobody in the team writes code", "Company’s country: any but France and the United States"}));
    EXPECT_EQ(
        lines(group(RuleKind::any, {named(abroad, "us"), group(RuleKind::none, {code, young}, "old")}), Language::fr),
        Lines{spaced("Pays de l’entreprise_: France ou États-Unis_; ou (personne dans l’équipe n’écrit de code_; et "
                     "entreprise d’au moins 1 an le jour de la clôture)")});
    EXPECT_EQ(rule_line(abroad, Language::pt), "País da empresa: França ou Estados Unidos");
}

TEST(RuleWords, every_rule_says_what_it_counts) {
    EXPECT_EQ(in_each_language([](Language l) { return counts(rule(RuleKind::people_fewer_than), l); }),
              (Lines{"Counts everybody named in the team, interns included.",
                     "Compte toutes les personnes nommées dans l’équipe, stagiaires compris.",
                     "Conta todas as pessoas indicadas na equipe, inclusive estagiários."}));
    EXPECT_EQ(counts(revenue_limits(), Language::fr),
              "Compte le chiffre d’affaires du dernier exercice clos, tel que l’équipe le dit. Ne pas encore en avoir, "
              "c’est être sous tout plafond. Une autre devise est comparée au taux 1 EUR = 1,33 USD.");
    for (int kind = 0; kind <= static_cast<int>(RuleKind::country_in); ++kind)
        for (const auto& text :
             in_each_language([&](Language l) { return counts(rule(static_cast<RuleKind>(kind)), l); }))
            EXPECT_EQ(text.back(), '.') << kind;
}

TEST(RuleWords, numbers_follow_the_readers_habits) {
    EXPECT_EQ(in_each_language([](Language l) { return whole(1234567, l); }),
              (Lines{"1,234,567", spaced("1_234_567"), "1.234.567"}));
    EXPECT_EQ(in_each_language([](Language l) { return whole(-999, l); }), (Lines{"-999", "-999", "-999"}));
    EXPECT_EQ(in_each_language([](Language l) { return decimal(1'330'000, l); }), (Lines{"1.33", "1,33", "1,33"}));
    EXPECT_EQ(in_each_language([](Language l) { return decimal(2'000'000, l); }), (Lines{"2", "2", "2"}));
    EXPECT_EQ(in_each_language([](Language l) { return money(5, currency("GBP"), l); }),
              (Lines{"£0.05", spaced("0,05_£"), spaced("0,05~£")}));
}

TEST(RuleWords, days_and_ages_follow_the_readers_habits) {
    EXPECT_EQ(in_each_language([](Language l) { return day_and_month(day("2013-03-01"), l, {}); }),
              (Lines{"1 March", "1er mars", "1º de março"}));
    EXPECT_EQ(in_each_language([](Language l) { return day_and_month(day("2013-08-31"), l, day("2014-01-01")); }),
              (Lines{"31 August 2013", "31 août 2013", "31 de agosto de 2013"}));
    EXPECT_EQ(in_each_language([](Language l) { return age(13, l); }),
              (Lines{"1 year and 1 month", "1 an et 1 mois", "1 ano e 1 mês"}));
    EXPECT_EQ(in_each_language([](Language l) { return age(24, l); }), (Lines{"2 years", "2 ans", "2 anos"}));
    EXPECT_EQ(in_each_language([](Language l) { return age(5, l); }), (Lines{"5 months", "5 mois", "5 meses"}));
}

TEST(RuleWords, long_lists_are_cut_with_the_rest_as_a_number) {
    const Lines six{"a", "b", "c", "d", "e", "f"};
    EXPECT_EQ(listed(six, Joint::all, Language::en), "a, b, c, d, e and f");
    EXPECT_EQ(in_each_language([&](Language l) { return listed(six, Joint::all, l, 4); }),
              (Lines{"a, b, c and 3 more", "a, b, c et 3 autres", "a, b, c e mais 3"}));
    EXPECT_EQ(listed({"a"}, Joint::either, Language::fr), "a");
    EXPECT_EQ(listed({}, Joint::comma, Language::fr), "");
}
