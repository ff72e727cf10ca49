#include "db/postgres.hpp"

#include <libpq-fe.h>

#include <array>
#include <charconv>
#include <deque>

#include "db/postgres_error.hpp"
#include "db/sql.hpp"

namespace db {

struct Postgres::Prepared {
    Prepared(std::string as, StatementCounts::Entry& counted, std::vector<std::string>& into)
        : name(std::move(as)), count(counted), evicted(into) {}
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;
    ~Prepared() { evicted.push_back(name); }
    std::string name;
    StatementCounts::Entry& count;
    std::vector<std::string>& evicted;
};

namespace {

constexpr Oid type_bool = 16;
constexpr Oid type_bytea = 17;

class PostgresRow final : public Row {
public:
    PostgresRow(const PGresult* result, int row) : result_(result), row_(row) {}
    bool null(int column) const override { return PQgetisnull(result_, row_, checked(column)) != 0; }
    std::int64_t integer(int column) const override {
        const auto text = raw(column);
        if (PQftype(result_, column) == type_bool) return text == "t" ? 1 : 0;
        return parsed<std::int64_t>(text, column);
    }
    double real(int column) const override { return parsed<double>(raw(column), column); }
    std::string_view text(int column) const override {
        const auto text = raw(column);
        return PQftype(result_, column) == type_bytea ? decoded(text) : text;
    }

private:
    int checked(int column) const {
        if (column >= PQnfields(result_)) throw Broken("the statement gives too few columns");
        return column;
    }
    std::string_view raw(int column) const {
        checked(column);
        return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
    }
    template <class T> static T parsed(std::string_view text, int column) {
        T value{};
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc() || end != text.data() + text.size()) {
            throw Broken("column " + std::to_string(column) + " is no such number");
        }
        return value;
    }
    std::string_view decoded(std::string_view hex) const {  // "\x0aff"
        const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
        auto& bytes = decoded_.emplace_back();
        for (std::size_t i = 2; i + 1 < hex.size(); i += 2) {
            bytes += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
        }
        return bytes;
    }
    const PGresult* result_;
    int row_;
    mutable std::deque<std::string> decoded_;
};

// Arguments as libpq wants them: texts that end with NUL, and for a blob its bytes and their number.
class Arguments {
public:
    explicit Arguments(std::size_t count) : lengths_(count), formats_(count), values_(count) {}
    void put_text(std::size_t at, std::string text) {
        if (text.find('\0') != std::string::npos) throw Broken("a text with NUL in it can't be stored");
        values_[at] = own_.emplace_back(std::move(text)).c_str();
    }
    void put_bytes(std::size_t at, const Blob& blob) {
        values_[at] = blob.bytes.data();
        lengths_[at] = static_cast<int>(blob.bytes.size());
        formats_[at] = 1;
    }
    const char* const* values() const { return values_.data(); }
    const int* lengths() const { return lengths_.data(); }
    const int* formats() const { return formats_.data(); }

private:
    std::deque<std::string> own_;
    std::vector<int> lengths_, formats_;
    std::vector<const char*> values_;
};

template <class E> bool is(const std::exception_ptr& error) {
    try {
        std::rethrow_exception(error);
    } catch (const E&) {
        return true;
    } catch (...) {
        return false;
    }
}

std::string shortest(double value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

struct Put {
    Arguments& into;
    std::size_t at;
    const Postgres& connection;
    void operator()(std::monostate) const {}
    void operator()(std::int64_t number) const { into.put_text(at, std::to_string(number)); }
    void operator()(double number) const { into.put_text(at, shortest(number)); }
    void operator()(std::string_view text) const { into.put_text(at, std::string(text)); }
    void operator()(const std::string& text) const { into.put_text(at, text); }
    void operator()(const Blob& blob) const { into.put_bytes(at, blob); }
    void operator()(const Words& words) const { into.put_text(at, connection.words(words)); }
};

}  // namespace

std::int64_t Postgres::execute(std::string_view sql, std::span<const Value> args,
                               const std::function<void(const Row&)>& each) {
    if (over_) throw Broken("an error has ended this transaction already; then came: " + std::string(sql));
    const auto statement = prepared(sql);
    const Counting counting(statement->count);
    const auto result = checked(run(*statement, args).release(), sql);
    const int rows = PQntuples(result.get());
    for (int at = 0; each && at < rows; ++at) each(PostgresRow(result.get(), at));
    if (!changes_rows(sql)) return 0;
    const std::string_view changed = PQcmdTuples(result.get());
    std::int64_t count = 0;
    std::from_chars(changed.data(), changed.data() + changed.size(), count);
    return count;
}

Postgres::Result Postgres::run(const Prepared& statement, std::span<const Value> args) {
    Arguments arguments(args.size());
    for (std::size_t at = 0; at < args.size(); ++at) {
        std::visit(Put{arguments, at, *this}, args[at]);
    }
    return {PQexecPrepared(connection_, statement.name.c_str(), static_cast<int>(args.size()), arguments.values(),
                           arguments.lengths(), arguments.formats(), 0),
            PQclear};
}

void Postgres::script(const std::string& sql) { checked(PQexec(connection_, sql.c_str()), sql); }

std::shared_ptr<Postgres::Prepared> Postgres::prepared(std::string_view sql) {
    if (auto* found = statements_.find(sql)) return *found;
    const std::string text = rendered_query(sql, Engine::postgresql);
    const std::string name = 's' + std::to_string(++statement_names_);
    checked(PQprepare(connection_, name.c_str(), text.c_str(), 0, nullptr), sql);
    auto made = std::make_shared<Prepared>(name, setup_.counts->of(sql), evicted_);
    statements_.put(sql, made);
    return made;
}

Postgres::Result Postgres::checked(pg_result* result, std::string_view sql) {
    Result held(result, PQclear);
    const auto status = PQresultStatus(result);
    const bool nothing_to_do = status == PGRES_EMPTY_QUERY;  // a migration that is for SQLite alone
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || nothing_to_do) return held;
    fail(result, sql);
}

void Postgres::fail(pg_result* result, std::string_view sql) {
    try {
        throw_postgres_error(connection_, result, sql);
    } catch (...) {
        const auto error = std::current_exception();
        must_run_again_ = is<Conflict>(error) || is<Lost>(error);
        if (is<StaleStatement>(error)) {
            statements_.clear();
            all_void_ = true;
        }
        if (in_transaction_) over_ = error;
        throw;
    }
}

}  // namespace db
