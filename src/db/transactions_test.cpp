#include <gtest/gtest.h>

#include <future>
#include <thread>

#include "world/engine.hpp"

namespace {

constexpr auto tables = R"(
create table desks (id {id}, name {text} not null);
create table bookings (
    id {id}, desk_id {ref} not null references desks (id) deferrable initially deferred, day {text} not null,
    unique (desk_id, day)
);
create view callers as select caller() as person;
)";

struct Desk {
    std::int64_t id;
    std::string name;
};
struct Booking {
    std::int64_t id;
    std::int64_t desk_id;
    std::string day;
};

std::int64_t count(db::Db& db, const std::string& table) {
    return db.ask({}, [&](db::Read& read) { return read.one<std::int64_t>("select count(*) from " + table); });
}

class Transactions : public world::OnEngine {};

TEST_F(Transactions, eight_threads_lose_nothing_and_each_is_told_once) {
    auto world = world::fresh_db_with(tables);
    std::atomic<int> told{0};
    std::atomic<int> effects{0};
    {
        std::vector<std::jthread> threads;
        for (std::int64_t t = 0; t < 8; ++t) {
            threads.emplace_back([&, t] {
                for (std::int64_t i = 0; i < 50; ++i) {
                    const auto work = [&, t, i](db::Tx& tx) {
                        tx.insert("desks", Desk{t * 1000 + i + 1, "desk"});
                        tx.after_commit([&] { ++effects; });
                    };
                    world.db->write({}, "", work, [&](const std::exception_ptr& failed) { told += failed ? 1000 : 1; });
                }
            });
        }
    }
    world.db->close();
    EXPECT_EQ(told, 400);
    EXPECT_EQ(effects, 400);
    world.open_again();
    EXPECT_EQ(count(*world.db, "desks"), 400);
}

TEST_F(Transactions, one_that_fails_harms_no_neighbour) {
    auto world = world::fresh_db_with(tables);
    std::promise<void> first_has_begun;
    std::atomic<int> good{0};
    std::atomic<int> bad{0};
    const auto done = [&](const std::exception_ptr& failed) { ++(failed ? bad : good); };
    for (std::int64_t i = 1; i <= 30; ++i) {
        const auto work = [i](db::Tx& tx) {
            tx.insert("desks", Desk{i, "desk"});
            if (i % 3 == 0) throw std::runtime_error("no");
            if (i % 3 == 1) tx.insert("bookings", Booking{i, i % 2 ? i : 999, "2013-04-01"});
        };
        world.db->write({}, "", work, done);
    }
    world.db->close();
    EXPECT_EQ(good, 15);  // 10 plain ones, 5 of the 10 that book: the others book a desk that is not there
    EXPECT_EQ(bad, 15);
    world.open_again();
    EXPECT_EQ(count(*world.db, "desks"), 15);
    EXPECT_EQ(count(*world.db, "bookings"), 5);
}

TEST_F(Transactions, a_taken_key_has_the_same_name_on_both_engines) {
    auto world = world::fresh_db_with(tables);
    world.db->write_now({}, [](db::Tx& tx) {
        tx.insert("desks", Desk{1, "a"});
        tx.insert("bookings", Booking{1, 1, "2013-04-01"});
    });
    const auto taken = [&](const auto& row, const char* table) -> std::string {
        try {
            world.db->write_now({}, [&](db::Tx& tx) { tx.insert(table, row); });
            return "";
        } catch (const db::Unique& unique) {
            return unique.key;
        }
    };
    EXPECT_EQ(taken(Booking{2, 1, "2013-04-01"}, "bookings"), "bookings_desk_id_day_key");
    EXPECT_EQ(taken(Desk{1, "b"}, "desks"), "desks_pkey");
    EXPECT_EQ(taken(Booking{2, 1, "2013-04-02"}, "bookings"), "");
}

TEST_F(Transactions, a_missing_row_is_found_at_the_end_when_the_reference_is_deferred) {
    auto world = world::fresh_db_with(tables);
    world.db->write_now({}, [](db::Tx& tx) {
        tx.insert("bookings", Booking{1, 5, "2013-04-01"});
        tx.insert("desks", Desk{5, "later"});
    });
    EXPECT_THROW(world.db->write_now({},
                                     [](db::Tx& tx) {
                                         tx.insert("bookings", Booking{2, 6, "2013-04-01"});
                                     }),
                 db::Reference);
    EXPECT_EQ(count(*world.db, "bookings"), 1);
}

TEST_F(Transactions, an_error_ends_the_transaction_even_when_it_is_caught) {
    auto world = world::fresh_db_with(tables);
    const auto work = [](db::Tx& tx) {
        tx.insert("desks", Desk{1, "a"});
        EXPECT_THROW(tx.insert("desks", Desk{1, "b"}), db::Unique);
        EXPECT_THROW(tx.run("insert into desks (id, name) values (2, 'c')"), db::Broken);
    };
    EXPECT_THROW(world.db->write_now({}, work), db::Unique);
    EXPECT_EQ(count(*world.db, "desks"), 0);
}

TEST_F(Transactions, a_rehearsal_leaves_no_trace_and_has_no_effects) {
    auto options = world::test_options();
    for (const bool rehearse : {false, true}) {
        options.rehearse = rehearse;
        auto world = world::fresh_db_with(tables, world::engine_under_test(), options);
        int runs = 0;
        int effects = 0;
        world.db->write_now({}, [&](db::Tx& tx) {
            ++runs;
            EXPECT_EQ(tx.one<std::int64_t>("select count(*) from desks"), 0);
            tx.insert("desks", Desk{1, "a"});
            tx.after_commit([&] { ++effects; });
        });
        EXPECT_EQ(runs, rehearse ? 2 : 1);
        EXPECT_EQ(effects, 1);
        EXPECT_EQ(count(*world.db, "desks"), 1);
    }
}

TEST_F(Transactions, caller_tells_on_whose_behalf_it_runs) {
    auto world = world::fresh_db_with(tables);
    const auto person = [](db::Read& read) { return read.one<std::int64_t>("select person from callers"); };
    EXPECT_EQ(world.db->ask({17}, person), 17);
    EXPECT_EQ(world.db->ask({0}, person), 0);
    EXPECT_EQ(world.db->change({18}, person), 18);
    world.db->read({0}, [&](db::Read& read) {
        EXPECT_EQ(person(read), 0);
        read.become({19});
        EXPECT_EQ(person(read), 19);
        EXPECT_EQ(read.caller().person, 19);
    });
    EXPECT_EQ(world.db->ask({0}, person), 0);
}

TEST_F(Transactions, a_read_sees_one_moment_and_cannot_write) {
    auto world = world::fresh_db_with(tables);
    world.db->read({}, [&](db::Read& read) {
        EXPECT_EQ(read.one<std::int64_t>("select count(*) from desks"), 0);
        world.db->write_now({}, [](db::Tx& tx) { tx.insert("desks", Desk{1, "a"}); });
        EXPECT_EQ(read.one<std::int64_t>("select count(*) from desks"), 0);
        EXPECT_THROW(read.all<Desk>("insert into desks (id, name) values (2, 'b') returning id, name"), db::Broken);
    });
    EXPECT_EQ(count(*world.db, "desks"), 1);
}

TEST_F(Transactions, a_statement_may_run_inside_its_own_rows) {
    auto world = world::fresh_db_with(tables);
    world.db->write_now({}, [](db::Tx& tx) {
        for (std::int64_t id : {1, 2, 3}) tx.insert("desks", Desk{id, "a"});
    });
    world.db->read({}, [](db::Read& read) {
        constexpr auto sql = "select id from desks where id > ? order by id";
        std::vector<std::int64_t> seen;
        read.each<std::int64_t>(db::Query(sql, 0), [&](std::int64_t& outer) {
            read.each<std::int64_t>(db::Query(sql, outer),
                                    [&](std::int64_t& inner) { seen.push_back(outer * 10 + inner); });
        });
        EXPECT_EQ(seen, (std::vector<std::int64_t>{12, 13, 23}));
    });
}

TEST_F(Transactions, after_close_work_is_refused_at_once) {
    auto world = world::fresh_db_with(tables);
    world.db->close();
    EXPECT_THROW(world.db->write_now({}, [](db::Tx&) {}), db::Unavailable);
}

TEST_F(Transactions, what_ran_is_counted_by_name) {
    auto world = world::fresh_db_with(tables);
    world.db->write_now({}, [](db::Tx& tx) { tx.insert("desks", Desk{1, "a"}); });
    const auto counters = world.db->counters();
    EXPECT_EQ(counters.writes, 1U);
    EXPECT_EQ(counters.commits, 1U);
    EXPECT_EQ(counters.queued, 0U);
    std::uint64_t inserts = 0;
    for (const auto& statement : counters.statements) inserts += statement.name == "insert desks" ? statement.calls : 0;
    EXPECT_EQ(inserts, 2U);  // one of them rehearsed
}

TEST_F(Transactions, what_a_write_tells_is_heard_once_it_is_committed_and_only_then) {
    auto world = world::fresh_db_with(tables);
    std::vector<std::string> heard;
    std::int64_t desks_when_heard = -1;
    world.db->listen([&](const db::News& news) {
        for (const auto& line : news.lines) heard.push_back(line);
        if (!news.lines.empty()) desks_when_heard = count(*world.db, "desks");
    });
    world.db->write_now({}, [](db::Tx& tx) {
        tx.tell("a desk more");
        tx.insert("desks", Desk{1, "a"});
    });
    EXPECT_THROW(world.db->write_now({},
                                     [](db::Tx& tx) {
                                         tx.tell("another");
                                         throw std::runtime_error("no");
                                     }),
                 std::runtime_error);
    world.db->tell("at once");
    world.db->listen(nullptr);
    world.db->tell("to nobody");
    EXPECT_EQ(heard, (std::vector<std::string>{"a desk more", "at once"}));
    EXPECT_EQ(desks_when_heard, 1);
}

}  // namespace
