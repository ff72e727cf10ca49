#include "programmes/rule_words.hpp"

#include <gtest/gtest.h>

#include "programmes/eligibility_samples.hpp"
#include "programmes/rule_words_samples.hpp"

using namespace programmes;
using namespace programmes::samples;

namespace {

Rule under_years(std::int64_t years) { return rule(RuleKind::younger_than_years, "rule", years); }

Rule on_first_day() {
    auto made = under_years(3);
    made.on = OnDay::first_day;
    return made;
}

Facts founding(Founded answer) {
    Facts facts;
    facts.founded = answer;
    return facts;
}

Facts held(PrivatelyHeld answer) {
    Facts facts;
    facts.privately_held = answer;
    return facts;
}

Facts based(std::string_view code) {
    Facts facts;
    facts.country = country(code);
    return facts;
}

}  // namespace

TEST(CompanyWords, age_is_told_on_the_day_it_counts) {
    EXPECT_EQ(
        told(under_years(3), founded_on("2010-07-02")),
        (Lines{"The company will be 3 years and 2 months old on 2 September; the call is for companies under 3 years.",
               spaced("L’entreprise aura 3 ans et 2 mois le 2 septembre_; l’appel s’adresse aux entreprises de moins "
                      "de 3 ans."),
               "A empresa terá 3 anos e 2 meses em 2 de setembro; a chamada é para empresas com menos de 3 anos."}));
    EXPECT_EQ(
        told(under_years(3), founded_on("2011-09-02")),
        (Lines{"The company will be 2 years old on 2 September; the call is for companies under 3 years.",
               spaced("L’entreprise aura 2 ans le 2 septembre_; l’appel s’adresse aux entreprises de moins de 3 ans."),
               "A empresa terá 2 anos em 2 de setembro; a chamada é para empresas com menos de 3 anos."}));
    EXPECT_EQ(
        told(under_years(3), founded_on("2013-08-15")),
        (Lines{"The company will be less than a month old on 2 September; the call is for companies under 3 years.",
               spaced("L’entreprise aura moins d’un mois le 2 septembre_; l’appel s’adresse aux entreprises de moins "
                      "de 3 ans."),
               "A empresa terá menos de um mês em 2 de setembro; a chamada é para empresas com menos de 3 anos."}));
    EXPECT_EQ(
        told(under_years(1), founded_on("2013-09-03")),
        (Lines{
            "The company will be founded after 2 September; the call is for companies under 1 year.",
            spaced(
                "L’entreprise sera créée après le 2 septembre_; l’appel s’adresse aux entreprises de moins de 1 an."),
            "A empresa será criada depois de 2 de setembro; a chamada é para empresas com menos de 1 ano."}));
}

TEST(CompanyWords, a_day_gone_by_is_told_in_the_past) {
    EXPECT_EQ(
        told(under_years(3), founded_on("2010-07-02"), day("2014-01-01")),
        (Lines{"The company was 3 years and 2 months old on 2 September 2013; the call is for companies under 3 years.",
               spaced("L’entreprise avait 3 ans et 2 mois le 2 septembre 2013_; l’appel s’adresse aux entreprises de "
                      "moins de 3 ans."),
               "A empresa tinha 3 anos e 2 meses em 2 de setembro de 2013; a chamada é para empresas com menos de 3 "
               "anos."}));
    EXPECT_EQ(
        told(under_years(3), founded_on("2010-08-02"), day("2013-09-03")),
        (Lines{"The company was 3 years and 1 month old on 2 September; the call is for companies under 3 years.",
               spaced("L’entreprise avait 3 ans et 1 mois le 2 septembre_; l’appel s’adresse aux entreprises de moins "
                      "de 3 ans."),
               "A empresa tinha 3 anos e 1 mês em 2 de setembro; a chamada é para empresas com menos de 3 anos."}));
    EXPECT_EQ(
        told(under_years(3), founded_on("2013-09-03"), day("2013-09-04")),
        (Lines{
            "The company was founded after 2 September; the call is for companies under 3 years.",
            spaced(
                "L’entreprise a été créée après le 2 septembre_; l’appel s’adresse aux entreprises de moins de 3 ans."),
            "A empresa foi criada depois de 2 de setembro; a chamada é para empresas com menos de 3 anos."}));
}

TEST(CompanyWords, every_answer_about_the_founding_has_its_sentence) {
    EXPECT_EQ(
        told(under_years(3), founding(Founded::not_yet)),
        (Lines{"The company is not founded yet; the call is for companies under 3 years.",
               spaced("L’entreprise n’est pas encore créée_; l’appel s’adresse aux entreprises de moins de 3 ans."),
               "A empresa ainda não foi criada; a chamada é para empresas com menos de 3 anos."}));
    EXPECT_EQ(
        told(under_years(3), founding(Founded::rather_not_say)),
        (Lines{
            "The team would rather not say when the company was founded; the call is for companies under 3 years.",
            spaced("L’équipe préfère ne pas dire quand l’entreprise a été créée_; l’appel s’adresse aux entreprises de "
                   "moins de 3 ans."),
            "A equipe prefere não dizer quando a empresa foi criada; a chamada é para empresas com menos de 3 anos."}));
    EXPECT_EQ(
        told(under_years(3), Facts{}),
        (Lines{
            "The founding date is not given yet; the call is for companies under 3 years.",
            spaced(
                "La date de création n’est pas encore indiquée_; l’appel s’adresse aux entreprises de moins de 3 ans."),
            "A data de criação ainda não foi informada; a chamada é para empresas com menos de 3 anos."}));
    EXPECT_EQ(
        told(on_first_day(), founded_on("2010-07-02")),
        (Lines{
            "The call has no first day yet; the call is for companies under 3 years on that day.",
            spaced(
                "L’appel n’a pas encore de premier jour_; il s’adresse aux entreprises de moins de 3 ans ce jour-là."),
            "A chamada ainda não tem primeiro dia; ela é para empresas com menos de 3 anos nesse dia."}));
}

TEST(CompanyWords, a_company_may_be_asked_to_be_old) {
    EXPECT_EQ(
        told(without(under_years(1)), founded_on("2013-06-30")),
        (Lines{"The company will be 2 months old on 2 September; the call is for companies of 1 year or more.",
               spaced("L’entreprise aura 2 mois le 2 septembre_; l’appel s’adresse aux entreprises d’au moins 1 an."),
               "A empresa terá 2 meses em 2 de setembro; a chamada é para empresas com 1 ano ou mais."}));
    EXPECT_EQ(
        told(without(on_first_day()), founded_on("2010-07-02")),
        (Lines{
            "The call has no first day yet; the call is for companies of 3 years or more on that day.",
            spaced(
                "L’appel n’a pas encore de premier jour_; il s’adresse aux entreprises d’au moins 3 ans ce jour-là."),
            "A chamada ainda não tem primeiro dia; ela é para empresas com 3 anos ou mais nesse dia."}));
}

TEST(CompanyWords, ownership_is_told_as_the_team_tells_it) {
    EXPECT_EQ(
        told(rule(RuleKind::privately_held), held(PrivatelyHeld::yes)),
        (Lines{"The company is privately held; the call is for privately held companies.",
               spaced("L’entreprise est à capitaux privés_; l’appel s’adresse aux entreprises à capitaux privés."),
               "A empresa é de capital fechado; a chamada é para empresas de capital fechado."}));
    EXPECT_EQ(
        told(rule(RuleKind::privately_held), held(PrivatelyHeld::no)),
        (Lines{
            "The company is not privately held; the call is for privately held companies.",
            spaced("L’entreprise n’est pas à capitaux privés_; l’appel s’adresse aux entreprises à capitaux privés."),
            "A empresa não é de capital fechado; a chamada é para empresas de capital fechado."}));
    EXPECT_EQ(told(rule(RuleKind::privately_held), held(PrivatelyHeld::rather_not_say)),
              (Lines{"The team would rather not say whether the company is privately held; the call is for privately "
                     "held companies.",
                     spaced("L’équipe préfère ne pas dire si l’entreprise est à capitaux privés_; l’appel s’adresse "
                            "aux entreprises à capitaux privés."),
                     "A equipe prefere não dizer se a empresa é de capital fechado; a chamada é para empresas de "
                     "capital fechado."}));
    EXPECT_EQ(
        told(rule(RuleKind::privately_held), Facts{}),
        (Lines{"It is not said yet whether the company is privately held; the call is for privately held companies.",
               spaced("Il n’est pas encore dit si l’entreprise est à capitaux privés_; l’appel s’adresse aux "
                      "entreprises à capitaux privés."),
               "Ainda não foi informado se a empresa é de capital fechado; a chamada é para empresas de capital "
               "fechado."}));
    EXPECT_EQ(told(without(rule(RuleKind::privately_held)), held(PrivatelyHeld::yes)),
              (Lines{"The company is privately held; the call is for companies not privately held.",
                     spaced("L’entreprise est à capitaux privés_; l’appel s’adresse aux entreprises qui ne sont pas à "
                            "capitaux privés."),
                     "A empresa é de capital fechado; a chamada é para empresas que não são de capital fechado."}));
}

TEST(CompanyWords, countries_are_named_in_the_readers_language) {
    EXPECT_EQ(told(based_in({country("FR"), country("US")}), based("FR")),
              (Lines{"The company’s country is France; the call is open to France and the United States.",
                     spaced("Pays de l’entreprise_: France_; pays admis_: France et États-Unis."),
                     "País da empresa: França; países admitidos: França e Estados Unidos."}));
    EXPECT_EQ(told(based_in({country("FR"), country("US")}), based("BR")),
              (Lines{"The company’s country is Brazil; the call is open to France and the United States.",
                     spaced("Pays de l’entreprise_: Brésil_; pays admis_: France et États-Unis."),
                     "País da empresa: Brasil; países admitidos: França e Estados Unidos."}));
    EXPECT_EQ(told(based_in({country("FR")}), Facts{}),
              (Lines{"The country is not given yet; the call is open to France.",
                     spaced("Le pays n’est pas encore indiqué_; pays admis_: France."),
                     "O país ainda não foi informado; país admitido: França."}));
    EXPECT_EQ(told(without(based_in({country("FR")})), based("FR")),
              (Lines{"The company’s country is France; the call is closed to France.",
                     spaced("Pays de l’entreprise_: France_; pays exclu_: France."),
                     "País da empresa: França; país excluído: França."}));
}
