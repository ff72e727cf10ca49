// One application whole: the team reads its live draft, the house what was sent last.
#include "selection/detail.hpp"
#include "core/time_zone.hpp"
#include "selection/call_texts.hpp"

namespace selection {
namespace {

std::optional<PersonBrief> person(db::Read& read, const std::optional<std::int64_t>& id) {
    if (!id) return std::nullopt;
    return read.first<PersonBrief>("select id, name from people where id = ?", *id);
}

// A team that changes a sent file reads the verdict on what it has now; the house, on what was sent.
programmes::VerdictPage verdict(db::Read& read, http::Call& request, const ApplicationRow& row, const CallRow& call,
                                const Sent& file, bool own) {
    const auto today = core::local_day(request.now, call.time_zone);
    const auto questions = questions_of(call);
    if (own && row.changed_since_sent && !row.overridden) {
        const auto now = programmes::check(call.rules, facts_of(file, call, row), occasion_of(read, call));
        return programmes::in_words(now, call.rules, request.language(), request.now, today, questions);
    }
    auto out = programmes::in_words(row.verdict, call.rules, request.language(), row.checked_at, today, questions);
    out.eligibility = row.eligibility;
    return out;
}

startups::Startup startup(db::Read& read, const ApplicationRow& row, const Sent& file) {
    auto out = startups::startup_of(read, row.startup_id);
    const auto& s = file.startup;
    out.name = s.name.str();
    out.one_liner = s.one_liner.str();
    out.description = s.description.str();
    out.country = s.country;
    out.city = s.city.str();
    out.founded = s.founded;
    out.founded_on = s.founded_on;
    out.stage = s.stage;
    out.website = s.website;
    out.revenue = s.revenue;
    out.revenue_cents = s.revenue_cents;
    out.revenue_currency = s.revenue_currency;
    out.privately_held = s.privately_held;
    out.sectors.clear();
    out.technologies.clear();
    for (const auto& term : s.sectors) out.sectors.push_back(term.str());
    for (const auto& term : s.technologies) out.technologies.push_back(term.str());
    return out;
}

std::optional<OverrideLine> override_line(db::Read& read, const ApplicationRow& row) {
    if (!row.overridden) return std::nullopt;
    return OverrideLine{*row.overridden, row.override_reason.value_or(""), person(read, row.overridden_by),
                        row.overridden_at.value_or(core::Instant{})};
}

OnBoard on_board(db::Read& read, const ApplicationRow& row) {
    OnBoard out{row.status, row.board != row.status, {}, false};
    if (auto last = decisions_of(read, row.id, 1); !last.empty()) out.decision = std::move(last.front());
    out.opened =
        read.first<std::int64_t>("select person_id from my_openings where application_id = ? and person_id = ?", row.id,
                                 read.caller().person)
            .has_value();
    return out;
}

ApplicationDetail detail(db::Read& read, http::Call& request, OfApplication of) {
    return application_detail(read, request, application_seen(read, of.id));
}

std::vector<ApplicationLine> own(db::Read& read, http::Call& request) {
    std::vector<ApplicationLine> out;
    Asked asked;
    for (const auto call : read.all<std::int64_t>(
             "select distinct call_id from my_applications where startup_id in (select o.id from my_own_startups o)")) {
        auto page = applications_page(read, request, call_by_id(read, call), asked, Reach::own_files);
        for (auto& line : page.items) out.push_back(std::move(line));
    }
    return out;
}

}  // namespace

ApplicationDetail application_detail(db::Read& read, http::Call& request, const ApplicationRow& row) {
    const auto call = call_by_id(read, row.call_id);
    const bool is_mine = mine(read, row);
    const bool is_run = runs(read, row) && row.status != Status::draft;
    auto file = is_mine ? live(read, row) : counting(read, row);
    const bool may_edit = is_mine && edit(row, call, request.now) == May::yes;
    auto lacks = may_edit ? missing(call, file, request.language()) : std::vector<Missing>{};
    auto in_words = verdict(read, request, row, call, file, is_mine);
    ApplicationDetail out{
        row.id,
        number_of(row.id),
        {call.id, call.slug, spoken_name(read, call, request.language()), call.closes_at, call.time_zone,
         state_of(call, request.now)},
        startup(read, row, file),
        std::move(file.team),
        std::move(file.answers),
        std::move(file.consents),
        is_run ? row.board : row.status,
        row.trial,
        std::move(in_words),
        override_line(read, row),
        read.all<VersionLine>(
            "select number, sent_at from my_application_versions where application_id = ? order by number desc",
            row.id),
        row.sent_at.microseconds ? std::optional(row.sent_at) : std::nullopt,
        is_run ? row.tags : std::vector<std::string>{},
        is_run ? person(read, row.looks_after_id) : std::nullopt,
        {},
        {may_edit, may_edit, is_mine && row.status == Status::submitted, is_run},
        std::move(lacks),
        row.changed_since_sent,
        is_run ? version_for_house(row) : row.version,
        is_run ? std::optional(on_board(read, row)) : std::nullopt,
        is_mine || is_run ? told_reasons(read, row) : std::nullopt,
        is_mine || is_run ? earlier_told(read, row, call, request.language()) : std::nullopt,
        std::move(file.changed_since)};
    if (row.extended_until)
        out.extension = Extension{*row.extended_until, is_run || is_mine ? row.extension_reason : std::nullopt};
    return out;
}

void detail_routes(http::Api& api) {
    api.get("/applications", "One's own applications", http::Role::member, own);
    api.get("/applications/{id}", "An application", http::Role::member, detail);
    version_routes(api);
}

}  // namespace selection
