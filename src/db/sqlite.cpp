#include "db/sqlite.hpp"

#include <sqlite3.h>

#include <algorithm>

#include "db/sql.hpp"
#include "db/sqlite_error.hpp"

namespace db {

struct Sqlite::Statement {
    explicit Statement(sqlite3_stmt* of, StatementCounts::Entry& counted) : handle(of), count(counted) {}
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement() { sqlite3_finalize(handle); }
    sqlite3_stmt* handle;
    StatementCounts::Entry& count;
    bool running = false;
};

namespace {

class SqliteRow final : public Row {
public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
    void next() { asked_ = -1; }
    bool null(int column) const override { return type(column) == SQLITE_NULL; }
    std::int64_t integer(int column) const override {
        if (type(column) != SQLITE_INTEGER) throw Broken("column " + std::to_string(column) + " is no integer");
        return sqlite3_column_int64(statement_, column);
    }
    double real(int column) const override {
        if (type(column) != SQLITE_FLOAT && type(column) != SQLITE_INTEGER) {
            throw Broken("column " + std::to_string(column) + " is no number");
        }
        return sqlite3_column_double(statement_, column);
    }
    std::string_view text(int column) const override {
        const void* at = type(column) == SQLITE_BLOB ? sqlite3_column_blob(statement_, column)
                                                     : sqlite3_column_text(statement_, column);
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
        return at ? std::string_view(static_cast<const char*>(at), size) : std::string_view();
    }

private:
    // A column is first asked whether it is null, then for its value.
    int type(int column) const {
        if (column == asked_) return type_;
        if (column >= columns_) throw Broken("the statement gives too few columns");
        asked_ = column;
        return type_ = sqlite3_column_type(statement_, column);
    }
    sqlite3_stmt* statement_;
    int columns_ = sqlite3_column_count(statement_);
    mutable int asked_ = -1, type_ = SQLITE_NULL;
};

}  // namespace

// A cached statement runs only once at a time; it is left without arguments and locks.
template <class Statement> class Running {
public:
    explicit Running(Statement& statement) : statement_(statement) { statement_.running = true; }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    ~Running() {
        sqlite3_reset(statement_.handle);
        sqlite3_clear_bindings(statement_.handle);
        statement_.running = false;
    }

private:
    Statement& statement_;
};

std::int64_t Sqlite::execute(std::string_view sql, std::span<const Value> args,
                             const std::function<void(const Row&)>& each) {
    if (over_) throw Broken("an error has ended this transaction already; then came: " + std::string(sql));
    const auto statement = prepared(sql);
    const Running running(*statement);
    const Counting counting(statement->count);
    sqlite3_stmt* handle = statement->handle;
    if (static_cast<std::size_t>(sqlite3_bind_parameter_count(handle)) != args.size()) {
        throw Broken(std::to_string(args.size()) + " arguments for: " + std::string(sql));
    }
    for (int at = 1; const auto& value : args) bind(handle, at++, value);
    SqliteRow row(handle);
    int code = 0;
    while ((code = sqlite3_step(handle)) == SQLITE_ROW) {
        row.next();
        if (each) each(row);
    }
    if (code != SQLITE_DONE) fail(sql);
    return sqlite3_stmt_readonly(handle) ? 0 : sqlite3_changes64(db_);
}

void Sqlite::script(const std::string& sql) {
    if (sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(sql);
}

std::shared_ptr<Sqlite::Statement> Sqlite::prepared(std::string_view sql) {
    if (guard_version_ != setup_.guarded->version()) {
        guard_version_ = setup_.guarded->version();
        statements_.clear();
        house_statements_.clear();
    }
    auto& kept = house_ > 0 ? house_statements_ : statements_;
    if (auto* found = kept.find(sql); found && !(*found)->running) return *found;
    auto made = prepare(sql);
    kept.put(sql, made);
    return made;
}

std::shared_ptr<Sqlite::Statement> Sqlite::prepare(std::string_view sql) {
    const std::string text = rendered_query(sql, Engine::sqlite);
    statement_changes_rows_ = changes_rows(sql);
    refused_table_.clear();
    read_through_view_.clear();
    sqlite3_stmt* handle = nullptr;
    const char* rest = nullptr;
    if (sqlite3_prepare_v3(db_, text.c_str(), static_cast<int>(text.size()) + 1, SQLITE_PREPARE_PERSISTENT, &handle,
                           &rest) != SQLITE_OK) {
        fail(sql);
    }
    auto made = std::make_shared<Statement>(handle, setup_.counts->of(sql));
    if (rest && std::string_view(rest).find_first_not_of("; \n") != std::string_view::npos) {
        throw Broken("more than one statement: " + std::string(sql));
    }
    return made;
}

void Sqlite::bind(sqlite3_stmt* statement, int at, const Value& value) {
    int code = SQLITE_OK;
    const auto text = [&](std::string_view in) {
        return sqlite3_bind_text64(statement, at, in.data() ? in.data() : "", in.size(), SQLITE_STATIC, SQLITE_UTF8);
    };
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        code = sqlite3_bind_int64(statement, at, *number);
    } else if (const auto* real = std::get_if<double>(&value)) {
        code = sqlite3_bind_double(statement, at, *real);
    } else if (const auto* view = std::get_if<std::string_view>(&value)) {
        code = text(*view);
    } else if (const auto* own = std::get_if<std::string>(&value)) {
        code = text(*own);
    } else if (const auto* blob = std::get_if<Blob>(&value)) {
        code = sqlite3_bind_blob64(statement, at, blob->bytes.data(), blob->bytes.size(), SQLITE_STATIC);
    } else if (const auto* asked = std::get_if<Words>(&value)) {
        write_late_words();
        const std::string match = words(*asked);
        code = sqlite3_bind_text64(statement, at, match.data(), match.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    if (code != SQLITE_OK) fail(sqlite3_sql(statement));
}

void Sqlite::fail(std::string_view sql) {
    const std::string guarded = refused_table_;
    refused_table_.clear();
    try {
        if (!guarded.empty()) {
            throw Broken("the table " + guarded + " is guarded, read my_" + guarded +
                         " or hold an AsHouse: " + std::string(sql));
        }
        throw_sqlite_error(db_, sql);
    } catch (...) {
        if (setup_.use == Use::write) over_ = std::current_exception();
        throw;
    }
}

}  // namespace db
