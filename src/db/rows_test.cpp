#include "core/json.hpp"

#include <gtest/gtest.h>

#include "world/engine.hpp"

using namespace core;

struct Seat {
    int x;
    std::string label;
};
template <> inline constexpr bool core::often_read<std::vector<Seat>> = true;

namespace {

struct Plan {
    std::int64_t id;
    std::vector<Seat> seats;
};

enum class Colour { red, deep_green };
struct Point {
    int x;
    std::string label;
};
struct Everything {
    Id<Point> id;
    std::string text;
    Text<1, 40> name;
    std::optional<Text<0, 20>> note;
    bool flag;
    double real;
    Date day;
    Instant at;
    Colour colour;
    std::optional<Colour> other_colour;
    std::vector<std::string> names;
    Point point;
    std::optional<Point> other_point;
    db::Blob bytes;
};

constexpr auto tables = R"(
create table everything (
    id {id}, text {text} not null, name {text} not null, note {text}, flag {flag} not null, real {real} not null,
    day {text} not null, at {instant} not null, colour {text} not null, other_colour {text}, names {json} not null,
    point {json} not null, other_point {json}, bytes {blob} not null
);
create table numbers (n {int} not null, unique (n));
)";

Everything sample() {
    return {{7},
            "  kept as it is \n",
            *Text<1, 40>::from("Élan 'quoted' \"twice\" ?"),
            std::nullopt,
            true,
            0.1,
            *parse_date("2013-03-03"),
            {1386152400000001},
            Colour::deep_green,
            Colour::red,
            {"a", "é\"\\"},
            {-3, "p"},
            Point{4, ""},
            {std::string("\0\xff\x01 bytes", 9)}};
}

class Rows : public world::OnEngine {};

TEST_F(Rows, every_kind_of_field_comes_back_as_it_went_in) {
    auto world = world::fresh_db_with(tables);
    const auto in = sample();
    world.db->write_now({}, [&](db::Tx& tx) { tx.insert("everything", in); });
    const auto out = world.db->ask({}, [](db::Read& read) {
        return read.one<Everything>("select " + db::columns<Everything>() + " from everything where id = ?", 7);
    });
    EXPECT_EQ(out.text, in.text);
    EXPECT_EQ(out.name.str(), in.name.str());
    EXPECT_EQ(out.bytes.bytes, in.bytes.bytes);
    EXPECT_EQ(out.real, in.real);
    EXPECT_EQ(to_json(out.point), to_json(in.point));
    EXPECT_EQ(to_json(out.names), to_json(in.names));
    EXPECT_EQ(out.day, in.day);
    EXPECT_EQ(out.at, in.at);
    EXPECT_EQ(out.colour, Colour::deep_green);
    EXPECT_EQ(out.other_colour, Colour::red);
    EXPECT_EQ(out.other_point->x, 4);
    EXPECT_FALSE(out.note);
    EXPECT_TRUE(out.flag);
}

TEST_F(Rows, an_update_writes_what_differs_and_no_more) {
    auto world = world::fresh_db_with(tables);
    const auto updated = [&](const Everything& to) {
        return world.db->change({}, [&](db::Tx& tx) { return tx.update("everything", 7, to); });
    };
    auto everything = sample();
    EXPECT_EQ(updated(everything), 0);  // there is no such row
    world.db->write_now({}, [&](db::Tx& tx) { tx.insert("everything", everything); });
    EXPECT_EQ(updated(everything), 0);
    everything.note = Text<0, 20>::from("by the window");
    everything.names.emplace_back("c");
    everything.other_point.reset();
    everything.flag = false;
    EXPECT_EQ(updated(everything), 1);
    EXPECT_EQ(updated(everything), 0);
    const auto out = world.db->ask({}, [](db::Read& read) {
        return read.one<Everything>("select " + db::columns<Everything>() + " from everything where id = ?", 7);
    });
    EXPECT_EQ(to_json(out.names), R"(["a","é\"\\","c"])");
    EXPECT_EQ(out.note.value().str(), "by the window");
    EXPECT_FALSE(out.other_point);
    EXPECT_FALSE(out.flag);
    EXPECT_EQ(out.bytes.bytes, everything.bytes.bytes);
}

TEST_F(Rows, what_is_often_read_is_always_what_is_stored) {
    auto world = world::fresh_db_with("create table plans (id {id}, seats {json} not null);");
    world.db->write_now({}, [](db::Tx& tx) {
        tx.insert("plans", Plan{1, {{1, "window"}}});
        tx.insert("plans", Plan{2, {{2, "door"}, {3, "stairs"}}});
    });
    const auto seats = [&](int id) {
        return world.db->ask(
            {}, [&](db::Read& read) { return read.one<Plan>("select id, seats from plans where id = ?", id).seats; });
    };
    for (int times = 0; times < 3; ++times) {
        auto first = seats(1);
        EXPECT_EQ(to_json(first), R"([{"x":1,"label":"window"}])");
        first.front().label = "changed by one who read it";
        EXPECT_EQ(to_json(seats(2)), R"([{"x":2,"label":"door"},{"x":3,"label":"stairs"}])");
    }
    world.db->write_now({}, [](db::Tx& tx) { tx.update("plans", 1, Plan{1, {{4, "stove"}}}); });
    EXPECT_EQ(to_json(seats(1)), R"([{"x":4,"label":"stove"}])");
}

TEST_F(Rows, single_columns_and_lists_need_no_struct) {
    auto world = world::fresh_db_with(tables);
    world.db->write_now({}, [](db::Tx& tx) {
        for (int n : {3, 1, 2}) EXPECT_EQ(tx.run("insert into numbers (n) values (?)", n), 1);
        EXPECT_EQ(tx.run("update numbers set n = n + 10 where n > ?", 1), 2);
        EXPECT_EQ(tx.run("delete from numbers where n = ?", 99), 0);
    });
    world.db->read({}, [](db::Read& read) {
        EXPECT_EQ(read.all<int>("select n from numbers order by n"), (std::vector<int>{1, 12, 13}));
        EXPECT_EQ(read.one<std::int64_t>("select count(*) from numbers"), 3);
        EXPECT_FALSE(read.first<int>("select n from numbers where n = ?", 5));
        EXPECT_FALSE(read.one<std::optional<int>>("select max(n) from numbers where n > 99"));
        const auto listed = [&](const std::vector<int>& of) {
            return read.all<int>(db::Query("select n from numbers where n in ").add_list(of).add(" order by n"));
        };
        EXPECT_EQ(listed({13, 1, 7}), (std::vector<int>{1, 13}));
        EXPECT_EQ(listed({}), std::vector<int>());
    });
}

TEST_F(Rows, a_column_that_does_not_fit_is_told_and_not_guessed) {
    auto world = world::fresh_db_with(tables);
    world.db->read({}, [](db::Read& read) {
        EXPECT_THROW(read.one<int>("select max(n) from numbers"), db::Broken);
        EXPECT_THROW(read.one<Colour>("select 'blue'"), db::Broken);
        EXPECT_THROW(read.one<Date>("select '2013-02-30'"), db::Broken);
        EXPECT_THROW(read.one<Point>("select 1"), db::Broken);
        EXPECT_THROW(read.one<int>("select n from numbers"), db::Broken);
    });
}

TEST_F(Rows, a_query_outlives_the_values_it_was_made_from) {
    auto world = world::fresh_db_with(tables);
    db::Query query("select n from numbers where 'Grenelle and more than sixteen' = ");
    query.add("?", *Text<1, 60>::from("Grenelle and more than sixteen")).add(" or n = ?", std::optional<int>(3));
    world.db->write_now({}, [](db::Tx& tx) { tx.run("insert into numbers (n) values (1)"); });
    world.db->read({}, [&](db::Read& read) { EXPECT_EQ(read.all<int>(query), std::vector<int>{1}); });
}

}  // namespace
