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
}

TEST(ImportValues, what_is_no_day_is_none) {
    for (const auto* text : {"", "31/02/2013", "10", "2", "20130", "4.5", "hello", "2013-13-01", "99/99/9999",
                             "next year", "1/2/3/4", "''", "0000"})
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
    EXPECT_EQ(meaning(Target::privately_held, plain("Não")), "no");
    EXPECT_EQ(meaning(Target::stage, plain("En ligne")), "launched");
}

}  // namespace
}  // namespace selection
