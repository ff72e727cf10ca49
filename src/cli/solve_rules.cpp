#include "cli/solve_rules.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <string_view>

#include "cli/solve_table.hpp"
#include "core/problem.hpp"

namespace cli {
namespace {

constexpr std::size_t most_rules = 200;
constexpr std::int64_t most_count = 1'000'000'000;
constexpr std::size_t largest_file = 1 << 20;
constexpr std::array<std::string_view, 5> keys{"attribute", "value", "sum", "at_least", "at_most"};

class RulesFile {
public:
    explicit RulesFile(const std::string& path) : path_(path) {}

    std::vector<SelectRule> rules() const {
        const auto table = parsed();
        std::vector<SelectRule> out;
        for (const auto& [name, node] : table) {
            if (name.str() != "rule" || !node.is_array())
                refuse(node, "only [[rule]] stands here, not " + quoted(std::string(name.str())) + ".");
            for (const auto& one : *node.as_array()) {
                if (!one.is_table()) refuse(one, "a rule is a table: write [[rule]] above it.");
                out.push_back(rule(*one.as_table()));
            }
        }
        if (out.size() > most_rules)
            throw core::refused("too_many_rules", core::Sentence::quoted(path_ + ": there are more than " +
                                                                         std::to_string(most_rules) + " rules."));
        return out;
    }

private:
    toml::table parsed() const {
        std::ifstream file(path_, std::ios::binary);
        if (!file) throw core::refused("no_file", core::Sentence::quoted("There is no file " + path_ + "."));
        std::string text(largest_file + 1, '\0');
        file.read(text.data(), static_cast<std::streamsize>(text.size()));
        text.resize(static_cast<std::size_t>(file.gcount()));
        if (text.size() > largest_file)
            throw core::refused("too_large", core::Sentence::quoted(path_ + " is larger than 1 MiB."));
        try {
            return toml::parse(text);
        } catch (const toml::parse_error& error) {
            refuse(error.source().begin.line, std::string(error.description()) + ".");
        }
    }

    SelectRule rule(const toml::table& table) const {
        for (const auto& [name, node] : table)
            if (std::find(keys.begin(), keys.end(), name.str()) == keys.end())
                refuse(node, "a rule has attribute and value, or sum; and at_least, at_most, or both; not " +
                                 quoted(std::string(name.str())) + ".");
        SelectRule out;
        if (table.contains("sum") == table.contains("attribute"))
            refuse(table, "a rule names either an attribute with its value, or a sum.");
        const char* named = table.contains("sum") ? "sum" : "attribute";
        out.attribute = table[named].value_or(std::string());
        if (out.attribute.empty()) refuse(table, std::string(named) + " is the name of a column, in quotes.");
        if (table.contains("attribute") != table.contains("value"))
            refuse(table, "value goes with attribute: attribute = \"sector\", value = \"health\".");
        if (table.contains("value")) out.values = values(*table.get("value"));
        out.at_least = count(table, "at_least");
        out.at_most = count(table, "at_most");
        if (!out.at_least && !out.at_most) refuse(table, "a rule says at_least, at_most, or both.");
        if (out.at_least && out.at_most && *out.at_least > *out.at_most)
            refuse(table, "at_least is more than at_most.");
        return out;
    }

    std::vector<std::string> values(const toml::node& node) const {
        std::vector<std::string> out;
        if (const auto* list = node.as_array()) {
            for (const auto& one : *list) out.push_back(value(one));
        } else {
            out.push_back(value(node));
        }
        if (out.empty()) refuse(node, "the list of values is empty.");
        return out;
    }

    std::string value(const toml::node& node) const {
        if (const auto text = node.value_exact<std::string>()) return *text;
        if (!node.is_integer() && !node.is_floating_point() && !node.is_boolean())
            refuse(node, "a value is a text, a number or true or false.");
        std::ostringstream text;
        node.visit([&](const auto& one) {
            if constexpr (toml::is_value<decltype(one)>) text << one;
        });
        return text.str();
    }

    std::optional<std::int64_t> count(const toml::table& table, std::string_view name) const {
        const auto* node = table.get(name);
        if (!node) return std::nullopt;
        const auto number = node->value_exact<std::int64_t>();
        if (!number || *number < 0 || *number > most_count)
            refuse(*node, std::string(name) + " is a whole number from 0 to " + std::to_string(most_count) + ".");
        return number;
    }

    [[noreturn]] void refuse(const toml::node& at, const std::string& why) const {
        refuse(at.source().begin.line, why);
    }
    [[noreturn]] void refuse(toml::source_index line, const std::string& why) const {
        throw core::refused("bad_rules", core::Sentence::quoted(path_ + " line " + std::to_string(line) + ": " + why));
    }

    std::string path_;
};

}  // namespace

std::string SelectRule::text() const {
    std::string out;
    if (at_least) out += "at least " + std::to_string(*at_least);
    if (at_most) out += (at_least ? " and at most " : "at most ") + std::to_string(*at_most);
    out += sums() ? " " + attribute + " together" : " with " + attribute + " = ";
    for (std::size_t at = 0; at < values.size(); ++at) (out += at ? " or " : "") += values[at];
    return out;
}

std::vector<SelectRule> read_rules(const std::string& path) { return RulesFile(path).rules(); }

}  // namespace cli
