#include "activity/record.hpp"

#include "activity/afterwards.hpp"
#include "activity/followers.hpp"
#include "activity/many.hpp"
#include "activity/news.hpp"
#include "core/ids.hpp"

namespace activity {
namespace {

std::vector<std::pair<std::string, Within>>& followers() {
    static std::vector<std::pair<std::string, Within>> all;
    return all;
}

struct EventRow {
    std::int64_t id;
    core::Instant at;
    std::string kind;
    std::optional<std::int64_t> actor_id, operator_id, programme_id, call_id, application_id, startup_id, import_id,
        subject_id;
    std::optional<std::string> what;
    std::optional<std::int64_t> count;
    bool team_sees;
};

std::optional<std::int64_t> unless_zero(std::int64_t id) { return id ? std::optional(id) : std::nullopt; }

std::vector<std::string> audience_of(const About& about, const Actor& by) {
    std::vector<std::string> out;
    if (about.operator_id) out.push_back("operator:" + std::to_string(about.operator_id));
    if (about.programme_id) out.push_back("programme:" + std::to_string(about.programme_id));
    if (about.seen == Seen::by_team && about.startup_id) out.push_back("startup:" + std::to_string(about.startup_id));
    if (by.person) out.push_back("person:" + std::to_string(by.person));
    return out;
}

std::vector<std::string> topics_of(const About& about) {
    std::vector<std::string> out{"today"};
    if (about.application_id) out.push_back("applications/" + std::to_string(about.application_id));
    if (!about.call_slug.empty()) out.push_back("calls/" + about.call_slug);
    if (about.startup_id) out.push_back("startups/" + std::to_string(about.startup_id));
    if (about.import_id) out.push_back("imports/" + std::to_string(about.import_id));
    return out;
}

}  // namespace

void within(std::string kind, Within then) { followers().emplace_back(std::move(kind), std::move(then)); }

void record_one_of_many(db::Tx& tx, const Actor& by, std::string_view kind, const About& about) {
    EventRow row{core::new_id(),
                 by.now,
                 std::string(kind),
                 unless_zero(by.person),
                 unless_zero(about.operator_id),
                 unless_zero(about.programme_id),
                 unless_zero(about.call_id),
                 unless_zero(about.application_id),
                 unless_zero(about.startup_id),
                 unless_zero(about.import_id),
                 unless_zero(about.subject_id),
                 about.what.empty() ? std::nullopt : std::optional(about.what),
                 unless_zero(about.count),
                 about.seen == Seen::by_team};
    tx.insert("events", row);
    for (const auto& [followed, then] : followers())
        if (falls_under(kind, followed)) then(tx, by, about);
    if (anybody_follows(kind)) to_be_told(tx, row.id);
}

void record(db::Tx& tx, const Actor& by, std::string_view kind, const About& about) {
    record_one_of_many(tx, by, kind, about);
    announce(tx, topics_of(about), audience_of(about, by));
}

}  // namespace activity
