// Runs the same statements on SQLite and PostgreSQL and compares the whole answers.
#include <gtest/gtest.h>

#include "core/fold.hpp"
#include "core/json.hpp"
#include "world/engine.hpp"

namespace {

constexpr auto tables = R"(
create table startups (
    id {id}, name {text} not null, name_key {text} not null, city {text}, revenue {int}, score {real} not null,
    held {flag} not null, sectors {json} not null, unique (name)
);
create index startups_name on startups (name_key, id);
create table grants (person_id {ref} not null, startup_id {ref} not null references startups (id), primary key (person_id, startup_id));
create view my_startups as
    select s.* from startups s where s.id in (select g.startup_id from grants g where g.person_id = caller());
{words startups}
)";

struct Startup {
    std::int64_t id;
    std::string name, name_key;
    std::optional<std::string> city;
    std::optional<std::int64_t> revenue;
    double score;
    bool held;
    std::vector<std::string> sectors;
};
struct Line {
    std::int64_t id;
    std::string name;
    std::optional<std::string> city;
    double score;
    bool held;
};
struct Group {
    std::optional<std::string> city;
    std::int64_t startups;
    std::int64_t sum;
};

void fill(db::Tx& tx) {
    const std::vector<std::string> names{"Élan",  "elan vital", "Zoé", "Brindille", "œuvre",
                                         "Ωmega", "漢字",       "a_b", "A-b",       "100 %"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto id = static_cast<std::int64_t>(i) + 1;
        Startup startup{
            id,          names[i], core::fold(names[i]), std::nullopt, std::nullopt, 1.0 / static_cast<double>(id),
            id % 2 == 0, {}};
        if (id % 3 != 0) startup.city = id % 3 == 1 ? "Paris" : "Évry";
        if (id % 4 != 0) startup.revenue = id * 1'000'000'000'000;
        if (id % 5 == 0) startup.sectors = {"santé", "\"eau\""};
        tx.insert("startups", startup);
        tx.index_words("startups", id, core::words(names[i]));
        if (id != 7) tx.run("insert into grants (person_id, startup_id) values (?, ?)", id % 2 + 17, id);
    }
}

template <class T> std::string told(db::Read& read, const db::Query& query) {
    std::string out;
    for (const auto& row : read.all<T>(query)) out += core::to_json(row) + '\n';
    return out;
}

// Everything that is asked, in one text.
std::string answers(db::Db& db) {
    db.write_now({}, fill);
    std::string out;
    const auto lines = db::columns<Line>("s");
    db.read({17}, [&](db::Read& read) {
        const auto ask = [&](std::string_view sql, const auto&... args) {
            out += told<Line>(read, db::Query("select " + lines + std::string(sql), args...)) + "--\n";
        };
        ask(" from my_startups s order by s.name_key, s.id");
        ask(" from my_startups s order by s.name desc");
        ask(" from my_startups s where (s.name_key, s.id) > (?, ?) order by s.name_key, s.id limit ?", "elan", 1, 3);
        ask(" from my_startups s where s.city = ? or s.city is null order by s.id", "Évry");
        ask(" from my_startups s where s.held = ? and s.revenue > ? order by s.id desc", true, 2'000'000'000'000);
        ask(" from my_startups s where s.score >= ? order by s.score, s.id", 0.125);
        ask(" from {words startups ?} w join my_startups s on s.id = w.id order by w.id desc", db::Words{{"e"}, {}});
        ask(" from my_startups s left join grants g on g.startup_id = s.id and g.person_id = ? order by s.id", 18);
        const db::AsHouse house(read, "groups over all");
        out += told<Group>(
            read, db::Query("select city, count(*) as startups, coalesce(sum(revenue), 0) as sum from startups "
                            "group by city having count(*) > ? order by coalesce(city, '')",
                            1));
        out += told<std::string>(read, db::Query("select sectors from startups order by id"));
        out += told<std::int64_t>(
            read, db::Query("select case when exists (select 1 from startups where id = ?) then 1 else 0 end", 3));
        out += told<std::optional<double>>(read, db::Query("select max(score) from startups where id > ?", 3));
        out += told<std::string>(
            read,
            db::Query("select name || ' ' || coalesce(city, '?') from startups where name <> ? order by id", "Zoé"));
    });
    return out;
}

std::string changes(db::Db& db) {
    std::string out;
    db.write_now({}, [&](db::Tx& tx) {
        out.clear();
        const auto ran = [&](const std::string& sql, const auto&... args) {
            out += std::to_string(tx.run(sql, args...)) + '\n';
        };
        ran("update startups set score = score * 2, city = ? where held = ?", std::optional<std::string>(), 1);
        ran("insert into startups (id, name, name_key, score, held, sectors) values (?, ?, ?, ?, ?, ?) on conflict "
            "(name) do nothing",
            99, "Zoé", "zoe", 1.5, 0, "[]");
        ran("insert into startups (id, name, name_key, score, held, sectors) values (?, ?, ?, ?, ?, ?) on conflict "
            "(name) do "
            "update set score = excluded.score",
            98, "Zoé", "zoe", 1.5, 0, "[]");
        out += told<std::int64_t>(tx, db::Query("delete from grants where person_id = ? returning startup_id", 18));
        out += told<double>(tx, db::Query("update startups set score = ? where id = ? returning score", 2.25, 4));
        const db::AsHouse house(tx, "all of them");
        out += told<Line>(tx, db::Query("select " + db::columns<Line>() + " from startups order by id"));
    });
    return out;
}

TEST(Engines, give_the_same_answers) {
    if (const auto why = world::why_not(db::Engine::postgresql); !why.empty()) GTEST_SKIP() << why;
    auto sqlite = world::fresh_db_with(tables, db::Engine::sqlite);
    auto postgresql = world::fresh_db_with(tables, db::Engine::postgresql);
    const auto expected = answers(*sqlite.db);
    EXPECT_EQ(answers(*postgresql.db), expected);
    EXPECT_GT(expected.size(), 2000U);
    EXPECT_EQ(changes(*postgresql.db), changes(*sqlite.db));
}

}  // namespace
