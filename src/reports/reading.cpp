// Who read how much, phase by phase and reviewer by reviewer, and what the scores look like. Never who took how long.
#include "reports/report.hpp"

namespace reports {
namespace {

constexpr std::int64_t bar = 50;  // thousandths

struct Work {
    std::int64_t phase, reviewer, given, finished, late;
};
// Late: finished after the phase closed, or not by then.
std::vector<Work> work_of(db::Read& read, const CallRow& call, core::Instant now) {
    const db::AsHouse house(read, "readings in the phases of a call that the caller runs are counted");
    return read.all<Work>(
        "select r.phase_id, r.reviewer_id, count(*), cast(sum(case when r.state = 'finished' then 1 else 0 end) as "
        "bigint), cast(sum(case when r.state = 'finished' then case when r.finished_at > p.closes_at then 1 else 0 end "
        "when p.closed_at is not null or p.closes_at <= ? then 1 else 0 end) as bigint) from my_review_phases p join "
        "reviews r on r.phase_id = p.id where p.call_id = ? and r.state <> 'proposed' group by r.phase_id, "
        "r.reviewer_id order by r.phase_id, r.reviewer_id",
        now, call.id);
}

struct Named {
    std::int64_t id;
    std::string name;
};

void add_readers(db::Read& read, const CallRow& call, const std::vector<Work>& work, Report& report) {
    for (const auto& one : read.all<Named>(
             "select w.id, p.name from my_reviewers w join people p on p.id = w.person_id where w.call_id = ? "
             "order by p.name, w.id",
             call.id)) {
        ReportReader reader{one.name};
        for (const auto& part : work) {
            if (part.reviewer != one.id) continue;
            reader.given += part.given;
            reader.finished += part.finished;
            reader.late += part.late;
        }
        report.readers.push_back(std::move(reader));
    }
}

struct Counted {
    std::int64_t bar, files;
};

ReportScores scores_of(db::Read& read, const reviews::PhaseOfCall& phase) {
    ReportScores out{phase.id, phase.name, 0, !phase.caller_reads, {}};
    if (!out.told) return out;
    for (std::int64_t from = 0; from < 1000; from += bar) out.bars.push_back({from, from + bar, 0, 0});
    const auto count = [&](std::string_view what, auto into) {
        const auto column = "s." + std::string(what);
        for (const auto& one : read.all<Counted>("select " + column + " / " + std::to_string(bar) +
                                                     ", count(*) from my_standings s where "
                                                     "s.phase_id = ? group by " +
                                                     column + " / " + std::to_string(bar),
                                                 phase.id)) {
            const auto last = static_cast<std::int64_t>(out.bars.size()) - 1;
            out.bars.at(static_cast<std::size_t>(std::clamp<std::int64_t>(one.bar, 0, last))).*into += one.files;
        }
    };
    count("raw", &ReportBar::raw);
    count("calibrated", &ReportBar::calibrated);
    for (const auto& one : out.bars) out.files += one.raw;
    return out;
}

}  // namespace

void add_reading(db::Read& read, const CallRow& call, core::Instant now, core::Language language, Report& report) {
    const auto work = work_of(read, call, now);
    for (const auto& phase : reviews::phases_of(read, call.id, language)) {
        ReportPhase told{phase.id, phase.name, 0, 0, 0, 0, reviews::minutes_of_all(read, phase.id)};
        for (const auto& part : work) {
            if (part.phase != phase.id) continue;
            ++told.reviewers;
            told.given += part.given;
            told.finished += part.finished;
            told.late += part.late;
        }
        report.phases.push_back(std::move(told));
        if (auto scores = scores_of(read, phase); !scores.told || scores.files)
            report.scores.push_back(std::move(scores));
    }
    add_readers(read, call, work, report);
}

}  // namespace reports
