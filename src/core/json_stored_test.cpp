#include <gtest/gtest.h>

#include "core/json.hpp"

using namespace core;

namespace {

enum class Colour { red, green };
struct Pane {
    Id<Pane> id;
    Text<1, 10> name;
    std::optional<Date> day;
    std::vector<Colour> colours;
    double weight;
    bool clear;
};
struct Wall {
    std::optional<Pane> first;
    std::vector<Pane> panes;
    std::vector<std::vector<std::string>> lines;
};

template <class T> T stored(std::string_view text) {
    T out{};
    read_stored_json(text, shape_of<T>(), &out);
    return out;
}

std::string fault(std::string_view text) {
    try {
        stored<Pane>(text);
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return "none";
}

}  // namespace

TEST(StoredJson, what_was_written_comes_back_the_same) {
    Wall wall;
    const auto pane = [](std::string_view name) {
        return Pane{{7}, *Text<1, 10>::from(name), parse_date("2013-03-03"), {Colour::green, Colour::red}, 0.5, true};
    };
    wall.first = pane("Élan \"x\"");
    wall.panes = {pane("a\\b"), pane("ç")};
    wall.panes[1].day.reset();
    wall.panes[1].weight = 3;
    wall.lines = {{}, {"", "tab\tand\nline", std::string("\x01", 1)}, {"é"}};
    EXPECT_EQ(to_json(stored<Wall>(to_json(wall))), to_json(wall));
    EXPECT_EQ(to_json(stored<Wall>(to_json(Wall{}))), to_json(Wall{}));
}

TEST(StoredJson, a_change_to_nothing_comes_back_as_one) {
    struct Changed {
        Change<std::optional<std::string>> city;
        Change<std::optional<std::string>> name;
    } changed;
    changed.city.value.emplace();
    const auto back = stored<Changed>(to_json(changed));
    ASSERT_TRUE(back.city);
    EXPECT_EQ(*back.city, std::nullopt);
    EXPECT_FALSE(back.name);
}

TEST(StoredJson, fields_may_come_in_any_order_and_optional_ones_may_be_missing) {
    const auto pane = stored<Pane>(R"({"clear":false,"weight":2,"colours":[],"name":"\u00e9","id":1})");
    EXPECT_EQ(pane.name.str(), "é");
    EXPECT_EQ(pane.weight, 2);
    EXPECT_FALSE(pane.day);
}

TEST(StoredJson, what_the_type_has_no_room_for_is_told) {
    EXPECT_EQ(fault(R"({"id":1,"name":"a","colours":[],"weight":1})"), "a field is missing: 'clear'");
    EXPECT_EQ(fault(R"({"id":1,"age":3})"), "a field is not known: 'age'");
    EXPECT_EQ(fault(R"({"id":0})"), "a number does not fit: '0'");
    EXPECT_EQ(fault(R"({"id":1.5})"), "a number is not whole: '1.5'");
    EXPECT_EQ(fault(R"({"id":"1"})"), "a text does not fit: '1'");
    EXPECT_EQ(fault(R"({"colours":["blue"]})"), "a text does not fit: 'blue'");
    EXPECT_EQ(fault(R"({"colours":{}})"), "a value is of another kind: '{'");
    EXPECT_EQ(fault(R"({"day":"2013-02-30"})"), "a text does not fit: '2013-02-30'");
    EXPECT_EQ(fault(R"({"id":null})"), "a value is of another kind: 'null'");
    for (const auto* wrong :
         {"", "{", "nul", R"({"name":"é)", R"({"id":1,"name":"","colours":[],"weight":1,"clear":true}x)"})
        EXPECT_EQ(fault(wrong), "it is not JSON") << wrong;
}
