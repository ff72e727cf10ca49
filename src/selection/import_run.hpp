// An import at work.
#pragma once
#include <functional>
#include <future>
#include <memory>

#include "formats/table.hpp"
#include "selection/import_write.hpp"

namespace selection {

using ImportProgress = std::function<void(std::int64_t done, std::int64_t lines)>;

// One thread reads lines and works out what follows from them while another transaction is being written.
class ImportRun {
public:
    ImportRun(db::Db& db, ImportWork work, const std::filesystem::path& file);
    // To the end, or until somebody stops it. Throws formats::Unreadable, after what was read before is in.
    void go(const ImportProgress& progress);

private:
    struct Step {
        std::size_t lines = 0;  // that were written
        bool over = false;      // stopped, or another runner has gone on with it
    };
    using Batch = std::vector<Prepared>;

    Batch next();
    Prepared ready(Candidate line);
    void skip(std::int64_t lines);
    std::future<Step> write(const Batch& batch, std::size_t from);
    Step write_within(db::Tx& tx, const Batch& batch, std::size_t from) const;
    bool write_whole(const Batch& batch, Batch& following, const ImportProgress& progress);
    void tell_progress(const ImportProgress& progress);

    db::Db& db_;
    ImportWork work_;
    std::unique_ptr<formats::Table> table_;
    LineReader reader_;
    startups::Likeness likeness_;
    SeenLines seen_;
    std::size_t batch_lines_ = 100;
    std::int64_t done_;
    std::exception_ptr unreadable_;
    core::Instant began_ = core::real_now(), told_at_;
    int news_ = 0;
};

// As run_import, on the calling thread, telling how far it is.
void run_import_here(db::Db& db, const core::Clock& clock, std::int64_t import, const ImportProgress& progress);

}  // namespace selection
