// What follows from a file: its verdict, the columns by which it is listed, the words by which it is found.
#include <map>
#include <unordered_set>

#include "activity/record.hpp"
#include "core/fold.hpp"
#include "selection/listed.hpp"

namespace selection {

Listed listed(const Sent& shown, const programmes::Facts& facts, const programmes::Verdict& verdict,
              const CallRow& call, const ApplicationRow& row, core::Instant now) {
    const auto& s = shown.startup;
    const auto told = facts_of(shown, call, row);
    std::vector<std::string> technologies;
    for (const auto& term : s.technologies) technologies.push_back(term.str());
    const auto* trouble = programmes::first_trouble(verdict);
    return {row.overridden.value_or(verdict.eligibility),
            verdict,
            trouble ? std::optional(*trouble) : std::nullopt,
            now,
            facts,
            s.name.str(),
            core::fold(s.name.str()),
            s.one_liner.str(),
            s.city.str(),
            core::fold(s.city.str()),
            s.country ? s.country->str() : "",
            told.people ? told.people->value : 0,
            told.developers ? told.developers->value : 0,
            told.developers.has_value(),
            technologies};
}

std::vector<std::string> words_of(const ApplicationRow& row, const Sent& file) {
    if (row.status == Status::draft || row.trial) return {};
    std::string text = file.startup.name.str() + " " + file.startup.one_liner.str() + " " +
                       file.startup.description.str() + " " + file.startup.city.str();
    for (const auto& term : file.startup.technologies) (text += " ") += term.str();
    for (const auto& term : file.startup.sectors) (text += " ") += term.str();
    for (const auto& member : file.team) (text += " ") += member.name;
    for (const auto& answer : file.answers) (text += " ") += answer.text;
    auto all = core::words(text);
    const std::unordered_set<std::string> distinct(std::move_iterator(all.begin()), std::move_iterator(all.end()));
    std::vector<std::string> words(distinct.begin(), distinct.end());
    words.push_back("=call" + std::to_string(row.call_id));
    return words;
}

void index_technologies(db::Tx& tx, std::int64_t call, std::int64_t application,
                        const std::vector<std::string>& technologies) {
    std::map<std::string, std::string> by_key;
    for (const auto& technology : technologies) by_key.emplace(core::fold(technology), technology);
    std::vector<std::string> wanted, stored;
    for (const auto& [key, technology] : by_key) wanted.push_back(key + "\n" + technology);
    {
        const db::AsHouse house(tx, "what follows from a file is the house's to work out");
        stored = tx.all<std::string>(
            "select technology_key || ? || technology from application_technologies where application_id = ? "
            "order by technology_key",
            "\n", application);
    }
    if (stored == wanted) return;  // most fields that are saved change none
    tx.run("delete from application_technologies where application_id = ?", application);
    for (const auto& [key, technology] : by_key)
        tx.run(
            "insert into application_technologies (call_id, technology_key, technology, application_id) "
            "values (?, ?, ?, ?)",
            call, key, technology, application);
}

namespace {

void note_flip(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, const CallRow& call, Eligibility now) {
    const bool was_checked = row.checked_at.microseconds > 0 && row.sent_version > 0;
    if (!was_checked || now == row.eligibility) return;
    auto about = selection::about(tx, call);
    about.application_id = row.id;
    about.startup_id = row.startup_id;
    about.what = core::reflect::name(now);
    about.seen = activity::Seen::by_team;
    activity::record(tx, {0, by.now}, "application.verdict_flipped", about);
}

}  // namespace

void refresh(db::Tx& tx, const activity::Actor& by, std::int64_t application) {
    std::optional<ApplicationRow> row;
    {
        const db::AsHouse house(tx, "what follows from a file is the house's to work out");
        row = tx.first<ApplicationRow>(
            "select " + db::columns<ApplicationRow>("a") + " from applications a where a.id = ?", application);
    }
    if (!row) return;
    const auto call = call_by_id(tx, row->call_id);
    refresh(tx, by, *row, call, counting(tx, *row), facts_of(checked(tx, *row), call, *row));
}

void refresh(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, const CallRow& call, const Sent& shown,
             const programmes::Facts& facts) {
    const auto verdict = programmes::check(call.rules, facts, occasion_of(tx, call));
    const auto columns = listed(shown, facts, verdict, call, row, by.now);
    tx.update("applications", row.id, columns);
    tx.index_words("applications", row.id, words_of(row, shown));
    const bool found = row.status != Status::draft && !row.trial;
    index_technologies(tx, row.call_id, row.id, found ? columns.technologies : std::vector<std::string>());
    note_flip(tx, by, row, call, columns.eligibility);
}

void refresh_startup(db::Tx& tx, const activity::Actor& by, std::int64_t startup) {
    std::vector<std::int64_t> files;
    {
        const db::AsHouse house(tx, "what follows from a passport is the house's to work out");
        files = tx.all<std::int64_t>(
            "select id from applications where startup_id = ? and status in ('draft', 'submitted', 'shortlisted', "
            "'interview', 'offered', 'waiting_list') "
            "order by id",
            startup);
    }
    for (const auto id : files) {
        tx.run("update applications set changed_since_sent = 1 where id = ? and sent_version > 0", id);
        refresh(tx, by, id);
    }
}

void refresh_all(db::Tx& tx, const activity::Actor& by, std::int64_t startup) {
    std::vector<std::int64_t> files;
    {
        const db::AsHouse house(tx, "what follows from a passport is the house's to work out");
        files = tx.all<std::int64_t>("select id from applications where startup_id = ? order by id", startup);
    }
    for (const auto id : files) refresh(tx, by, id);
}

}  // namespace selection
