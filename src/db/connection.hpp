// What each engine must be able to do: one connection, values in, rows out, and the three ways in which it fails.
#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace db {

enum class Engine { sqlite, postgresql };

struct Caller {
    std::int64_t person = 0;  // 0: nobody has signed in
};

// A file's bytes as an argument or a column (type {blob}).
struct Blob {
    std::string bytes;
};

// Words as one types them, for `{words INDEX ?}`: every word must occur, and all of `exact` too. With neither, nothing
// matches.
struct Words {
    std::vector<std::string> prefixes;  // folded words (core::words); each matches as a prefix
    std::vector<std::string> exact;     // whole index terms that must occur, such as "call17"
};

using Value = std::variant<std::monostate, std::int64_t, double, std::string_view, std::string, Blob, Words>;

// What a statement gives back, a row at a time; views are valid until the next row. Throws Broken when a column is not
// of the type asked for.
class Row {
public:
    virtual ~Row() = default;
    virtual bool null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual std::string_view text(int column) const = 0;  // of a {blob} its bytes
};

// The engine's side: one connection, used by one thread at a time.
class Connection {
public:
    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    virtual ~Connection() = default;
    // Returns how many rows an insert, update or delete changed. Throws Broken, Unique, Reference or Unavailable.
    virtual std::int64_t execute(std::string_view sql, std::span<const Value> args,
                                 const std::function<void(const Row&)>& each) = 0;
    virtual void script(const std::string& sql) = 0;  // many statements, no arguments, no rows
    virtual Engine engine() const = 0;
    virtual std::string words(const Words& words) const = 0;  // the engine's own query text
    virtual void index_words(std::string_view index, std::int64_t id, const std::vector<std::string>& words) = 0;
    virtual void as_house(int delta) = 0;    // > 0 while guarded tables may be read
    virtual void become(Caller caller) = 0;  // whom caller() tells until the transaction ends
};

// An error of the engine that no one planned for: the transaction is over.
struct Broken : std::runtime_error {
    using std::runtime_error::runtime_error;
};
// A unique key was taken; `key` is "table_column_column_key" on both engines ("table_pkey" for a primary key). The
// transaction is over.
struct Unique : std::runtime_error {
    explicit Unique(std::string name) : std::runtime_error("unique key " + name), key(std::move(name)) {}
    std::string key;
};
// A row that is referred to is not there, or a row to be deleted is still referred to. The transaction is over.
struct Reference : std::runtime_error {
    using std::runtime_error::runtime_error;
};
// The database can't take the work now (restarting, too many conflicts): try again after some seconds.
struct Unavailable : std::runtime_error {
    using std::runtime_error::runtime_error;
};
// There is no room for what is written, on the disk or within a limit: nothing was changed, and reads go on.
struct Full : Unavailable {
    using Unavailable::Unavailable;
};
// The commit was asked for and its answer lost: it may have been made or not.
struct InDoubt : Unavailable {
    using Unavailable::Unavailable;
};

}  // namespace db
