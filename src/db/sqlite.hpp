// One connection to SQLite: statements kept prepared, whole-table reads guarded, word indexes written late.
#pragma once
#include <memory>
#include <mutex>
#include <optional>
#include <set>

#include "db/recent.hpp"
#include "db/statement_counts.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace db {

// Tables that have a view my_T, read from the schema; shared by the connections of a database.
class GuardedTables {
public:
    void replace(std::set<std::string, std::less<>> tables);
    bool contains(std::string_view table) const;
    std::uint64_t version() const { return version_.load(); }  // statements prepared before a new one are void

private:
    mutable std::mutex mutex_;
    std::set<std::string, std::less<>> tables_;
    std::atomic<std::uint64_t> version_{0};
};

class Sqlite final : public Connection {
public:
    enum class Use { read, write, raw };  // raw: unguarded, for migrations and doctor
    enum class Log { goes_on, is_copied_back };
    struct Setup {
        std::string path;
        Use use = Use::raw;
        bool sync = true;
        // Asked after each commit, when the write-ahead log holds so many pages, what becomes of it.
        std::function<Log(int pages)> logged = {};
        std::shared_ptr<StatementCounts> counts = std::make_shared<StatementCounts>();
        std::shared_ptr<GuardedTables> guarded = std::make_shared<GuardedTables>();
    };
    // Throws Unavailable when the file can't be opened.
    explicit Sqlite(Setup setup);
    ~Sqlite() override;

    std::int64_t execute(std::string_view sql, std::span<const Value> args,
                         const std::function<void(const Row&)>& each) override;
    void script(const std::string& sql) override;
    Engine engine() const override { return Engine::sqlite; }
    std::string words(const Words& words) const override;
    // On the writing connection they are written when it commits, because every savepoint makes FTS5 write a segment.
    void index_words(std::string_view index, std::int64_t id, const std::vector<std::string>& words) override;
    void as_house(int delta) override { house_ += delta; }
    void become(Caller caller) override { caller_ = caller; }

    Caller caller() const { return caller_; }
    void begin();
    void commit();
    void rollback() noexcept;  // does nothing when there is no transaction any more
    void savepoint();
    // Throws what an earlier statement threw, or Reference when a deferred foreign key is still open.
    void release();
    void rollback_to_savepoint() noexcept;
    bool in_transaction() const;
    std::set<std::string, std::less<>> tables_to_guard();

    // Copies what it can of the write-ahead log back into the file, waiting for nobody. What fails is left for the
    // next time: the log holds it until then.
    void checkpoint() noexcept;
    // Writes all of this database into a file that another program may then open; consistent while others write.
    void copy_into(const std::string& path);

private:
    struct Statement;
    struct LateWords {
        std::string index;
        std::int64_t id;
        std::string words;
    };
    friend struct SqliteHooks;

    void prepare_session();
    std::shared_ptr<Statement> prepared(std::string_view sql);
    std::shared_ptr<Statement> prepare(std::string_view sql);
    void bind(sqlite3_stmt* statement, int at, const Value& value);
    void write_words(const LateWords& late);
    void write_late_words();
    std::optional<std::string> indexed_words(const std::string& table, std::int64_t id);
    void command(std::string_view sql) { execute(sql, {}, {}); }
    [[noreturn]] void fail(std::string_view sql);

    Setup setup_;
    sqlite3* db_ = nullptr;
    Recent<std::shared_ptr<Statement>> statements_, house_statements_;
    std::uint64_t guard_version_ = 0;
    int house_ = 0;
    Caller caller_;
    bool statement_changes_rows_ = false;                   // of the one being prepared
    std::set<std::string, std::less<>> read_through_view_;  // by the statement being prepared
    std::string refused_table_;                             // by the guard, for the sentence
    std::exception_ptr over_;                               // the error that ended the transaction
    std::vector<LateWords> late_words_;
    std::size_t late_words_at_savepoint_ = 0;
};

}  // namespace db
