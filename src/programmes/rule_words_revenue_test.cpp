#include "programmes/rule_words.hpp"

#include <gtest/gtest.h>

#include "programmes/eligibility_samples.hpp"
#include "programmes/rule_words_samples.hpp"

using namespace programmes;
using namespace programmes::samples;

namespace {

Facts answering(Revenue answer, std::optional<std::string_view> where) {
    Facts facts;
    facts.revenue = answer;
    if (where) facts.country = country(*where);
    return facts;
}

Facts without_currency() {
    auto facts = earning(100, "EUR", "FR");
    facts.revenue_currency.reset();
    return facts;
}

Rule in_france_only() {
    auto made = revenue_limits();
    made.limits.pop_back();
    return made;
}

}  // namespace

TEST(RevenueWords, revenue_stands_beside_the_limit_of_its_country) {
    EXPECT_EQ(told(revenue_limits(), earning(80'000'00, "EUR", "FR")),
              (Lines{"Revenue of €80,000; the call asks for less than €700,000.",
                     spaced("Chiffre d’affaires de 80_000_€_; l’appel demande moins de 700_000_€."),
                     spaced("Receita de 80.000~€; a chamada pede menos de 700.000~€.")}));
    EXPECT_EQ(told(revenue_limits(), earning(800'000'50, "EUR", "FR")),
              (Lines{"Revenue of €800,000.50; the call asks for less than €700,000.",
                     spaced("Chiffre d’affaires de 800_000,50_€_; l’appel demande moins de 700_000_€."),
                     spaced("Receita de 800.000,50~€; a chamada pede menos de 700.000~€.")}));
    EXPECT_EQ(told(revenue_limits(), earning(1'200'000'00, "USD", "BR")),
              (Lines{"Revenue of $1,200,000; the call asks for less than $1,000,000.",
                     spaced("Chiffre d’affaires de 1_200_000_$US_; l’appel demande moins de 1_000_000_$US."),
                     spaced("Receita de 1.200.000~US$; a chamada pede menos de 1.000.000~US$.")}));
    EXPECT_EQ(told(without(revenue_limits()), earning(800'000'00, "EUR", "FR")),
              (Lines{"Revenue of €800,000; the call asks for €700,000 or more.",
                     spaced("Chiffre d’affaires de 800_000_€_; l’appel demande au moins 700_000_€."),
                     spaced("Receita de 800.000~€; a chamada pede 700.000~€ ou mais.")}));
}

TEST(RevenueWords, another_currency_is_told_at_the_rate_of_the_call) {
    EXPECT_EQ(
        told(revenue_limits(), earning(931'000'00, "USD", "FR")),
        (Lines{"Revenue of $931,000, or €700,000 at the call’s rate; the call asks for less than €700,000.",
               spaced("Chiffre d’affaires de 931_000_$US, soit 700_000_€ au taux de l’appel_; l’appel demande moins de "
                      "700_000_€."),
               spaced("Receita de 931.000~US$, ou 700.000~€ à taxa da chamada; a chamada pede menos de 700.000~€.")}));
    EXPECT_EQ(
        told(revenue_limits(), earning(10'000'00, "GBP", "FR")),
        (Lines{"Revenue of £10,000; the limit is €700,000, and the call gives no rate between GBP and EUR.",
               spaced("Chiffre d’affaires de 10_000_£_; le plafond est de 700_000_€, et l’appel ne donne pas de taux "
                      "entre GBP et EUR."),
               spaced("Receita de 10.000~£; o limite é de 700.000~€, e a chamada não dá taxa entre GBP e EUR.")}));
    EXPECT_EQ(
        told(revenue_limits(), earning(10'000'00, "CHF", "BR")),
        (Lines{
            spaced("Revenue of CHF~10,000; the limit is $1,000,000, and the call gives no rate between CHF and USD."),
            spaced("Chiffre d’affaires de 10_000_CHF_; le plafond est de 1_000_000_$US, et l’appel ne donne pas de "
                   "taux entre CHF et USD."),
            spaced("Receita de 10.000~CHF; o limite é de 1.000.000~US$, e a chamada não dá taxa entre CHF e USD.")}));
    EXPECT_EQ(
        told(revenue_limits(), earning(10'000'00, "BRL", "BR")),
        (Lines{"Revenue of R$10,000; the limit is $1,000,000, and the call gives no rate between BRL and USD.",
               spaced("Chiffre d’affaires de 10_000_R$_; le plafond est de 1_000_000_$US, et l’appel ne donne pas de "
                      "taux entre BRL et USD."),
               spaced("Receita de R$~10.000; o limite é de 1.000.000~US$, e a chamada não dá taxa entre BRL e USD.")}));
}

TEST(RevenueWords, no_revenue_is_an_answer) {
    EXPECT_EQ(told(revenue_limits(), answering(Revenue::none_yet, "FR")),
              (Lines{"No revenue yet; the call asks for less than €700,000.",
                     spaced("Pas encore de chiffre d’affaires_; l’appel demande moins de 700_000_€."),
                     spaced("Ainda sem receita; a chamada pede menos de 700.000~€.")}));
    EXPECT_EQ(told(revenue_limits(), answering(Revenue::none_yet, {})),
              (Lines{"No revenue yet; that is under any limit.",
                     spaced("Pas encore de chiffre d’affaires_; c’est sous tout plafond."),
                     "Ainda sem receita; isso está abaixo de qualquer limite."}));
    EXPECT_EQ(told(without(revenue_limits()), answering(Revenue::none_yet, {})),
              (Lines{"No revenue yet; the call asks for revenue.",
                     spaced("Pas encore de chiffre d’affaires_; l’appel en demande un."),
                     "Ainda sem receita; a chamada pede receita."}));
}

TEST(RevenueWords, every_gap_has_its_sentence) {
    EXPECT_EQ(
        told(revenue_limits(), answering(Revenue::rather_not_say, "FR")),
        (Lines{"The team would rather not say its revenue; the call asks for less than €700,000.",
               spaced("L’équipe préfère ne pas dire son chiffre d’affaires_; l’appel demande moins de 700_000_€."),
               spaced("A equipe prefere não dizer sua receita; a chamada pede menos de 700.000~€.")}));
    EXPECT_EQ(told(revenue_limits(), answering(Revenue::unanswered, "FR")),
              (Lines{"The revenue of the last closed year is not given yet; the call asks for less than €700,000.",
                     spaced("Le chiffre d’affaires du dernier exercice clos n’est pas encore indiqué_; l’appel demande "
                            "moins de 700_000_€."),
                     spaced("A receita do último exercício encerrado ainda não foi informada; a chamada pede menos de "
                            "700.000~€.")}));
    EXPECT_EQ(
        told(revenue_limits(), answering(Revenue::unanswered, {})),
        (Lines{"The revenue of the last closed year is not given yet; the call sets a limit by country.",
               spaced("Le chiffre d’affaires du dernier exercice clos n’est pas encore indiqué_; l’appel fixe un "
                      "plafond par pays."),
               "A receita do último exercício encerrado ainda não foi informada; a chamada fixa um limite por país."}));
    EXPECT_EQ(
        told(revenue_limits(), without_currency()),
        (Lines{
            "The currency of the revenue is not given yet; the call asks for less than €700,000.",
            spaced("La devise du chiffre d’affaires n’est pas encore indiquée_; l’appel demande moins de 700_000_€."),
            spaced("A moeda da receita ainda não foi informada; a chamada pede menos de 700.000~€.")}));
}

TEST(RevenueWords, without_a_country_the_limits_are_told_together) {
    EXPECT_EQ(told(revenue_limits(), earning(600'000'00, "EUR", {})),
              (Lines{"Revenue of €600,000; that is under the limit of every country.",
                     spaced("Chiffre d’affaires de 600_000_€_; c’est sous le plafond de chaque pays."),
                     spaced("Receita de 600.000~€; isso está abaixo do limite de cada país.")}));
    EXPECT_EQ(
        told(revenue_limits(), earning(720'000'00, "EUR", {})),
        (Lines{"Revenue of €720,000; the limit depends on the country, which is not given yet.",
               spaced("Chiffre d’affaires de 720_000_€_; le plafond dépend du pays, qui n’est pas encore indiqué."),
               spaced("Receita de 720.000~€; o limite depende do país, que ainda não foi informado.")}));
    EXPECT_EQ(told(revenue_limits(), earning(900'000'00, "EUR", {})),
              (Lines{"Revenue of €900,000; that reaches the limit of every country.",
                     spaced("Chiffre d’affaires de 900_000_€_; c’est au moins le plafond de chaque pays."),
                     spaced("Receita de 900.000~€; isso alcança o limite de cada país.")}));
    EXPECT_EQ(told(without(revenue_limits()), earning(900'000'00, "EUR", {})),
              (Lines{"Revenue of €900,000; that reaches the limit of every country.",
                     spaced("Chiffre d’affaires de 900_000_€_; c’est au moins le plafond de chaque pays."),
                     spaced("Receita de 900.000~€; isso alcança o limite de cada país.")}));
    EXPECT_EQ(told(in_france_only(), earning(900'000'00, "EUR", "BR")),
              (Lines{"The company’s country is Brazil; the call sets no revenue limit there.",
                     spaced("Pays de l’entreprise_: Brésil_; l’appel n’y fixe pas de plafond de chiffre d’affaires."),
                     "País da empresa: Brasil; ali a chamada não fixa limite de receita."}));
}
