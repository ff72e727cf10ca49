#include "programmes/rule_words.hpp"

#include <gtest/gtest.h>

#include "programmes/eligibility_samples.hpp"
#include "programmes/rule_words_samples.hpp"

using namespace programmes;
using namespace programmes::samples;

namespace {

Rule fewer_than(std::int64_t people) { return rule(RuleKind::people_fewer_than, "rule", people); }

Facts developers(std::int64_t count) {
    Facts facts;
    facts.developers = core::Count{count};
    return facts;
}

Facts naming(std::string technology) {
    Facts facts;
    facts.technologies = {std::move(technology)};
    return facts;
}

}  // namespace

TEST(TeamWords, a_team_is_counted_in_people) {
    EXPECT_EQ(told(fewer_than(5), team_of(4)),
              (Lines{"4 people in the team; the call asks for fewer than 5.",
                     spaced("4 personnes dans l’équipe_; l’appel en demande moins de 5."),
                     "4 pessoas na equipe; a chamada pede menos de 5."}));
    EXPECT_EQ(told(fewer_than(5), team_of(6)),
              (Lines{"6 people in the team; the call asks for fewer than 5.",
                     spaced("6 personnes dans l’équipe_; l’appel en demande moins de 5."),
                     "6 pessoas na equipe; a chamada pede menos de 5."}));
    EXPECT_EQ(told(fewer_than(5), team_of(1)),
              (Lines{"1 person in the team; the call asks for fewer than 5.",
                     spaced("1 personne dans l’équipe_; l’appel en demande moins de 5."),
                     "1 pessoa na equipe; a chamada pede menos de 5."}));
    EXPECT_EQ(told(fewer_than(5), Facts{}),
              (Lines{"The team is not named yet; the call asks for fewer than 5 people.",
                     spaced("L’équipe n’est pas encore indiquée_; l’appel demande moins de 5 personnes."),
                     "A equipe ainda não foi informada; a chamada pede menos de 5 pessoas."}));
}

TEST(TeamWords, a_team_may_be_asked_to_be_large) {
    EXPECT_EQ(told(without(fewer_than(1000)), team_of(2500)),
              (Lines{"2,500 people in the team; the call asks for 1,000 or more.",
                     spaced("2_500 personnes dans l’équipe_; l’appel en demande au moins 1_000."),
                     "2.500 pessoas na equipe; a chamada pede 1.000 ou mais."}));
    EXPECT_EQ(told(without(fewer_than(5)), team_of(4)),
              (Lines{"4 people in the team; the call asks for 5 or more.",
                     spaced("4 personnes dans l’équipe_; l’appel en demande au moins 5."),
                     "4 pessoas na equipe; a chamada pede 5 ou mais."}));
    EXPECT_EQ(told(without(fewer_than(5)), Facts{}),
              (Lines{"The team is not named yet; the call asks for 5 people or more.",
                     spaced("L’équipe n’est pas encore indiquée_; l’appel demande au moins 5 personnes."),
                     "A equipe ainda não foi informada; a chamada pede 5 pessoas ou mais."}));
}

TEST(TeamWords, a_developer_is_somebody_who_writes_code) {
    EXPECT_EQ(told(rule(RuleKind::has_developer), developers(2)),
              (Lines{"2 people in the team write code; the call asks for at least one.",
                     spaced("2 personnes de l’équipe écrivent du code_; l’appel en demande au moins une."),
                     "2 pessoas da equipe programam; a chamada pede ao menos uma."}));
    EXPECT_EQ(told(rule(RuleKind::has_developer), developers(1)),
              (Lines{"1 person in the team writes code; the call asks for at least one.",
                     spaced("1 personne de l’équipe écrit du code_; l’appel en demande au moins une."),
                     "1 pessoa da equipe programa; a chamada pede ao menos uma."}));
    EXPECT_EQ(
        told(rule(RuleKind::has_developer), developers(0)),
        (Lines{"Nobody in the team writes code; the call asks for at least one person who does.",
               spaced("Personne dans l’équipe n’écrit de code_; l’appel demande au moins une personne qui en écrive."),
               "Ninguém na equipe programa; a chamada pede ao menos uma pessoa que programe."}));
    EXPECT_EQ(told(rule(RuleKind::has_developer), Facts{}),
              (Lines{"It is not known yet who in the team writes code; the call asks for at least one person who does.",
                     spaced("On ne sait pas encore qui écrit du code dans l’équipe_; l’appel demande au moins une "
                            "personne qui en écrive."),
                     "Ainda não se sabe quem programa na equipe; a chamada pede ao menos uma pessoa que programe."}));
}

TEST(TeamWords, a_team_may_be_asked_to_have_no_developer) {
    EXPECT_EQ(
        told(without(rule(RuleKind::has_developer)), developers(1)),
        (Lines{"1 person in the team writes code; the call is for teams in which nobody does.",
               spaced("1 personne de l’équipe écrit du code_; l’appel s’adresse aux équipes où personne n’en écrit."),
               "1 pessoa da equipe programa; a chamada é para equipes em que ninguém programa."}));
    EXPECT_EQ(
        told(without(rule(RuleKind::has_developer)), developers(0)),
        (Lines{"Nobody in the team writes code; the call is for teams in which nobody does.",
               spaced("Personne dans l’équipe n’écrit de code_; l’appel s’adresse aux équipes où personne n’en écrit."),
               "Ninguém na equipe programa; a chamada é para equipes em que ninguém programa."}));
    EXPECT_EQ(told(without(rule(RuleKind::has_developer)), Facts{}),
              (Lines{"It is not known yet who in the team writes code; the call is for teams in which nobody does.",
                     spaced("On ne sait pas encore qui écrit du code dans l’équipe_; l’appel s’adresse aux équipes où "
                            "personne n’en écrit."),
                     "Ainda não se sabe quem programa na equipe; a chamada é para equipes em que ninguém programa."}));
}

TEST(TeamWords, technologies_are_named_with_their_makers) {
    EXPECT_EQ(told(uses({"Microsoft"}), naming("windows azure")),
              (Lines{"Azure is named; the call asks for a technology by Microsoft.",
                     spaced("Azure figure dans le dossier_; l’appel demande une technologie de Microsoft."),
                     "Azure está na candidatura; a chamada pede uma tecnologia da Microsoft."}));
    EXPECT_EQ(
        told(uses({"Microsoft"}), naming("PHP")),
        (Lines{"None of the technologies named fits; the call asks for a technology by Microsoft.",
               spaced("Aucune des technologies citées ne convient_; l’appel demande une technologie de Microsoft."),
               "Nenhuma das tecnologias indicadas serve; a chamada pede uma tecnologia da Microsoft."}));
    EXPECT_EQ(
        told(uses({"Microsoft", "Kinect", "Java"}), Facts{}),
        (Lines{"No technology is named yet; the call asks for Kinect, Java or a technology by Microsoft.",
               spaced("Aucune technologie n’est encore citée_; l’appel demande Kinect, Java ou une technologie de "
                      "Microsoft."),
               "Nenhuma tecnologia foi indicada ainda; a chamada pede Kinect, Java ou uma tecnologia da Microsoft."}));
}

TEST(TeamWords, technologies_may_be_left_out) {
    EXPECT_EQ(told(without(uses({"Oracle", "Google", "PHP"})), naming("php 5")),
              (Lines{"PHP is named; the call leaves out PHP, any technology by Oracle and any technology by Google.",
                     spaced("PHP figure dans le dossier_; l’appel exclut PHP, toute technologie d’Oracle et toute "
                            "technologie de Google."),
                     "PHP está na candidatura; a chamada exclui PHP, qualquer tecnologia da Oracle e qualquer "
                     "tecnologia do Google."}));
    EXPECT_EQ(told(without(uses({"Oracle"})), naming("PHP")),
              (Lines{"None of the technologies named is left out; the call leaves out any technology by Oracle.",
                     spaced("Aucune des technologies citées n’est exclue_; l’appel exclut toute technologie d’Oracle."),
                     "Nenhuma das tecnologias indicadas é excluída; a chamada exclui qualquer tecnologia da Oracle."}));
}
