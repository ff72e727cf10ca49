// How a connection to SQLite is set up, what its guard lets through, and its transactions.
#include <sqlite3.h>

#include <thread>

#include "core/fold.hpp"
#include "db/sqlite.hpp"
#include "db/sqlite_error.hpp"

namespace db {

// What SQLite calls back.
struct SqliteHooks {
    static int authorize(void* at, int action, const char* table, const char* column, const char* /*database*/,
                         const char* inside) {
        auto& self = *static_cast<Sqlite*>(at);
        const bool reads_through_view = inside && std::string_view(inside).starts_with("my_");
        if (action == SQLITE_READ && reads_through_view) self.read_through_view_.insert(table);
        // A view that was flattened and of which only the row's number is used is told once more, without a column and
        // without the view's name.
        if (action == SQLITE_READ && *column == '\0' && self.read_through_view_.contains(table)) return SQLITE_OK;
        if (action != SQLITE_READ || self.house_ > 0 || self.statement_changes_rows_ || reads_through_view) {
            return SQLITE_OK;
        }
        if (!self.setup_.guarded->contains(table)) return SQLITE_OK;
        self.refused_table_ = table;
        return SQLITE_DENY;
    }

    static void caller(sqlite3_context* context, int /*count*/, sqlite3_value** /*arguments*/) {
        sqlite3_result_int64(context, static_cast<Sqlite*>(sqlite3_user_data(context))->caller_.person);
    }

    // For migrations: as the program folds.
    static void folded(sqlite3_context* context, int /*count*/, sqlite3_value** arguments) {
        const auto* text = static_cast<const char*>(static_cast<const void*>(sqlite3_value_text(arguments[0])));
        const auto plain = core::fold(text ? text : "");
        sqlite3_result_text64(context, plain.data(), plain.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    }

    static int logged(void* at, sqlite3* /*database*/, const char* /*name*/, int pages) {
        auto& self = *static_cast<Sqlite*>(at);
        if (self.setup_.logged(pages) == Sqlite::Log::is_copied_back) self.checkpoint();
        return SQLITE_OK;
    }

    // SQLite's own waits grow to 100 ms, in which a program that commits without pause never lets another in.
    static int wait_while_busy(void* at, int tries) {
        const bool patient = static_cast<Sqlite*>(at)->setup_.use == Sqlite::Use::raw;
        if (tries > (patient ? 60'000 : 5'000)) return 0;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return 1;
    }
};

void GuardedTables::replace(std::set<std::string, std::less<>> tables) {
    const std::lock_guard lock(mutex_);
    tables_ = std::move(tables);
    ++version_;
}

bool GuardedTables::contains(std::string_view table) const {
    const std::lock_guard lock(mutex_);
    return tables_.contains(table);
}

namespace {

constexpr std::size_t most_statements = 200;

constexpr auto read_session = R"(
    pragma query_only = on;
    pragma temp_store = memory;
    pragma cache_size = -6000;
)";

// A larger write-ahead log is copied back less often; its file is cut back to journal_size_limit when it begins anew.
// The first read opens it: a connection that never had it open would not clear it away as the last one that can.
constexpr auto write_session = R"(
    pragma journal_mode = wal;
    pragma foreign_keys = on;
    pragma secure_delete = on;
    pragma temp_store = memory;
    pragma cache_size = -16000;
    pragma wal_autocheckpoint = 4000;
    pragma journal_size_limit = 67108864;
    select count(*) from sqlite_schema;
)";

void configure_library() {
    static std::once_flag once;
    std::call_once(once, [] {
        sqlite3_config(SQLITE_CONFIG_MULTITHREAD);   // a connection is never used by two threads at once
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);  // one mutex less on every allocation
    });
}

}  // namespace

Sqlite::Sqlite(Setup setup)
    : setup_(std::move(setup)), statements_(most_statements), house_statements_(most_statements) {
    configure_library();
    const int mode = setup_.use == Use::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    try {
        if (sqlite3_open_v2(setup_.path.c_str(), &db_, mode | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK) {
            throw Unavailable("The database " + setup_.path + " can't be opened: " + sqlite3_errmsg(db_) + ".");
        }
        prepare_session();
    } catch (const Broken&) {
        const std::string why = sqlite3_errmsg(db_);
        sqlite3_close(db_);
        throw Unavailable("The database " + setup_.path + " can't be opened: " + why + ".");
    } catch (...) {
        sqlite3_close(db_);
        throw;
    }
}

void Sqlite::prepare_session() {
    sqlite3_extended_result_codes(db_, 1);
    sqlite3_busy_handler(db_, &SqliteHooks::wait_while_busy, this);
    sqlite3_db_config(db_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);  // "x" is a name, as on PostgreSQL
    sqlite3_db_config(db_, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    // Deterministic within a statement, so that the planner asks once; innocuous, so that views may ask.
    sqlite3_create_function_v2(db_, "caller", 0, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, this,
                               &SqliteHooks::caller, nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(db_, "folded", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, &SqliteHooks::folded,
                               nullptr, nullptr, nullptr);
    script(setup_.use == Use::read ? read_session : write_session);
    if (setup_.use != Use::read) script(setup_.sync ? "pragma synchronous = full" : "pragma synchronous = off");
    if (setup_.logged) sqlite3_wal_hook(db_, &SqliteHooks::logged, this);
    if (setup_.use != Use::raw) sqlite3_set_authorizer(db_, &SqliteHooks::authorize, this);
}

Sqlite::~Sqlite() {
    statements_.clear();
    house_statements_.clear();
    sqlite3_close(db_);
}

std::set<std::string, std::less<>> Sqlite::tables_to_guard() {
    std::set<std::string, std::less<>> tables;
    execute("select substr(name, 4) from sqlite_schema where type = 'view' and substr(name, 1, 3) = 'my_'", {},
            [&](const Row& row) { tables.emplace(row.text(0)); });
    return tables;
}

void Sqlite::begin() {
    over_ = nullptr;
    late_words_.clear();
    command(setup_.use == Use::read ? "begin" : "begin immediate");
}

void Sqlite::commit() {
    if (over_) std::rethrow_exception(over_);
    write_late_words();
    command("commit");
    late_words_.clear();
}

void Sqlite::rollback() noexcept {
    over_ = nullptr;
    late_words_.clear();
    if (!in_transaction()) return;
    try {
        command("rollback");
    } catch (...) {
        over_ = nullptr;  // SQLite has rolled back by itself, which is what was asked
    }
}

void Sqlite::savepoint() {
    late_words_at_savepoint_ = late_words_.size();
    command("savepoint one");
}

void Sqlite::release() {
    if (over_) std::rethrow_exception(over_);
    if (!in_transaction()) throw Broken("the transaction was ended from inside");
    int open = 0;
    int most = 0;
    sqlite3_db_status(db_, SQLITE_DBSTATUS_DEFERRED_FKS, &open, &most, 0);
    if (open != 0) throw Reference("a row that is referred to is missing at the end of the transaction");
    command("release one");
}

void Sqlite::rollback_to_savepoint() noexcept {
    over_ = nullptr;
    late_words_.resize(std::min(late_words_.size(), late_words_at_savepoint_));
    if (!in_transaction()) return;
    if (sqlite3_exec(db_, "rollback to one; release one", nullptr, nullptr, nullptr) != SQLITE_OK) rollback();
}

bool Sqlite::in_transaction() const { return sqlite3_get_autocommit(db_) == 0; }

void Sqlite::checkpoint() noexcept {
    sqlite3_wal_checkpoint_v2(db_, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

void Sqlite::copy_into(const std::string& path) {
    sqlite3* target = nullptr;
    int code = sqlite3_open_v2(path.c_str(), &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_backup* copy = sqlite3_backup_init(target, "main", db_, "main");
        if (copy) sqlite3_backup_step(copy, -1);  // in one step, so that other writers can't make it begin again
        code = copy ? sqlite3_backup_finish(copy) : sqlite3_errcode(target);
    }
    const std::string message = sqlite3_errmsg(target);
    sqlite3_close(target);
    if (code != SQLITE_OK) throw Unavailable("The database can't be copied into " + path + ": " + message + ".");
}

}  // namespace db
