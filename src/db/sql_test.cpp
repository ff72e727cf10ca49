#include "db/sql.hpp"

#include <gtest/gtest.h>

#include "db/migrate.hpp"
#include "db/recent.hpp"

using namespace db;

TEST(Sql, placeholders_are_numbered_on_postgresql_but_not_inside_quotes) {
    constexpr auto sql = "select ? where a = '?' and \"b?\" = ?";
    EXPECT_EQ(rendered_query(sql, Engine::postgresql), "select $1 where a = '?' and \"b?\" = $2");
    EXPECT_EQ(rendered_query(sql, Engine::sqlite), sql);
}

TEST(Sql, a_words_mark_becomes_a_table_of_ids) {
    EXPECT_EQ(rendered_query("from {words calls ?} w", Engine::sqlite),
              "from (select rowid as id from calls_fts where calls_fts match ?) w");
    EXPECT_EQ(rendered_query("from {words calls ?} w", Engine::postgresql),
              "from (select id from calls_words where words @@ $1::tsquery) w");
}

TEST(Sql, rows_in_another_nodes_hands_are_passed_over_where_there_are_other_nodes) {
    EXPECT_EQ(rendered_query("select id from jobs where kind = ? {skip locked}", Engine::postgresql),
              "select id from jobs where kind = $1 for update skip locked");
    EXPECT_EQ(rendered_query("select id from jobs where kind = ? {skip locked}", Engine::sqlite),
              "select id from jobs where kind = ? ");
}

TEST(Sql, a_statement_is_counted_by_its_verb_and_first_table) {
    EXPECT_EQ(statement_name("select id, name from my_calls where a in (select b from c)"), "select my_calls");
    EXPECT_EQ(statement_name("insert into bookings (a) values (?)"), "insert bookings");
    EXPECT_EQ(statement_name("update desks set a = 1"), "update desks");
    EXPECT_EQ(statement_name("select 1 from {words applications ?} w join my_applications a on a.id = w.id"),
              "select my_applications");
    EXPECT_EQ(statement_name("select count(*) from (select 1 from jobs) j"), "select jobs");
    EXPECT_EQ(statement_name("begin immediate"), "begin");
}

TEST(Sql, only_what_survives_every_engine_becomes_a_term) {
    EXPECT_EQ(index_term("élan2"), "élan2");
    EXPECT_EQ(index_term("l'eau \"&|"), "leau");
    EXPECT_EQ(index_term("=call-17"), "=call-17");
    EXPECT_EQ(exact_term("call17"), "=call17");
    EXPECT_EQ(plain_term("=call17"), "call17");
    EXPECT_EQ(index_term("''"), "");
}

TEST(Migrations, tables_become_strict_on_sqlite_only) {
    constexpr auto text = "-- of a; b\ncreate table a (id {id}, b {text} default ';');\ncreate view v as select 1;\n";
    EXPECT_EQ(rendered(text, Engine::sqlite),
              "-- of a; b\ncreate table a (id integer primary key, b text default ';') strict;\ncreate view v as "
              "select 1;\n");
    EXPECT_EQ(rendered(text, Engine::postgresql),
              "-- of a; b\ncreate table a (id bigint primary key, b text collate \"C\" default ';');\ncreate view v as "
              "select 1;\n");
}

TEST(Recent, what_was_used_least_recently_goes_first) {
    Recent<int> kept(2);
    kept.put("a", 1);
    kept.put("b", 2);
    EXPECT_EQ(*kept.find("a"), 1);
    kept.put("c", 3);
    EXPECT_EQ(kept.find("b"), nullptr);
    EXPECT_EQ(*kept.find("a"), 1);
    EXPECT_EQ(*kept.find("c"), 3);
}
