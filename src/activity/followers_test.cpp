// Those who follow events after their commit: each event is told once, whoever else fails, dies or looks at it too.
#include "activity/followers.hpp"

#include <gtest/gtest.h>

#include "activity/afterwards.hpp"
#include "activity/jobs.hpp"
#include "activity/many.hpp"
#include "activity/news.hpp"
#include "core/ids.hpp"
#include "world/engine.hpp"

namespace activity {
namespace {

using namespace std::chrono_literals;

// Followers are registered once a program: one who keeps a book of visits, and one whom a subject can vex.
constexpr std::int64_t vexing = 13;
bool vexed = true;
void register_followers() {
    static const bool done = [] {
        afterwards("visit.", [](db::Tx& tx, const Happened& what) {
            tx.run("insert into settings (key, value) values (?, ?)", "visit " + std::to_string(core::new_id()),
                   what.kind + " " + std::to_string(what.about.subject_id));
        });
        afterwards("visit.ended", [](db::Tx&, const Happened& what) {
            if (vexed && what.about.subject_id == vexing) throw std::runtime_error("not this one");
        });
        return true;
    }();
    (void)done;
}

class Following : public world::OnEngine {
protected:
    void SetUp() override {
        OnEngine::SetUp();
        register_followers();
        vexed = true;
        if (!IsSkipped()) world.emplace(world::fresh_db());
    }
    db::Db& db() { return *world->db; }
    void happens(std::string_view kind, std::int64_t subject) {
        db().write_now({}, [&](db::Tx& tx) { record(tx, {7, core::real_now()}, kind, {.subject_id = subject}); });
    }
    void happen(std::string_view kind, std::int64_t from, std::int64_t to) {
        db().write_now({}, [&](db::Tx& tx) {
            for (auto subject = from; subject <= to; ++subject)
                record_one_of_many(tx, {7, core::real_now()}, kind, {.subject_id = subject});
        });
    }
    std::int64_t count(const std::string& of) {
        return db().ask({}, [&](db::Read& read) { return read.one<std::int64_t>("select count(*) from " + of); });
    }
    std::vector<std::string> book() {
        return db().ask({}, [](db::Read& read) {
            return read.all<std::string>("select value from settings where substr(key, 1, 6) = 'visit ' order by key");
        });
    }
    std::optional<world::World> world;
};

TEST_F(Following, is_told_once_of_each_event_of_its_kinds_and_of_no_other) {
    happens("visit.began", 1);
    happens("desk.booked", 2);
    happens("visit.ended", 3);
    EXPECT_EQ(book(), std::vector<std::string>{}) << "not within the transaction";
    Followers followers(db());
    EXPECT_EQ(followers.do_due(), 2);
    EXPECT_EQ(book(), (std::vector<std::string>{"visit.began 1", "visit.ended 3"}));
    EXPECT_EQ(followers.do_due(), 0);
    EXPECT_EQ(count("untold"), 0);
}

TEST_F(Following, is_told_what_was_recorded) {
    static std::vector<Happened> heard;
    heard.clear();
    static const bool registered = [] {
        afterwards("parcel.came", [](db::Tx&, const Happened& what) { heard = {what}; });
        return true;
    }();
    (void)registered;
    const auto now = core::real_now();
    db().write_now({}, [&](db::Tx& tx) {
        record(tx, {7, now}, "parcel.came",
               {.operator_id = 1, .startup_id = 2, .what = "small", .count = 3, .seen = Seen::by_team});
    });
    Followers(db()).do_due();
    ASSERT_EQ(heard.size(), 1U);
    EXPECT_EQ(heard[0].by.person, 7);
    EXPECT_EQ(heard[0].by.now, now);
    EXPECT_EQ(heard[0].about.operator_id, 1);
    EXPECT_EQ(heard[0].about.startup_id, 2);
    EXPECT_EQ(heard[0].about.call_id, 0);
    EXPECT_EQ(heard[0].about.what, "small");
    EXPECT_EQ(heard[0].about.count, 3);
    EXPECT_EQ(heard[0].about.seen, Seen::by_team);
}

TEST_F(Following, costs_nothing_where_nobody_follows) {
    happen("desk.booked", 1, 500);
    EXPECT_EQ(count("untold"), 0);
    const auto before = db().counters().writes;
    EXPECT_EQ(Followers(db()).do_due(), 0);
    EXPECT_EQ(db().counters().writes, before);
}

TEST_F(Following, that_fails_at_one_event_does_not_hold_up_the_others_and_tries_it_again_alone) {
    happen("visit.ended", vexing - 2, vexing + 2);
    Followers followers(db());
    EXPECT_EQ(followers.do_due(), 5);
    EXPECT_EQ(book(),
              (std::vector<std::string>{"visit.ended 11", "visit.ended 12", "visit.ended 14", "visit.ended 15"}));
    EXPECT_EQ(count("untold"), 0);
    Jobs jobs(db(), {{std::string(told_alone), [&](std::int64_t event) { tell_alone(db(), event); }}});
    EXPECT_EQ(jobs.do_due(), 1);
    EXPECT_EQ(count("jobs where kind = 'activity.follow' and state = 'waiting' and trouble = 'not this one'"), 1);
    EXPECT_EQ(book().size(), 4U);
    vexed = false;
    db().write_now({}, [](db::Tx& tx) { tx.run("update jobs set run_at = 0"); });
    EXPECT_EQ(jobs.do_due(), 1);
    EXPECT_EQ(book().size(), 5U);
    EXPECT_EQ(count("untold_alone"), 0);
}

TEST_F(Following, an_event_alone_is_told_once_though_its_job_begins_again) {
    happens("visit.ended", vexing);
    Followers(db()).do_due();
    vexed = false;
    const auto event =
        db().ask({}, [](db::Read& read) { return read.one<std::int64_t>("select event_id from untold_alone"); });
    tell_alone(db(), event);
    tell_alone(db(), event);
    EXPECT_EQ(book(), std::vector<std::string>{"visit.ended 13"});
}

TEST_F(Following, on_two_nodes_at_once_is_told_of_each_event_once) {
    happen("visit.began", 1, 400);
    const auto other = db::open(world->url, world->options);
    std::thread there([&] { Followers(*other).do_due(); });
    Followers here(db());
    here.do_due();
    there.join();
    here.do_due();  // what the other gave back when both wanted it
    EXPECT_EQ(count("(select distinct value from settings where substr(key, 1, 6) = 'visit ') v"), 400);
    EXPECT_EQ(book().size(), 400U);
    EXPECT_EQ(count("jobs"), 0) << "none failed";
}

TEST_F(Following, is_woken_when_something_happens) {
    Followers followers(db());
    db().listen([&](const db::News& news) {
        for (const auto& line : news.lines) heed(line, followers);
    });
    followers.start();
    std::this_thread::sleep_for(100ms);  // it has looked, and sleeps for a minute
    happens("visit.began", 1);
    for (const auto asked = core::real_now(); book().empty() && core::real_now() - asked < 30s;)
        std::this_thread::sleep_for(2ms);
    followers.stop();
    db().listen(nullptr);
    EXPECT_EQ(book(), std::vector<std::string>{"visit.began 1"});
}

}  // namespace
}  // namespace activity
