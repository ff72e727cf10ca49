#include "activity/jobs.hpp"

#include "activity/job_lease.hpp"
#include "activity/news.hpp"
#include "core/ids.hpp"
#include "core/log.hpp"

namespace activity {
namespace {

using namespace std::chrono_literals;

constexpr auto kept = std::chrono::hours(7 * 24);  // what was done
constexpr auto between_sweeps = std::chrono::hours(1);
// The shortest is for a job that is due and that another node is just taking.
constexpr std::chrono::milliseconds shortest_sleep{20}, longest_sleep{60'000};
constexpr std::int64_t swept_at_once = 1000;

struct JobRow {
    std::int64_t id;
    std::string kind;
    std::int64_t subject_id;
    std::string state;
    core::Instant run_at;
    int attempts;
    core::Instant lease_until;
    core::Instant made_at;
    Lane lane;
};

}  // namespace

void do_later(db::Tx& tx, std::string_view kind, std::int64_t subject, core::Instant when) {
    struct Waiting {
        std::int64_t id;
        core::Instant run_at;
    };
    const auto waiting = tx.first<Waiting>(
        "select id, run_at from jobs where state = 'waiting' and kind = ? and subject_id = ? and attempts = 0 "
        "order by run_at, id limit 1",
        kind, subject);
    if (!waiting)
        tx.insert(
            "jobs",
            JobRow{
                core::new_id(), std::string(kind), subject, "waiting", when, 0, {}, core::real_now(), lane_of(kind)});
    else if (when < waiting->run_at)
        tx.run("update jobs set run_at = ? where id = ?", when, waiting->id);
    work_waits(tx);
}

std::int64_t retry_given_up(db::Tx& tx) {
    const auto jobs =
        tx.run("update jobs set state = 'waiting', run_at = ?, lease_until = 0, attempts = 0 where state = 'dead'",
               core::real_now());
    if (jobs) work_waits(tx);
    return jobs;
}

Jobs::Jobs(db::Db& db, std::map<std::string, Work> works, std::chrono::milliseconds lease, Lane lane)
    : db_(db), works_(std::move(works)), lease_(lease), lane_(lane), rounds_("jobs", [this] {
          return do_one() ? 0ms : until_next();
      }) {}

int Jobs::do_due() {
    int count = 0;
    while (do_one()) ++count;
    return count;
}

// Other nodes wake this one when there is work, so it need not look before the next job is due or given back.
std::chrono::milliseconds Jobs::until_next() {
    if (core::real_now() - swept_at_ > between_sweeps) sweep();
    const auto next = db_.ask({}, [this](db::Read& read) {
        return read.one<std::optional<core::Instant>>(
            "select min(case when lease_until > run_at then lease_until else run_at end) from jobs where lane = ? and "
            "state = 'waiting'",
            lane_);
    });
    if (!next) return longest_sleep;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*next - core::real_now());
    return std::clamp(left, shortest_sleep, longest_sleep);
}

bool Jobs::do_one() {
    const auto job = take_job(db_, lane_, lease_);
    if (!job) return false;
    std::string trouble;
    try {
        const auto work = works_.find(job->kind);
        if (work == works_.end()) throw std::runtime_error("nobody does " + job->kind);
        const JobLease held(db_, *job, lease_);
        work->second(job->subject_id);
    } catch (const std::exception& e) {
        trouble = e.what();
        core::log(core::LogLevel::error, "job.failed", "", {{"kind", job->kind}, {"what", trouble}});
    }
    put_back(db_, *job, trouble);
    return true;
}

void Jobs::sweep() {
    static constexpr std::string_view old =
        "select id from jobs where lane in ('house', 'post') and state = 'done' and run_at < ? and done_at < ? limit ?";
    swept_at_ = core::real_now();
    const auto before = swept_at_ + -kept;
    while (db_.ask({}, [&](db::Read& read) { return read.first<std::int64_t>(old, before, before, 1); }))
        db_.write_now({}, [&](db::Tx& tx) {
            tx.run("delete from jobs where id in (" + std::string(old) + ")", before, before, swept_at_once);
        });
}

}  // namespace activity
