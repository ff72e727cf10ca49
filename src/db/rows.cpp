#include "core/json.hpp"
#include "db/db.hpp"
#include "db/often_read.hpp"

namespace db {
namespace {

using core::Kind;
using core::Shape;

// Text that is stored as one string lies in a value that was handed over for writing, so its own may be written.
std::string& string_of(const Shape& shape, void* out) { return const_cast<std::string&>(*shape.string(out)); }

bool is_blob(const Shape& shape) { return &shape == &core::shape_of<Blob>(); }

[[noreturn]] void misfit(const Shape& shape, std::string_view found) {
    const std::string what = shape.name.empty() ? "its type" : std::string(shape.name);
    throw Broken("a column holds '" + std::string(found) + "', which " + what + " has no room for");
}

void read_choice(std::string_view text, const Shape& shape, void* out) {
    for (std::size_t i = 0; i < shape.choices.size(); ++i) {
        if (shape.choices[i] == text && shape.set_integer(out, static_cast<std::int64_t>(i))) return;
    }
    misfit(shape, text);
}

void read_text(std::string_view text, const Shape& shape, void* out) {
    if (shape.string) {
        string_of(shape, out) = text;
    } else if (!shape.set_text(out, text)) {
        misfit(shape, text);
    }
}

void parse_json_column(std::string_view text, const Shape& shape, void* out) {
    if (text == "[]" && shape.kind == Kind::list) return shape.clear(out);  // most lists are empty
    try {
        core::read_stored_json(text, shape, out);
    } catch (const std::runtime_error& error) {
        throw Broken("a column holds JSON that " + std::string(shape.name) + " has no room for: " + error.what());
    }
}

void read_json_column(std::string_view text, const Shape& shape, void* out) {
    if (!shape.copy) return parse_json_column(text, shape, out);
    thread_local OftenRead often;
    if (const void* known = often.find(text, shape)) return shape.assign(out, known);
    parse_json_column(text, shape, out);
    often.keep(text, shape, out);
}

void append_text(std::vector<Value>& out, const Shape& shape, const void* in) {
    if (shape.string) {
        out.emplace_back(std::string_view(*shape.string(in)));
    } else {
        shape.text(in, std::get<std::string>(out.emplace_back(std::string())));
    }
}

void append_json(std::vector<Value>& out, const Shape& shape, const void* in) {
    core::write_json(shape, in, std::get<std::string>(out.emplace_back(std::string())));
}

bool holds(const Row& row, int column, const Value& value) {
    if (row.null(column) || std::holds_alternative<std::monostate>(value))
        return row.null(column) && std::holds_alternative<std::monostate>(value);
    if (const auto* number = std::get_if<std::int64_t>(&value)) return row.integer(column) == *number;
    if (const auto* real = std::get_if<double>(&value)) return row.real(column) == *real;
    if (const auto* view = std::get_if<std::string_view>(&value)) return row.text(column) == *view;
    if (const auto* own = std::get_if<std::string>(&value)) return row.text(column) == *own;
    if (const auto* blob = std::get_if<Blob>(&value)) return row.text(column) == blob->bytes;
    return false;
}

}  // namespace

void append_value(std::vector<Value>& out, const Shape& shape, const void* in) {
    switch (shape.kind) {
        case Kind::boolean:
        case Kind::integer:
        case Kind::instant:
            out.emplace_back(shape.integer(in));
            break;
        case Kind::real:
            out.emplace_back(*static_cast<const double*>(in));
            break;
        case Kind::text:
            append_text(out, shape, in);
            break;
        case Kind::choice:
            out.emplace_back(shape.choices[static_cast<std::size_t>(shape.integer(in))]);
            break;
        case Kind::optional:
            if (const void* held = shape.held(in)) {
                append_value(out, shape.inner(), held);
            } else {
                out.emplace_back();
            }
            break;
        case Kind::object:
            if (is_blob(shape)) {
                out.emplace_back(*static_cast<const Blob*>(in));
                break;
            }
            [[fallthrough]];
        case Kind::list:
            append_json(out, shape, in);
            break;
        case Kind::change:
            throw Broken("a Change has no column: write the value that it holds");
    }
}

void append_own(std::vector<Value>& out, const Shape& shape, const void* in) {
    append_value(out, shape, in);
    if (const auto* view = std::get_if<std::string_view>(&out.back())) out.back() = std::string(*view);
}

void read_row(const Row& row, const Shape& shape, void* out) {
    int column = 0;
    for (const auto& field : shape.fields) read_column(row, column++, field.shape(), core::field_at(out, field));
}

void read_column(const Row& row, int column, const Shape& shape, void* out) {
    if (shape.kind == Kind::optional) {
        if (row.null(column)) return shape.clear(out);
        return read_column(row, column, shape.inner(), shape.make(out));
    }
    if (row.null(column)) misfit(shape, "null");
    switch (shape.kind) {
        case Kind::boolean:
        case Kind::integer:
        case Kind::instant:
            shape.set_integer(out, row.integer(column));
            break;
        case Kind::real:
            *static_cast<double*>(out) = row.real(column);
            break;
        case Kind::text:
            read_text(row.text(column), shape, out);
            break;
        case Kind::choice:
            read_choice(row.text(column), shape, out);
            break;
        case Kind::object:
            if (is_blob(shape)) {
                static_cast<Blob*>(out)->bytes = row.text(column);
                break;
            }
            [[fallthrough]];
        case Kind::list:
            read_json_column(row.text(column), shape, out);
            break;
        case Kind::optional:
        case Kind::change:
            throw Broken("a Change can't be read from a column");
    }
}

std::string columns_of(const Shape& shape, std::string_view prefix) {
    std::string out;
    for (const auto& field : shape.fields) {
        if (!out.empty()) out += ", ";
        if (!prefix.empty()) (out += prefix) += '.';
        out += field.name;
    }
    return out;
}

std::int64_t Read::execute(const Query& query, const std::function<void(const Row&)>& each) {
    return connection_.execute(query.sql(), query.args(), each);
}

void Tx::insert(std::string_view table, const Shape& shape, const void* in) {
    std::string sql = "insert into " + std::string(table) + " (" + columns_of(shape, {}) + ") values (";
    std::vector<Value> args;
    args.reserve(shape.fields.size());
    for (const auto& field : shape.fields) {
        sql += args.empty() ? "?" : ", ?";
        append_value(args, field.shape(), core::field_at(in, field));
    }
    connection_.execute(sql + ")", args, {});
}

std::int64_t Tx::update(std::string_view table, std::int64_t id, const Shape& shape, const void* in) {
    std::vector<Value> values;
    values.reserve(shape.fields.size());
    for (const auto& field : shape.fields) append_value(values, field.shape(), core::field_at(in, field));
    std::string changes;
    std::vector<Value> args;
    {
        const AsHouse house(*this, "what is stored is compared and told nobody");
        connection_.execute("select " + columns_of(shape, {}) + " from " + std::string(table) + " where id = ?",
                            std::vector<Value>{id}, [&](const Row& row) {
                                for (std::size_t i = 0; i < values.size(); ++i) {
                                    if (holds(row, static_cast<int>(i), values[i])) continue;
                                    changes += args.empty() ? "" : ", ";
                                    (changes += shape.fields[i].name) += " = ?";
                                    args.push_back(std::move(values[i]));
                                }
                            });
    }
    if (args.empty()) return 0;
    args.emplace_back(id);
    return connection_.execute("update " + std::string(table) + " set " + changes + " where id = ?", args, {});
}

}  // namespace db
