#include "db/postgres.hpp"

#include <gtest/gtest.h>

#include <future>
#include <thread>

#include "world/engine.hpp"

namespace {

constexpr auto tables = R"(
create table counters (id {id}, n {int} not null);
create table desks (id {id}, name {text} not null);
)";

class PostgresServer : public testing::Test {
protected:
    void SetUp() override {
        if (const auto why = world::why_not(db::Engine::postgresql); !why.empty()) GTEST_SKIP() << why;
        auto options = world::test_options();
        options.rehearse = false;
        world.emplace(world::fresh_db_with(tables, db::Engine::postgresql, options));
        world->db->write_now({}, [](db::Tx& tx) { tx.run("insert into counters (id, n) values (1, 0), (2, 0)"); });
    }
    std::int64_t counter(std::int64_t id) {
        return world->db->ask(
            {}, [id](db::Read& read) { return read.one<std::int64_t>("select n from counters where id = ?", id); });
    }
    // Ends every other connection of this database, as a restart of the server would.
    void end_connections() {
        const auto server = world->db->connect();
        server->execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and "
            "pid <> pg_backend_pid()",
            {}, {});
    }
    // Adds what it read of one counter to the other, `times` times from each of 4 threads.
    void count_up(const std::string& queue, int times, std::atomic<int>& failures) {
        std::vector<std::jthread> threads;
        threads.reserve(4);
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < times; ++i) {
                    std::promise<bool> done;
                    const auto work = [t](db::Tx& tx) {
                        const auto n = tx.one<std::int64_t>("select n from counters where id = 1");
                        tx.run("update counters set n = ? where id = 1", n + 1);
                        tx.run("update counters set n = n + 1 where id = 2 and ? >= 0", t);
                    };
                    world->db->write({}, queue, work,
                                     [&](const std::exception_ptr& failed) { done.set_value(!failed); });
                    if (!done.get_future().get()) ++failures;
                }
            });
        }
    }
    std::optional<world::World> world;
};

TEST_F(PostgresServer, two_counters_end_right_though_all_writes_conflict) {
    std::atomic<int> failures{0};
    count_up("", 15, failures);
    EXPECT_EQ(counter(1), 60 - failures);
    EXPECT_EQ(counter(2), 60 - failures);
}

TEST_F(PostgresServer, writers_of_one_queue_take_turns_and_do_not_conflict) {
    std::atomic<int> failures{0};
    count_up("counter 1", 25, failures);
    EXPECT_EQ(failures, 0);
    EXPECT_EQ(counter(1), 100);
    EXPECT_EQ(world->db->counters().retries, 0U);
}

TEST_F(PostgresServer, a_refusal_made_out_of_a_conflict_is_not_told) {
    std::atomic<int> runs{0};
    const auto stubborn = [&](db::Tx& tx) {
        const auto n = tx.one<std::int64_t>("select n from counters where id = 1");
        if (++runs == 1)
            world->db->write_now({}, [](db::Tx& other) { other.run("update counters set n = 5 where id = 1"); });
        try {
            tx.run("update counters set n = ? where id = 1", n + 1);
        } catch (const std::exception&) {
            throw std::runtime_error("refused");
        }
    };
    EXPECT_NO_THROW(world->db->write_now({}, stubborn));
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(counter(1), 6);
}

TEST_F(PostgresServer, connections_that_broke_while_idle_are_not_noticed) {
    EXPECT_EQ(counter(1), 0);
    end_connections();
    EXPECT_EQ(counter(1), 0);
    EXPECT_NO_THROW(world->db->write_now({}, [](db::Tx& tx) { tx.run("update counters set n = 3 where id = 1"); }));
    EXPECT_EQ(counter(1), 3);
}

TEST_F(PostgresServer, a_write_that_loses_its_connection_before_commit_runs_again) {
    int runs = 0;
    world->db->write_now({}, [&](db::Tx& tx) {
        tx.run("update counters set n = n + 1 where id = 1");
        if (++runs == 1) end_connections();
        tx.run("update counters set n = n + 1 where id = 2");
    });
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(counter(1), 1);
    EXPECT_EQ(counter(2), 1);
}

TEST_F(PostgresServer, a_commit_whose_answer_is_lost_is_told_as_unknown_and_the_next_one_works) {
    EXPECT_THROW(world->db->write_now({},
                                      [&](db::Tx& tx) {
                                          tx.run("update counters set n = n + 1 where id = 1");
                                          end_connections();
                                      }),
                 db::InDoubt);
    EXPECT_EQ(counter(1), 0);
    EXPECT_NO_THROW(world->db->write_now({}, [](db::Tx& tx) { tx.run("update counters set n = 9 where id = 1"); }));
    EXPECT_EQ(counter(1), 9);
}

TEST_F(PostgresServer, a_commit_whose_answer_is_lost_is_not_made_again_when_its_turn_ends) {
    int runs = 0;
    std::promise<void> done;
    const auto work = [&](db::Tx& tx) {
        ++runs;
        tx.run("update counters set n = n + 1 where id = 1");
        end_connections();
    };
    world->db->write({}, "counter 1", work, [&](const std::exception_ptr& failed) { done.set_exception(failed); });
    EXPECT_THROW(done.get_future().get(), db::Unavailable);
    EXPECT_EQ(runs, 1);
    EXPECT_EQ(counter(1), 0);
}

TEST_F(PostgresServer, a_read_that_loses_its_connection_is_refused_and_the_next_one_works) {
    world->db->read({}, [&](db::Read& read) {
        end_connections();
        EXPECT_THROW(read.all<std::int64_t>("select n from counters"), db::Unavailable);
    });
    EXPECT_EQ(counter(1), 0);
}

TEST_F(PostgresServer, kept_statements_survive_a_change_of_the_tables) {
    struct Desk {
        std::int64_t id;
        std::string name;
    };
    const auto all = [](db::Read& read) { return read.all<Desk>("select * from desks").size(); };
    world->db->write_now({}, [](db::Tx& tx) { tx.insert("desks", Desk{1, "a"}); });
    for (int i = 0; i < 3; ++i) EXPECT_EQ(world->db->ask({}, all), 1U);
    world->db->write_now({}, [&](db::Tx& tx) { EXPECT_EQ(all(tx), 1U); });
    world->db->connect()->script("alter table desks add column place text; deallocate all");
    for (int i = 0; i < 3; ++i) EXPECT_EQ(world->db->ask({}, all), 1U);
    world->db->write_now({}, [&](db::Tx& tx) { EXPECT_EQ(all(tx), 1U); });
}

TEST_F(PostgresServer, more_statements_than_are_kept_can_run) {
    world->db->read({}, [](db::Read& read) {
        for (int i = 0; i < 700; ++i) {
            const auto sql = "select " + std::to_string(i % 350);
            EXPECT_EQ(read.one<int>(sql), i % 350);
        }
    });
    EXPECT_EQ(counter(1), 0);
}

TEST_F(PostgresServer, a_text_with_nul_is_refused_rather_than_cut) {
    EXPECT_THROW(
        world->db->write_now(
            {}, [](db::Tx& tx) { tx.run("insert into desks (id, name) values (1, ?)", std::string("a\0b", 3)); }),
        db::Broken);
}

}  // namespace
