// What a manager sees of an import before it runs: guessed meanings, the mapping of last time, what was never said.
#include <future>

#include "selection/import_world.hpp"

namespace selection {
namespace {

class ImportsAgain : public ImportWorld {
protected:
    std::string mapping_of(std::int64_t import) {
        const json::value mapping = ask("GET", at(import)).body().at("mapping");
        return mapping.is_null() ? "" : json::serialize(mapping);
    }
    // "column value meaning count", line by line.
    std::vector<std::string> read_values(std::int64_t import, const std::string& mapping) {
        std::vector<std::string> out;
        const auto preview = ask("POST", at(import, "preview"), mapping).body();
        for (const auto& value : preview.at("read_values").as_array())
            out.push_back(std::to_string(value.at("column").as_int64()) + " " + value.at("value").as_string().c_str() +
                          " " + value.at("meaning").as_string().c_str() + " " +
                          std::to_string(value.at("count").as_int64()));
        return out;
    }
};
using Lines = std::vector<std::string>;

const std::string decided =
    "Nom,Avis,Payeur\nAlto,Retenu,firms\nBraise,retenue,\nCorde,Retenu,Nobody\nDune,Peut-être,\n";

TEST_F(ImportsAgain, everyday_french_names_of_columns_are_known) {
    EXPECT_EQ(guessed(uploaded("Startup;Créée le;Nb personnes\nAlto;12/03/2012;3\n")),
              R"({"header":true,"columns":["name","founded_on","people"],"values":[]})");
    EXPECT_EQ(guessed(uploaded("Société;Date création;Effectif;Nb développeurs\nAlto;2012-03-12;3;1\n")),
              R"({"header":true,"columns":["name","founded_on","people","developers"],"values":[]})");
}

TEST_F(ImportsAgain, what_values_were_taken_for_is_shown_until_a_person_says_otherwise) {
    const auto import = uploaded(decided);
    const std::string columns = R"("header":true,"columns":["name","status","answer.501"])";
    EXPECT_EQ(read_values(import, "{" + columns + R"(,"values":[]})"),
              (Lines{"1 Retenu offered 2", "2 firms firms 1", "1 retenue offered 1"}));
    EXPECT_EQ(read_values(import, "{" + columns + R"(,"values":[{"column":1,"from":"Retenu","to":"joined"}]})"),
              (Lines{"2 firms firms 1", "1 retenue offered 1"}));
    const std::string corrected =
        "{" + columns +
        R"(,"values":[{"column":1,"from":"Retenu","to":"joined"},)"
        R"({"column":1,"from":"Peut-être","to":"ignore"},{"column":2,"from":"Nobody","to":""}]})";
    ASSERT_EQ(ask("POST", at(import, "run"), corrected).status, 200);
    work();
    EXPECT_EQ(rows<std::string>("select status from applications order by name_key"),
              (Lines{"joined", "offered", "joined", "submitted"}));
}

TEST_F(ImportsAgain, columns_of_the_same_names_go_where_the_house_put_them_last_time) {
    const std::string mapping =
        R"({"header":true,"columns":["name","tags","ignore"],"values":[{"column":1,"from":"Retenu","to":"kept"}]})";
    EXPECT_EQ(mapping_of(uploaded(decided)), "");
    EXPECT_EQ(brought_in(decided, mapping), "done 4 0 0 0 0");
    EXPECT_EQ(mapping_of(uploaded("Nom,Avis,Payeur\nEtoile,Retenu,\n", "winter")), mapping);
    EXPECT_EQ(ask("GET", at(uploaded(decided))).body().at("as_before").as_string(), "candidates.csv");
    EXPECT_EQ(mapping_of(uploaded("Nom,Avis,Budget\nEtoile,Retenu,\n")), "");
}

TEST_F(ImportsAgain, nobody_says_how_much_time_an_imported_contact_gives) {
    brought_in("Name,Contact\nAlto,Léa Marin\n");
    const auto startup = rows<std::int64_t>("select id from startups").at(0);
    const auto team = ask("GET", "/startups/" + std::to_string(startup) + "/team").body();
    EXPECT_EQ(team.at(0).at("name").as_string(), "Léa Marin");
    EXPECT_TRUE(team.at(0).at("full_time").is_null());
}

TEST_F(ImportsAgain, a_document_is_not_taken_for_a_candidate) {
    const auto answer = upload("A letter to the house.\n", "letter.PDF");
    EXPECT_EQ(answer.status, 422);
    EXPECT_EQ(answer.body().at("code").as_string(), "not_a_spreadsheet");
    EXPECT_EQ(rows<std::int64_t>("select count(*) from imports"), std::vector<std::int64_t>{0});
}

TEST_F(ImportsAgain, namesakes_told_apart_are_shown_again_only_when_that_is_taken_back) {
    brought_in("Id,Name,City,Website\n1,Marelle,Lyon,https://marelle.example\n2,Marelle,Recife,https://marelle.test\n");
    const auto pair = ask("GET", "/startups/lookalikes").body().at(0);
    EXPECT_EQ(pair.at("a").at("city").as_string(), "Lyon");
    EXPECT_EQ(pair.at("b").at("website").as_string(), "https://marelle.test");
    const auto told = ask("POST", "/startups/" + std::to_string(pair.at("b").at("id").as_int64()) + "/told-apart",
                          R"({"from":)" + std::to_string(pair.at("a").at("id").as_int64()) + "}");
    ASSERT_EQ(told.status, 200) << told.text;
    EXPECT_EQ(ask("GET", "/startups/lookalikes").text, "[]");
    ASSERT_EQ(ask("POST", "/undo/" + std::string(told.body().at("undo").as_string())).status, 200);
    EXPECT_EQ(ask("GET", "/startups/lookalikes").body().as_array().size(), 1u);
}

}  // namespace
}  // namespace selection
