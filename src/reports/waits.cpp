// How long files waited: from their last sending until they were opened, read, decided and told; and the promise kept.
#include "core/phrase.hpp"
#include "core/time_zone.hpp"
#include "reports/report.hpp"
#include "solvers/quantiles.hpp"

namespace reports {
namespace {

constexpr core::Phrase until_words[] = {
    {"First opened", "Première ouverture", "Primeira abertura"},
    {"First review finished", "Première lecture terminée", "Primeira leitura concluída"},
    {"Decided in pencil", "Décidé au crayon", "Decidida a lápis"},
    {"Told to the team", "Annoncé à l’équipe", "Comunicada à equipe"}};

using Waited = std::vector<std::int64_t>;  // microseconds

// Whoever sends anew after something was done has not waited for it.
void add(Waited& to, core::Instant sent, std::optional<core::Instant> at) {
    if (at) to.push_back(std::max<std::int64_t>(0, at->microseconds - sent.microseconds));
}

ReportWait wait(Until until, Waited waited, core::Language language) {
    constexpr std::int64_t tenth = 8'640'000'000;  // of a day
    const auto tenths = [&](std::int64_t thousandths) {
        auto found = solvers::quantile(waited, thousandths);
        if (found) *found = (*found + tenth / 2) / tenth;
        return found;
    };
    return {until, fill(until_words[static_cast<std::size_t>(until)], language),
            static_cast<std::int64_t>(waited.size()), tenths(500), tenths(900)};
}

struct SentAndDone {
    core::Instant sent;
    std::optional<core::Instant> done;
};
Waited until_done(db::Read& read, const db::Query& query) {
    Waited out;
    read.each<SentAndDone>(query, [&](SentAndDone& one) { add(out, one.sent, one.done); });
    return out;
}

struct Decided {
    core::Instant sent;
    std::optional<core::Instant> decided, told;
};

}  // namespace

std::vector<ReportWait> waits_of(db::Read& read, const CallRow& call, core::Language language) {
    const db::AsHouse house(read, "of files that the caller runs, only when something was done, not what");
    auto opened = until_done(
        read, db::Query("select a.sent_at, min(o.at) from my_applications_run a join openings o on o.application_id = "
                        "a.id where a.call_id = ? group by a.id, a.sent_at",
                        call.id));
    auto finished = until_done(
        read,
        db::Query("select a.sent_at, min(r.finished_at) from reviews r join my_applications_run a on a.id = "
                  "r.application_id where r.phase_id in (select p.id from my_review_phases p where p.call_id = ?) "
                  "and r.state = 'finished' group by a.id, a.sent_at",
                  call.id));
    Waited decided, told;
    read.each<Decided>(
        db::Query("select a.sent_at, min(d.at), min(d.published_at) from my_decisions d join my_applications_run a on "
                  "a.id = d.application_id where d.call_id = ? and d.decided <> 'submitted' group by a.id, a.sent_at",
                  call.id),
        [&](Decided& one) {
            add(decided, one.sent, one.decided);
            add(told, one.sent, one.told);
        });
    return {wait(Until::opened, std::move(opened), language), wait(Until::read, std::move(finished), language),
            wait(Until::decided, std::move(decided), language), wait(Until::told, std::move(told), language)};
}

std::optional<ReportPromise> promise_of(db::Read& read, const CallRow& call) {
    if (!call.answers_by) return std::nullopt;
    ReportPromise out{*call.answers_by, 0, 0, 0};
    const auto until = core::end_of_day(*call.answers_by, call.time_zone);
    read.each<core::Instant>(
        db::Query(
            "select min(d.published_at) from my_decisions d join my_applications_run a on a.id = d.application_id "
            "where d.call_id = ? and d.published_at is not null and d.decided not in ('submitted', 'shortlisted', "
            "'interview') group by d.application_id",
            call.id),
        [&](core::Instant& answered) { ++(answered <= until ? out.kept : out.late); });
    out.waiting =
        read.first<std::int64_t>(
                "select count(*) from my_applications_run a where a.call_id = ? and a.status in ('submitted', "
                "'shortlisted', 'interview')",
                call.id)
            .value_or(0);
    return out;
}

}  // namespace reports
