// Only SQLite refuses; since every test runs there, what it refuses never reaches PostgreSQL.
#include <gtest/gtest.h>

#include "world/engine.hpp"

namespace {

constexpr auto tables = R"(
create table calls (id {id}, owner {ref} not null, name {text} not null);
create table marks (id {id}, call_id {ref} not null, mark {int} not null);
create table plain (id {id});
create view my_calls as select id, name from calls where owner = caller();
create view my_marks as select m.* from marks m where m.call_id in (select c.id from calls c where c.owner = caller());
create view leaking as select id from calls;
)";

struct Call {
    std::int64_t id, owner;
    std::string name;
};

class Guard : public testing::Test {
protected:
    Guard() {
        world.db->write_now({}, [](db::Tx& tx) {
            tx.insert("calls", Call{1, 17, "spring"});
            tx.insert("calls", Call{2, 18, "winter"});
            tx.run("insert into marks (id, call_id, mark) values (1, 1, 5), (2, 2, 4)");
        });
    }
    void refused(const std::string& sql) {
        world.db->read({17}, [&](db::Read& read) { EXPECT_THROW(read.all<std::int64_t>(sql), db::Broken) << sql; });
    }
    std::vector<std::int64_t> ids(const std::string& sql) {
        return world.db->ask({17}, [&](db::Read& read) { return read.all<std::int64_t>(sql); });
    }
    world::World world = world::fresh_db_with(tables, db::Engine::sqlite);
};

TEST_F(Guard, a_guarded_table_cannot_be_read_in_any_way_but_its_view) {
    refused("select id from calls");
    refused("select count(*) from calls");
    refused("select 1 from calls limit 1");
    refused("select p.id from plain p where p.id in (select id from calls)");
    refused("select exists (select 1 from calls)");
    refused("select c.id from my_calls c join marks m on m.call_id = c.id");
    refused("with all_calls as (select id from calls) select id from all_calls");
    refused("select id from (select id from calls) my_calls_not");
    refused("select id from leaking");
    refused("select id from my_calls union select id from calls");
}

TEST_F(Guard, views_show_what_the_caller_may_see) {
    EXPECT_EQ(ids("select id from my_calls"), std::vector<std::int64_t>{1});
    EXPECT_EQ(ids("select count(*) from my_calls"), std::vector<std::int64_t>{1});
    EXPECT_EQ(ids("select mark from my_marks where id in (1, 2)"), std::vector<std::int64_t>{5});
    EXPECT_EQ(ids("select m.id from my_marks m join my_calls c on c.id = m.call_id"), std::vector<std::int64_t>{1});
    EXPECT_EQ(ids("select count(*) from plain"), std::vector<std::int64_t>{0});
}

TEST_F(Guard, changes_may_name_the_table) {
    world.db->write_now({17}, [](db::Tx& tx) {
        EXPECT_EQ(tx.run("update calls set name = 'x' where id in (select id from my_calls) and owner = 17"), 1);
        EXPECT_EQ(tx.run("delete from marks where call_id = 2"), 1);
    });
}

TEST_F(Guard, the_house_itself_may_read_all_as_long_as_it_says_so) {
    constexpr auto sql = "select id from calls order by id";
    world.db->read({17}, [&](db::Read& read) {
        EXPECT_THROW(read.all<std::int64_t>(sql), db::Broken);
        {
            const db::AsHouse house(read, "a test");
            EXPECT_EQ(read.all<std::int64_t>(sql), (std::vector<std::int64_t>{1, 2}));
        }
        EXPECT_THROW(read.all<std::int64_t>(sql), db::Broken);
    });
}

TEST_F(Guard, a_view_that_a_migration_adds_guards_at_once) {
    EXPECT_EQ(ids("select count(*) from plain"), std::vector<std::int64_t>{0});
    const std::vector<db::Migration> more{
        {2, "0002_more", "create view my_plain as select id from plain where 1 = 0;"}};
    db::migrate(*world.db, more);
    refused("select count(*) from plain");
}

}  // namespace
