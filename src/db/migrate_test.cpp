#include "db/migrate.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "core/fold.hpp"
#include "db/backup.hpp"
#include "db/doctor.hpp"
#include "world/engine.hpp"

namespace {

const std::vector<db::Migration> two{{1, "0001_a", "create table a (id {id}, b {int} not null);"},
                                     {2, "0002_b", "create table c (id {id}, a_id {ref} not null references a (id));"}};

class Migrate : public world::OnEngine {};

TEST_F(Migrate, only_what_is_missing_is_applied) {
    auto world = world::empty_db(world::engine_under_test(), world::test_options());
    EXPECT_EQ(db::migrate(*world.db, {two.data(), 1}), std::vector<std::string>{"0001_a"});
    EXPECT_EQ(db::migrate(*world.db, two), std::vector<std::string>{"0002_b"});
    EXPECT_EQ(db::migrate(*world.db, two), std::vector<std::string>{});
    EXPECT_EQ(db::version(*world.db->connect()), 2);
}

TEST_F(Migrate, nodes_that_start_at_once_apply_each_only_once) {
    auto world = world::empty_db(world::engine_under_test(), world::test_options());
    std::atomic<std::size_t> applied{0};
    {
        std::vector<std::jthread> nodes;
        nodes.reserve(4);
        for (int i = 0; i < 4; ++i) nodes.emplace_back([&] { applied += db::migrate(*world.db, two).size(); });
    }
    EXPECT_EQ(applied, 2U);
}

TEST_F(Migrate, one_that_fails_is_named_and_leaves_nothing) {
    auto world = world::empty_db(world::engine_under_test(), world::test_options());
    const std::vector<db::Migration> bad{two[0],
                                         {2, "0002_bad", "create table d (id {id}); create table d (id {id});"}};
    try {
        db::migrate(*world.db, bad);
        FAIL();
    } catch (const db::Broken& error) {
        EXPECT_NE(std::string(error.what()).find("0002_bad"), std::string::npos) << error.what();
    }
    EXPECT_EQ(db::version(*world.db->connect()), 0);
    EXPECT_EQ(db::migrate(*world.db, two), (std::vector<std::string>{"0001_a", "0002_b"}));
}

TEST_F(Migrate, views_are_laid_anew_when_their_text_changes) {
    auto world = world::empty_db(world::engine_under_test(), world::test_options());
    const auto seen = [&] {
        return world.db->ask({},
                             [](db::Read& read) { return read.all<std::int64_t>("select id from my_a order by id"); });
    };
    constexpr std::string_view all = "create view my_a as select id from a;",
                               ones = "create view my_a as select id from a where b = 1;";
    EXPECT_EQ(db::migrate(*world.db, {two.data(), 1}, all), (std::vector<std::string>{"0001_a", "views"}));
    world.db->write_now({}, [](db::Tx& tx) { tx.run("insert into a (id, b) values (1, 1), (2, 2)"); });
    EXPECT_EQ(seen(), (std::vector<std::int64_t>{1, 2}));
    EXPECT_EQ(db::migrate(*world.db, {two.data(), 1}, all), std::vector<std::string>{});
    EXPECT_EQ(db::migrate(*world.db, {two.data(), 1}, ones), std::vector<std::string>{"views"});
    EXPECT_EQ(seen(), std::vector<std::int64_t>{1});
    EXPECT_EQ(db::migrate(*world.db, two, ones), (std::vector<std::string>{"0002_b", "views"}));
    EXPECT_EQ(seen(), std::vector<std::int64_t>{1});
}

TEST_F(Migrate, a_database_newer_than_the_program_is_refused) {
    auto world = world::empty_db(world::engine_under_test(), world::test_options());
    db::migrate(*world.db, two);
    EXPECT_THROW(db::migrate(*world.db, {two.data(), 1}), db::Broken);
}

TEST_F(Migrate, the_programs_own_migrations_make_a_sound_database) {
    auto world = world::fresh_db();
    EXPECT_EQ(db::version(*world.db->connect()), db::migrations().back().number);
    EXPECT_EQ(db::faults(*world.db), std::vector<std::string>{});
}

TEST_F(Migrate, a_column_holds_only_its_own_type) {
    auto world = world::empty_db(world::engine_under_test(), world::test_options());
    db::migrate(*world.db, two);
    EXPECT_THROW(world.db->write_now({}, [](db::Tx& tx) { tx.run("insert into a (id, b) values (1, ?)", "text"); }),
                 db::Broken);
}

TEST_F(Migrate, a_new_table_is_filled_from_lists_and_folded_texts) {
    auto world = world::empty_db(world::engine_under_test(), world::test_options());
    const std::vector<db::Migration> filled{
        {1, "0001_a", "create table a (id {id}, tools {json} not null);"},
        {2, "0002_b",
         "create table b (a_id {ref} not null, tool {text} not null, folded {text} not null);"
         "insert into b (a_id, tool, folded) select a.id, t.value, {folded t.value} from a, {items a.tools as t};"}};
    db::migrate(*world.db, {filled.data(), 1});
    const std::vector<std::string> tools{"Azure", "C#", "Éditique", "ŒUVRE d’art 3", "São-Łódź", "it's"};
    world.db->write_now({}, [&](db::Tx& tx) {
        tx.run("insert into a (id, tools) values (1, ?), (2, ?)", tools, std::vector<std::string>());
    });
    db::migrate(*world.db, filled);
    const auto told = world.db->ask({}, [](db::Read& read) {
        return read.all<std::string>("select tool || ' ' || folded from b where a_id = 1 order by folded");
    });
    std::vector<std::string> expected;
    for (const auto* tool : {"Azure", "C#", "Éditique", "it's", "ŒUVRE d’art 3", "São-Łódź"})
        expected.push_back(tool + (" " + core::fold(tool)));
    EXPECT_EQ(told, expected);
}

TEST_F(Migrate, rows_that_must_not_be_are_told_by_name) {
    auto world = world::empty_db(world::engine_under_test(), world::test_options());
    db::migrate(*world.db, two);
    world.db->write_now({}, [](db::Tx& tx) {
        for (int i = 1; i <= 7; ++i) tx.run("insert into a (id, b) values (?, 1)", i);
    });
    const std::vector<db::Invariant> invariants{{"b is not one", "select id from a where b = 1 order by id"},
                                                {"b is not two", "select id from a where b = 2"}};
    const auto found = db::faults(*world.db, invariants);
    ASSERT_EQ(found.size(), 6U);
    EXPECT_EQ(found[0], "b is not one: not so for 1");
    EXPECT_EQ(found[5], "... and 2 more like it");
}

}  // namespace
