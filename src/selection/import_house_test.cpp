#include <future>

#include "selection/import_map.hpp"
#include "selection/import_world.hpp"

namespace selection {
namespace {

class HouseImport : public ImportWorld {
protected:
    std::string brings(const std::string& bytes, const std::string& mapping = "", bool only_tell = false) {
        const TemporaryFile file(bytes);
        std::string told;
        const auto done = bring_in(db(), clock_, {"spring", file.path, mapping, only_tell, ""}, {},
                                   [&](auto line, const auto& column, const auto& reason) {
                                       told += " / " + std::to_string(line) + " " + column + " " + reason;
                                   });
        return std::to_string(done.added) + " " + std::to_string(done.updated) + " " + std::to_string(done.unchanged) +
               " " + std::to_string(done.refused) + told;
    }
};

const std::string file = "Company;Verdict;Since\nAlto;Gagné;2012\nBraise;Perdu;2011\nCime;Gagné;soon\n";
const std::string map = R"({"columns":{"Company":"name","Verdict":"status","Since":"founded_on"},
                            "values":{"Verdict":{"Gagné":"offered","Perdu":"refused"}}})";

TEST_F(HouseImport, tells_what_would_happen_and_then_does_it) {
    const std::string refused = " / 4 Since “soon” is no date. Write it like 2013-03-31.";
    EXPECT_EQ(brings(file, map, true), "2 0 0 1" + refused);
    EXPECT_EQ(rows<std::int64_t>("select count(*) from imports"), std::vector<std::int64_t>{0});
    EXPECT_EQ(brings(file, map), "2 0 0 1" + refused);
    EXPECT_EQ(brings(file, map), "0 0 2 1" + refused);
    EXPECT_EQ(rows<std::string>("select status from applications order by name"),
              (std::vector<std::string>{"offered", "refused"}));
}

TEST_F(HouseImport, tells_where_each_column_goes_and_which_were_left_out) {
    const TemporaryFile some("Candidates 2013\nName,Logo,Founded\nAlto,a.png,soon\nBraise,b.png,later\n");
    for (const bool only_tell : {true, false}) {
        const auto done =
            bring_in(db(), clock_, {"spring", some.path, "", only_tell, ""}, {}, [](auto, auto&, auto&) {});
        std::string told;
        for (const auto& [name, target] : done.columns) told += name + " " + target + ", ";
        EXPECT_EQ(told, "Name name, Logo ignore, Founded founded_on, ");
        EXPECT_EQ(done.first_line, 2);
        EXPECT_EQ(done.refused, 2);
    }
    EXPECT_THROW(bring_in(db(), clock_, {"spring", some.path, "", false, "Sheet1"}, {}, {}), core::Problem);
}

TEST_F(HouseImport, an_unknown_call_or_column_or_a_mapping_that_is_none_is_refused) {
    const TemporaryFile some(file);
    EXPECT_THROW(bring_in(db(), clock_, {"autumn", some.path, "", false, ""}, {}, {}), core::Problem);
    EXPECT_THROW(brings(file, R"({"Planet":"name"})"), core::Problem);
    EXPECT_THROW(brings(file, "[]"), core::Problem);
    EXPECT_THROW(brings(file, R"({"Company":"planet"})"), core::Problem);
    EXPECT_EQ(rows<std::int64_t>("select count(*) from applications"), std::vector<std::int64_t>{0});
}

TEST(ImportMap, may_be_whole_or_only_name_the_columns) {
    const std::vector<ReadColumn> columns{{0, "Company", {}, "name"}, {1, "Verdict", {}, "ignore"}};
    const auto targets = [&](const char* text) {
        std::string out;
        for (const auto& target : mapping_in(text, true, columns).columns) out += target.str() + " ";
        return out;
    };
    EXPECT_EQ(targets(R"({"header":true,"columns":["name","status"],"values":[]})"), "name status ");
    EXPECT_EQ(targets(R"({"Verdict":"name"})"), "ignore name ");
    EXPECT_EQ(targets(R"({"columns":{"2":"tags","company":"name"}})"), "name tags ");
    EXPECT_EQ(targets(R"({"values":{"Company":{"x":"y"}}})"), "name ignore ");
    EXPECT_FALSE(mapping_in(R"({"header":false})", true, columns).header);
}

}  // namespace
}  // namespace selection
