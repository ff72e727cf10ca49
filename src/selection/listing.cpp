#include "selection/listing.hpp"

#include "core/fold.hpp"

namespace selection {
namespace {

struct SortColumn {
    std::string_view name, column;
};
// What a team reads is what it was told.
std::string_view status_column(Reach reach) { return reach == Reach::whole_call ? "board" : "status"; }
// Each is a stored column with an index (call_id, column, id).
constexpr SortColumn sort_columns[] = {
    {"newest", "id"},     {"name", "name_key"},           {"sent", "sent_at"}, {"city", "city_key"},
    {"status", "status"}, {"eligibility", "eligibility"}, {"team", "people"},  {"looks_after", "looks_after_key"},
    {"score", "score"}};

bool is_number(std::string_view column) {
    return column == "id" || column == "sent_at" || column == "people" || column == "score";
}
// Of a team's list these are the house's own marks.
bool is_of_the_house(std::string_view column) { return column == "looks_after_key" || column == "score"; }

struct Place {
    std::string key;
    std::int64_t id;
};
// "1234:sillage": the id and the sort key of the last file shown.
Place read_cursor(const std::string& text) {
    const auto colon = text.find(':');
    if (colon == std::string::npos || colon == 0 || text.find_first_not_of("0123456789") != colon)
        throw core::invalid("cursor", "invalid",
                            {"This is not a place in this list. Begin again at its top.",
                             "Ce n’est pas un endroit de cette liste. Reprenez au début.",
                             "Isto não é um ponto desta lista. Recomece do início."});
    return {text.substr(colon + 1), std::strtoll(text.c_str(), nullptr, 10)};
}

// "e-commerce" could be read as a number too; one of ours has ten digits or more, and two dashes.
std::optional<std::int64_t> whole_number(const std::string& text) {
    const auto id = id_of_number(text);
    return id && text.size() >= 12 && number_of(*id).size() == text.size() ? id : std::nullopt;
}

}  // namespace

Listing::Listing(const CallRow& call, const Asked& asked, db::Caller caller, Reach reach, Share share, Scores scores)
    : call_(call), asked_(asked), caller_(caller), reach_(reach), share_(share), scores_(scores), column_("id") {
    if (asked.search) {
        number_ = whole_number(asked.search->str());
        words_ = number_ ? std::vector<std::string>() : core::words(asked.search->str());
        nothing_ = !number_ && words_.empty() && !asked.search->empty();  // "!?" is in no file
    }
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
        throw core::invalid(
            "sort", "not_a_choice",
            {"Sort by newest, name, sent, status, city, eligibility, team, looks_after or score, with or without - "
             "before "
             "it.",
             "Triez par newest, name, sent, status, city, eligibility, team, looks_after ou score, précédé ou non de "
             "-.",
             "Ordene por newest, name, sent, status, city, eligibility, team, looks_after ou score, com ou sem - na "
             "frente."});
    if (column_ == "status") column_ = status_column(reach);
    if (is_of_the_house(column_) && reach == Reach::own_files) column_ = "id";
    if (column_ == "score" && scores == Scores::withheld) throw reading_still();
    descending_ = is_number(column_) != minus;
}

// The row of the file tells its call anyway.
db::Words Listing::searched() const {
    if (share_ == Share::most) return {words_, {}};
    return {words_, {"call" + std::to_string(call_.id)}};
}

// A search alone, newest first, walks the word index from its end; with another order the matches are found first.
// `cross join`: SQLite would else ask the word index anew for each file of the call.
void Listing::from(db::Query& query) const {
    const std::string_view seen = reach_ == Reach::whole_call ? "my_applications_run" : "my_applications";
    if (!words_.empty() && column_ == "id") {
        query.add(" from {words applications ?} w cross join ", searched()).add(seen);
        query.add(" a where a.id = w.id and a.call_id = ?", call_.id);
    } else {
        query.add(" from ").add(seen).add(" a where a.call_id = ?", call_.id);
        if (!words_.empty()) query.add(" and a.id in (select w.id from {words applications ?} w)", searched());
    }
    if (reach_ == Reach::own_files)
        query.add(" and a.trial = 0 and a.startup_id in (select o.id from my_own_startups o)");
}

void Listing::filters(db::Query& query) const {
    if (number_) query.add(" and a.id = ?", *number_);
    if (nothing_) query.add(" and a.id < 0");
    if (!asked_.status.empty()) query.add(" and a.").add(status_column(reach_)).add(" in ").add_list(asked_.status);
    if (asked_.pencilled) query.add(*asked_.pencilled ? " and a.board <> a.status" : " and a.board = a.status");
    if (!asked_.eligibility.empty()) query.add(" and a.eligibility in ").add_list(asked_.eligibility);
    if (asked_.country) query.add(" and a.country = ?", *asked_.country);
    if (asked_.city) query.add(" and a.city_key = ?", core::fold(asked_.city->str()));
    if (asked_.tag)
        query.add(
            " and a.id in (select t.application_id from my_application_tags t where t.call_id = ? and t.tag_key = ?)",
            call_.id, core::fold(asked_.tag->str()));
    if (asked_.technology)
        query.add(
            " and a.id in (select t.application_id from my_application_technologies t where t.call_id = ? and "
            "t.technology_key = ?)",
            call_.id, core::fold(asked_.technology->str()));
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
        "select a.id, a.startup_id, a.name, a.one_liner, a.city, a.country, a.people, a.developers, "
        "a.developers_known, a.technologies, a.board, a.status, "
        "(select d.publish_at from my_decisions d where d.id = a.decision_id and d.published_at is null), "
        "a.eligibility, a.trouble, "
        "case when a.overridden is null then 0 else 1 end, a.override_reason, a.tags, a.looks_after_id, "
        "(select p.name from people p where p.id = a.looks_after_id), ");
    query.add(reach_ == Reach::whole_call && scores_ == Scores::told ? "a.score" : "-1");
    query.add(", a.sent_at, a.updated_at, a.notes, a.").add(column_);
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
db::Query Listing::total() const {
    const bool only_words = !words_.empty() && asked_.status.empty() && !asked_.pencilled &&
                            asked_.eligibility.empty() && !asked_.country && !asked_.city && !asked_.tag &&
                            !asked_.technology && !asked_.looks_after;
    if (only_words && reach_ == Reach::whole_call)
        return db::Query("select count(*) from {words applications ?} w",
                         db::Words{words_, {"call" + std::to_string(call_.id)}});
    db::Query query("select count(*)");
    from(query);
    filters(query);
    return query;
}

db::Query Listing::ids_after(const std::string& key, std::int64_t id, Way way, std::int64_t limit) const {
    db::Query query("select a.id");
    from(query);
    filters(query);
    after(query, key, id, descending_ != (way == Way::back));
    return query.add(" limit ?", limit);
}

db::Query Listing::position(const std::string& key, std::int64_t id) const {
    db::Query query("select count(*) from (select a.id");
    from(query);
    filters(query);
    after(query, key, id, !descending_);
    return query.add(") before_it");
}

}  // namespace selection
