// JSON in and out for plain structs; every fault of the input is told, each with its path.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/problem.hpp"
#include "core/shape.hpp"

namespace core {

// Fills `out` from JSON text. Throws Problem 400 `bad_json` (not JSON, a key twice, nested deeper than 32) or
// 422 `invalid` with all field errors: unknown and missing keys, wrong types, values that break their own rule.
void read_json(std::string_view text, const Shape& shape, void* out);
// The same for text that write_json made, a column's: each field is there, texts are taken as they are. Several times
// faster. Throws std::runtime_error with a sentence when the text does not fit after all.
void read_stored_json(std::string_view text, const Shape& shape, void* out);
void write_json(const Shape& shape, const void* in, std::string& out);
void write_json_text(std::string_view in, std::string& out);  // quoted and escaped

// Fills a flat struct from named texts (path and query parameters, form fields); a list is comma-separated.
using Lookup = std::function<std::optional<std::string_view>(std::string_view name)>;
void read_parameters(const Lookup& lookup, const Shape& shape, void* out, std::vector<FieldError>& errors);

// One scalar from text, as a parameter or a database column gives it; false when it breaks the rule.
bool read_scalar(std::string_view text, const Shape& shape, void* out);

template <class T> T from_json(std::string_view text) {
    T out{};
    read_json(text, shape_of<T>(), &out);
    return out;
}
template <class T> std::string to_json(const T& in) {
    std::string out;
    write_json(shape_of<T>(), &in, out);
    return out;
}

}  // namespace core
