#include "formats/delimiter.hpp"

#include <gtest/gtest.h>

namespace formats {

TEST(Delimiter, each_of_the_four_is_found) {
    EXPECT_EQ(guess_delimiter("a,b\n1,2\n"), ',');
    EXPECT_EQ(guess_delimiter("a;b\n1;2\n"), ';');
    EXPECT_EQ(guess_delimiter("a\tb\n1\t2\n"), '\t');
    EXPECT_EQ(guess_delimiter("a|b\n1|2\n"), '|');
    EXPECT_EQ(guess_delimiter("a;b"), ';');
}

TEST(Delimiter, decimal_commas_do_not_mislead) {
    EXPECT_EQ(guess_delimiter("nom;prix\nA;1,50\nB;2,75\nC;3,00\n"), ';');
}

TEST(Delimiter, what_stands_in_quotes_does_not_count) {
    EXPECT_EQ(guess_delimiter("\"a,b,c\";\"d\ne,f\"\n\"1,\"\"2\";\"3,4\"\n"), ';');
    EXPECT_EQ(guess_delimiter("name,about\nx,\"a;b;c\n;;\"\n"), ',');
}

TEST(Delimiter, the_one_that_cuts_evenly_wins) {
    EXPECT_EQ(guess_delimiter("name, first;city, country;x\nA;B;C\nD, E;F;G\n"), ';');
}

TEST(Delimiter, lines_of_title_above_the_table_do_not_hide_it) {
    EXPECT_EQ(guess_delimiter("Candidats printemps 2014\n\nNom;Ville\nAlto;Lyon\nBraise;Paris\n"), ';');
    EXPECT_EQ(guess_delimiter("Candidats, printemps 2014\nNom;Ville\nAlto;Lyon\n"), ';');
    EXPECT_EQ(guess_delimiter("Name\nLast, First\nDupont, Max\n"), ';');
    EXPECT_EQ(guess_delimiter("Title\nName,City,Site\nAlto,Lyon,\n"), ',');
}

TEST(Delimiter, a_file_of_one_column_is_not_cut_by_its_text) {
    EXPECT_EQ(guess_delimiter("Name\nLast, First\n"), ';');
    EXPECT_EQ(guess_delimiter("Name\nPlain\n"), ',');
    EXPECT_EQ(guess_delimiter(""), ',');
}

}  // namespace formats
