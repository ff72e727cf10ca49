// An open phase of the first house's winter call, its four reviewers, and what they do there.
#pragma once
#include "contract/spark.hpp"

namespace contract {

inline const std::string winter = "/api/calls/spark-2014-winter";

class Reviews : public Spark {
protected:
    void SetUp() override {
        Spark::SetUp();
        if (IsSkipped()) return;
        for (const auto* who : {"juror", "advisor", "nadia"}) people_.push_back(person(who));
        people_.push_back(person("julien"));
    }
    std::int64_t person(const std::string& who) {
        return known("select id from people where email_key = ?", who + "@spark.example").value();
    }
    // An open phase with four reviewers, who know nothing in particular.
    std::string open_phase(const std::string& wish = R"({"kind":"paper","reads":2})") {
        auto manager = as("manager");
        const auto phase = str(manager.post(winter + "/phases", wish).number("/id"));
        std::string people;
        for (const auto one : people_) people += (people.empty() ? "" : ",") + str(one);
        EXPECT_EQ(manager.post(winter + "/reviewers", "{\"people\":[" + people + "]}").status, 201);
        EXPECT_EQ(manager.post("/api/phases/" + phase + "/opening").text("/state"), "open");
        return phase;
    }
    void give(const std::string& phase) {
        auto manager = as("manager");
        EXPECT_EQ(manager.post("/api/phases/" + phase + "/proposal", "{\"fair\":false}").status, 200);
        EXPECT_EQ(manager.post("/api/phases/" + phase + "/assignment").status, 200);
    }
    std::int64_t reviewer(const std::string& who) {
        return known(
                   "select w.id from reviewers w join calls c on c.id = w.call_id where c.slug = 'spark-2014-winter' "
                   "and w.person_id = ?",
                   person(who))
            .value();
    }
    // The first that somebody has to read.
    std::string first_of(Browser& reader) { return str(reader.get("/api/reviews").number("/0/files/items/0/id")); }
    std::string scores(int team, int thinking, int viability, int shipping) {
        const auto one = [](const char* key, int value) {
            return R"({"criterion":")" + std::string(key) + R"(","value":)" + std::to_string(value) + "}";
        };
        return "\"scores\":[" + one("team", team) + "," + one("thinking", thinking) + "," +
               one("viability", viability) + "," + one("shipping", shipping) + "]";
    }
    void finish(Browser& reader, const std::string& review, int each) {
        EXPECT_EQ(reader.patch("/api/reviews/" + review, "{" + scores(each, each, each, each) + "}").status, 200);
        EXPECT_EQ(reader.post("/api/reviews/" + review + "/finishing").text("/state"), "finished");
    }
    std::vector<std::int64_t> people_;
};

}  // namespace contract
