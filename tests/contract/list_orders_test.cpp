// The house's list by technology and in the order of who looks after the files: the same files on the list, in the
// sheet, for an act and from one file to the next.
#include "contract/spark.hpp"
#include "core/fold.hpp"

namespace contract {
namespace {

const std::string winter = "/api/calls/spark-2014-winter";

std::string escaped(const std::string& text) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        (((out += '%') += digits[byte >> 4U]) += digits[byte & 15U]);
    }
    return out;
}

class ListOrders : public Spark {
protected:
    // Every file of a list, page after page.
    static std::vector<boost::json::value> files(Browser& browser, const std::string& query) {
        std::vector<boost::json::value> out;
        for (std::string cursor;;) {
            const auto page = browser.get(winter + "/applications?limit=9&" + query + cursor);
            const auto items = page.at("/items");
            for (const auto& item : items.as_array()) out.push_back(item);
            if (page.text("/next").empty()) return out;
            cursor = "&cursor=" + escaped(page.text("/next"));
        }
    }
    static std::vector<std::string> names(Browser& browser, const std::string& sort) {
        std::vector<std::string> out;
        for (const auto& file : files(browser, "sort=" + sort)) {
            const auto& person = file.at("looks_after");
            out.push_back(person.is_null() ? "" : std::string(person.at("name").as_string()));
        }
        return out;
    }
    static bool uses(const boost::json::value& file, const std::string& technology) {
        const auto& all = file.at("technologies").as_array();
        return std::any_of(all.begin(), all.end(), [&](const boost::json::value& one) {
            return core::fold(std::string_view(one.as_string())) == core::fold(technology);
        });
    }
};

TEST_F(ListOrders, a_technology_finds_the_files_that_name_it_among_others_however_it_is_written) {
    auto manager = as("manager");
    const auto all = files(manager, "sort=newest");
    const auto offered = manager.get(winter + "/places").at("/technologies");
    ASSERT_GT(offered.as_array().size(), 3u);
    for (const auto& choice : offered.as_array()) {
        const std::string name(choice.at("name").as_string());
        const auto expected = std::count_if(all.begin(), all.end(), [&](const auto& file) { return uses(file, name); });
        EXPECT_EQ(choice.at("count").as_int64(), expected) << name;
        for (const auto& written : {name, core::fold(name)}) {
            const auto found = files(manager, "technology=" + escaped(written));
            EXPECT_EQ(static_cast<std::int64_t>(found.size()), expected) << written;
            for (const auto& file : found) EXPECT_TRUE(uses(file, name)) << file;
        }
    }
    EXPECT_EQ(manager.get(winter + "/applications?technology=zeppelin").number("/total"), 0);
}

TEST_F(ListOrders, the_sheet_an_act_on_all_and_the_neighbours_keep_to_the_technology) {
    auto manager = as("manager");
    const auto name = manager.get(winter + "/places").text("/technologies/0/name");
    const auto filter = "technology=" + escaped(name);
    const auto found = files(manager, filter);
    const auto sheet = manager.get(winter + "/applications.csv?" + filter).body;
    EXPECT_EQ(static_cast<std::size_t>(std::count(sheet.begin(), sheet.end(), '\n')), 1 + found.size());
    const auto place =
        manager.get(winter + "/applications/" + str(found.at(1).at("id").as_int64()) + "/neighbours?" + filter);
    EXPECT_EQ(place.number("/previous"), found.at(0).at("id").as_int64());
    EXPECT_EQ(place.number("/next"), found.at(2).at("id").as_int64());
    EXPECT_EQ(place.number("/total"), static_cast<std::int64_t>(found.size()));
    const auto done = manager.post(
        winter + "/bulk", R"({"matching":{"technology":)" + in_quotes(name) + R"(},"act":"tag","tag":"airy"})");
    EXPECT_EQ(done.number("/changed"), static_cast<std::int64_t>(found.size()));
    EXPECT_EQ(manager.get(winter + "/applications?tag=airy&" + filter).number("/total"), done.number("/changed"));
}

TEST_F(ListOrders, a_drafts_technologies_are_not_told_until_it_is_sent) {
    auto manager = as("manager");
    auto founder = guest();
    const auto draft = founder.post(winter + "/applications", R"({"startup":{"name":"Photophore"}})");
    const auto file = "/api/applications/" + str(draft.number("/id"));
    const auto fields = R"({"fields":[{"field":"startup.technologies","choices":["Zeppelin"]}]})";
    ASSERT_EQ(founder.patch(file, fields).status, 200);
    EXPECT_EQ(manager.get(winter + "/places").body.find("Zeppelin"), std::string::npos);
    EXPECT_EQ(manager.get(winter + "/applications?technology=zeppelin").number("/total"), 0);
    EXPECT_EQ(known("select count(*) from application_technologies where technology_key = 'zeppelin'"), 0);
}

TEST_F(ListOrders, who_looks_after_the_files_orders_them_by_their_name_of_today) {
    auto manager = as("manager");
    const auto own = manager.get("/api/me").text("/name");
    ASSERT_EQ(manager.patch("/api/me", R"({"name":"Émile Zénon"})").status, 200);
    const auto by_name = [](const std::string& a, const std::string& b) { return core::fold(a) < core::fold(b); };
    auto forth = names(manager, "looks_after");
    EXPECT_TRUE(std::is_sorted(forth.begin(), forth.end(), by_name));
    EXPECT_EQ(forth.front(), "") << "whom nobody looks after come first";
    EXPECT_NE(std::find(forth.begin(), forth.end(), "Émile Zénon"), forth.end());
    EXPECT_EQ(std::find(forth.begin(), forth.end(), own), forth.end());
    std::reverse(forth.begin(), forth.end());
    EXPECT_EQ(names(manager, "-looks_after"), forth);
}

TEST_F(ListOrders, who_looks_after_a_file_is_no_order_that_its_team_could_read) {
    auto founder = as("founder");
    const auto list = "/api/calls/spark-2013-spring/applications?sort=";
    EXPECT_EQ(founder.get(list + std::string("looks_after")).body, founder.get(list + std::string("newest")).body);
}

}  // namespace
}  // namespace contract
