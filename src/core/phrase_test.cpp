#include "core/phrase.hpp"

#include <gtest/gtest.h>

#include "core/json.hpp"

using core::Language;
using core::Sentence;

namespace {

std::vector<std::string> in_each(const Sentence& sentence) { return {sentence.en, sentence.fr, sentence.pt}; }
using Texts = std::vector<std::string>;

struct Door {
    core::Text<2, 2000> sign;
    core::Number<1, 5000> width;
};

std::vector<std::string> told(std::string_view json) {
    try {
        core::from_json<Door>(json);
    } catch (const core::Problem& problem) {
        return in_each(problem.errors.at(0).message);
    }
    return {};
}

}  // namespace

TEST(Phrase, a_sentence_is_told_in_each_language_with_its_blanks_filled) {
    const Sentence sentence({"{name} has {n} {n:desk|desks}.", "{name} a {n} {n:bureau|bureaux} : merci !",
                             "{name} tem {n} {n:mesa|mesas}."},
                            {{"name", "Léa"}, {"n", "0", 0}});
    EXPECT_EQ(in_each(sentence), (Texts{"Léa has 0 desks.", "Léa a 0 bureau\u202f: merci\u202f!", "Léa tem 0 mesa."}));
    EXPECT_EQ(sentence.in(Language::fr), sentence.fr);
}

TEST(Phrase, numbers_in_a_refusal_are_written_as_the_reader_writes_them) {
    EXPECT_EQ(told(R"({"sign":"ab","width":5001})"),
              (Texts{"Write a whole number from 1 to 5,000.", "Écrivez un nombre entier de 1 à 5\u202f000.",
                     "Escreva um número inteiro de 1 a 5.000."}));
    EXPECT_EQ(
        told(R"({"sign":"a","width":1})"),
        (Texts{"Write at least 2 characters.", "Écrivez au moins 2 caractères.", "Escreva pelo menos 2 caracteres."}));
    EXPECT_EQ(told(R"({"sign":")" + std::string(2001, 'a') + R"(","width":1})"),
              (Texts{"Write at most 2,000 characters.", "Écrivez 2\u202f000 caractères au plus.",
                     "Escreva no máximo 2.000 caracteres."}));
}

TEST(Phrase, what_is_not_there_is_told_by_its_name_and_an_unknown_name_as_a_page) {
    EXPECT_EQ(in_each(core::not_found("startup").detail),
              (Texts{"There is no such startup.", "Cette startup n’existe pas.", "Esta startup não existe."}));
    EXPECT_EQ(in_each(core::not_found(core::Missing::named("slug")).detail), in_each(core::not_found("page").detail));
}

TEST(Phrase, logs_and_the_command_line_keep_to_english) {
    EXPECT_STREQ(core::forbidden().what(), "Your role does not allow this.");
}
