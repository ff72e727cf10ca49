#include "activity/jobs.hpp"

#include "activity/news.hpp"
#include "core/ids.hpp"
#include "core/log.hpp"

namespace activity {
namespace {

using namespace std::chrono_literals;

constexpr auto lease = 60s;       // a node that dies gives its job back after this long
constexpr int most_attempts = 8;  // with back-off, about four hours

struct JobRow {
    std::int64_t id;
    std::string kind;
    std::int64_t subject_id;
    std::string state;
    core::Instant run_at;
    int attempts;
    core::Instant lease_until;
    core::Instant made_at;
};

core::Instant retry_at(int attempts) {
    return core::real_now() + std::chrono::seconds(std::int64_t{1} << std::min(attempts * 2, 14));
}

}  // namespace

void do_later(db::Tx& tx, std::string_view kind, std::int64_t subject, core::Instant when) {
    const auto waiting = tx.first<std::int64_t>(
        "select id from jobs where state = 'waiting' and kind = ? and subject_id = ? and attempts = 0", kind, subject);
    if (waiting) return;
    tx.insert("jobs", JobRow{core::new_id(), std::string(kind), subject, "waiting", when, 0, {}, core::real_now()});
    work_waits(tx);
}

Jobs::Jobs(db::Db& db, std::map<std::string, Work> works) : db_(db), works_(std::move(works)) {}
Jobs::~Jobs() { stop(); }

void Jobs::start() {
    thread_ = std::thread([this] { loop(); });
}

void Jobs::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Jobs::wake() {
    {
        const std::lock_guard lock(mutex_);
        woken_ = true;
    }
    wake_.notify_all();
}

int Jobs::do_due() {
    int count = 0;
    while (do_one()) ++count;
    return count;
}

void Jobs::loop() {
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        woken_ = false;
        lock.unlock();
        bool did = false;
        try {
            did = do_one();
        } catch (const std::exception& e) {
            core::log(core::LogLevel::error, "jobs.failed", "", {{"what", e.what()}});
        }
        lock.lock();
        if (!did) wake_.wait_for(lock, 1s, [this] { return woken_ || stopping_; });
    }
}

bool Jobs::do_one() {
    const auto now = core::real_now();
    const auto job = db_.change({}, [&](db::Tx& tx) {
        auto due = tx.first<JobRow>(
            "select " + db::columns<JobRow>() +
                " from jobs where state = 'waiting' and run_at <= ? and lease_until <= ? order by run_at, id limit 1",
            now, now);
        if (due) tx.run("update jobs set lease_until = ?, attempts = attempts + 1 where id = ?", now + lease, due->id);
        return due;
    });
    if (!job) return false;
    std::string trouble;
    try {
        const auto work = works_.find(job->kind);
        if (work == works_.end()) throw std::runtime_error("nobody does " + job->kind);
        work->second(job->subject_id);
    } catch (const std::exception& e) {
        trouble = e.what();
        core::log(core::LogLevel::error, "job.failed", "", {{"kind", job->kind}, {"what", trouble}});
    }
    db_.write_now({}, [&](db::Tx& tx) {
        if (trouble.empty())
            tx.run("update jobs set state = 'done', done_at = ? where id = ?", core::real_now(), job->id);
        else if (job->attempts + 1 >= most_attempts)
            tx.run("update jobs set state = 'dead', trouble = ? where id = ?", trouble, job->id);
        else
            tx.run("update jobs set run_at = ?, lease_until = 0, trouble = ? where id = ?", retry_at(job->attempts),
                   trouble, job->id);
    });
    return true;
}

}  // namespace activity
