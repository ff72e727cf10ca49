#include "selection/import_values.hpp"

#include <gtest/gtest.h>

#include "selection/import_words.hpp"

namespace selection {
namespace {

std::string day(std::string_view text, DayOrder order = DayOrder::day_first) {
    const auto found = day_in(text, order);
    return found ? core::iso(*found) : "no day";
}
std::string money(std::string_view text) {
    const auto found = money_in(text);
    return found ? std::to_string(found->cents) + (found->currency ? " " + found->currency->str() : "") : "no money";
}
std::string country(std::string_view text) {
    const auto found = country_in(text);
    return found ? found->str() : "no country";
}

TEST(ImportValues, days_are_read_as_people_write_them) {
    EXPECT_EQ(day("2013-12-04"), "2013-12-04");
    EXPECT_EQ(day("2013-12-04T10:20:00"), "2013-12-04");
    EXPECT_EQ(day("4/12/2013"), "2013-12-04");
    EXPECT_EQ(day("4/12/2013", DayOrder::month_first), "2013-04-12");
    EXPECT_EQ(day("31/12/2013", DayOrder::month_first), "2013-12-31");
    EXPECT_EQ(day("12/31/2013"), "2013-12-31");
    EXPECT_EQ(day("04.12.13"), "2013-12-04");
    EXPECT_EQ(day("04/12/2013 10:20"), "2013-12-04");
    EXPECT_EQ(day("4 décembre 2013"), "2013-12-04");
    EXPECT_EQ(day("1er août 2013"), "2013-08-01");
    EXPECT_EQ(day("Dec 4th, 2013"), "2013-12-04");
    EXPECT_EQ(day("4 de março de 2013"), "2013-03-04");
    EXPECT_EQ(day("12/2013"), "2013-12-01");
    EXPECT_EQ(day("2010"), "2010-01-01");
    EXPECT_EQ(day("5-Jan-12"), "2012-01-05");
    EXPECT_EQ(day("05-janv-12"), "2012-01-05");
    EXPECT_EQ(day("Jan-12"), "2012-01-01");
    EXPECT_EQ(day("Dec-04-2013"), "2013-12-04");
    EXPECT_EQ(day("20120105"), "2012-01-05");
    EXPECT_EQ(day("41612"), "2013-12-04");
}

TEST(ImportValues, what_is_no_day_is_none) {
    for (const auto* text : {"", "31/02/2013", "10", "2", "20130", "4.5", "hello", "2013-13-01", "99/99/9999",
                             "next year", "1/2/3/4", "''", "0000", "5-Jan", "20121305", "75011"})
        EXPECT_EQ(day(text), "no day") << text;
}

TEST(ImportValues, a_moment_is_read_in_the_zone_of_the_call) {
    const auto at = [](std::string_view text) {
        return core::iso(moment_in(text, DayOrder::day_first, "Europe/Paris").value());
    };
    EXPECT_EQ(at("2013-12-04T10:20:00Z"), "2013-12-04T10:20:00Z");
    EXPECT_EQ(at("04/12/2013 10:20:05"), "2013-12-04T09:20:05Z");
    EXPECT_EQ(at("04/07/2013"), "2013-07-04T10:00:00Z");
    EXPECT_EQ(at("2013-07-04T10:20:00"), "2013-07-04T08:20:00Z");
}

TEST(ImportValues, money_is_read_with_its_sign_and_its_thousands) {
    EXPECT_EQ(money("700 k€"), "70000000 EUR");
    EXPECT_EQ(money("1,200,000.50 USD"), "120000050 USD");
    EXPECT_EQ(money("1.200.000 €"), "120000000 EUR");
    EXPECT_EQ(money("R$ 1,2 milhões"), "120000000 BRL");
    EXPECT_EQ(money("$1.5M"), "150000000 USD");
    EXPECT_EQ(money("12 500"), "1250000");
    EXPECT_EQ(money("0"), "0");
    for (const auto* text : {"", "a lot", "-5 €", "1-2 M€", "99999999999999999999"})
        EXPECT_EQ(money(text), "no money") << text;
}

TEST(ImportValues, words_of_thousands_and_millions_count_in_three_languages) {
    EXPECT_EQ(money("12 mille"), "1200000");
    EXPECT_EQ(money("2 milliards €"), "200000000000 EUR");
    EXPECT_EQ(money("1,5 milliard d’euros"), "150000000000 EUR");
    EXPECT_EQ(money("3 mil milhões de euros"), "300000000000 EUR");
    EXPECT_EQ(money("R$ 1,5 bilhão"), "150000000000 BRL");
    EXPECT_EQ(money("2 billion dollars"), "200000000000 USD");
    EXPECT_EQ(money("environ 350 k€ HT par an"), "35000000 EUR");
    EXPECT_EQ(money("700 KEUR"), "70000000 EUR");
    EXPECT_EQ(money("1.5 MUSD"), "150000000 USD");
}

TEST(ImportValues, three_digits_behind_a_sign_are_a_group_unless_nobody_can_tell) {
    EXPECT_EQ(money("$1,200k"), "120000000 USD");
    EXPECT_EQ(money("1.200 k€"), "120000000 EUR");
    EXPECT_EQ(money("$1,250M"), "125000000000 USD");
    EXPECT_EQ(money("$1.250M"), "125000000 USD");
    EXPECT_EQ(money("0,125 M€"), "12500000 EUR");
    EXPECT_EQ(money("1 200 500,255 €"), "120050025 EUR");
    EXPECT_EQ(money("12345.678"), "1234567");
    EXPECT_EQ(money("1'200’000 CHF"), "120000000 CHF");
    EXPECT_EQ(money("12,00,000 INR"), "120000000 INR");
    for (const auto* text : {"1,250 M€", "1,2,3", "12 34", "1.200.50", ",5", ".5 M"})
        EXPECT_EQ(money(text), "no money") << text;
}

TEST(ImportValues, a_currency_is_kept_whichever_it_is_and_an_unknown_one_refused) {
    EXPECT_EQ(money("5 000 000 SEK"), "500000000 SEK");
    EXPECT_EQ(money("PLN 1200"), "120000 PLN");
    EXPECT_EQ(money("1 000 $ CAD"), "100000 CAD");
    EXPECT_EQ(money("CA$ 1,000"), "100000 CAD");
    EXPECT_EQ(money("500 E"), "50000 EUR");
    EXPECT_EQ(money("1 000 000 FCFA"), "100000000 XOF");
    for (const auto* text : {"1 000 000 XYZ", "5 EUR USD", "500 apples"}) EXPECT_EQ(money(text), "no money") << text;
}

TEST(ImportValues, what_is_owed_or_only_bounded_is_no_amount) {
    for (const auto* text :
         {"(500)", "(1 200 €)", "500-", "−500", "> 1 M€", "50 %", "#DIV/0!", "1 M€ in 2012", "5k k€"})
        EXPECT_EQ(money(text), "no money") << text;
}

TEST(ImportValues, counts_are_whole_and_may_say_of_what) {
    EXPECT_EQ(count_in("12 personnes"), 12);
    EXPECT_EQ(count_in("1 200"), 1200);
    EXPECT_EQ(count_in("5.0"), 5);
    for (const auto* text : {"", "many", "2-10", "1.5", "9999999999"}) EXPECT_EQ(count_in(text), std::nullopt) << text;
}

TEST(ImportValues, countries_are_known_by_code_and_by_name_in_three_languages) {
    for (const auto* text : {"FR", "fr", "France", "FRANCE", "fra"}) EXPECT_EQ(country(text), "FR") << text;
    for (const auto* text :
         {"USA", "U.S.A.", "United States", "the United States", "États-Unis", "Estados Unidos", "EUA"})
        EXPECT_EQ(country(text), "US") << text;
    EXPECT_EQ(country("Brésil"), "BR");
    EXPECT_EQ(country("Alemanha"), "DE");
    EXPECT_EQ(country("Hong Kong"), "HK");
    EXPECT_EQ(country("Czech Republic"), "CZ");
    EXPECT_EQ(country("Ruritania"), "no country");
}

TEST(ImportWords, a_word_means_the_same_in_each_language) {
    for (const auto* text : {"Retenu", "selected", "Selecionado"})
        EXPECT_EQ(meaning(Target::status, plain(text)), "offered") << text;
    for (const auto* text : {"Refusé", "rejected", "Recusada"})
        EXPECT_EQ(meaning(Target::status, plain(text)), "refused") << text;
    for (const auto* text : {"Liste d’attente", "Waiting list", "Lista de espera"})
        EXPECT_EQ(meaning(Target::status, plain(text)), "waiting_list") << text;
    EXPECT_EQ(meaning(Target::status, plain("En attente")), "submitted");
    EXPECT_EQ(meaning(Target::status, "operating"), "ignore");
    EXPECT_EQ(meaning(Target::status, "sunny"), std::nullopt);
    for (const auto* text : {"Not founded yet", "Pas encore créée", "Ainda não fundada"})
        EXPECT_EQ(meaning(Target::founded_on, plain(text)), "not_yet") << text;
    for (const auto* text : {"No revenue yet", "Pas encore de CA", "Sem receita"})
        EXPECT_EQ(meaning(Target::revenue, plain(text)), "none_yet") << text;
    for (const auto* text : {"Rather not say", "Ne souhaite pas répondre", "Prefere não dizer"})
        for (const auto target : {Target::founded_on, Target::revenue, Target::privately_held})
            EXPECT_EQ(meaning(target, plain(text)), "rather_not_say") << text;
    EXPECT_EQ(meaning(Target::privately_held, plain("Não")), "no");
    EXPECT_EQ(meaning(Target::stage, plain("En ligne")), "launched");
}

TEST(ImportWords, an_error_of_a_spreadsheet_is_known_in_each_language) {
    for (const auto* text : {"#DIV/0!", "#REF!", "#NAME?", "#NOM?", "#VALEUR!", "#NÚM!", "Err:502", "########"})
        EXPECT_TRUE(is_sheet_error(text)) << text;
    for (const auto* text : {"#1", "#N/A", "", "#startup", "Err", "##"}) EXPECT_FALSE(is_sheet_error(text)) << text;
    EXPECT_TRUE(says_nothing("#N/A"));
    EXPECT_FALSE(says_nothing("#REF!"));
}

}  // namespace
}  // namespace selection
