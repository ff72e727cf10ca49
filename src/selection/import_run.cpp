#include "selection/import_run.hpp"

#include <algorithm>

#include "activity/news.hpp"
#include "activity/record.hpp"
#include "core/fold.hpp"
#include "selection/import_file.hpp"
#include "selection/import_reasons.hpp"

namespace selection {
namespace {

using std::chrono::milliseconds;

// Half of what a transaction may take: the words of its files are indexed when it commits.
constexpr milliseconds longest_step{25};
constexpr milliseconds between_news{250};
constexpr std::size_t fewest_lines = 20, most_lines = 2000, most_bytes = 2 << 20;

std::size_t size_of(const formats::Row& row) {
    std::size_t size = 0;
    for (const auto& field : row.fields) size += field.size();
    return size;
}

struct Counts {
    std::int64_t done = 0, added = 0, updated = 0, unchanged = 0, refused = 0, lookalikes = 0;

    void count(LineOutcome outcome) {
        ++done;
        added += outcome == LineOutcome::added || outcome == LineOutcome::lookalike;
        updated += outcome == LineOutcome::update;
        unchanged += outcome == LineOutcome::same;
        refused += outcome == LineOutcome::refused;
        lookalikes += outcome == LineOutcome::lookalike;
    }
};

}  // namespace

ImportRun::ImportRun(db::Db& db, ImportWork work, const std::filesystem::path& file)
    : db_(db),
      work_(std::move(work)),
      table_(formats::open_table(file, opened_as(work_.import))),
      reader_(work_.call, work_.import.columns, work_.import.mapping, work_.language),
      done_(work_.import.done) {
    db_.read({}, [&](db::Read& read) { startups::remember(read, work_.operator_id, likeness_); });
    formats::Row names;
    if (work_.import.mapping.header) table_->next(names);
    skip(done_);
}

void ImportRun::skip(std::int64_t lines) {
    formats::Row row;
    for (; lines > 0 && table_->next(row); --lines)
        if (auto line = reader_.read(row); !line.fault)
            seen_.repeats(line, core::fold(line.passport.name->str()), startups::website_key(line.passport.website),
                          work_.language);
}

Prepared ImportRun::ready(Candidate line) {
    if (line.fault) return {std::move(line), {}, {}, {}, {}, {}};
    auto out = prepared(work_, std::move(line));
    startups::Likely likely{0, out.line.passport.name->str(), out.startup.name_key, out.startup.website_key};
    out.repeats = seen_.repeats(out.line, likely.name_key, likely.website_key, work_.language);
    if (const auto like = likeness_.like(likely))
        out.resembles = resembles(like->other->name, like->why, work_.language);
    likeness_.add(std::move(likely));
    return out;
}

ImportRun::Batch ImportRun::next() {
    Batch out;
    formats::Row row;
    try {
        for (std::size_t bytes = 0;
             !unreadable_ && out.size() < batch_lines_ && bytes < most_bytes && table_->next(row);
             bytes += size_of(row))
            out.push_back(ready(reader_.read(row)));
    } catch (const formats::Unreadable&) {
        unreadable_ = std::current_exception();
    }
    return out;
}

ImportRun::Step ImportRun::write_within(db::Tx& tx, const Batch& batch, std::size_t from) const {
    const auto until = std::chrono::steady_clock::now() + longest_step;
    struct Reached {
        ImportState state;
        std::int64_t done;
    };
    Step step;
    {
        const db::AsHouse house(tx, "the import's own progress");
        const auto reached = tx.one<Reached>("select state, done from imports where id = ?", work_.import.id);
        step.over = reached.state != ImportState::running || reached.done != done_;
    }
    if (step.over) return step;
    Counts counts;
    for (auto at = from; at < batch.size(); ++at) {
        counts.count(write_line(tx, work_, batch[at]).outcome);
        ++step.lines;
        if (std::chrono::steady_clock::now() >= until) break;
    }
    tx.run(
        "update imports set done = done + ?, added = added + ?, updated = updated + ?, unchanged = unchanged + ?, "
        "refused = refused + ?, "
        "lookalikes = lookalikes + ? where id = ?",
        counts.done, counts.added, counts.updated, counts.unchanged, counts.refused, counts.lookalikes,
        work_.import.id);
    return step;
}

std::future<ImportRun::Step> ImportRun::write(const Batch& batch, std::size_t from) {
    auto promise = std::make_shared<std::promise<Step>>();
    auto step = std::make_shared<Step>();
    auto future = promise->get_future();
    db_.write(
        {work_.by.person}, "import of call " + std::to_string(work_.call.id),
        [this, &batch, from, step](db::Tx& tx) { *step = write_within(tx, batch, from); },
        [promise, step](const std::exception_ptr& failed) {
            if (failed)
                promise->set_exception(failed);
            else
                promise->set_value(*step);
        });
    return future;
}

// The following lines are read while the first step is being written.
bool ImportRun::write_whole(const Batch& batch, Batch& following, const ImportProgress& progress) {
    for (std::size_t from = 0; from < batch.size();) {
        auto writing = write(batch, from);
        try {
            if (from == 0) following = next();
        } catch (...) {
            writing.wait();  // it reads the batch
            throw;
        }
        const auto step = writing.get();
        if (step.over) return false;
        const bool all = from + step.lines == batch.size();
        batch_lines_ = std::clamp(all && from == 0 ? batch_lines_ * 2 : step.lines, fewest_lines, most_lines);
        from += step.lines;
        done_ += static_cast<std::int64_t>(step.lines);
        tell_progress(progress);
    }
    return true;
}

// The page of the import hears of it four times a second, the lists of the call every two seconds.
void ImportRun::tell_progress(const ImportProgress& progress) {
    if (progress) progress(done_, work_.import.lines);
    const auto now = core::real_now();
    if (now - told_at_ < between_news) return;
    told_at_ = now;
    const std::vector<std::string> audience{"operator:" + std::to_string(work_.operator_id),
                                            "programme:" + std::to_string(work_.call.programme_id)};
    activity::announce(db_, {"imports/" + std::to_string(work_.import.id)}, audience);
    if (++news_ % 8 == 0) activity::announce(db_, {"calls/" + work_.call.slug}, audience);
}

void ImportRun::go(const ImportProgress& progress) {
    auto batch = next();
    while (!batch.empty()) {
        Batch following;
        if (!write_whole(batch, following, progress)) return;
        batch = std::move(following);
    }
    if (unreadable_) std::rethrow_exception(unreadable_);
    const auto now = work_.by.now + (core::real_now() - began_);  // by the house's clock
    db_.write_now({work_.by.person}, [&](db::Tx& tx) {
        const auto ended =
            tx.run("update imports set state = 'done', finished_at = ? where id = ? and state = 'running' and done = ?",
                   now, work_.import.id, done_);
        if (!ended) return;
        const auto row = import_by_id(tx, work_.import.id);
        auto about = work_.about;
        about.count = row.added + row.updated;
        activity::record(tx, work_.by, "import.done", about);
        if (call_by_id(tx, work_.call.id).version != work_.call.version)  // its rules may have changed meanwhile
            activity::do_later(tx, "selection.recheck", work_.call.id, core::real_now());
    });
}

}  // namespace selection
