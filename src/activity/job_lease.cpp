#include "activity/job_lease.hpp"

#include "core/clock.hpp"
#include "core/log.hpp"

namespace activity {
namespace {

constexpr int most_attempts = 8;  // with back-off, about four hours

core::Instant retry_at(int attempts) {
    return core::real_now() + std::chrono::seconds(std::int64_t{1} << std::min(attempts * 2, 14));
}

}  // namespace

// Nodes that come at once pass over the row that another is taking. First a plain read, so that nothing is written
// where nothing waits.
std::optional<TakenJob> take_job(db::Db& db, Lane lane, std::chrono::milliseconds lease) {
    static constexpr std::string_view due =
        "select id, kind, subject_id, attempts from jobs where lane = ? and state = 'waiting' and run_at <= ? and "
        "lease_until <= ? order by run_at, id limit 1";
    static const std::string taking = std::string(due) + " {skip locked}";
    const auto now = core::real_now();
    if (!db.ask({}, [&](db::Read& read) { return read.first<TakenJob>(due, lane, now, now); })) return std::nullopt;
    return db.change({}, [&](db::Tx& tx) -> std::optional<TakenJob> {
        while (auto job = tx.first<TakenJob>(taking, lane, now, now)) {
            if (job->attempts < most_attempts) {
                tx.run("update jobs set lease_until = ?, attempts = attempts + 1 where id = ?", now + lease, job->id);
                ++job->attempts;
                return job;
            }
            tx.run("update jobs set state = 'dead', trouble = ? where id = ?",
                   "its node died each time that it was begun", job->id);
        }
        return std::nullopt;
    });
}

void put_back(db::Db& db, const TakenJob& job, const std::string& trouble) {
    db.write_now({}, [&](db::Tx& tx) {
        if (trouble.empty())
            tx.run("update jobs set state = 'done', done_at = ? where id = ? and attempts = ?", core::real_now(),
                   job.id, job.attempts);
        else if (job.attempts >= most_attempts)
            tx.run("update jobs set state = 'dead', trouble = ? where id = ? and attempts = ?", trouble, job.id,
                   job.attempts);
        else
            tx.run("update jobs set run_at = ?, lease_until = 0, trouble = ? where id = ? and attempts = ?",
                   retry_at(job.attempts - 1), trouble, job.id, job.attempts);
    });
}

JobLease::JobLease(db::Db& db, const TakenJob& job, std::chrono::milliseconds length)
    : db_(db), job_(job), length_(length), thread_([this] { renew(); }) {}

JobLease::~JobLease() {
    {
        const std::lock_guard lock(mutex_);
        over_ = true;
    }
    ended_.notify_all();
    thread_.join();
}

void JobLease::renew() {
    std::unique_lock lock(mutex_);
    while (!ended_.wait_for(lock, length_ / 3, [this] { return over_; })) {
        lock.unlock();
        try {
            db_.write_now({}, [&](db::Tx& tx) {
                tx.run("update jobs set lease_until = ? where id = ? and attempts = ? and state = 'waiting'",
                       core::real_now() + length_, job_.id, job_.attempts);
            });
        } catch (const std::exception& e) {  // the next time comes before the lease ends
            core::log(core::LogLevel::warning, "job.lease_not_renewed", "", {{"kind", job_.kind}, {"what", e.what()}});
        }
        lock.lock();
    }
}

}  // namespace activity
