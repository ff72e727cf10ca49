// A statement put together from parts, and how a struct's fields become its arguments and come back from its columns.
#pragma once
#include <type_traits>

#include "core/shape.hpp"
#include "db/connection.hpp"

namespace db {

// Lists and structs are stored as JSON text, enums by name, dates as ISO text, instants as microseconds, booleans as 0
// or 1, an absent optional as null. The value may look into `in`, which must outlive it.
void append_value(std::vector<Value>& out, const core::Shape& shape, const void* in);
void append_own(std::vector<Value>& out, const core::Shape& shape, const void* in);  // outlives `in`
// What the database holds was valid when it was written, so text is taken as it is; a null, number, date or name that
// the type has no room for is Broken.
void read_row(const Row& row, const core::Shape& shape, void* out);  // a struct's fields from columns, in order
void read_column(const Row& row, int column, const core::Shape& shape, void* out);
std::string columns_of(const core::Shape& shape, std::string_view prefix);  // "a.id, a.name"

// "id, desk_id, day" for a struct with those fields; with a prefix, "b.id, b.desk_id, b.day".
template <class T> std::string columns(std::string_view prefix = {}) { return columns_of(core::shape_of<T>(), prefix); }

// Holds its own copy of every argument, in order.
class Query {
public:
    Query() = default;
    template <class... A> explicit Query(std::string_view sql, const A&... args) { add(sql, args...); }
    template <class... A> Query& add(std::string_view sql, const A&... args) {
        sql_ += sql;
        (bind(args), ...);
        return *this;
    }
    // "(?, ?, ?)" with each item bound; an empty list becomes "(null)", which nothing is in.
    template <class T> Query& add_list(const std::vector<T>& items) {
        sql_ += items.empty() ? "(null" : "(";
        for (std::size_t i = 0; i < items.size(); ++i) {
            sql_ += i ? ", ?" : "?";
            bind(items[i]);
        }
        sql_ += ")";
        return *this;
    }
    Query& append(const Query& other) {
        sql_ += other.sql_;
        args_.insert(args_.end(), other.args_.begin(), other.args_.end());
        return *this;
    }
    std::string_view sql() const { return sql_; }
    const std::vector<Value>& args() const { return args_; }

private:
    template <class T> void bind(const T& value) {
        if constexpr (std::is_same_v<T, Words> || std::is_same_v<T, Blob>) {
            args_.emplace_back(value);
        } else if constexpr (std::is_convertible_v<T, std::string_view>) {
            args_.emplace_back(std::string(std::string_view(value)));
        } else {
            append_own(args_, core::shape_of<T>(), &value);
        }
    }
    std::string sql_;
    std::vector<Value> args_;
};

}  // namespace db
