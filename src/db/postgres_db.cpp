// A database on a PostgreSQL server: some connections that read, some that write, one that tells the other nodes and
// one that hears them.
#include <optional>

#include "core/ids.hpp"
#include "db/pool.hpp"
#include "db/postgres_news.hpp"
#include "db/postgres_writers.hpp"

namespace db {
namespace {

Postgres::Setup setup_for(const std::string& url, const Options& options) {
    return {.url = url, .use = Postgres::Use::pooled, .sync = options.sync, .lock_seconds = options.busy_seconds};
}

class PostgresDb final : public Db {
public:
    PostgresDb(const std::string& url, const Options& options)
        : setup_(setup_for(url, options)), teller_(teller_setup(), node_), writers_(setup_, options) {
        for (unsigned i = 0; i < options.readers; ++i) readers_.add(std::make_unique<Postgres>(setup_));
    }
    ~PostgresDb() override { close(); }
    PostgresDb(const PostgresDb&) = delete;
    PostgresDb& operator=(const PostgresDb&) = delete;

    void read(Caller caller, const std::function<void(Read&)>& work) override {
        const auto connection = readers_.take();
        try {
            read_once(*connection, caller, work);
        } catch (const StaleStatement&) {
            read_once(*connection, caller, work);
        }
    }
    void write(Caller caller, std::string queue, Work work, Done done) override {
        writers_.add(caller, std::move(queue), telling(std::move(work)), std::move(done));
    }
    Engine engine() const override { return Engine::postgresql; }
    Counters counters() const override {
        auto out = writers_.counters();
        out.statements = setup_.counts->all();
        return out;
    }
    std::unique_ptr<Connection> connect() override { return std::make_unique<Postgres>(raw_setup()); }
    void schema_changed() override {}
    void close() override {
        writers_.close();
        teller_.close();
        listener_.reset();
    }
    // A node that begins tells so: one that was killed may have committed what it could not tell any more.
    void listen(Ear ear) override {
        listener_.reset();
        Db::listen(ear);
        if (!ear) return;
        listener_.emplace(raw_setup(), node_, [this](const News& news) { hear(news); });
        teller_.add_missed();
    }

protected:
    void tell_others(const std::vector<std::string>& lines) override { teller_.add(lines); }

private:
    static void read_once(Postgres& connection, Caller caller, const std::function<void(Read&)>& work) {
        connection.begin(Postgres::Mode::read, caller);
        const struct Ended {
            Postgres& connection;
            ~Ended() { connection.rollback(); }
        } ended{connection};
        Read read(connection, caller);
        work(read);
    }
    Postgres::Setup raw_setup() const {
        auto setup = setup_;
        setup.use = Postgres::Use::raw;
        return setup;
    }
    // What is told is kept nowhere, so no disk is waited for.
    Postgres::Setup teller_setup() const {
        auto setup = setup_;
        setup.sync = false;
        return setup;
    }
    const std::string node_ = std::to_string(core::new_id());
    Postgres::Setup setup_;
    PostgresTeller teller_;
    PostgresWriters writers_;
    std::optional<PostgresListener> listener_;
    Pool<Postgres> readers_;
};

}  // namespace

std::unique_ptr<Db> open_postgresql(const std::string& url, const Options& options) {
    return std::make_unique<PostgresDb>(url, options);
}

}  // namespace db
