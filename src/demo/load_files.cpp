#include "demo/load_files.hpp"

#include <algorithm>

#include "accounts/accounts.hpp"
#include "activity/record.hpp"
#include "core/ids.hpp"
#include "demo/deck.hpp"
#include "demo/load_steps.hpp"
#include "selection/answers.hpp"
#include "selection/decisions.hpp"
#include "selection/detail.hpp"
#include "selection/house.hpp"

namespace demo {
namespace {

startups::Passport passport_of(const Startup& s) {
    const auto terms = [](const std::vector<std::string>& texts) {
        std::vector<startups::Term> out;
        out.reserve(texts.size());
        for (const auto& text : texts) out.push_back(startups::Term::from(text).value());
        return out;
    };
    startups::Passport out;
    out.name = core::Text<0, 120>::from(s.name).value();
    out.one_liner = core::Text<0, 200>::from(s.one_liner).value();
    out.description = core::Text<0, 5000>::from(s.description).value();
    out.country = s.country;
    out.city = core::Text<0, 120>::from(s.city).value();
    out.founded = s.founded;
    out.founded_on = s.founded_on;
    out.stage = static_cast<startups::Stage>(s.stage);
    out.sectors = terms(s.sectors);
    out.technologies = terms(s.technologies);
    out.website = s.website;
    out.revenue = s.revenue;
    out.revenue_cents = s.revenue_cents;
    out.revenue_currency = s.revenue_currency;
    if (s.revenue_year) out.revenue_year = core::Number<1900, 2200>{s.revenue_year->value};
    out.privately_held = s.privately_held;
    return out;
}

struct MemberRow {
    std::int64_t id, startup_id;
    std::optional<std::int64_t> person_id;
    std::string name;
    std::optional<core::Email> email;
    std::string title;
    WritesCode writes_code;
    bool full_time, owner;
    std::optional<AgeBand> age_band;
    std::optional<Gender> gender;
    std::vector<std::string> employers;
};

void add_member(db::Tx& tx, const Frame& frame, const Startup& s, std::int64_t startup, const Member& m) {
    std::optional<std::int64_t> person;
    if (m.account && m.email) {
        if (const auto known = accounts::person_by_email(tx, m.email->str()))
            person = known->id;
        else
            person = accounts::add_person(tx, {m.name, m.email->str(), frame.password_hash, s.language});
    }
    tx.insert("team_members",
              MemberRow{core::new_id(), startup, person, m.name, m.email, m.title, m.writes_code, m.full_time, m.owner,
                        m.age_band, m.gender, m.employers.value_or(std::vector<std::string>{})});
}

}  // namespace

Acted begin_startup(db::Tx& tx, const Frame& frame, const Startup& s) {
    Acted acted;
    acted.id = startups::bring_in(tx, passport_of(s));
    for (const auto& m : s.team)
        if (!m.added_at) add_member(tx, frame, s, acted.id, m);
    const db::AsHouse house(tx, "the owner acts in what follows");
    acted.owner =
        tx.first<std::int64_t>(
              "select person_id from team_members where startup_id = ? and owner = 1 and person_id is not null",
              acted.id)
            .value_or(0);
    if (s.deck) acted.deck = add_deck(tx, acted.id, acted.owner, *s.deck);
    return acted;
}

namespace {

void answer(db::Tx& tx, const Application& a, const Acted& startup, const selection::CallRow& call, std::int64_t id) {
    for (const auto& given : a.answers) {
        const auto question = std::find_if(call.questions.begin(), call.questions.end(),
                                           [&](const auto& q) { return q.key.str() == given.question; });
        if (question == call.questions.end())
            throw std::runtime_error("the story answers a question that " + call.slug +
                                     " does not ask: " + given.question);
        tx.run(
            "insert into answers (application_id, field, text, choices, file_id, updated_by, updated_at) values (?, ?, "
            "?, ?, ?, ?, ?)",
            id, "answer." + std::to_string(*question->id), given.text, given.choices,
            given.deck ? startup.deck : std::nullopt, startup.owner, a.begun_at);
    }
    for (const auto& consent : a.consents)
        tx.run(
            "insert into answers (application_id, field, text, choices, updated_by, updated_at) values (?, ?, 'yes', "
            "?, ?, ?)",
            id, "consent." + consent, std::vector<std::string>{}, startup.owner, a.begun_at);
}

void mark(db::Tx& tx, const Frame& frame, const Application& a, const selection::CallRow& call, std::int64_t id) {
    const auto by = [&](const core::Slug& key, core::Instant at) {
        return activity::Actor{frame.people.at(key.str()), at};
    };
    const auto last = a.sent_at.empty() ? a.begun_at : a.sent_at.back();
    if (a.looks_after)
        selection::set_looks_after(tx, by(*a.looks_after, last), row_of(tx, id), call,
                                   frame.people.at(a.looks_after->str()));
    if (!a.tags.empty()) {
        std::vector<core::Text<1, 60>> tags;
        for (const auto& tag : a.tags) tags.push_back(core::Text<1, 60>::from(tag).value());
        selection::set_tags(tx, {a.looks_after ? frame.people.at(a.looks_after->str()) : 0, last}, row_of(tx, id), call,
                            tags);
    }
    for (const auto& n : a.notes) {
        struct NoteRow {
            std::int64_t id, application_id, author_id;
            core::Instant at;
            std::string text;
        };
        tx.insert("notes", NoteRow{core::new_id(), id, frame.people.at(n.by.str()), n.at, n.text});
        tx.run("update applications set notes = notes + 1 where id = ?", id);
    }
    if (a.overridden)
        tx.run(
            "update applications set overridden = ?, override_reason = ?, overridden_by = ?, overridden_at = ?, "
            "eligibility = ? where id = ?",
            a.overridden->eligibility, a.overridden->reason, frame.people.at(a.overridden->by.str()), a.overridden->at,
            a.overridden->eligibility, id);
    if (a.extension)
        tx.run("update applications set extended_until = ?, extension_reason = ? where id = ?", a.extension->until,
               a.extension->reason, id);
}

void grow(db::Tx& tx, const Frame& frame, const Startup& s, const Acted& acted) {
    for (const auto& m : s.team) {
        if (!m.added_at) continue;
        add_member(tx, frame, s, acted.id, m);
        activity::record(tx, {acted.owner, *m.added_at}, "team.added",
                         {.startup_id = acted.id, .seen = activity::Seen::by_team});
    }
}

}  // namespace

void act_out(db::Tx& tx, const Frame& frame, const Startup& s, const Acted& startup, const Application& a) {
    const auto call = selection::call_by_id(tx, frame.calls.at(a.call.str()));
    const auto id = selection::add_draft(tx, {startup.owner, a.begun_at}, call, startup.id, selection::Trial::no);
    answer(tx, a, startup, call, id);
    say_what_changed(tx, a, startup, id);
    for (const auto at : a.sent_at) {
        const auto row = row_of(tx, id);
        selection::send(tx, {startup.owner, at}, row, call, selection::live(tx, row));
    }
    if (a.sent_at.empty()) selection::refresh(tx, {startup.owner, a.updated_at}, id);
    grow(tx, frame, s, startup);
    mark(tx, frame, a, call, id);
    open(tx, frame, a, call, id);
    decide(tx, frame, a, startup, call, id);
}

namespace {

// Ids grow with time, and lists and histories are read in their order: so what happened first is brought in first.
std::vector<Application> in_order_of_time(std::vector<Application> all) {
    const auto came = [](const Application& a) { return a.sent_at.empty() ? a.begun_at : a.sent_at.front(); };
    std::stable_sort(all.begin(), all.end(), [&](const auto& a, const auto& b) { return came(a) < came(b); });
    return all;
}

}  // namespace

void put_events_in_order(db::Tx& tx) {
    const db::AsHouse house(tx, "the story's history is put in order, whoever it concerns");
    const auto ids = tx.all<std::int64_t>("select id from events order by id");
    const auto by_time = tx.all<std::int64_t>("select id from events order by at, id");
    for (const auto id : by_time) tx.run("update events set id = ? where id = ?", -id, id);
    for (std::size_t i = 0; i < ids.size(); ++i) tx.run("update events set id = ? where id = ?", ids[i], -by_time[i]);
}

void load_files(db::Db& db, const Story& story, const Frame& frame, const Progress& progress) {
    std::map<std::string, Acted> begun;
    std::int64_t done = 0;
    for (const auto& a : in_order_of_time(story.applications)) {
        const auto& s = *std::find_if(story.startups.begin(), story.startups.end(),
                                      [&](const Startup& x) { return x.key == a.startup; });
        db.write_now({}, [&](db::Tx& tx) {
            auto acted = begun.find(s.key.str());
            const auto startup = acted == begun.end() ? begin_startup(tx, frame, s) : acted->second;
            act_out(tx, frame, s, startup, a);
            if (acted == begun.end()) tx.after_commit([&begun, startup, key = s.key.str()] { begun[key] = startup; });
        });
        progress("files", ++done, static_cast<std::int64_t>(story.applications.size()));
    }
    db.write_now({}, [](db::Tx& tx) { put_events_in_order(tx); });
}

}  // namespace demo
