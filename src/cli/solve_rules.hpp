// The rules of `spark solve select`: limits on what is taken together, from a TOML file.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cli {

// Counts the files whose attribute is one of the values, or sums up a number that stands there.
struct SelectRule {
    std::string attribute;            // a column of the files
    std::vector<std::string> values;  // empty: the sum of the attribute
    std::optional<std::int64_t> at_least, at_most;

    bool sums() const { return values.empty(); }
    std::string text() const;  // "at least 2 with sector = health"
};

// [[rule]] attribute = "sector", value = "health" (or a list: any of them), at_least = 2, at_most = 5
// [[rule]] sum = "desks", at_most = 40
// Throws core::Problem that names the line, for what is no TOML and for a rule that says nothing or can't be kept.
std::vector<SelectRule> read_rules(const std::string& path);

}  // namespace cli
