// A database on a PostgreSQL server: some connections that read, some that write, one that tells the other nodes.
#include "db/pool.hpp"
#include "db/postgres_writers.hpp"

namespace db {
namespace {

// Tells all nodes that something has changed: soon after a commit, at most once in 20 ms, because every NOTIFY takes a
// lock that commits wait for.
class Bell {
public:
    explicit Bell(const Postgres::Setup& setup) : connection_(setup), thread_([this] { run(); }) {}
    ~Bell() { close(); }
    Bell(const Bell&) = delete;
    Bell& operator=(const Bell&) = delete;

    void ring() {
        {
            const std::lock_guard lock(mutex_);
            rung_ = true;
        }
        changed_.notify_one();
    }
    void close() {
        {
            const std::lock_guard lock(mutex_);
            closing_ = true;
        }
        changed_.notify_one();
        if (thread_.joinable()) thread_.join();
    }

private:
    void run() {
        std::unique_lock lock(mutex_);
        for (;;) {
            changed_.wait(lock, [this] { return rung_ || closing_; });
            if (!rung_) return;
            rung_ = false;
            lock.unlock();
            notify();
            lock.lock();
            changed_.wait_for(lock, std::chrono::milliseconds(20), [this] { return closing_; });
        }
    }
    void notify() noexcept {
        try {
            connection_.begin(Postgres::Mode::write, {});
            connection_.script("notify spark_changed");
            connection_.commit();
        } catch (const std::exception&) {  // the server is gone, and its listeners with it: they look when it is back
            connection_.rollback();
        }
    }
    Postgres connection_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool rung_ = false;
    bool closing_ = false;
    std::thread thread_;
};

Postgres::Setup setup_for(const std::string& url, const Options& options) {
    return {.url = url, .use = Postgres::Use::pooled, .sync = options.sync, .lock_seconds = options.busy_seconds};
}

class PostgresDb final : public Db {
public:
    PostgresDb(const std::string& url, const Options& options)
        : setup_(setup_for(url, options)), bell_(setup_), writers_(setup_, options, [this] { bell_.ring(); }) {
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
        writers_.add(caller, std::move(queue), std::move(work), std::move(done));
    }
    Engine engine() const override { return Engine::postgresql; }
    Counters counters() const override {
        auto out = writers_.counters();
        out.statements = setup_.counts->all();
        return out;
    }
    std::unique_ptr<Connection> connect() override {
        auto setup = setup_;
        setup.use = Postgres::Use::raw;
        return std::make_unique<Postgres>(std::move(setup));
    }
    void schema_changed() override {}
    void close() override {
        writers_.close();
        bell_.close();
    }

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
    Postgres::Setup setup_;
    Bell bell_;
    PostgresWriters writers_;
    Pool<Postgres> readers_;
};

}  // namespace

std::unique_ptr<Db> open_postgresql(const std::string& url, const Options& options) {
    return std::make_unique<PostgresDb>(url, options);
}

}  // namespace db
