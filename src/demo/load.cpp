#include "demo/load.hpp"

#include <algorithm>

#include "accounts/accounts.hpp"
#include "core/ids.hpp"
#include "core/time_zone.hpp"
#include "demo/load_files.hpp"
#include "demo/load_interviews.hpp"
#include "demo/load_juries.hpp"
#include "demo/story_offers.hpp"
#include "offers/offers.hpp"
#include "participation/participation.hpp"

namespace demo {

namespace {

// After the files have been acted out, with the offers that were made.
void load_offers(db::Tx& tx, const Story& story, const Frame& frame) {
    const auto told = story_offers();
    for (const auto& [call, desks] : told.desks) offers::keep_desks(tx, frame.calls.at(call.str()), desks.value);
    for (const auto& team : told.waiting) {
        const auto& startup = *std::find_if(story.startups.begin(), story.startups.end(),
                                            [&](const Startup& one) { return one.key == team.startup; });
        const db::AsHouse house(tx, "the file of a team that waits, by its name");
        const auto file = tx.one<std::int64_t>("select id from applications where call_id = ? and name = ?",
                                               frame.calls.at(team.call.str()), startup.name);
        offers::needs_desks(tx, file, team.desks.value);
    }
    participation::catch_up(tx);
}

}  // namespace

void load_story(db::Db& db, const Progress& progress) {
    const auto told = story();
    progress("people and calls", 0, 1);
    const auto frame = db.change({}, [&](db::Tx& tx) { return load_frame(tx, told); });
    load_files(db, told, frame, progress);
    db.write_now({}, [&](db::Tx& tx) {
        load_juries(tx, told, frame);
        load_interviews(tx, frame);
        for (const auto& v : told.views) {
            struct ViewRow {
                std::int64_t id, call_id, person_id;
                std::string name, query;
                bool shared;
                core::Instant made_at;
            };
            tx.insert("saved_views", ViewRow{core::new_id(), frame.calls.at(v.call.str()), frame.people.at(v.by.str()),
                                             v.name, v.query, v.shared, told.now});
        }
        load_offers(tx, told, frame);
        tx.run("insert into settings (key, value) values ('demonstration', ?), ('present', ?)", core::iso(told.now),
               std::to_string(told.present.value));
    });
}

std::int64_t add_plain_programme(db::Tx& tx, std::int64_t operator_id, const std::string& slug,
                                 const std::string& name) {
    const auto id = core::new_id();
    tx.run(
        "insert into programmes (id, operator_id, slug, name, kind, description, months_min, months_max, price_per, "
        "languages, phase, version) "
        "values (?, ?, ?, ?, 'accelerator', '', 3, 3, 'free', ?, 4, 1)",
        id, operator_id, slug, name, std::vector<std::string>{"en", "fr", "pt"});
    return id;
}

std::string add_pattern_call(db::Tx& tx, std::int64_t programme, const std::string& programme_slug,
                             const std::string& time_zone, core::Instant now, core::Language language) {
    using namespace std::chrono;
    const auto opens = core::Date(sys_days(core::local_day(now, time_zone)) + days(14));
    const auto closes = core::Date(sys_days(opens) + days(28));
    const auto told = story();
    for (const auto& pattern : told.calls) {
        if (pattern.slug.str() != "spark-2014-winter") continue;
        auto slug = programme_slug + "-1";
        tx.run(
            "insert into calls (id, programme_id, slug, name, summary, description, opens_at, closes_at, time_zone, "
            "languages, questions, consents, rules, version, made_at) "
            "values (?, ?, ?, ?, '', '', ?, ?, ?, ?, ?, ?, ?, 1, ?)",
            core::new_id(), programme, slug, programmes::month_and_year(opens, language),
            core::moment_of(opens, hours(9), time_zone), core::moment_of(closes, hours(23) + minutes(59), time_zone),
            time_zone, pattern.languages, questions_of(pattern), consents_of(pattern), pattern.rules, now);
        return slug;
    }
    return {};
}

}  // namespace demo
