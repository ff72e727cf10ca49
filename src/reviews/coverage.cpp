// How far a phase is: readings still needed against what its reviewers can still take, who is late, and a reminder to
// them.
#include <set>

#include "activity/record.hpp"
#include "core/time_zone.hpp"
#include "reviews/phase_scope.hpp"
#include "reviews/sharing.hpp"

namespace reviews {
namespace {

using http::Call;

struct ReaderLine {
    std::int64_t reviewer, person;
    std::string name;
    std::int64_t given, begun, finished, most;
    std::optional<core::Date> away_until;
    std::optional<core::Instant> last_finished_at;
    bool late;  // half of the time is gone and less than half is read, or all the time is
};
struct FileCount {
    std::int64_t readings, files;  // so many files have so many finished readings
};
struct Coverage {
    std::int64_t files, wanted, given, finished;  // readings, but for the files
    std::int64_t needed, capacity;                // not given yet; what reviewers can still take
    std::vector<FileCount> by_readings;
    std::vector<ReaderLine> readers;
    std::int64_t groups;  // of reviewers who share no file: their scores can't be compared; 1 when all can
    std::optional<core::Instant> reminded_at;
};

bool is_late(const PhaseRow& phase, core::Instant now, std::int64_t given, std::int64_t finished) {
    if (finished >= given) return false;
    const auto from = phase.opened_at ? phase.opened_at : phase.opens_at;
    if (!phase.closes_at || !from) return false;
    const bool half_gone = (now - *from) * 2 > (*phase.closes_at - *from);
    return now >= *phase.closes_at || (half_gone && finished * 2 < given);
}

std::vector<ReaderLine> readers(db::Read& read, const PhaseRow& phase, core::Instant now) {
    struct Line {
        std::int64_t reviewer, person;
        std::string name;
        std::int64_t most;
        std::optional<core::Date> away_until;
        std::int64_t given, begun, finished;
        std::optional<core::Instant> last;
    };
    const PhaseReaders here(read, phase.id);
    std::vector<ReaderLine> out;
    for (const auto& one : read.all<Line>(
             "select w.id, w.person_id, p.name, w.most, w.away_until, count(r.id), coalesce(sum(case when r.state = "
             "'begun' then 1 else 0 end), 0), coalesce(sum(case when r.state = 'finished' then 1 else 0 end), 0), "
             "max(r.finished_at) from reviewers w join people p on p.id = w.person_id left join reviews r on "
             "r.reviewer_id = w.id and r.phase_id = ? and r.state <> 'proposed' where w.call_id = ? group by w.id, "
             "w.person_id, p.name, w.most, w.away_until order by p.name, w.id",
             phase.id, phase.call_id))
        if (here.have(one.reviewer) || one.given)
            out.push_back({one.reviewer, one.person, one.name, one.given, one.begun, one.finished, one.most,
                           one.away_until, one.last, is_late(phase, now, one.given, one.finished)});
    return out;
}

// Reviewers are in one group when a chain of files that two have finished leads from one to the other.
std::int64_t groups(db::Read& read, const PhaseRow& phase) {
    struct Read {
        std::int64_t application, reviewer;
    };
    std::map<std::int64_t, std::int64_t> parent, first_reader;
    const std::function<std::int64_t(std::int64_t)> root = [&](std::int64_t of) {
        while (parent[of] != of) of = parent[of] = parent[parent[of]];
        return of;
    };
    for (const auto& one :
         read.all<Read>("select application_id, reviewer_id from reviews where phase_id = ? and state "
                        "= 'finished'",
                        phase.id)) {
        parent.emplace(one.reviewer, one.reviewer);
        const auto [known, fresh] = first_reader.emplace(one.application, one.reviewer);
        if (!fresh) parent[root(one.reviewer)] = root(known->second);
    }
    std::set<std::int64_t> roots;
    for (const auto& [reviewer, unused] : parent) roots.insert(root(reviewer));
    return static_cast<std::int64_t>(roots.size());
}

std::vector<FileCount> by_readings(db::Read& read, const PhaseRow& phase, std::int64_t files) {
    auto counted = read.all<FileCount>(
        "select f.readings, count(*) from (select application_id, count(*) as readings from reviews where phase_id = ? "
        "and state = 'finished' group by application_id) f group by f.readings order by f.readings",
        phase.id);
    std::int64_t read_once = 0;
    for (const auto& one : counted) read_once += one.files;
    counted.insert(counted.begin(), {0, std::max<std::int64_t>(files - read_once, 0)});
    return counted;
}

Coverage coverage(db::Read& read, Call& call, OfPhase of) {
    const auto phase = phase_run(read, of.id);
    const db::AsHouse house(read, "those who run the call see how far it is read");
    const auto today = core::local_day(call.now, selection::call_by_id(read, phase.call_id).time_zone);
    Coverage out{};
    out.files =
        read.first<std::int64_t>(db::Query("select count(*) from applications a where a.call_id = ?", phase.call_id)
                                     .append(taken(read, phase)))
            .value();
    out.readers = readers(read, phase, call.now);
    const auto common = std::min(phase.common_files, out.files);
    out.wanted = (out.files - common) * phase.reads + common * static_cast<std::int64_t>(out.readers.size());
    const Loads loads(read, phase.call_id, call.now);
    for (const auto& reader : out.readers) {
        out.given += reader.given;
        out.finished += reader.finished;
        const bool here = !reader.away_until || today > *reader.away_until;
        if (here) out.capacity += loads.room(reader.reviewer, reader.most);
    }
    out.needed = std::max<std::int64_t>(out.wanted - out.given, 0);
    out.wanted = out.given + out.needed;  // files that went on since they were read count as they did then
    out.by_readings = by_readings(read, phase, out.files);
    out.groups = groups(read, phase);
    out.reminded_at = read.first<core::Instant>(
        "select at from events where call_id = ? and kind = 'reviews.reminded' and subject_id = ? order by id desc "
        "limit 1",
        phase.call_id, phase.id);
    return out;
}

struct Reminded {
    std::int64_t reviewers;
};
constexpr auto day = std::chrono::hours(24);

Reminded remind(db::Tx& tx, Call& call, OfPhase of) {
    const auto phase = phase_run(tx, of.id);
    expect_open(phase, call.now);
    const auto before = coverage(tx, call, of);
    if (before.reminded_at && call.now < *before.reminded_at + day)
        throw core::conflict("reminded_today",
                             {"The reviewers were reminded within the last 24 hours. Remind again tomorrow.",
                              "Les personnes ont été relancées ces dernières 24 heures. Relancez demain.",
                              "As pessoas foram lembradas nas últimas 24 horas. Lembre de novo amanhã."});
    Reminded out{0};
    for (const auto& reader : before.readers) out.reviewers += reader.finished < reader.given ? 1 : 0;
    if (!out.reviewers)
        throw core::conflict("nobody_reads", {"Nobody has a file left to read.", "Plus personne n’a de dossier à lire.",
                                              "Ninguém tem mais candidaturas para ler."});
    auto what = about(tx, phase);
    what.count = out.reviewers;
    activity::record(tx, activity::actor(call), "reviews.reminded", what);
    return out;
}

}  // namespace

void coverage_routes(http::Api& api) {
    using http::Role;
    api.get("/phases/{id}/coverage", "How far a phase is read, and by whom", Role::manager, coverage);
    api.post("/phases/{id}/reminders", "Remind the reviewers who have files left, at most once a day", Role::manager,
             remind)
        .answers(200);
}

}  // namespace reviews
