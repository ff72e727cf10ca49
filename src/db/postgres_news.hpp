// How nodes on one PostgreSQL hear each other: lines are gathered for 20 ms and go out in one NOTIFY, because every
// NOTIFY takes a lock that commits wait for.
#pragma once
#include <condition_variable>
#include <mutex>
#include <thread>
#include <unordered_set>

#include "db/news.hpp"
#include "db/postgres.hpp"

namespace db {

// A payload is the teller's name, then its lines; without lines it says that some were lost. PostgreSQL takes less than
// 8000 bytes in one.
std::vector<std::string> payloads_of(const std::string& node, const News& news);
News news_in(std::string_view payload);
std::string_view teller_in(std::string_view payload);

class PostgresTeller {
public:
    PostgresTeller(const Postgres::Setup& setup, std::string node);
    ~PostgresTeller() { close(); }
    PostgresTeller(const PostgresTeller&) = delete;
    PostgresTeller& operator=(const PostgresTeller&) = delete;

    void add(const std::vector<std::string>& lines);
    void add_missed();
    void close();  // what is gathered is still told

private:
    void run();
    bool send(const News& news) noexcept;
    News take();

    const std::string node_;
    Postgres connection_;
    std::mutex mutex_;
    std::condition_variable changed_;
    News gathered_;
    std::unordered_set<std::string> known_;  // of the lines gathered
    bool closing_ = false;
    std::thread thread_;
};

// Follows what other nodes tell, on a connection and a thread of its own. When the connection breaks it connects again,
// and as nobody knows what was told meanwhile, says so.
class PostgresListener {
public:
    // Throws Unavailable; once made, nothing that is told is missed unsaid.
    PostgresListener(Postgres::Setup setup, std::string node, Ear ear);
    ~PostgresListener();
    PostgresListener(const PostgresListener&) = delete;
    PostgresListener& operator=(const PostgresListener&) = delete;

private:
    void run();
    void connect();
    void follow();
    void pause() const;
    bool over() const;

    const Postgres::Setup setup_;
    const std::string node_;
    const Ear ear_;
    const int over_;  // a descriptor that can be read once it is over
    std::unique_ptr<Postgres> connection_;
    std::thread thread_;
};

}  // namespace db
