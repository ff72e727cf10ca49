// The line of JSON that a solver's command prints: written as it goes, because scores are exact decimals.
#pragma once
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

#include "cli/solve_names.hpp"
#include "core/json.hpp"

namespace cli {

class JsonLine {
public:
    JsonLine& raw(std::string_view name, std::string_view value) {
        text_ += text_.size() > 1 ? "," : "";
        core::write_json_text(name, text_);
        (text_ += ':') += value;
        return *this;
    }
    JsonLine& number(std::string_view name, std::int64_t value) { return raw(name, std::to_string(value)); }
    JsonLine& flag(std::string_view name, bool value) { return raw(name, value ? "true" : "false"); }
    JsonLine& seconds(double value) {
        char text[32];
        std::snprintf(text, sizeof text, "%.4f", value);
        return raw("seconds", text);
    }
    template <class Ids> JsonLine& names(std::string_view name, const Ids& ids, const SolveNames& names) {
        std::string list = "[";
        for (const auto id : ids) {
            list += list.size() > 1 ? "," : "";
            core::write_json_text(names[id], list);
        }
        return raw(name, list + "]");
    }
    std::string text() const { return text_ + "}"; }

private:
    std::string text_ = "{";
};

}  // namespace cli
