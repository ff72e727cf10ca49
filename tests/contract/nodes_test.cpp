// Two nodes on one database: whoever looks at one sees what happens on the other.
#include <condition_variable>
#include <thread>

#include "activity/news.hpp"
#include "contract/spark.hpp"

namespace contract {
namespace {

using namespace std::chrono_literals;

// A browser's open stream: the topics that came in.
class Stream final : public http::Live {
public:
    void write(std::string events) override {
        static constexpr std::string_view before = "\"topic\":\"";
        const std::lock_guard lock(mutex_);
        for (auto at = events.find(before); at != std::string::npos; at = events.find(before, at)) {
            at += before.size();
            topics_.insert(events.substr(at, events.find('"', at) - at));
        }
        changed_.notify_all();
    }
    void close() override {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        changed_.notify_all();
    }
    bool hears(const std::string& topic) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, 60s, [&] { return topics_.contains(topic); });
    }
    bool ends() {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, 60s, [&] { return closed_; });
    }
    std::set<std::string> topics() {
        const std::lock_guard lock(mutex_);
        return topics_;
    }
    void forget() {
        const std::lock_guard lock(mutex_);
        topics_.clear();
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::set<std::string> topics_;
    bool closed_ = false;
};

class Nodes : public Spark {
protected:
    void SetUp() override {
        if (world::engine_under_test() == db::Engine::sqlite) GTEST_SKIP() << "SQLite is one node's alone.";
        Spark::SetUp();
        if (IsSkipped()) return;
        other_database_ = open_again();
        other_house_.emplace(*other_database_);
    }
    void TearDown() override {
        leave_.clear();
        other_house_.reset();
        other_database_.reset();
        Spark::TearDown();
    }
    app::House& other_house() { return *other_house_; }
    db::Db& other_database() { return *other_database_; }
    // The same person, coming in through the other node.
    Browser over_there(const Browser& here) {
        Browser there(*other_house_);
        there.cookie = here.cookie;
        return there;
    }
    struct Leave {
        std::function<void()> leave;
        explicit Leave(std::function<void()> to_leave) : leave(std::move(to_leave)) {}
        Leave(Leave&&) = default;
        ~Leave() {
            if (leave) leave();
        }
    };
    std::shared_ptr<Stream> stream(Browser browser) {
        auto made = std::make_shared<Stream>();
        leave_.emplace_back(browser.listen(made));
        return made;
    }
    // What is told is heard in its order: once this is, so is all that was told here before.
    void until_heard_over_there() {
        auto manager = as("manager");
        const auto witness = stream(over_there(manager));
        activity::announce(database(), {"settled"}, {"person:" + str(manager.get("/api/me").number("/id"))});
        EXPECT_TRUE(witness->hears("settled"));
    }
    void end_listeners() {
        database().connect()->execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and "
            "query = 'listen spark_news'",
            {}, {});
    }

private:
    std::unique_ptr<db::Db> other_database_;
    std::optional<app::House> other_house_;
    std::vector<Leave> leave_;
};

TEST_F(Nodes, a_change_on_one_is_told_on_the_other_to_those_whom_it_concerns) {
    auto manager = as("manager");
    const auto here = stream(manager), there = stream(over_there(manager));
    const auto neighbour = stream(over_there(as("manager@ruche.example")));
    const auto file = file_of("Palabre", "spark-2014-winter");
    EXPECT_EQ(manager.patch("/api/applications/" + str(file), R"({"tags":["music"]})").status, 200);
    EXPECT_TRUE(here->hears("applications/" + str(file)));
    EXPECT_TRUE(there->hears("applications/" + str(file)));
    EXPECT_EQ(over_there(manager).get("/api/applications/" + str(file)).text("/tags/0"), "music");
    here->forget();
    EXPECT_EQ(over_there(manager).patch("/api/applications/" + str(file), R"({"tags":["film"]})").status, 200);
    EXPECT_TRUE(here->hears("applications/" + str(file)));
    EXPECT_EQ(manager.get("/api/applications/" + str(file)).text("/tags/0"), "film");
    EXPECT_FALSE(neighbour->topics().contains("applications/" + str(file))) << "another house hears nothing of it";
}

TEST_F(Nodes, a_field_that_is_typed_on_one_is_told_to_the_team_on_the_other) {
    auto founder = guest();
    const auto begun =
        founder.post("/api/calls/spark-2014-winter/applications", R"({"startup":{"name":"Lanterne"}})").number("/id");
    until_heard_over_there();  // that a draft gave its founder a startup, at which older streams begin anew
    const auto team = stream(over_there(founder)), house = stream(over_there(as("manager")));
    EXPECT_EQ(
        founder.patch("/api/applications/" + str(begun), R"({"fields":[{"field":"consent.data_use","text":"yes"}]})")
            .status,
        200);
    EXPECT_TRUE(team->hears("drafts/" + str(begun)));
    EXPECT_FALSE(house->topics().contains("drafts/" + str(begun))) << "what a draft holds is the team's alone";
}

TEST_F(Nodes, a_node_whose_listening_connection_broke_shows_everything_anew_and_hears_on) {
    auto manager = as("manager");
    const auto here = stream(manager), there = stream(over_there(manager));
    end_listeners();
    EXPECT_TRUE(here->hears("*"));
    EXPECT_TRUE(there->hears("*"));
    const auto file = "applications/" + str(file_of("Palabre", "spark-2014-winter"));
    EXPECT_EQ(manager.patch("/api/" + file, R"({"tags":["music"]})").status, 200);
    EXPECT_TRUE(there->hears(file));
}

TEST_F(Nodes, one_who_came_into_a_team_on_one_begins_to_hear_of_it_on_the_other) {
    auto founder = as("founder"), mariam = as("mariam@palabre.example");
    const auto before = stream(over_there(mariam));
    const auto startup = str(known("select id from startups where name = 'Brindille'").value());
    const auto team = "/api/startups/" + startup;
    const auto size = founder.post(team + "/team", R"({"name":"Mariam","writes_code":"no"})").size();
    const auto member = founder.get(team + "/team").number("/" + std::to_string(size - 1) + "/id");
    const auto link = founder.post(team + "/invitations", R"({"member":)" + str(member) + "}").text("/link");
    EXPECT_EQ(mariam.post("/api/joining", R"({"token":")" + link.substr(link.find('#') + 1) + "\"}").status, 201);
    EXPECT_TRUE(before->ends()) << "her browser comes back with what she may hear of now";
    const auto after = stream(over_there(mariam));
    EXPECT_EQ(founder.patch(team, R"({"fields":[{"field":"city","text":"Lyon"}]})").status, 200);
    EXPECT_TRUE(after->hears("startups/" + startup));
    EXPECT_EQ(founder.remove(team + "/team/" + str(member)).status, 200);
    EXPECT_TRUE(after->ends()) << "and no more once she has left";
}

TEST_F(Nodes, a_session_that_is_seen_on_one_need_not_be_noted_on_the_other) {
    auto founder = as("founder");
    database().write_now({}, [](db::Tx& tx) { tx.run("update sessions set last_seen_at = 0"); });
    EXPECT_EQ(founder.get("/api/me").status, 200);
    const auto noted = [&] { return known("select count(*) from sessions where last_seen_at > 0").value(); };
    for (int i = 0; i < 500 && noted() == 0; ++i) std::this_thread::sleep_for(10ms);
    EXPECT_EQ(noted(), 1);
    const auto writes = other_database().counters().writes;
    const auto sessions = over_there(founder).get("/api/sessions");
    EXPECT_TRUE(core::parse_instant(sessions.text("/0/last_seen_at")).value() > core::real_now() + -1min);
    EXPECT_EQ(other_database().counters().writes, writes);
}

TEST_F(Nodes, a_demonstrations_clock_moves_on_both) {
    auto admin = as("admin");
    const auto there = stream(over_there(as("manager")));
    EXPECT_EQ(admin.post("/api/demo/clock", R"({"now":"2013-12-10T09:00:00Z"})").status, 200);
    EXPECT_TRUE(there->hears("*")) << "all that is shown may depend on it";
    EXPECT_EQ(house().clock().now().microseconds / 60'000'000, other_house().clock().now().microseconds / 60'000'000);
    EXPECT_TRUE(other_house().clock().now() >= *core::parse_instant("2013-12-10T09:00:00Z"));
}

}  // namespace
}  // namespace contract
