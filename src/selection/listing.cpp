#include "selection/listing.hpp"

#include "core/fold.hpp"
#include "core/time_zone.hpp"
#include "selection/totals.hpp"

namespace selection {
namespace {

struct SortColumn {
    std::string_view name, column;
};
// Each is a stored column with an index (call_id, column, id).
constexpr SortColumn sort_columns[] = {{"newest", "id"},     {"name", "name_key"}, {"sent", "sent_at"},
                                       {"city", "city_key"}, {"status", "status"}, {"eligibility", "eligibility"}};

bool is_number(std::string_view column) { return column == "id" || column == "sent_at"; }

struct Place {
    std::string key;
    std::int64_t id;
};
// "1234:sillage": the id and the sort key of the last file shown.
Place read_cursor(const std::string& text) {
    const auto colon = text.find(':');
    if (colon == std::string::npos || colon == 0 || text.find_first_not_of("0123456789") != colon)
        throw core::invalid("cursor", "invalid", "is not a cursor of this list");
    return {text.substr(colon + 1), std::strtoll(text.c_str(), nullptr, 10)};
}

}  // namespace

Listing::Listing(const CallRow& call, const Asked& asked, db::Caller caller)
    : call_(call), asked_(asked), caller_(caller), column_("id") {
    if (asked.search) words_ = core::words(asked.search->str());
    std::string_view name = asked.sort ? std::string_view(asked.sort->str()) : "newest";
    const bool minus = name.starts_with('-');
    if (minus) name.remove_prefix(1);
    bool known = false;
    for (const auto& sort : sort_columns) {
        if (sort.name != name) continue;
        column_ = sort.column;
        known = true;
    }
    if (!known)
        throw core::invalid("sort", "not_a_choice",
                            "must be one of newest, name, sent, status, city, eligibility, with or without -");
    descending_ = is_number(column_) != minus;
}

// A search alone, newest first, walks the word index from its end; with another order the matches are found first.
// `cross join`: SQLite would else ask the word index anew for each file of the call.
void Listing::from(db::Query& query) const {
    if (!words_.empty() && column_ == "id") {
        query.add(" from {words applications ?} w cross join my_applications a where a.id = w.id and a.call_id = ?",
                  db::Words{words_, {"call" + std::to_string(call_.id)}}, call_.id);
    } else {
        query.add(" from my_applications a where a.call_id = ?", call_.id);
        if (!words_.empty())
            query.add(" and a.id in (select w.id from {words applications ?} w)",
                      db::Words{words_, {"call" + std::to_string(call_.id)}});
    }
}

void Listing::filters(db::Query& query) const {
    if (!asked_.status.empty()) query.add(" and a.status in ").add_list(asked_.status);
    if (!asked_.eligibility.empty()) query.add(" and a.eligibility in ").add_list(asked_.eligibility);
    if (asked_.country) query.add(" and a.country = ?", *asked_.country);
    if (asked_.tag)
        query.add(
            " and a.id in (select t.application_id from my_application_tags t where t.call_id = ? and t.tag_key = ?)",
            call_.id, core::fold(asked_.tag->str()));
    if (!asked_.looks_after) return;
    query.add(" and a.call_id in (select r.id from my_calls_run r)");  // the house's mark: a team can't find out by it
    const auto& who = asked_.looks_after->str();
    if (who == "none")
        query.add(" and a.looks_after_id is null");
    else
        query.add(" and a.looks_after_id = ?", who == "me" ? caller_.person : std::strtoll(who.c_str(), nullptr, 10));
}

void Listing::after(db::Query& query, const std::string& key, std::int64_t id, bool descending) const {
    const std::string_view comparison = descending ? "<" : ">";
    const std::string_view by_id = !words_.empty() ? "w.id" : "a.id";
    if (column_ == "id") {
        query.add(" and ").add(by_id).add(" ").add(comparison).add(" ?", id);
    } else {
        query.add(" and (a.").add(column_).add(", a.id) ").add(comparison);
        if (is_number(column_))
            query.add(" (?, ?)", std::strtoll(key.c_str(), nullptr, 10), id);
        else
            query.add(" (?, ?)", key, id);
    }
    const std::string_view direction = descending ? " desc" : "";
    query.add(" order by ");
    if (column_ != "id")
        query.add("a.").add(column_).add(direction).add(", a.id").add(direction);
    else
        query.add(by_id).add(direction);
}

db::Query Listing::page(std::int64_t limit) const {
    db::Query query(
        "select a.id, a.startup_id, a.name, a.one_liner, a.city, a.country, a.people, a.developers, a.technologies, "
        "a.status, a.eligibility, "
        "a.trouble, case when a.overridden is null then 0 else 1 end, a.tags, a.looks_after_id, "
        "(select p.name from people p where p.id = a.looks_after_id), a.sent_at, a.updated_at, a.notes, a.");
    query.add(column_);
    from(query);
    filters(query);
    const bool from_start = !asked_.cursor;
    const auto place = from_start ? Place{} : read_cursor(asked_.cursor->str());
    if (from_start && column_ != "id") {
        const std::string_view direction = descending_ ? " desc" : "";
        query.add(" order by a.").add(column_).add(direction).add(", a.id").add(direction);
    } else {
        after(query, place.key, from_start ? (descending_ ? std::int64_t{1} << 60 : 0) : place.id, descending_);
    }
    return query.add(" limit ?", limit);
}

// The word index holds just the files that the house may find.
db::Query Listing::total(Reach reach) const {
    const bool only_words = !words_.empty() && asked_.status.empty() && asked_.eligibility.empty() && !asked_.country &&
                            !asked_.tag && !asked_.looks_after;
    if (only_words && reach == Reach::whole_call)
        return db::Query("select count(*) from {words applications ?} w",
                         db::Words{words_, {"call" + std::to_string(call_.id)}});
    db::Query query("select count(*)");
    from(query);
    filters(query);
    return query;
}

db::Query Listing::ids_after(const std::string& key, std::int64_t id, bool backwards) const {
    db::Query query("select a.id");
    from(query);
    filters(query);
    after(query, key, id, descending_ != backwards);
    return query.add(" limit 1");
}

db::Query Listing::position(const std::string& key, std::int64_t id) const {
    db::Query query("select count(*) from (select a.id");
    from(query);
    filters(query);
    after(query, key, id, !descending_);
    return query.add(") before_it");
}

Reach reach_of(db::Read& read, const CallRow& call) {
    return read.first<std::int64_t>("select id from my_calls_run where id = ?", call.id) ? Reach::whole_call
                                                                                         : Reach::own_files;
}

core::Page<ApplicationLine> applications_page(db::Read& read, http::Call& request, const CallRow& call,
                                              const Asked& asked) {
    struct Line {
        std::int64_t id, startup_id;
        std::string name, one_liner, city, country;
        std::int64_t people, developers;
        std::vector<std::string> technologies;
        Status status;
        Eligibility eligibility;
        std::optional<programmes::Reason> trouble;
        bool overridden;
        std::vector<std::string> tags;
        std::optional<std::int64_t> looks_after_id;
        std::optional<std::string> looks_after;
        core::Instant sent_at, updated_at;
        std::int64_t notes;
        std::string key;
    };
    const Listing listing(call, asked, request.caller());
    const auto limit = asked.limit ? asked.limit->value : 50;
    const auto today = core::local_day(request.now, call.time_zone);
    const auto questions = questions_of(call);
    core::Page<ApplicationLine> page;
    const auto reach = reach_of(read, call);
    page.total = total_of(read, call.id, listing.total(reach));
    auto lines = read.all<Line>(listing.page(limit + 1));
    const bool more = lines.size() > static_cast<std::size_t>(limit);
    if (more) lines.pop_back();
    page.items.reserve(lines.size());
    for (auto& l : lines) {
        if (reach == Reach::own_files) {  // a team reads its own line without the house's marks
            l.tags.clear();
            l.looks_after_id.reset();
            l.notes = 0;
        }
        const bool tell = l.trouble && l.eligibility != Eligibility::eligible;
        page.items.push_back(
            {l.id,
             number_of(l.id),
             {l.startup_id, std::move(l.name), std::move(l.one_liner), std::move(l.city), std::move(l.country)},
             l.people,
             l.developers,
             std::move(l.technologies),
             l.status,
             l.eligibility,
             tell ? std::optional(programmes::sentence(*l.trouble, call.rules, request.language(), today, questions))
                  : std::nullopt,
             l.overridden,
             std::move(l.tags),
             l.looks_after_id ? std::optional(PersonBrief{*l.looks_after_id, l.looks_after.value_or("")})
                              : std::nullopt,
             l.sent_at.microseconds ? std::optional(l.sent_at) : std::nullopt,
             l.updated_at,
             l.notes});
    }
    if (more) page.next = std::to_string(lines.back().id) + ":" + lines.back().key;
    return page;
}

}  // namespace selection
