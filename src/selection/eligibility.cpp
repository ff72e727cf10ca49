// The rules of a call at work: what they say of all its files, what a change would do, and the house's last word.
#include "activity/record.hpp"
#include "core/time_zone.hpp"
#include "selection/detail.hpp"
#include "selection/house.hpp"
#include "selection/rules.hpp"

namespace selection {
namespace {

using programmes::Outcome;
using programmes::Rule;

constexpr std::size_t most_panes = 200, most_changed = 50;

void collect(const Rule& rule, core::Language language, std::vector<RuleLine>& out) {
    if (!programmes::is_group(rule.kind)) out.push_back({rule.key.str(), programmes::counts(rule, language), 0, 0, 0});
    for (const auto& inner : rule.rules) collect(inner, language, out);
}

template <class Totals> void count(Totals& totals, Eligibility eligibility) {
    ++(eligibility == Eligibility::eligible       ? totals.eligible
       : eligibility == Eligibility::not_eligible ? totals.not_eligible
                                                  : totals.cannot_tell);
}

void count(std::vector<RuleLine>& lines, const programmes::Verdict& verdict) {
    for (auto& line : lines)
        for (const auto& reason : verdict.reasons)
            if (reason.rule.str() == line.key)
                ++(reason.outcome == Outcome::met      ? line.met
                   : reason.outcome == Outcome::broken ? line.broken
                                                       : line.unknown);
}

struct FileLine {
    std::int64_t id;
    std::string name;
    Eligibility eligibility;
    programmes::Verdict verdict;
};

RulesPage page_of(db::Read& read, http::Call& request, const CallRow& call) {
    RulesPage page{call.rules, call.version, {}, 0, 0, 0, {}};
    collect(call.rules, request.language(), page.lines);
    const db::Query query(
        "select id, name, eligibility, verdict from my_applications_run where call_id = ? order by id desc", call.id);
    read.each<FileLine>(query, [&](FileLine& file) {
        count(page, file.eligibility);
        count(page.lines, file.verdict);
        if (page.panes.size() < most_panes) page.panes.push_back({file.id, file.name, file.eligibility});
    });
    return page;
}

RulesPage rules(db::Read& read, http::Call& request, OfCall of) {
    return page_of(read, request, call_run(read, of.slug.str()));
}

void expect_faultless(const Rule& rules, const CallRow& call) {
    if (auto errors = programmes::faults(rules, questions_of(call), "rules"); !errors.empty())
        throw core::invalid(std::move(errors));
}

struct RulesWish {
    Rule rules;
    std::optional<core::Slug> on_call;  // whose files are tried; the call's own unless told
};

struct TriedFile {
    std::int64_t id;
    std::string name;
    Status status;
    Eligibility eligibility;
    std::optional<Eligibility> overridden;
    std::optional<programmes::Facts> facts;
};

struct Trying {
    const Rule& rules;
    programmes::Questions questions;  // of the call that the rules belong to
    programmes::Occasion occasion;    // of the call whose files are tried
    core::Language language;
};

void try_on(const TriedFile& file, const programmes::Facts& facts, const Trying& trying, RulesPreview& out) {
    const auto after = programmes::check(trying.rules, facts, trying.occasion);
    const auto counts_as = file.overridden.value_or(after.eligibility);
    ++out.total;
    count(out.before, file.eligibility);
    count(out.after, counts_as);
    count(out.lines, after);
    if (out.panes.size() < most_panes) out.panes.push_back({file.id, file.name, file.eligibility, counts_as});
    if (counts_as == file.eligibility) return;
    ++(counts_as == Eligibility::not_eligible ? out.changes.away
       : counts_as == Eligibility::eligible   ? out.changes.in
                                              : out.changes.doubt);
    const auto* trouble = programmes::first_trouble(after);
    const auto said = [&](core::Language reader) {
        return trouble ? programmes::sentence(*trouble, trying.rules, reader, {}, trying.questions) : std::string();
    };
    if (out.changed.size() < most_changed)
        out.changed.push_back({file.id, file.name, file.eligibility, counts_as, file.status, said(trying.language)});
    if (!out.sample && trouble)
        out.sample = Sample{file.name, said(core::Language::en), said(core::Language::fr), said(core::Language::pt)};
}

programmes::Facts facts_read_anew(db::Read& read, const CallRow& call, std::int64_t application) {
    const auto row = application_seen(read, application);
    return facts_of(checked(read, row), call, row);
}

// All files are tried, in about 10 microseconds each: the facts of a file are kept beside its verdict.
RulesPreview preview(db::Read& read, http::Call& request, OfCall of, const RulesWish& wish) {
    const auto own = call_run(read, of.slug.str());
    expect_faultless(wish.rules, own);
    const auto call = wish.on_call ? call_run(read, wish.on_call->str()) : own;
    const Trying trying{wish.rules, questions_of(own), occasion_of(read, call), request.language()};
    RulesPreview out;
    collect(wish.rules, request.language(), out.lines);
    const db::Query files(
        "select id, name, board, eligibility, overridden, facts from my_applications_run where call_id = ? order by "
        "id desc",
        call.id);
    std::vector<TriedFile> without_facts;
    read.each<TriedFile>(files, [&](TriedFile& file) {
        if (file.facts)
            try_on(file, *file.facts, trying, out);
        else
            without_facts.push_back(std::move(file));
    });
    for (const auto& file : without_facts) try_on(file, facts_read_anew(read, call, file.id), trying, out);
    return out;
}

RulesPage save(db::Tx& tx, http::Call& request, OfCall of, const RulesWish& wish) {
    const auto call = call_run(tx, of.slug.str());
    expect_faultless(wish.rules, call);
    request.expect_version(call.version);
    tx.run("update calls set rules = ?, version = version + 1 where id = ?", wish.rules, call.id);
    activity::do_later(tx, "selection.recheck", call.id, core::real_now());
    activity::record(tx, activity::actor(request), "call.rules_changed", about(tx, call));
    return page_of(tx, request, call_run(tx, of.slug.str()));
}

programmes::VerdictPage check(db::Read& read, http::Call& request, OfCall of, const programmes::Facts& facts) {
    const auto call = call_seen(read, of.slug.str());
    const auto verdict = programmes::check(call.rules, facts, occasion_of(read, call));
    return programmes::in_words(verdict, call.rules, request.language(), request.now,
                                core::local_day(request.now, call.time_zone), questions_of(call));
}

struct Overriding {
    Eligibility eligibility = Eligibility::eligible;
    core::Text<1, 500> reason;
};
ApplicationDetail override_verdict(db::Tx& tx, http::Call& request, OfApplication of, const Overriding& wish) {
    const auto row = application_run(tx, of.id);
    tx.run(
        "update applications set overridden = ?, override_reason = ?, overridden_by = ?, overridden_at = ?, "
        "eligibility = ?, version = version + 1 where id = ?",
        wish.eligibility, wish.reason, request.caller().person, request.now, wish.eligibility, row.id);
    auto what = about(tx, call_by_id(tx, row.call_id));
    what.application_id = row.id;
    what.startup_id = row.startup_id;
    what.what = core::reflect::name(wish.eligibility);
    activity::record(tx, activity::actor(request), "application.verdict_overridden", what);
    return application_detail(tx, request, application_seen(tx, row.id));
}

ApplicationDetail lift_override(db::Tx& tx, http::Call& request, OfApplication of) {
    const auto row = application_run(tx, of.id);
    tx.run(
        "update applications set overridden = null, override_reason = null, overridden_by = null, overridden_at = "
        "null, eligibility = ?, version = version + 1 where id = ?",
        row.verdict.eligibility, row.id);
    auto what = about(tx, call_by_id(tx, row.call_id));
    what.application_id = row.id;
    what.startup_id = row.startup_id;
    activity::record(tx, activity::actor(request), "application.override_lifted", what);
    return application_detail(tx, request, application_seen(tx, row.id));
}

}  // namespace

// Small transactions, so that nobody waits behind sixty thousand files; begun again after a stop, it does no harm.
void recheck(db::Db& db, const core::Clock& clock, std::int64_t call) {
    for (std::int64_t after = 0;;) {
        const auto batch = db.ask({}, [&](db::Read& read) {
            const db::AsHouse house(read, "all files of a call are checked again");
            return read.all<std::int64_t>(
                "select id from applications where call_id = ? and id > ? order by id limit 100", call, after);
        });
        if (batch.empty()) return;
        db.write_now({}, [&](db::Tx& tx) {
            for (const auto id : batch) refresh(tx, {0, clock.now()}, id);
        });
        after = batch.back();
    }
}

void override_routes(http::Api& api) {
    api.post("/applications/{id}/override", "Say oneself whether a file is eligible, with the reason",
             http::Role::manager, override_verdict)
        .answers(200);
    api.remove("/applications/{id}/override", "Let the rules decide again", http::Role::manager, lift_override);
}

void rules_routes(http::Api& api) {
    api.post("/calls/{slug}/check", "The two-minute eligibility check; nothing is stored", http::Role::guest, check)
        .answers(200);
    api.get("/calls/{slug}/eligibility", "What the rules say of all files", http::Role::manager, rules);
    api.post("/calls/{slug}/eligibility/preview", "What changed rules would say of all files", http::Role::manager,
             preview)
        .answers(200);
    api.put("/calls/{slug}/eligibility", "Change the rules; all files are checked again", http::Role::manager, save)
        .versioned();
}

}  // namespace selection
