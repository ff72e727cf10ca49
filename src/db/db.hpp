// SQL in, plain structs out, on SQLite or PostgreSQL; who may read and who may write is told by the type in hand.
//
// A Read is one read transaction, a Tx one write transaction; both live only inside the function they are handed to.
// SQL is one text for both engines: `?` placeholders, the dialect that bin/check lets through, and the mark
// `{words applications ?}`: a table of one column `id`, the ids in the word index `applications` that match a Words
// value. Written as the first table of a join, and ordered by its own id, it gives the newest matches without finding
// the rest:
//   select a.id, a.name from {words applications ?} w cross join my_applications a
//   where a.id = w.id and w.id < ? order by w.id desc limit 50
// (`order by a.id` or `a.id in {words ...}` first finds them all, up to 1 s in 60,000 rows; a plain join may take
// minutes.) In a Read or Tx the SQL function caller() is the person on whose behalf it runs (0: nobody). A guarded
// table T (it has a view my_T) may be read only through my_T, except in insert, update and delete, or while an AsHouse
// is held. Unique keys are left unnamed, or named "table_column_column_key", so that both engines tell the same name.
#pragma once
#include <memory>
#include <optional>
#include <shared_mutex>

#include "db/news.hpp"
#include "db/query.hpp"

namespace db {

class Read {
public:
    Read(Connection& connection, Caller caller) : connection_(connection), caller_(caller) {}
    Read(const Read&) = delete;
    Read& operator=(const Read&) = delete;

    template <class T, class... A> std::vector<T> all(std::string_view sql, const A&... args) {
        return all<T>(Query(sql, args...));
    }
    template <class T> std::vector<T> all(const Query& query) {
        std::vector<T> out;
        execute(query, [&out](const Row& row) { take<T>(row, out.emplace_back()); });
        return out;
    }
    // The engine still finds every row: say `limit 1` where more than one may match.
    template <class T, class... A> std::optional<T> first(std::string_view sql, const A&... args) {
        return first<T>(Query(sql, args...));
    }
    template <class T> std::optional<T> first(const Query& query) {
        std::optional<T> out;
        execute(query, [&out](const Row& row) {
            if (!out) take<T>(row, out.emplace());
        });
        return out;
    }
    // The single row that must be there; throws Broken when it is not.
    template <class T, class... A> T one(std::string_view sql, const A&... args) {
        auto row = first<T>(Query(sql, args...));
        if (!row) throw Broken("no row where one must be: " + std::string(sql));
        return std::move(*row);
    }
    // Row by row, for results too long to hold.
    template <class T> void each(const Query& query, const std::function<void(T&)>& visit) {
        execute(query, [&visit](const Row& row) {
            T item{};
            take<T>(row, item);
            visit(item);
        });
    }
    Engine engine() const { return connection_.engine(); }
    Caller caller() const { return caller_; }
    // Once it is known within the transaction who asks: the rest of it runs on that person's behalf.
    void become(Caller caller) {
        connection_.become(caller);
        caller_ = caller;
    }

protected:
    friend class AsHouse;
    std::int64_t execute(const Query& query, const std::function<void(const Row&)>& each);
    // A struct takes its columns in order; anything else takes the first column.
    template <class T> static void take(const Row& row, T& out) {
        const bool whole_row = core::shape_of<T>().kind == core::Kind::object && !std::is_same_v<T, Blob>;
        if (whole_row) {
            read_row(row, core::shape_of<T>(), &out);
        } else {
            read_column(row, 0, core::shape_of<T>(), &out);
        }
    }
    Connection& connection_;
    Caller caller_;
};

class Tx : public Read {
public:
    using Read::Read;
    // Returns how many rows changed.
    template <class... A> std::int64_t run(std::string_view sql, const A&... args) {
        return execute(Query(sql, args...), {});
    }
    std::int64_t run(const Query& query) { return execute(query, {}); }
    // Every field of `in` into the column of its name. Throws Unique when a key is taken.
    template <class New> void insert(std::string_view table, const New& in) {
        insert(table, core::shape_of<New>(), &in);
    }
    // Every field of `in` into the column of its name, in the row of that id. Writes only those that differ from what
    // is stored, so that an index over columns that stay is left alone. Returns how many rows changed (0 or 1).
    template <class Changed> std::int64_t update(std::string_view table, std::int64_t id, const Changed& in) {
        return update(table, id, core::shape_of<Changed>(), &in);
    }
    // Replaces the words under which `id` is found in a word index (see {words}); none: it is found no more. A word
    // that begins with "=" is an exact term: Words{{}, {"call17"}} finds "=call17", and no prefix does.
    void index_words(std::string_view index, std::int64_t id, const std::vector<std::string>& words) {
        connection_.index_words(index, id, words);
    }
    // Runs once, after COMMIT, never for a transaction that was rolled back; must be short and must not throw.
    void after_commit(std::function<void()> effect) { effects_.push_back(std::move(effect)); }
    std::vector<std::function<void()>>& effects() { return effects_; }
    // Once committed, this line (short, without a break) is told to all nodes, this one first.
    void tell(std::string line) { told_.push_back(std::move(line)); }
    std::vector<std::string>& told() { return told_; }

private:
    void insert(std::string_view table, const core::Shape& shape, const void* in);
    std::int64_t update(std::string_view table, std::int64_t id, const core::Shape& shape, const void* in);
    std::vector<std::function<void()>> effects_;
    std::vector<std::string> told_;
};

// While it lives, guarded tables may be read whole: the house itself asks, not the caller. Say why.
class AsHouse {
public:
    AsHouse(Read& read, std::string_view /*reason*/) : connection_(read.connection_) { connection_.as_house(+1); }
    ~AsHouse() { connection_.as_house(-1); }
    AsHouse(const AsHouse&) = delete;
    AsHouse& operator=(const AsHouse&) = delete;

private:
    Connection& connection_;
};

using Work = std::function<void(Tx&)>;
using Done = std::function<void(std::exception_ptr failed)>;

enum class Missing { made, refused };  // an SQLite file that is not there

struct Options {
    unsigned readers = 4;   // connections that read
    unsigned writers = 8;   // PostgreSQL: connections that write; SQLite has one
    bool sync = true;       // false only to measure what durability costs
    bool rehearse = false;  // tests: every write runs twice, the first time rolled back
    Missing missing = Missing::made;
    unsigned busy_seconds = 2;  // PostgreSQL: how long conflicts are retried before Unavailable
};

struct StatementCount {
    std::string name;  // "select my_applications"
    std::uint64_t calls = 0;
    double seconds = 0;
};
struct Counters {
    std::size_t queued = 0;  // writes that wait
    std::uint64_t commits = 0, writes = 0, retries = 0;
    std::vector<StatementCount> statements;
};

// A database of either engine. Thread-safe.
class Db {
public:
    Db() = default;
    Db(const Db&) = delete;
    Db& operator=(const Db&) = delete;
    virtual ~Db() = default;
    // One read transaction on the calling thread; waits while all readers are taken, so never inside another read.
    // Throws what `work` throws, or Unavailable. On PostgreSQL `work` may run twice when a migration came between.
    virtual void read(Caller caller, const std::function<void(Read&)>& work) = 0;
    // Queues one write transaction. `done` is called exactly once, on a thread of the database, after COMMIT is durable
    // (with null) or when it failed. `queue` names a hot row ("call 17") whose writers take turns on PostgreSQL; may be
    // empty. `work` may run more than once: its effects are rows or after_commit.
    virtual void write(Caller caller, std::string queue, Work work, Done done) = 0;
    // The same, waiting for it on the calling thread; throws what failed. Never from inside read or write.
    void write_now(Caller caller, const Work& work, const std::string& queue = {});

    template <class F> auto ask(Caller caller, F&& f) {  // read with a result
        std::optional<std::invoke_result_t<F, Read&>> out;
        read(caller, [&](Read& r) { out.emplace(f(r)); });
        return std::move(*out);
    }
    template <class F> auto change(Caller caller, F&& f, const std::string& queue = {}) {  // write_now with a result
        std::optional<std::invoke_result_t<F, Tx&>> out;
        write_now(
            caller, [&](Tx& tx) { out.emplace(f(tx)); }, queue);
        return std::move(*out);
    }

    // As Tx::tell, at once: about what was committed before.
    void tell(const std::string& line);
    // From now on `ear` hears what is told on any node of this database: on SQLite there is this one only, on
    // PostgreSQL others are heard within some 50 ms. Null: nobody hears any more, and no call is under way. Throws
    // Unavailable.
    virtual void listen(Ear ear);

    virtual Engine engine() const = 0;
    virtual Counters counters() const = 0;
    // A raw connection outside the pool, for migrations, doctor and backup.
    virtual std::unique_ptr<Connection> connect() = 0;
    // After the schema was changed through a raw connection: the guard is read anew. `migrate` calls it.
    virtual void schema_changed() = 0;
    // Stops taking work, finishes what was queued, closes.
    virtual void close() = 0;

protected:
    virtual void tell_others(const std::vector<std::string>& /*lines*/) {}
    void hear(const News& news);
    Work telling(Work work);  // what it tells is told after its commit

private:
    std::shared_mutex ear_mutex_;
    Ear ear_;
};

// "sqlite:PATH" or "postgresql://...". Throws Unavailable with a sentence when it can't be opened.
std::unique_ptr<Db> open(const std::string& url, const Options& options = {});
std::unique_ptr<Db> open_sqlite(const std::string& path, const Options& options);
std::unique_ptr<Db> open_postgresql(const std::string& url, const Options& options);

}  // namespace db
