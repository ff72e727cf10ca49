// What happened to a file, a startup, in a house: read from the events that the caller may see, newest first.
#include <algorithm>

#include "activity/activity.hpp"
#include "http/api.hpp"

namespace activity {
namespace {

using core::Id;
using http::Call;

struct PersonRef {
    std::int64_t id;
    std::string name;
};
struct StartupRef {
    std::int64_t id;
    std::string name;
};
struct HistoryLine {
    std::int64_t id;
    core::Instant at;
    std::string kind;
    std::optional<PersonRef> by;  // none: the house itself
    std::optional<std::string> what;
    std::optional<std::int64_t> count;
    std::optional<std::string> whom;  // the member of the team that it is about
    std::optional<std::int64_t> application;
    std::optional<std::string> call_slug;
    std::optional<StartupRef> startup;
    std::optional<PersonRef> chosen;  // whom the act is about: who looks after the file now
};
struct EventLine {
    std::int64_t id;
    core::Instant at;
    std::string kind;
    std::optional<std::int64_t> actor_id;
    std::optional<std::string> actor_name;
    std::optional<std::string> what;
    std::optional<std::int64_t> count;
    std::optional<std::string> whom;
    std::optional<std::int64_t> application_id;
    std::optional<std::string> call_slug;
    std::optional<std::int64_t> startup_id;
    std::optional<std::string> startup_name;
    std::optional<std::int64_t> chosen_id;
    std::optional<std::string> chosen_name;
};

constexpr std::string_view event_lines =
    "select e.id, e.at, e.kind, e.actor_id, p.name, e.what, e.count, m.name, e.application_id, c.slug, s.id, s.name, "
    "q.id, q.name "
    "from my_events e left join people p on p.id = e.actor_id left join my_calls c on c.id = e.call_id "
    "left join my_startups s on s.id = e.startup_id "
    "left join my_team_members m on m.id = e.subject_id and e.kind in ('startup.handed_over', 'team.added') "
    "left join people q on q.id = e.subject_id and e.kind = 'application.looked_after' where ";

std::vector<HistoryLine> lines(db::Read& read, const db::Query& query) {
    std::vector<HistoryLine> out;
    for (auto& e : read.all<EventLine>(query)) {
        HistoryLine line{e.id, e.at, e.kind, {}, e.what, e.count, e.whom, e.application_id, e.call_slug, {}, {}};
        if (e.actor_id) line.by = PersonRef{*e.actor_id, e.actor_name.value_or("")};
        if (e.startup_id) line.startup = StartupRef{*e.startup_id, e.startup_name.value_or("")};
        if (e.chosen_id) line.chosen = PersonRef{*e.chosen_id, e.chosen_name.value_or("")};
        out.push_back(std::move(line));
    }
    return out;
}

// One thing's history is short enough to be put into the order of its times, which the order of ids follows only while
// no clock was moved.
std::vector<HistoryLine> newest_first(std::vector<HistoryLine> lines) {
    std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.at > b.at; });
    return lines;
}

struct OfApplication {
    std::int64_t id;
};
std::vector<HistoryLine> application_history(db::Read& read, Call&, OfApplication of) {
    if (!read.first<std::int64_t>("select id from my_applications where id = ?", of.id))
        throw core::not_found("application");
    return newest_first(
        lines(read, db::Query(event_lines).add("e.application_id = ? order by e.id desc limit 200", of.id)));
}

struct OfStartup {
    std::int64_t id;
};
std::vector<HistoryLine> passport(db::Read& read, Call&, OfStartup of) {
    if (!read.first<std::int64_t>("select id from my_startups where id = ?", of.id)) throw core::not_found("startup");
    return newest_first(
        lines(read, db::Query(event_lines).add("e.startup_id = ? order by e.id desc limit 500", of.id)));
}

struct AuditAsked {
    std::optional<std::string> cursor;
    std::optional<std::string> kind;  // "application" finds all that begins with it
    std::optional<Id<PersonRef>> person;
    std::optional<core::Number<1, 200>> limit;
};
// One operator's events lie in the index in their order; those of all operators together would have to be sorted.
core::Page<HistoryLine> audit(db::Read& read, Call&, AuditAsked asked) {
    const auto limit = asked.limit ? asked.limit->value : 50;
    core::Page<HistoryLine> page;
    const auto operators = read.all<std::int64_t>("select distinct r.operator_id from my_programmes_run r");
    for (const auto operator_id : operators) {
        db::Query query(event_lines);
        query.add("e.operator_id = ? and e.id < ?", operator_id,
                  asked.cursor ? std::strtoll(asked.cursor->c_str(), nullptr, 10) : std::int64_t{1} << 53);
        if (asked.kind) query.add(" and e.kind >= ? and e.kind < ?", *asked.kind, *asked.kind + "~");
        if (asked.person) query.add(" and e.actor_id = ?", *asked.person);
        for (auto& line : lines(read, query.add(" order by e.id desc limit ?", limit + 1)))
            page.items.push_back(std::move(line));
    }
    std::sort(page.items.begin(), page.items.end(),
              [](const HistoryLine& a, const HistoryLine& b) { return a.id > b.id; });
    if (page.items.size() > static_cast<std::size_t>(limit)) {
        page.items.resize(static_cast<std::size_t>(limit));
        page.next = std::to_string(page.items.back().id);
    }
    page.total = static_cast<std::int64_t>(page.items.size());
    return page;
}

}  // namespace

void history_routes(http::Api& api) {
    api.room("activity");
    api.get("/applications/{id}/history", "What happened to an application", http::Role::member, application_history);
    api.get("/startups/{id}/passport", "What happened to a startup, in all programmes", http::Role::member, passport);
    api.get("/audit", "Who did what and when in the programmes that one runs", http::Role::manager, audit);
}

}  // namespace activity
