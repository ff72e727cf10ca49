// A database in an SQLite file: some connections that read, one that writes.
#include <filesystem>

#include "db/pool.hpp"
#include "db/sqlite_checkpoints.hpp"
#include "db/sqlite_writer.hpp"

namespace db {
namespace {

class SqliteDb final : public Db {
public:
    SqliteDb(const std::string& path, const Options& options) : setup_{.path = path, .sync = options.sync} {
        if (options.missing == Missing::refused && !std::filesystem::exists(path))
            throw Unavailable("There is no database " + path + ".");
        checkpoints_.emplace(open(Sqlite::Use::raw));  // first: it may have to make the file
        writer_.emplace(open(Sqlite::Use::write), options.rehearse);
        for (unsigned i = 0; i < options.readers; ++i) readers_.add(open(Sqlite::Use::read));
        schema_changed();
    }
    ~SqliteDb() override { close(); }
    SqliteDb(const SqliteDb&) = delete;
    SqliteDb& operator=(const SqliteDb&) = delete;

    void read(Caller caller, const std::function<void(Read&)>& work) override {
        const auto connection = readers_.take();
        connection->become(caller);
        connection->begin();
        const struct Ended {
            Sqlite& connection;
            ~Ended() { connection.rollback(); }
        } ended{*connection};
        Read read(*connection, caller);
        work(read);
    }
    void write(Caller caller, std::string /*queue*/, Work work, Done done) override {
        writer_->add(caller, telling(std::move(work)), std::move(done));
    }
    Engine engine() const override { return Engine::sqlite; }
    Counters counters() const override {
        auto out = writer_->counters();
        out.statements = setup_.counts->all();
        return out;
    }
    std::unique_ptr<Connection> connect() override { return open(Sqlite::Use::raw); }
    void schema_changed() override { setup_.guarded->replace(open(Sqlite::Use::raw)->tables_to_guard()); }
    void close() override {
        writer_->close();
        checkpoints_->close();
    }

private:
    std::unique_ptr<Sqlite> open(Sqlite::Use use) {
        auto setup = setup_;
        setup.use = use;
        if (use == Sqlite::Use::write) setup.logged = [this](int pages) { return checkpoints_->grew_to(pages); };
        return std::make_unique<Sqlite>(std::move(setup));
    }
    Sqlite::Setup setup_;
    // Closed last: only a connection that writes can clear the write-ahead log away.
    std::optional<SqliteCheckpoints> checkpoints_;
    std::optional<SqliteWriter> writer_;
    Pool<Sqlite> readers_;
};

}  // namespace

std::unique_ptr<Db> open_sqlite(const std::string& path, const Options& options) {
    return std::make_unique<SqliteDb>(path, options);
}

}  // namespace db
