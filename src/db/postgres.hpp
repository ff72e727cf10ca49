// One connection to PostgreSQL: statements kept prepared, values as text, transactions that may have to run again.
#pragma once
#include <memory>

#include "db/recent.hpp"
#include "db/statement_counts.hpp"

struct pg_conn;
struct pg_result;

namespace db {

// Another transaction came between: the same work may succeed when it runs again.
struct Conflict : Unavailable {
    using Unavailable::Unavailable;
};
// A kept statement no longer fits the database, whose shape has changed; when it runs again it is prepared anew.
struct StaleStatement : Conflict {
    using Conflict::Conflict;
};
// The connection broke before COMMIT was sent: nothing was done.
struct Lost : Unavailable {
    using Unavailable::Unavailable;
};

class Postgres final : public Connection {
public:
    enum class Use { pooled, raw };  // pooled: waits for locks no longer than Setup::lock_seconds
    struct Setup {
        std::string url;
        Use use = Use::raw;
        bool sync = true;
        unsigned lock_seconds = 2;
        std::shared_ptr<StatementCounts> counts = std::make_shared<StatementCounts>();
    };
    // Throws Unavailable when the server doesn't answer.
    explicit Postgres(Setup setup);
    ~Postgres() override;

    std::int64_t execute(std::string_view sql, std::span<const Value> args,
                         const std::function<void(const Row&)>& each) override;
    void script(const std::string& sql) override;
    Engine engine() const override { return Engine::postgresql; }
    std::string words(const Words& words) const override;
    void index_words(std::string_view index, std::int64_t id, const std::vector<std::string>& words) override;
    void as_house(int /*delta*/) override {}  // the guard is SQLite's; what it refuses has no place in the program
    void become(Caller caller) override;
    // What was notified on the channels that this connection listens to; waits for it, unless the descriptor `instead`
    // can be read first. Throws Lost when the connection broke.
    std::vector<std::string> notified(int instead);

    enum class Mode { read, write };
    // Connects again first when the connection broke while nothing was under way.
    void begin(Mode mode, Caller caller);
    // Throws what an earlier statement threw; InDoubt when the answer was lost, and with it the outcome.
    void commit();
    void rollback() noexcept;
    bool must_run_again() const { return must_run_again_; }  // whatever was thrown since begin
    // A lock of this name, which only one connection of all nodes has at a time; not inside a transaction.
    void take_turn(const std::string& queue);
    void end_turn(const std::string& queue) noexcept;

private:
    struct Prepared;
    using Result = std::unique_ptr<pg_result, void (*)(pg_result*)>;

    void connect();
    void connect_and_set_up();
    void disconnect() noexcept;
    bool connected() const;
    std::shared_ptr<Prepared> prepared(std::string_view sql);
    Result run(const Prepared& statement, std::span<const Value> args);
    Result checked(pg_result* result, std::string_view sql);
    [[noreturn]] void fail(pg_result* result, std::string_view sql);
    void forget_evicted();

    Setup setup_;
    pg_conn* connection_ = nullptr;
    std::vector<std::string> evicted_;  // names of statements that the server still holds
    Recent<std::shared_ptr<Prepared>> statements_;
    std::uint64_t statement_names_ = 0;
    std::exception_ptr over_;  // the error that ended the transaction
    bool must_run_again_ = false;
    bool all_void_ = false;  // of the statements that the server still holds
    bool in_transaction_ = false;
};

}  // namespace db
