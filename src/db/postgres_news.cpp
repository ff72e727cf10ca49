#include "db/postgres_news.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <utility>

namespace db {
namespace {

constexpr std::size_t longest_payload = 7'999;
constexpr std::size_t most_lines = 2'000;  // that wait; past it others look at everything anew
constexpr std::chrono::milliseconds gathering{20}, between_tries{500};

}  // namespace

std::vector<std::string> payloads_of(const std::string& node, const News& news) {
    if (news.missed) return {node};
    std::vector<std::string> out;
    for (const auto& line : news.lines) {
        if (node.size() + 1 + line.size() > longest_payload) return {node};
        if (out.empty() || out.back().size() + 1 + line.size() > longest_payload) out.push_back(node);
        (out.back() += '\n') += line;
    }
    return out;
}

std::string_view teller_in(std::string_view payload) { return payload.substr(0, payload.find('\n')); }

News news_in(std::string_view payload) {
    News news;
    for (auto end = payload.find('\n'); end != std::string_view::npos; end = payload.find('\n')) {
        payload.remove_prefix(end + 1);
        news.lines.emplace_back(payload.substr(0, payload.find('\n')));
    }
    news.missed = news.lines.empty();
    return news;
}

PostgresTeller::PostgresTeller(const Postgres::Setup& setup, std::string node)
    : node_(std::move(node)), connection_(setup), thread_([this] { run(); }) {}

void PostgresTeller::add(const std::vector<std::string>& lines) {
    {
        const std::lock_guard lock(mutex_);
        for (const auto& line : lines) {
            if (gathered_.missed) break;
            if (!known_.insert(line).second) continue;
            gathered_.lines.push_back(line);
            gathered_.missed = gathered_.lines.size() > most_lines;
        }
    }
    changed_.notify_one();
}

void PostgresTeller::add_missed() {
    {
        const std::lock_guard lock(mutex_);
        gathered_.missed = true;
    }
    changed_.notify_one();
}

void PostgresTeller::close() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    changed_.notify_one();
    if (thread_.joinable()) thread_.join();
}

News PostgresTeller::take() {
    known_.clear();
    return std::exchange(gathered_, {});
}

void PostgresTeller::run() {
    const auto something = [this] { return gathered_.missed || !gathered_.lines.empty(); };
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [&] { return something() || closing_; });
        if (!something()) return;
        const auto news = take();
        lock.unlock();
        const bool sent = send(news);
        lock.lock();
        if (!sent && closing_) return;
        if (!sent) gathered_.missed = true;
        changed_.wait_for(lock, sent ? gathering : between_tries, [this] { return closing_; });
    }
}

bool PostgresTeller::send(const News& news) noexcept {
    try {
        connection_.begin(Postgres::Mode::write, {});
        for (const auto& payload : payloads_of(node_, news))
            connection_.execute("select pg_notify('spark_news', ?)", std::vector<Value>{payload}, {});
        connection_.commit();
        return true;
    } catch (const std::exception&) {
        connection_.rollback();
        return false;
    }
}

PostgresListener::PostgresListener(Postgres::Setup setup, std::string node, Ear ear)
    : setup_(std::move(setup)), node_(std::move(node)), ear_(std::move(ear)), over_(eventfd(0, EFD_CLOEXEC)) {
    try {
        connect();
    } catch (...) {
        ::close(over_);
        throw;
    }
    thread_ = std::thread([this] { run(); });
}

PostgresListener::~PostgresListener() {
    eventfd_write(over_, 1);
    thread_.join();
    ::close(over_);
}

void PostgresListener::connect() {
    connection_ = std::make_unique<Postgres>(setup_);
    connection_->script("listen spark_news");
}

bool PostgresListener::over() const {
    pollfd descriptor{over_, POLLIN, 0};
    return poll(&descriptor, 1, 0) > 0;
}

void PostgresListener::pause() const {
    pollfd descriptor{over_, POLLIN, 0};
    poll(&descriptor, 1, static_cast<int>(between_tries.count()));
}

void PostgresListener::run() {
    while (!over()) {
        try {
            if (!connection_) {
                connect();
                ear_({{}, true});
            }
            follow();
        } catch (const std::exception&) {  // the server is away, or has ended this connection
            connection_.reset();
            pause();
        }
    }
}

void PostgresListener::follow() {
    while (!over())
        for (const auto& payload : connection_->notified(over_))
            if (teller_in(payload) != node_) ear_(news_in(payload));
}

}  // namespace db
