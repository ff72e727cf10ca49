#include "core/json.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace core;

namespace {

enum class Colour { red, green };
struct Pane {
    Id<Pane> id;
    Text<1, 10> name;
    std::optional<Date> day;
    std::vector<Colour> colours;
    bool operator==(const Pane&) const = default;
};
struct Wall {
    Count height;
    std::vector<Pane> panes;
};
struct Repaint {
    Change<Text<1, 10>> name;
    Change<std::optional<Date>> day;
};

std::vector<std::string> faults(std::string_view text) {
    std::vector<std::string> out;
    try {
        from_json<Wall>(text);
    } catch (const Problem& p) {
        for (const auto& e : p.errors) out.push_back(e.field + ": " + e.code);
        if (p.errors.empty()) out.push_back(p.code);
    }
    return out;
}

}  // namespace

TEST(Json, a_struct_comes_back_as_it_was_written) {
    const std::string text = R"({"id":7,"name":"Élan \"x\"","day":"2013-03-03","colours":["green","red"]})";
    EXPECT_EQ(to_json(from_json<Pane>(text)), text);
}

TEST(Json, every_fault_is_told_with_its_path) {
    const auto told = faults(R"({"height":-1,"panes":[{"id":0,"name":"","colours":["blue"],"age":3}]})");
    EXPECT_EQ(told,
              (std::vector<std::string>{"height: out_of_range", "panes.0.id: out_of_range", "panes.0.name: invalid",
                                        "panes.0.colours.0: not_a_choice", "panes.0.age: unknown"}));
}

TEST(Json, a_missing_field_is_required_unless_optional) {
    EXPECT_EQ(faults("{}"), (std::vector<std::string>{"height: required", "panes: required"}));
}

TEST(Json, what_is_said_twice_or_is_no_json_is_refused) {
    for (const auto* wrong : {R"({"height":1,"height":2,"panes":[]})", "{", "", "nul", "[1,]"})
        EXPECT_EQ(faults(wrong), std::vector<std::string>{"bad_json"}) << wrong;
    EXPECT_EQ(faults(std::string(100, '[')), std::vector<std::string>{"bad_json"});
}

TEST(Json, a_change_tells_absent_from_null_from_value) {
    EXPECT_FALSE(from_json<Repaint>("{}").day);
    EXPECT_TRUE(from_json<Repaint>(R"({"day":null})").day);
    EXPECT_FALSE((*from_json<Repaint>(R"({"day":null})").day).has_value());
    EXPECT_THROW(from_json<Repaint>(R"({"name":null})"), Problem);
}

TEST(Json, parameters_fill_a_struct_and_lists_are_split_at_commas) {
    struct Asked {
        std::optional<Count> limit;
        std::vector<Colour> colours;
    } asked;
    std::vector<FieldError> errors;
    read_parameters(
        [](std::string_view name) { return std::optional<std::string_view>(name == "limit" ? "5" : "red,green"); },
        shape_of<Asked>(), &asked, errors);
    EXPECT_TRUE(errors.empty());
    EXPECT_EQ(asked.limit->value, 5);
    EXPECT_EQ(asked.colours, (std::vector<Colour>{Colour::red, Colour::green}));
}

// The corpus says which texts are JSON (y_), which are not (n_) and which may be either (i_).
TEST(Json, the_public_test_suite_is_read_or_refused_as_it_asks) {
    const std::filesystem::path folder = std::string(SPARK_SOURCE_DIR) + "/../shared/data/json_test_suite/test_parsing";
    if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no ../shared/data beside this clone";
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        std::ifstream in(file.path(), std::ios::binary);
        std::stringstream bytes;
        bytes << in.rdbuf();
        std::string code;
        try {
            from_json<Wall>(bytes.str());
        } catch (const Problem& p) {
            code = p.code;
        }
        const auto name = file.path().filename().string();
        const bool twice = name.find("duplicated_key") != std::string::npos;
        if (name.starts_with("n_") || twice) {
            EXPECT_EQ(code, "bad_json") << name;
        } else if (name.starts_with("y_")) {
            EXPECT_EQ(code, "invalid") << name;
        }
    }
}
