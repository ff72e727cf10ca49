// A job in the hands of this node: renewed while it is being done, so that no other node takes it.
#pragma once
#include <condition_variable>
#include <mutex>
#include <thread>

#include "activity/jobs.hpp"
#include "core/values.hpp"
#include "db/db.hpp"

namespace activity {

struct TakenJob {
    std::int64_t id;
    std::string kind;
    std::int64_t subject_id;
    int attempts;  // with this one; the number tells the holder of a lease from one who lost it
};

// The job of the lane that waits longest, for as long as `lease`; none when nothing is due. One that was begun too
// often is given up on the way.
std::optional<TakenJob> take_job(db::Db& db, Lane lane, std::chrono::milliseconds lease);
// Says how it went, `trouble` empty: well. Says nothing when another node has the job by now.
void put_back(db::Db& db, const TakenJob& job, const std::string& trouble);

// Renews the lease three times within its length, from its making to its end.
class JobLease {
public:
    JobLease(db::Db& db, const TakenJob& job, std::chrono::milliseconds length);
    ~JobLease();
    JobLease(const JobLease&) = delete;
    JobLease& operator=(const JobLease&) = delete;

private:
    void renew();
    db::Db& db_;
    const TakenJob& job_;
    const std::chrono::milliseconds length_;
    std::mutex mutex_;
    std::condition_variable ended_;
    bool over_ = false;
    std::thread thread_;
};

}  // namespace activity
