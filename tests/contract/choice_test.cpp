// Who gets the places: the best scores within the house's limits, as moves in pencil that a person makes.
#include "contract/spark.hpp"

namespace contract {
namespace {

const std::string winter = "/api/calls/spark-2014-winter";

class Choice : public Spark {
protected:
    void SetUp() override {
        Spark::SetUp();
        if (IsSkipped()) return;
        auto manager = as("manager");
        files_ = all(
            "select a.id from applications a join calls c on c.id = a.call_id where c.slug = 'spark-2014-winter' and "
            "a.status = 'submitted' and a.trial = 0 order by a.id limit 5");
        std::string moves;
        for (const auto file : files_) {
            EXPECT_EQ(manager.post("/api/applications/" + str(file) + "/opening").status, 204);
            moves += (moves.empty() ? "" : ",") + move(file, "shortlisted");
        }
        EXPECT_EQ(manager.post(winter + "/decisions", "{\"moves\":[" + moves + "]}").number("/changed"), 5);
        describe();
    }
    static std::string move(std::int64_t file, const std::string& decided) {
        return "{\"application\":" + str(file) + ",\"decided\":\"" + decided + "\"}";
    }
    // Scores of 900, 800, 700, 600 and 500; the first two from Lille, the others from Paris; 3 people each.
    void describe() {
        database().write_now({}, [&](db::Tx& tx) {
            tx.run("update calls set places = 2 where slug = 'spark-2014-winter'");
            std::int64_t score = 900;
            for (const auto file : files_) {
                tx.run("update applications set score = ?, city = ?, city_key = ?, people = 3 where id = ?", score,
                       score > 700 ? "Lille" : "Paris", score > 700 ? "lille" : "paris", file);
                score -= 100;
            }
        });
    }
    static std::vector<std::int64_t> numbers(const Answer& reply, const std::string& list, const std::string& field) {
        std::vector<std::int64_t> out;
        const auto found = reply.at(list);
        for (const auto& one : found.as_array())
            out.push_back(field.empty() ? one.as_int64() : one.at(field).as_int64());
        return out;
    }
    using Numbers = std::vector<std::int64_t>;
    Numbers files_;
};

TEST_F(Choice, places_go_to_the_best_scores_where_nothing_limits_them) {
    const auto found = as("manager").post(winter + "/choice", R"({"from":["shortlisted"]})");
    ASSERT_EQ(found.status, 200) << found.body;
    EXPECT_EQ(numbers(found, "/chosen", "application"), (Numbers{files_[0], files_[1]}));
    EXPECT_EQ(numbers(found, "/moves", "application"), (Numbers{files_[0], files_[1]}));
    EXPECT_EQ(found.text("/moves/0/decided"), "offered");
    EXPECT_EQ(found.at("/swaps").as_array().size(), 0U);
}

TEST_F(Choice, limits_are_kept_and_who_gives_way_is_told_with_the_limit) {
    auto manager = as("manager");
    const auto set = manager.put(
        winter + "/limits",
        R"({"limits":[{"kind":"people","value":"","at_most":40},{"kind":"elsewhere","value":"Paris","at_most":1}]})");
    ASSERT_EQ(set.status, 200) << set.body;
    EXPECT_EQ(set.number("/version"), 1);
    const auto found = manager.post(winter + "/choice", R"({"from":["shortlisted"]})");
    EXPECT_EQ(numbers(found, "/chosen", "application"), (Numbers{files_[0], files_[2]}));
    EXPECT_EQ(found.number("/swaps/0/in/application"), files_[2]);
    EXPECT_EQ(found.number("/swaps/0/out/application"), files_[1]);
    EXPECT_EQ(numbers(found, "/swaps/0/limits", ""), Numbers{1});
    EXPECT_EQ(numbers(found, "/taken", ""), (Numbers{6, 1}));
    EXPECT_EQ(found.at("/optimal"), true);
}

TEST_F(Choice, a_place_that_was_given_counts_for_the_limits_and_is_not_chosen_again) {
    auto manager = as("manager");
    EXPECT_EQ(manager.put(winter + "/limits", R"({"limits":[{"kind":"city","value":"lille","at_most":1}]})").status,
              200);
    EXPECT_EQ(manager.post(winter + "/decisions", "{\"moves\":[" + move(files_[1], "offered") + "]}").status, 200);
    EXPECT_EQ(manager.post(winter + "/decisions/publication", "{\"applications\":[" + str(files_[1]) + "]}").status,
              200);
    EXPECT_EQ(manager.get(winter + "/limits").number("/limits/0/taken"), 1);
    const auto found = manager.post(winter + "/choice", R"({"from":["shortlisted"]})");
    EXPECT_EQ(found.number("/held"), 1);
    EXPECT_EQ(numbers(found, "/chosen", "application"), Numbers{files_[2]});
}

TEST_F(Choice, an_offer_in_pencil_gives_way_to_a_better_one_and_waits) {
    auto manager = as("manager");
    EXPECT_EQ(manager.post(winter + "/decisions", "{\"moves\":[" + move(files_[4], "offered") + "]}").status, 200);
    const auto found = manager.post(winter + "/choice", R"({"from":["shortlisted"]})");
    EXPECT_EQ(numbers(found, "/moves", "application"), (Numbers{files_[0], files_[1], files_[4]}));
    EXPECT_EQ(found.text("/moves/2/decided"), "waiting_list");
    EXPECT_EQ(found.text("/moves/2/was"), "offered");
}

TEST_F(Choice, limits_that_contradict_each_other_are_named) {
    auto manager = as("manager");
    EXPECT_EQ(
        manager
            .put(winter + "/limits",
                 R"({"limits":[{"kind":"people","value":"","at_most":90},{"kind":"city","value":"Lille","at_least":2},
                           {"kind":"city","value":"Paris","at_least":1}]})")
            .status,
        200);
    const auto found = manager.post(winter + "/choice", R"({"from":["shortlisted"]})");
    EXPECT_EQ(found.at("/possible"), false);
    EXPECT_EQ(numbers(found, "/too_much", ""), (Numbers{1, 2}));
}

TEST_F(Choice, limits_that_a_colleague_changed_meanwhile_are_not_overwritten) {
    auto manager = as("manager");
    const std::string wish = R"({"limits":[{"kind":"people","value":"","at_most":40}]})";
    EXPECT_EQ(manager.send("PUT", winter + "/limits", {wish, {{"if-match", "\"0\""}}}).status, 200);
    EXPECT_EQ(manager.send("PUT", winter + "/limits", {wish, {{"if-match", "\"0\""}}}).status, 412);
}

TEST_F(Choice, a_call_without_places_is_told_what_to_do) {
    database().write_now({}, [&](db::Tx& tx) { tx.run("update calls set places = null"); });
    EXPECT_EQ(as("manager").post(winter + "/choice", R"({"from":["shortlisted"]})").code(), "no_places");
}

}  // namespace
}  // namespace contract
