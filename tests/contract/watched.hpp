// A database that passes on what is asked and keeps each select with the engine's plan for it.
#pragma once
#include <mutex>

#include "db/db.hpp"

namespace contract {

struct Planned {
    std::string sql;
    std::vector<std::string> plan;  // the engine's own lines
};

class WatchedConnection final : public db::Connection {
public:
    explicit WatchedConnection(std::unique_ptr<db::Connection> inner) : inner_(std::move(inner)) {}
    std::int64_t execute(std::string_view sql, std::span<const db::Value> args,
                         const std::function<void(const db::Row&)>& each) override {
        if (sql.starts_with("select")) explain(sql, args);
        return inner_->execute(sql, args, each);
    }
    void script(const std::string& sql) override { inner_->script(sql); }
    db::Engine engine() const override { return inner_->engine(); }
    std::string words(const db::Words& words) const override { return inner_->words(words); }
    void index_words(std::string_view index, std::int64_t id, const std::vector<std::string>& words) override {
        inner_->index_words(index, id, words);
    }
    void as_house(int delta) override { inner_->as_house(delta); }
    void become(db::Caller caller) override { inner_->become(caller); }

    std::vector<Planned> planned;

private:
    void explain(std::string_view sql, std::span<const db::Value> args) {
        const bool sqlite = engine() == db::Engine::sqlite;
        Planned one{std::string(sql), {}};
        inner_->execute((sqlite ? "explain query plan " : "explain ") + one.sql, args,
                        [&](const db::Row& row) { one.plan.emplace_back(row.text(sqlite ? 3 : 0)); });
        planned.push_back(std::move(one));
    }
    std::unique_ptr<db::Connection> inner_;
};

// One at a time, over one connection.
class WatchedDb final : public db::Db {
public:
    explicit WatchedDb(db::Db& inner) : inner_(inner), connection_(inner.connect()) {}
    void read(db::Caller caller, const std::function<void(db::Read&)>& work) override {
        const std::lock_guard lock(mutex_);
        connection_.script("begin");
        connection_.become(caller);
        db::Read read(connection_, caller);
        work(read);
        connection_.script("commit");
    }
    void write(db::Caller caller, std::string /*queue*/, db::Work work, db::Done done) override {
        std::exception_ptr failed;
        {
            const std::lock_guard lock(mutex_);
            connection_.script("begin");
            connection_.become(caller);
            db::Tx tx(connection_, caller);
            try {
                work(tx);
                connection_.script("commit");
            } catch (...) {
                connection_.script("rollback");
                failed = std::current_exception();
            }
        }
        done(failed);
    }
    db::Engine engine() const override { return inner_.engine(); }
    db::Counters counters() const override { return inner_.counters(); }
    std::unique_ptr<db::Connection> connect() override { return inner_.connect(); }
    void schema_changed() override {}
    void close() override {}

    std::vector<Planned> take() { return std::exchange(connection_.planned, {}); }

private:
    db::Db& inner_;
    WatchedConnection connection_;
    std::mutex mutex_;
};

}  // namespace contract
