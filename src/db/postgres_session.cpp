// How a connection to PostgreSQL is set up, its transactions, its word indexes, and waiting for what others tell.
#include <libpq-fe.h>
#include <poll.h>

#include <array>

#include "db/postgres.hpp"
#include "db/postgres_error.hpp"
#include "db/sql.hpp"

namespace db {
namespace {

constexpr std::size_t most_statements = 300;

std::string session_settings(const Postgres::Setup& setup) {
    std::string sql = "set timezone = 'UTC'; set client_min_messages = error; set bytea_output = 'hex';";
    if (!setup.sync) sql += "set synchronous_commit = off;";
    if (setup.use == Postgres::Use::pooled) sql += "set lock_timeout = '" + std::to_string(setup.lock_seconds) + "s';";
    return sql;
}

std::string array_literal(const std::vector<std::string>& words) {
    std::string out = "{";
    for (const auto& word : words) {
        const auto term = index_term(word);  // holds nothing that would need an escape
        if (term.empty()) continue;
        if (out.size() > 1) out += ',';
        ((out += '"') += term) += '"';
    }
    return out + '}';
}

}  // namespace

Postgres::Postgres(Setup setup) : setup_(std::move(setup)), statements_(most_statements) { connect(); }

Postgres::~Postgres() {
    statements_.clear();
    PQfinish(connection_);
}

void Postgres::disconnect() noexcept { PQfinish(std::exchange(connection_, nullptr)); }

// A connection without its settings is none.
void Postgres::connect() {
    disconnect();
    try {
        connect_and_set_up();
    } catch (...) {
        disconnect();
        throw;
    }
}

void Postgres::connect_and_set_up() {
    statements_.clear();
    evicted_.clear();
    in_transaction_ = all_void_ = must_run_again_ = false;
    over_ = nullptr;
    // What the address itself says comes later and wins.
    const std::array<const char*, 7> names{"connect_timeout",
                                           "application_name",
                                           "client_encoding",
                                           "keepalives_idle",
                                           "tcp_user_timeout",
                                           "dbname",
                                           nullptr};
    const std::array<const char*, 7> values{"5", "spark", "UTF8", "30", "10000", setup_.url.c_str(), nullptr};
    connection_ = PQconnectdbParams(names.data(), values.data(), 1);
    if (!connected()) {
        const std::string why = PQerrorMessage(connection_);
        throw Unavailable("PostgreSQL doesn't answer: " + why.substr(0, why.find_last_not_of('\n') + 1));
    }
    PQsetNoticeProcessor(
        connection_, [](void*, const char*) {}, nullptr);
    script(session_settings(setup_));
}

bool Postgres::connected() const { return PQstatus(connection_) == CONNECTION_OK; }

void Postgres::begin(Mode mode, Caller caller) {
    const std::string sql = std::string(mode == Mode::read ? "begin isolation level repeatable read read only"
                                                           : "begin isolation level serializable") +
                            "; select set_config('spark.caller', '" + std::to_string(caller.person) + "', true)";
    over_ = nullptr;
    must_run_again_ = false;
    if (!connected()) connect();
    try {
        forget_evicted();
        script(sql);
    } catch (const Lost&) {
        connect();  // it had broken while idle; nothing was under way
        script(sql);
    }
    must_run_again_ = false;
    in_transaction_ = true;
}

void Postgres::commit() {
    if (over_) std::rethrow_exception(over_);
    try {
        script("commit");
    } catch (const Lost&) {
        must_run_again_ = false;
        in_transaction_ = false;
        throw InDoubt("The connection to PostgreSQL broke during the commit: it may or may not have been made.");
    }
    in_transaction_ = false;
}

void Postgres::rollback() noexcept {
    over_ = nullptr;
    if (!in_transaction_) return;
    in_transaction_ = false;
    if (connected()) PQclear(PQexec(connection_, "rollback"));
}

void Postgres::become(Caller caller) {
    execute("select set_config('spark.caller', ?, true)", std::vector<Value>{std::to_string(caller.person)}, {});
}

void Postgres::take_turn(const std::string& queue) {
    must_run_again_ = false;
    if (!connected()) connect();
    execute("select pg_advisory_lock(hashtextextended(?, 0))", std::vector<Value>{queue}, {});
}

// Whether the work must run again was decided before its turn ended, and a lost connection must not change it: a commit
// of which nobody knows whether it was made would be made twice.
void Postgres::end_turn(const std::string& queue) noexcept {
    const bool again = must_run_again_;
    try {
        execute("select pg_advisory_unlock(hashtextextended(?, 0))", std::vector<Value>{queue}, {});
    } catch (const std::exception&) {
        disconnect();  // the lock ends with the session that held it
    }
    must_run_again_ = again;
}

void Postgres::forget_evicted() {
    if (std::exchange(all_void_, false)) {
        evicted_.clear();
        script("deallocate all");
    }
    while (!evicted_.empty()) {
        script("deallocate " + evicted_.back());
        evicted_.pop_back();
    }
}

std::string Postgres::words(const Words& words) const {
    std::string out;
    const auto add = [&out](const std::string& term, std::string_view sign) {
        if (term.empty()) return;
        if (!out.empty()) out += " & ";
        ((out += '\'') += term) += sign;
    };
    for (const auto& term : words.exact) add(exact_term(term), "'");
    for (const auto& word : words.prefixes) add(plain_term(word), "':*");
    return out;
}

void Postgres::index_words(std::string_view index, std::int64_t id, const std::vector<std::string>& words) {
    const std::string table = std::string(index) + "_words";
    if (words.empty()) {
        execute("delete from " + table + " where id = ?", std::vector<Value>{id}, {});
        return;
    }
    execute("insert into " + table + " (id, words) values (?, array_to_tsvector(?::text[])) " +
                "on conflict (id) do update set words = excluded.words",
            std::vector<Value>{id, array_literal(words)}, {});
}

std::vector<std::string> Postgres::notified(int instead) {
    for (std::vector<std::string> out;;) {
        if (PQconsumeInput(connection_) == 0) throw Lost("The connection to PostgreSQL broke.");
        while (PGnotify* notice = PQnotifies(connection_)) {
            out.emplace_back(notice->extra);
            PQfreemem(notice);
        }
        if (!out.empty()) return out;
        std::array<pollfd, 2> sockets{pollfd{PQsocket(connection_), POLLIN, 0}, pollfd{instead, POLLIN, 0}};
        poll(sockets.data(), sockets.size(), -1);
        if (sockets[1].revents != 0) return out;
    }
}

}  // namespace db
