#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

#include "db/backup.hpp"
#include "db/doctor.hpp"
#include "world/engine.hpp"

namespace {

constexpr auto tables = "create table desks (id {id}, name {text} not null);\n{words desks}\n";

std::int64_t desks(db::Db& db) {
    return db.ask({}, [](db::Read& read) { return read.one<std::int64_t>("select count(*) from desks"); });
}

void add_desk(db::Db& db, std::int64_t id) {
    db.write_now({}, [id](db::Tx& tx) {
        tx.run("insert into desks (id, name) values (?, 'window')", id);
        tx.index_words("desks", id, {"window"});
    });
}

std::string spoilt_by(const std::function<void()>& action) {
    try {
        action();
        return "";
    } catch (const db::Unavailable& refusal) {
        return refusal.what();
    }
}

TEST(Sqlite, two_programs_may_write_by_turns) {
    auto world = world::fresh_db_with(tables, db::Engine::sqlite);
    const auto other = db::open(world.url, world.options);
    {
        const std::jthread one([&] {
            for (int i = 1; i <= 40; ++i) add_desk(*world.db, i);
        });
        const std::jthread two([&] {
            for (int i = 101; i <= 140; ++i) add_desk(*other, i);
        });
    }
    EXPECT_EQ(desks(*world.db), 80);
    EXPECT_EQ(db::faults(*other), std::vector<std::string>{});
}

TEST(Sqlite, the_log_of_a_house_that_never_pauses_stays_short) {
    auto world = world::fresh_db_with(tables, db::Engine::sqlite);
    add_desk(*world.db, 1);
    const auto log = world.url.substr(std::string("sqlite:").size()) + "-wal";
    constexpr std::size_t megabyte = 1 << 20;
    std::size_t longest = 0;
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        const std::string name(5 * megabyte, letter);
        world.db->write_now({}, [&](db::Tx& tx) { tx.run("update desks set name = ? where id = 1", name); });
        longest = std::max(longest, std::filesystem::file_size(log));
    }
    EXPECT_LT(longest, 40 * megabyte);  // of 130 that were written
    world.db.reset();
    EXPECT_FALSE(std::filesystem::exists(log));
}

TEST(Sqlite, a_word_index_that_lost_words_is_a_fault) {
    auto world = world::fresh_db_with(tables, db::Engine::sqlite);
    add_desk(*world.db, 1);
    world.db->connect()->script("update desks_words set words = 'door '");
    EXPECT_EQ(db::faults(*world.db),
              std::vector<std::string>{"the word index desks_fts differs from the words that it was made from"});
}

TEST(Sqlite, a_group_whose_commit_fails_runs_again_one_by_one) {
    auto world = world::fresh_db_with(tables, db::Engine::sqlite);
    std::atomic<int> good{0};
    std::atomic<int> bad{0};
    for (std::int64_t i = 1; i <= 9; ++i) {
        const auto work = [i](db::Tx& tx) {
            tx.run("insert into desks (id, name) values (?, 'window')", i);
            tx.index_words(i == 5 ? "no_such_index" : "desks", i, {"window"});  // found out at the end of the group
        };
        world.db->write({}, "", work, [&](const std::exception_ptr& failed) { ++(failed ? bad : good); });
    }
    world.db->close();
    EXPECT_EQ(good, 8);
    EXPECT_EQ(bad, 1);
    world.open_again();
    EXPECT_EQ(desks(*world.db), 8);
    EXPECT_EQ(db::faults(*world.db), std::vector<std::string>{});
}

TEST(Sqlite, a_full_disk_is_told_as_such_reads_go_on_and_writes_too_once_there_is_room) {
    auto world = world::fresh_db_with(tables, db::Engine::sqlite);
    add_desk(*world.db, 1);
    const auto allow_pages = [&](const std::string& count) {
        world.db->write_now({}, [&](db::Tx& tx) { tx.run("pragma max_page_count = " + count); });
    };
    const auto add_long_name = [&] {
        const std::string name(100'000, 'x');
        world.db->write_now({}, [&](db::Tx& tx) { tx.run("insert into desks (id, name) values (2, ?)", name); });
    };
    allow_pages("1");  // as many as there are
    EXPECT_THROW(add_long_name(), db::Full);
    EXPECT_EQ(desks(*world.db), 1);
    allow_pages("1000");
    add_long_name();
    EXPECT_EQ(desks(*world.db), 2);
    EXPECT_EQ(db::faults(*world.db), std::vector<std::string>{});
}

TEST(Sqlite, a_file_that_may_not_grow_is_told_as_a_full_disk) {
    auto world = world::fresh_db_with(tables, db::Engine::sqlite);
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual{};
    ::getrlimit(RLIMIT_FSIZE, &usual);
    const rlimit small{100'000, usual.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
    std::int64_t kept = 0;
    EXPECT_THROW(
        for (;;) {
            add_desk(*world.db, kept + 1);
            ++kept;
        },
        db::Full);
    EXPECT_EQ(desks(*world.db), kept);
    ::setrlimit(RLIMIT_FSIZE, &usual);
    std::signal(SIGXFSZ, ignored);
    add_desk(*world.db, kept + 1);
    EXPECT_EQ(desks(*world.db), kept + 1);
    EXPECT_EQ(db::faults(*world.db), std::vector<std::string>{});
}

TEST(Backup, is_whole_while_others_write_and_can_take_the_place_of_the_database) {
    auto world = world::fresh_db_with(tables, db::Engine::sqlite);
    const std::string file = world.name + ".backup";
    add_desk(*world.db, 1);
    db::backup(*world.db, file);
    add_desk(*world.db, 2);

    EXPECT_EQ(spoilt_by([&] { db::restore(world.url, file); }), "The database is in use: stop the server first.");
    world.db.reset();
    db::restore(world.url, file);
    world.open_again();
    EXPECT_EQ(desks(*world.db), 1);
    EXPECT_EQ(db::faults(*world.db), std::vector<std::string>{});
    world::detail::remove_sqlite(file);
}

TEST(Backup, that_is_damaged_or_foreign_is_refused_and_changes_nothing) {
    auto world = world::fresh_db_with(tables, db::Engine::sqlite);
    add_desk(*world.db, 1);
    world.db.reset();
    const std::string file = world.name + ".backup";
    EXPECT_EQ(spoilt_by([&] { db::restore(world.url, file); }), "There is no file " + file + ".");
    std::ofstream(file) << std::string(10000, 'x');
    EXPECT_NE(spoilt_by([&] { db::restore(world.url, file); }), "");
    std::ofstream(file, std::ios::trunc).flush();
    EXPECT_EQ(spoilt_by([&] { db::restore(world.url, file); }), "The file is no database of this program.");
    world.open_again();
    EXPECT_EQ(desks(*world.db), 1);
    world::detail::remove_sqlite(file);
}

TEST(Open, an_address_that_names_no_database_is_refused_with_a_sentence) {
    EXPECT_EQ(spoilt_by([] { db::open("mysql://x"); }),
              "A database is named sqlite:PATH or postgresql://USER@HOST/NAME.");
    EXPECT_NE(spoilt_by([] { db::open("sqlite:/no/such/folder/x.db"); }).find("/no/such/folder/x.db"),
              std::string::npos);
    EXPECT_NE(spoilt_by([] { db::open("postgresql://x@127.0.0.1:1/x"); }).find("PostgreSQL doesn't answer"),
              std::string::npos);
}

}  // namespace
