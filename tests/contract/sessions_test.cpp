// One's open sessions: when each was seen last, at little cost.
#include <thread>

#include "contract/spark.hpp"

namespace contract {
namespace {

using namespace std::chrono_literals;

// A page that listens until the house ends it.
class Page final : public http::Live {
public:
    void write(std::string) override {}
    void close() override { ended_.set_value(); }
    bool ends() { return ended_.get_future().wait_for(60s) == std::future_status::ready; }

private:
    std::promise<void> ended_;
};

class Sessions : public Spark {
protected:
    // As if nobody had used any session since then.
    void nobody_came_since(std::chrono::minutes ago) {
        database().write_now(
            {}, [&](db::Tx& tx) { tx.run("update sessions set last_seen_at = ?", core::real_now() + -ago); });
    }
    std::int64_t seen_lately() {
        return known("select count(*) from sessions where last_seen_at > ?", core::real_now() + -1min).value();
    }
    // The session that is not the one which asks.
    static std::int64_t there_of(Browser& here) {
        const auto sessions = here.get("/api/sessions").at("");
        for (const auto& line : sessions.as_array())
            if (!line.at("current").as_bool()) return line.at("id").as_int64();
        return 0;
    }
    // It is written beside the request, so it may come a little later.
    std::int64_t soon_seen_lately() {
        for (int i = 0; i < 500 && seen_lately() == 0; ++i) std::this_thread::sleep_for(10ms);
        return seen_lately();
    }
};

TEST_F(Sessions, are_seen_again_after_some_minutes_and_without_a_write_for_each_request) {
    auto founder = as("founder"), juror = as("juror");
    nobody_came_since(6min);
    EXPECT_EQ(founder.get("/api/me").status, 200);
    EXPECT_EQ(soon_seen_lately(), 1) << "the founder's, not the juror's";
    const auto writes = database().counters().writes;
    for (int i = 0; i < 20; ++i) EXPECT_EQ(founder.get("/api/me").status, 200);
    EXPECT_EQ(database().counters().writes, writes);
    nobody_came_since(4min);
    EXPECT_EQ(founder.get("/api/me").status, 200);
    database().write_now({}, [](db::Tx&) {});
    EXPECT_EQ(seen_lately(), 0) << "four minutes are near enough";
    EXPECT_EQ(juror.get("/api/sessions").size(), 1u);
}

TEST_F(Sessions, are_told_when_they_were_seen_to_their_owner_whichever_of_them_asks) {
    auto at_home = as("founder"), on_the_way = as("founder");
    nobody_came_since(180min);
    EXPECT_EQ(on_the_way.get("/api/today").status, 200);
    EXPECT_EQ(soon_seen_lately(), 1);
    const auto sessions = at_home.get("/api/sessions");
    ASSERT_GE(sessions.size(), 2u);
    EXPECT_FALSE(sessions.at("/0/current").as_bool()) << "the one seen last comes first";
    EXPECT_TRUE(core::parse_instant(sessions.text("/0/last_seen_at")).value() > core::real_now() + -1min);
}

TEST_F(Sessions, of_one_page_that_asks_for_ten_things_at_once_are_written_once) {
    auto founder = as("founder");
    nobody_came_since(6min);
    const auto writes = database().counters().writes;
    {
        std::vector<std::jthread> page;
        page.reserve(10);
        for (int i = 0; i < 10; ++i) page.emplace_back([browser = founder]() mutable { browser.get("/api/me"); });
    }
    EXPECT_EQ(soon_seen_lately(), 1);
    EXPECT_EQ(database().counters().writes, writes + 1);
}

TEST_F(Sessions, tell_how_one_came_in) {
    auto by_link = as("founder"), by_password = guest(), by_demonstration = guest(), visitor = guest();
    EXPECT_EQ(by_password.post("/api/session", R"({"email":"founder@spark.example","password":"spark-demo"})").status,
              201);
    EXPECT_EQ(by_demonstration.post("/api/demo/session", R"({"person":"founder"})").status, 201);
    std::multiset<std::string> told;
    const auto sessions = by_link.get("/api/sessions").at("");
    for (const auto& line : sessions.as_array()) told.emplace(line.at("entrance").as_string());
    EXPECT_EQ(told, (std::multiset<std::string>{"demonstration", "link", "password"}));
    EXPECT_EQ(visitor.post("/api/calls/spark-2014-winter/applications").status, 201);
    EXPECT_EQ(visitor.get("/api/sessions").text("/0/entrance"), "draft");
}

TEST_F(Sessions, one_of_which_is_closed_from_another_ends_with_its_live_pages) {
    auto here = as("founder"), there = as("founder");
    const auto page = std::make_shared<Page>();
    const auto leave = there.listen(page);
    EXPECT_EQ(here.remove("/api/sessions/" + str(there_of(here))).status, 204);
    EXPECT_TRUE(page->ends());
    leave();
    EXPECT_EQ(there.get("/api/me").status, 401);
    EXPECT_EQ(here.get("/api/me").status, 200);
    EXPECT_EQ(known("select count(*) from events where kind = 'session.closed'"), 1);
}

TEST_F(Sessions, all_end_but_the_one_that_says_so_and_their_live_pages_with_them) {
    auto here = as("founder"), there = as("founder"), elsewhere = as("founder"), juror = as("juror");
    const auto page = std::make_shared<Page>();
    const auto leave = there.listen(page);
    EXPECT_EQ(here.remove("/api/sessions").status, 204);
    EXPECT_TRUE(page->ends());
    leave();
    EXPECT_EQ(here.get("/api/sessions").size(), 1u);
    for (auto* ended : {&there, &elsewhere}) EXPECT_EQ(ended->get("/api/me").status, 401);
    EXPECT_EQ(juror.get("/api/me").status, 200) << "another person's sessions are let be";
    EXPECT_EQ(here.remove("/api/sessions").status, 204);
    EXPECT_EQ(known("select count(*) from events where kind = 'session.others_closed'"), 1) << "the second ended none";
}

}  // namespace
}  // namespace contract
