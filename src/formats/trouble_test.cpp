#include "formats/trouble.hpp"

#include <gtest/gtest.h>

namespace formats {

TEST(Trouble, a_sentence_names_the_numbers_in_the_reader_s_language) {
    const Trouble trouble{Fault::too_many_values, 3, 3, 2};
    EXPECT_EQ(sentence(trouble),
              "This line has 3 values for 2 columns. Put text that contains the separator in quotes.");
    EXPECT_EQ(sentence(trouble, "fr"),
              "Cette ligne a 3 valeurs pour 2 colonnes. Mettez entre guillemets le texte qui contient le séparateur.");
    EXPECT_EQ(sentence(trouble, "pt"),
              "Esta linha tem 3 valores para 2 colunas. Coloque entre aspas o texto que contém o separador.");
    EXPECT_EQ(sentence(trouble, "de"), sentence(trouble, "en"));
}

TEST(Trouble, every_fault_has_a_sentence_in_every_language) {
    for (int fault = 0; fault <= static_cast<int>(Fault::too_many_lines); ++fault) {
        for (const char* language : {"en", "fr", "pt"}) {
            const auto text = sentence({static_cast<Fault>(fault), 1, 2, 3}, language);
            EXPECT_TRUE(text.ends_with('.')) << fault << language;
            EXPECT_EQ(text.find('{'), std::string::npos) << text;
        }
    }
}

TEST(Trouble, a_file_that_cannot_be_read_is_a_problem_of_the_caller) {
    const Unreadable unreadable({.fault = Fault::old_workbook});
    EXPECT_EQ(unreadable.status, 422);
    EXPECT_EQ(unreadable.code, "unreadable_file");
    EXPECT_EQ(unreadable.detail.en, sentence(unreadable.trouble));
}

}  // namespace formats
