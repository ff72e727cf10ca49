#include "demo/load_steps.hpp"

#include <algorithm>

#include "activity/record.hpp"
#include "offers/offers.hpp"
#include "selection/decisions.hpp"
#include "selection/house.hpp"

namespace demo {

selection::ApplicationRow row_of(db::Tx& tx, std::int64_t id) {
    const db::AsHouse house(tx, "the story acts for all");
    return tx.one<selection::ApplicationRow>(
        "select " + db::columns<selection::ApplicationRow>() + " from applications where id = ?", id);
}

// Whoever looks after a file has read it; else the house's first manager: some hours after it came, a few days at most,
// and before anything was decided.
void open(db::Tx& tx, const Frame& frame, const Application& a, const selection::CallRow& call, std::int64_t id) {
    if (a.sent_at.empty()) return;
    const auto reader =
        a.looks_after
            ? std::optional(frame.people.at(a.looks_after->str()))
            : tx.first<std::int64_t>(
                  "select person_id from grants where role = 'manager' and operator_id = ? order by id limit 1",
                  selection::operator_of(tx, call));
    auto at = a.sent_at.back();
    if (!a.steps.empty())
        at = std::min(a.steps.front().at,
                      at + std::chrono::hours(5 + static_cast<int>(a.startup.str().size() * 7 % 90)));
    if (reader) selection::open(tx, {*reader, at}, id);
}

void decide(db::Tx& tx, const Frame& frame, const Application& a, const Acted& startup, const selection::CallRow& call,
            std::int64_t id) {
    for (const auto& step : a.steps) {
        auto what = selection::about(tx, call);
        what.application_id = id;
        what.startup_id = startup.id;
        const auto status = static_cast<selection::Status>(step.status);
        const auto team = step.status == Status::lapsed ? 0 : startup.owner;
        const activity::Actor by{step.by ? frame.people.at(step.by->str()) : team, step.at};
        if (step.by) {
            const auto decision = selection::pencil(tx, by, row_of(tx, id), call, status);
            if (step.status == Status::refused) read_reasons(tx, by, a, call.id, id);
            selection::tell_decision(tx, by, decision);
        }
        if (offers::act_out(tx, by, id, status) || step.by) continue;
        tx.run("update applications set status = ?, board = ? where id = ?", step.status, step.status, id);
        what.what = core::reflect::name(step.status);
        what.seen = activity::Seen::by_team;
        activity::record(tx, by, step.status == Status::withdrawn ? "application.withdrawn" : "application.answered",
                         what);
    }
    tx.run("update applications set status = ?, board = ?, updated_at = ? where id = ?", a.status, a.status,
           a.updated_at, id);
}

}  // namespace demo
