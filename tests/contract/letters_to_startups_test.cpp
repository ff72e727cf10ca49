// Letters to startups chosen in the directory: each reads of itself, in the name of a house that knows it.
#include "contract/spark.hpp"

namespace contract {
namespace {

class LettersToStartups : public Spark {
protected:
    std::int64_t startup(const std::string& name) {
        return known("select id from startups where name = ? order by id limit 1", name).value();
    }
    std::string letter_from(const std::string& house, const std::string& rows) {
        return R"({"rows":{"list":"startups","of":")" + house + "\"," + rows +
               R"(},"subject":"A word to {startup}","body":"Hello {name},\n\n{link}"})";
    }
    std::string of(const std::vector<std::string>& startups) {
        std::string ids;
        for (const auto& name : startups) ids += (ids.empty() ? "" : ",") + str(startup(name));
        return "\"ids\":[" + ids + "]";
    }
};

TEST_F(LettersToStartups, are_held_for_each_owner_in_the_order_of_the_rows) {
    auto manager = as("manager");
    const auto written = manager.post("/api/letters", letter_from("spark", of({"Palabre", "Brindille"})));
    ASSERT_EQ(written.status, 201) << written.body;
    const auto batch = written.number("/batch");
    EXPECT_EQ(all<std::string>("select subject from letters where batch_id = ? order by id", batch),
              (std::vector<std::string>{"A word to Palabre", "A word to Brindille"}));
    EXPECT_EQ(all<std::int64_t>("select startup_id from letters where batch_id = ? order by id", batch),
              (std::vector<std::int64_t>{startup("Palabre"), startup("Brindille")}));
    EXPECT_EQ(all<std::string>("select link from letters where batch_id = ? order by id", batch).back(),
              "/startups/" + str(startup("Brindille")));
    EXPECT_EQ(known<std::string>("select address from letters where batch_id = ? and startup_id = ?", batch,
                                 startup("Brindille")),
              "founder@spark.example");
}

TEST_F(LettersToStartups, go_to_all_that_the_directory_shows_for_what_is_asked) {
    auto manager = as("manager");
    const auto shown = manager.get("/api/startups?country=FR&limit=200");
    const auto seen = manager.post("/api/letters/preview", letter_from("spark", R"("matching":"country=FR")"));
    ASSERT_EQ(seen.status, 200) << seen.body;
    std::int64_t left_out = 0;
    while (!seen.text("/left_out/" + str(left_out) + "/sentence").empty()) ++left_out;
    EXPECT_GT(shown.number("/total"), 0);
    EXPECT_EQ(seen.number("/letters") + left_out, shown.number("/total"));
}

TEST_F(LettersToStartups, name_no_value_that_a_file_alone_has) {
    auto manager = as("manager");
    const auto refused = manager.post("/api/letters", R"({"rows":{"list":"startups","of":"spark",)" + of({"Palabre"}) +
                                                          R"(},"subject":"About {number}","body":"Hello"})");
    EXPECT_EQ(refused.status, 422);
    const auto held = manager.post("/api/letters", letter_from("spark", of({"Palabre"})));
    EXPECT_EQ(held.number("/letters"), 1);
}

TEST_F(LettersToStartups, leave_out_with_the_reason_whom_the_writing_house_does_not_know) {
    auto administrator = as("admin");
    const auto seen = administrator.post("/api/letters/preview", letter_from("ruche", of({"Palabre"})));
    EXPECT_EQ(seen.number("/letters"), 0);
    EXPECT_EQ(seen.text("/left_out/0/name"), "Palabre");
    EXPECT_EQ(seen.text("/left_out/0/sentence"), "The house that the letter comes from does not know this startup.");
    EXPECT_EQ(administrator.post("/api/letters", letter_from("ruche", of({"Palabre"}))).code(), "nobody_to_write_to");
}

TEST_F(LettersToStartups, are_of_a_house_that_one_runs) {
    EXPECT_EQ(as("manager").post("/api/letters", letter_from("ruche", of({"Palabre"}))).status, 404);
    EXPECT_EQ(as("juror").post("/api/letters", letter_from("spark", of({"Palabre"}))).status, 403);
}

}  // namespace
}  // namespace contract
