#include "selection/selection.hpp"

#include "activity/record.hpp"
#include "selection/answers.hpp"
#include "selection/call_texts.hpp"
#include "selection/decisions.hpp"
#include "selection/detail.hpp"
#include "selection/house.hpp"
#include "selection/imports.hpp"
#include "selection/reminders.hpp"
#include "selection/rules.hpp"

namespace selection {

void routes(http::Api& api) {
    api.room("selection");
    call_routes(api);
    call_design_routes(api);
    question_design_routes(api);
    call_text_routes(api);
    rules_routes(api);
    listing_routes(api);
    draft_routes(api);
    detail_routes(api);
    answer_file_routes(api);
    submission_routes(api);
    house_routes(api);
    reminder_routes(api);
    import_routes(api);
    today_routes(api);
    find_routes(api);
}

void follow_others() {
    const auto follow = [](db::Tx& tx, const activity::Actor& by, const activity::About& about) {
        refresh_startup(tx, by, about.startup_id);
    };
    activity::within("startup.changed", follow);
    activity::within("team.", follow);
    const auto all = [](db::Tx& tx, const activity::Actor& by, const activity::About& about) {
        refresh_all(tx, by, about.startup_id);
    };
    activity::within("startup.merged", all);
    activity::within("startup.unmerged", all);
    activity::within("person.changed", [](db::Tx& tx, const activity::Actor&, const activity::About& about) {
        name_who_looks_after(tx, about.subject_id);
    });
    // A rule may count from the cohort's first day.
    activity::within("cohort.changed", [](db::Tx& tx, const activity::Actor&, const activity::About& about) {
        const db::AsHouse house(tx, "calls that fill a cohort are checked again when its days move");
        for (const auto call : tx.all<std::int64_t>("select id from calls where cohort_id = ?", about.subject_id))
            activity::do_later(tx, "selection.recheck", call, core::real_now());
    });
}

std::map<std::string, std::function<void(std::int64_t)>> jobs(db::Db& db, const core::Clock& clock) {
    return {{"selection.recheck", [&](std::int64_t call) { recheck(db, clock, call); }},
            {"selection.import", [&](std::int64_t import) { run_import(db, clock, import); }},
            {"selection.take_back", [&](std::int64_t import) { take_back(db, clock, import); }},
            {"selection.publish", [&](std::int64_t call) { publish(db, clock, call); }},
            {"selection.remind", [&](std::int64_t call) { remind(db, clock, call); }}};
}

}  // namespace selection
