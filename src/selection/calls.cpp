#include "selection/calls.hpp"

#include "core/time_zone.hpp"
#include "selection/call_texts.hpp"
#include "selection/reminders.hpp"

namespace selection {
namespace {

std::optional<programmes::Cohort> cohort_of(db::Read& read, const CallRow& call) {
    return read.first<programmes::Cohort>("select id, name, starts_on, ends_on, capacity from cohorts where id = ?",
                                          call.cohort_id);
}

CallCounts counts_of(db::Read& read, std::int64_t call) {
    struct Line {
        std::string status, eligibility;
        std::int64_t count;
    };
    CallCounts out;
    const db::AsHouse house(read, "drafts are counted, never read");
    for (const auto& line :
         read.all<Line>("select status, eligibility, count(*) from applications where call_id = ? and trial = 0 "
                        "group by status, eligibility",
                        call)) {
        if (line.status == "draft") {
            out.drafts += line.count;
            continue;
        }
        if (line.status == "withdrawn") out.withdrawn += line.count;
        out.sent += line.count;
        (line.eligibility == "eligible"       ? out.eligible
         : line.eligibility == "not_eligible" ? out.not_eligible
                                              : out.cannot_tell) += line.count;
    }
    if (!out.drafts) return out;
    const auto [drafts, at] = reminded(read, call);
    out.reminded = drafts;
    out.reminded_at = at;
    return out;
}

const std::string& call_columns() {
    static const std::string columns = db::columns<CallRow>();
    return columns;
}

enum class Whose { house, everybody };
struct CallsAsked {
    std::optional<Whose> of;  // one's own house's unless told; of everybody, those that are published too
};

std::vector<Call> calls(db::Read& read, http::Call& request, const CallsAsked& asked) {
    std::vector<Call> out;
    const bool runs = request.identity.role >= http::Role::manager;
    const auto own_house = !runs                          ? "published_at is not null"
                           : asked.of == Whose::everybody ? "(run = 1 or published_at is not null)"
                                                          : "run = 1";
    for (const auto& row : read.all<CallRow>("select " + call_columns() + " from my_calls where " + own_house +
                                             " order by opens_at desc, id desc"))
        out.push_back(call_line(read, request.now, spoken(read, row, request.language())));
    return out;
}

CallDetail call(db::Read& read, http::Call& request, OfCall of) {
    return call_detail(read, request, call_seen(read, of.slug.str()));
}

}  // namespace

CallState state_of(const CallRow& call, core::Instant now) {
    if (!call.published_at) return CallState::draft;
    if (now < call.opens_at) return CallState::published;
    return now <= call.closes_at ? CallState::open : CallState::closed;
}

CallRow call_seen(db::Read& read, std::string_view slug) {
    auto row = read.first<CallRow>("select " + call_columns() + " from my_calls where slug = ?", slug);
    if (!row) throw core::not_found("call");
    return std::move(*row);
}

CallRow call_run(db::Read& read, std::string_view slug) {
    auto row = read.first<CallRow>("select " + call_columns() + " from my_calls where slug = ? and run = 1", slug);
    if (!row) throw core::not_found("call");
    return std::move(*row);
}

CallRow call_by_id(db::Read& read, std::int64_t id) {
    const db::AsHouse house(read, "a file's own call is known to whoever knows the file");
    return read.one<CallRow>("select " + call_columns() + " from calls where id = ?", id);
}

std::int64_t operator_of(db::Read& read, const CallRow& call) {
    return read.one<std::int64_t>("select operator_id from programmes where id = ?", call.programme_id);
}

activity::About about(db::Read& read, const CallRow& call) {
    activity::About out;
    out.operator_id = operator_of(read, call);
    out.programme_id = call.programme_id;
    out.call_id = call.id;
    out.call_slug = call.slug;
    return out;
}

programmes::Occasion occasion_of(db::Read& read, const CallRow& call) {
    programmes::Occasion occasion;
    occasion.closing_day = core::local_day(call.closes_at, call.time_zone);
    if (const auto cohort = cohort_of(read, call)) occasion.first_day = cohort->starts_on;
    return occasion;
}

Call call_line(db::Read& read, core::Instant now, const CallRow& row) {
    struct Owner {
        std::string slug, name, kind;
        std::int64_t operator_id;
        std::string operator_slug, operator_name, site;
    };
    const auto o = read.one<Owner>(
        "select p.slug, p.name, p.kind, o.id, o.slug, o.name, coalesce((select min(s.name) from sites s where "
        "s.operator_id = o.id), '') "
        "from programmes p join operators o on o.id = p.operator_id where p.id = ?",
        row.programme_id);
    Call out{row.id,
             row.slug,
             row.name,
             row.summary,
             {row.programme_id, o.slug, o.name, o.kind},
             {o.operator_id, o.operator_slug, o.operator_name, o.site},
             cohort_of(read, row),
             state_of(row, now),
             row.opens_at,
             row.closes_at,
             row.time_zone,
             row.answers_by,
             row.places,
             row.languages,
             row.version,
             {}};
    if (read.first<std::int64_t>("select id from my_calls_run where id = ?", row.id))
        out.counts = counts_of(read, row.id);
    return out;
}

CallDetail call_detail(db::Read& read, http::Call& request, const CallRow& row) {
    struct Price {
        std::optional<std::int64_t> cents;
        std::optional<std::string> currency;
        programmes::PricePer per;
    };
    const auto price =
        read.one<Price>("select price_cents, price_currency, price_per from programmes where id = ?", row.programme_id);
    const auto language = request.language();
    const auto told = spoken(read, row, language);
    auto c = call_line(read, request.now, told);
    return {c.id,
            c.slug,
            c.name,
            c.summary,
            c.programme,
            c.operator_,
            c.cohort,
            c.state,
            c.opens_at,
            c.closes_at,
            c.time_zone,
            c.answers_by,
            c.places,
            c.languages,
            c.version,
            c.counts,
            told.description,
            row.questions,
            row.consents,
            row.rules,
            programmes::rule_lines(row.rules, language, questions_of(row)),
            programmes::price_line(price.cents, price.currency, price.per, language)};
}

void call_routes(http::Api& api) {
    api.get("/calls", "Calls: one's own house's, or those that are published", http::Role::guest, calls);
    api.get("/calls/{slug}", "A call with its questions and rules", http::Role::guest, call);
}

}  // namespace selection
