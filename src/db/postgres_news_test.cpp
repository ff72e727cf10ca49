// What one node tells is heard on the others; what was lost is said to be lost.
#include "db/postgres_news.hpp"

#include <gtest/gtest.h>

#include <future>

#include "world/engine.hpp"

namespace {

using Lines = std::vector<std::string>;
using namespace std::chrono_literals;

// What a node has heard; "*" stands for news that were missed.
class Heard {
public:
    db::Ear ear() {
        return [this](const db::News& news) {
            const std::lock_guard lock(mutex_);
            lines_.insert(lines_.end(), news.lines.begin(), news.lines.end());
            if (news.missed) lines_.emplace_back("*");
            changed_.notify_all();
        };
    }
    bool hears(const std::string& line, std::chrono::milliseconds within) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, within,
                                 [&] { return std::find(lines_.begin() + from_, lines_.end(), line) != lines_.end(); });
    }
    // Up to and including `line`, from where the last call stopped; fails after a while.
    Lines until(const std::string& line) {
        EXPECT_TRUE(hears(line, 20s)) << line << " was not heard";
        const std::lock_guard lock(mutex_);
        const auto end = std::find(lines_.begin() + from_, lines_.end(), line);
        Lines out(lines_.begin() + from_, end == lines_.end() ? end : end + 1);
        from_ += static_cast<std::ptrdiff_t>(out.size());
        return out;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    Lines lines_;
    std::ptrdiff_t from_ = 0;
};

class TwoNodes : public testing::Test {
protected:
    void SetUp() override {
        if (const auto why = world::why_not(db::Engine::postgresql); !why.empty()) GTEST_SKIP() << why;
        world.emplace(world::fresh_db_with("create table desks (id {id});", db::Engine::postgresql));
        other = db::open(world->url, world->options);
        other->listen(far.ear());
        world->db->listen(near.ear());
        settle(*other, far, near);
        settle(*world->db, near, far);
    }
    // A node that begins tells the others "*", and no line by itself until that is sent.
    static void settle(db::Db& teller, Heard& itself, Heard& others) {
        for (int i = 0; i < 100; ++i) {
            const auto line = "ready " + std::to_string(i);
            teller.tell(line);
            itself.until(line);
            if (!others.hears(line, 100ms)) continue;
            others.until(line);
            return;
        }
        FAIL() << "a node was not heard";
    }
    void end_connections(const std::string& that) {
        world->db->connect()->execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and "
            "pid <> pg_backend_pid() and " +
                that,
            {}, {});
    }
    Heard near, far;  // first, so that they outlive those who call them
    std::optional<world::World> world;
    std::unique_ptr<db::Db> other;
};

TEST(Payloads, hold_their_lines_in_order_below_what_postgresql_takes) {
    db::News news;
    for (int i = 0; i < 500; ++i) news.lines.push_back("changed applications/" + std::to_string(i) + "|operator:5");
    Lines heard;
    for (const auto& payload : db::payloads_of("node", news)) {
        EXPECT_LT(payload.size(), 8000U);
        EXPECT_EQ(db::teller_in(payload), "node");
        const auto told = db::news_in(payload);
        EXPECT_FALSE(told.missed);
        heard.insert(heard.end(), told.lines.begin(), told.lines.end());
    }
    EXPECT_EQ(heard, news.lines);
}

TEST(Payloads, say_that_something_was_missed_when_a_line_is_too_long) {
    const auto payloads = db::payloads_of("node", {{"short", std::string(8000, 'x')}, false});
    EXPECT_EQ(payloads, Lines{"node"});
    EXPECT_TRUE(db::news_in("node").missed);
    EXPECT_EQ(db::news_in("node").lines, Lines{});
}

TEST_F(TwoNodes, hear_each_other_and_themselves_once_and_in_order) {
    world->db->write_now({}, [](db::Tx& tx) {
        tx.tell("one");
        tx.tell("two");
    });
    world->db->tell("three");
    EXPECT_EQ(far.until("three"), (Lines{"one", "two", "three"}));
    other->tell("four");
    EXPECT_EQ(near.until("four"), (Lines{"one", "two", "three", "four"}));
    EXPECT_EQ(far.until("four"), (Lines{"four"}));
}

TEST_F(TwoNodes, are_told_a_line_once_however_often_it_was_told_in_one_breath) {
    world->db->write_now({}, [](db::Tx& tx) {
        for (int i = 0; i < 1000; ++i) tx.tell("again");
        tx.tell("last");
    });
    EXPECT_EQ(far.until("last"), (Lines{"again", "last"}));
}

TEST_F(TwoNodes, look_at_everything_when_too_much_was_told_at_once) {
    world->db->write_now({}, [](db::Tx& tx) {
        for (int i = 0; i < 5000; ++i) tx.tell(std::to_string(i));
    });
    EXPECT_EQ(far.until("*"), Lines{"*"});
    settle(*world->db, near, far);  // lines are heard again once all of it was sent
}

TEST_F(TwoNodes, say_that_news_were_missed_after_the_listeners_connection_was_ended) {
    end_connections("query = 'listen spark_news'");
    EXPECT_EQ(near.until("*"), Lines{"*"});
    EXPECT_EQ(far.until("*"), Lines{"*"});
    world->db->tell("one");
    EXPECT_EQ(far.until("one"), Lines{"one"});
    other->tell("two");
    EXPECT_EQ(near.until("two"), (Lines{"one", "two"}));
}

TEST_F(TwoNodes, hear_each_other_again_after_all_connections_were_ended) {
    end_connections("true");
    near.until("*");
    far.until("*");
    world->db->write_now({}, [](db::Tx& tx) { tx.tell("one"); });
    far.until("one");
}

TEST_F(TwoNodes, hear_what_was_told_just_before_a_node_closed) {
    auto third = db::open(world->url, world->options);
    third->write_now({}, [](db::Tx& tx) { tx.tell("goodbye"); });
    third.reset();
    EXPECT_EQ(far.until("goodbye"), Lines{"goodbye"});
}

}  // namespace
