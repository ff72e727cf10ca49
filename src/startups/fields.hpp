// One field of a plain struct, changed by its name and compared with what the writer last saw, so that nobody's text is
// overwritten unseen.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/phrase.hpp"
#include "core/shape.hpp"

namespace startups {

struct FieldChange {
    core::Text<1, 80> field;
    std::optional<core::Text<0, 20000>> text;
    std::optional<std::vector<core::Text<1, 200>>> choices;
    std::optional<std::string> was_text;  // what the writer saw before; absent: never mind
    std::optional<std::vector<std::string>> was_choices;
};

enum class Changed { no, yes };

// Says who wrote a field last; asked only when it would be overwritten unseen.
using Told = std::function<core::Sentence(std::string_view name)>;

// Throws 422 for an unknown field or a value that breaks its rule, 409 `changed_meanwhile` with the stored text when it
// is neither what the writer saw nor what the writer wants.
Changed change_field(const core::Shape& shape, void* object, std::string_view name, const FieldChange& change,
                     const Told& told);

// The refusal itself, for values that live elsewhere.
[[noreturn]] void changed_meanwhile(std::string_view field, const std::string& stored, core::Sentence told);
bool unseen(const FieldChange& change, const std::string& stored, const std::string& wanted);
std::string joined(const std::vector<std::string>& choices);  // "a, b"

}  // namespace startups
