#include <array>
#include <charconv>
#include <cmath>

#include "core/json.hpp"

namespace core {
namespace {

void write_integer(std::int64_t value, std::string& out) {
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

void write_real(double value, std::string& out) {
    std::array<char, 32> digits;
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), std::isfinite(value) ? value : 0.0).ptr;
    out.append(digits.data(), end);
}

void write_object(const Shape& shape, const void* in, std::string& out) {
    char before = '{';
    for (const auto& field : shape.fields) {
        const auto& inner = field.shape();
        const void* at = field_at(in, field);
        if (inner.kind == Kind::change && !inner.held(at)) continue;
        out += before;
        out += '"';
        out += field.name;
        out += "\":";
        write_json(inner, at, out);
        before = ',';
    }
    if (before == '{') out += '{';
    out += '}';
}

void write_list(const Shape& shape, const void* in, std::string& out) {
    const auto& inner = shape.inner();
    out += '[';
    for (std::size_t i = 0, n = shape.size(in); i < n; ++i) {
        if (i) out += ',';
        write_json(inner, shape.item(in, i), out);
    }
    out += ']';
}

void write_text(const Shape& shape, const void* in, std::string& out) {
    if (shape.string) return write_json_text(*shape.string(in), out);
    std::string text;
    shape.text(in, text);
    write_json_text(text, out);
}

}  // namespace

void write_json(const Shape& shape, const void* in, std::string& out) {
    switch (shape.kind) {
        case Kind::object:
            return write_object(shape, in, out);
        case Kind::list:
            return write_list(shape, in, out);
        case Kind::optional:
        case Kind::change:
            if (const auto* held = shape.held(in)) return write_json(shape.inner(), held, out);
            return void(out += "null");
        case Kind::boolean:
            return void(out += shape.integer(in) ? "true" : "false");
        case Kind::integer:
            return write_integer(shape.integer(in), out);
        case Kind::real:
            return write_real(*static_cast<const double*>(in), out);
        case Kind::instant:
            return void(((out += '"') += iso(Instant{shape.integer(in)})) += '"');
        case Kind::choice:
            return void(((out += '"') += shape.choices[static_cast<std::size_t>(shape.integer(in))]) += '"');
        case Kind::text:
            return write_text(shape, in, out);
    }
}

}  // namespace core
