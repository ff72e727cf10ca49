// The list as one works with it: a page, the file before and after, what its filters can offer.
#include "selection/listing.hpp"

namespace selection {
namespace {

// Path and query in one struct, as a route takes them.
struct ListAsked {
    core::Slug slug;
    std::optional<core::Text<0, 200>> search;
    std::vector<Status> status;
    std::vector<Eligibility> eligibility;
    std::optional<core::Country> country;
    std::optional<core::Text<1, 120>> city;
    std::optional<core::Text<1, 60>> tag;
    std::optional<core::Text<1, 60>> technology;
    std::optional<core::Text<1, 20>> looks_after;
    std::optional<bool> pencilled;
    std::optional<core::Text<1, 20>> sort;
    std::optional<core::Text<1, 600>> cursor;
    std::optional<core::Number<1, 200>> limit;
};
struct NeighboursAsked {
    core::Slug slug;
    std::int64_t id = 0;
    std::optional<core::Text<0, 200>> search;
    std::vector<Status> status;
    std::vector<Eligibility> eligibility;
    std::optional<core::Country> country;
    std::optional<core::Text<1, 120>> city;
    std::optional<core::Text<1, 60>> tag;
    std::optional<core::Text<1, 60>> technology;
    std::optional<core::Text<1, 20>> looks_after;
    std::optional<bool> pencilled;
    std::optional<core::Text<1, 20>> sort;
};

Asked asked_of(const ListAsked& a) {
    return {a.search,     a.status,      a.eligibility, a.country, a.city,   a.tag,
            a.technology, a.looks_after, a.pencilled,   a.sort,    a.cursor, a.limit};
}

core::Page<ApplicationLine> applications(db::Read& read, http::Call& request, const ListAsked& asked) {
    const auto call = call_seen(read, asked.slug.str());
    return applications_page(read, request, call, asked_of(asked), reach_of(read, call));
}

struct Neighbours {
    std::optional<std::int64_t> previous, next;
    std::int64_t position, total;
};
Neighbours neighbours(db::Read& read, http::Call& request, const NeighboursAsked& a) {
    const auto call = call_seen(read, a.slug.str());
    const Asked asked{a.search,     a.status,      a.eligibility, a.country, a.city, a.tag,
                      a.technology, a.looks_after, a.pencilled,   a.sort,    {},     {}};
    const auto reach = reach_of(read, call);
    const Listing listing(call, asked, request.caller(), reach, share_of(read, call.id), scores_of(read, call));
    const auto key = read.first<std::string>(
        db::Query("select a.")
            .add(listing.sort_column())
            .add(reach == Reach::whole_call ? " from my_applications_run a" : " from my_applications a")
            .add(" where a.id = ? and a.call_id = ?", a.id, call.id));
    if (!key) throw core::not_found("application");
    return {read.first<std::int64_t>(listing.ids_after(*key, a.id, Listing::Way::back, 1)),
            read.first<std::int64_t>(listing.ids_after(*key, a.id, Listing::Way::forth, 1)),
            read.first<std::int64_t>(listing.position(*key, a.id)).value_or(0) + 1,
            read.first<std::int64_t>(listing.total()).value_or(0)};
}

struct PlaceCount {
    std::string name;
    std::int64_t count;
};
struct Places {
    std::vector<PlaceCount> cities, countries, technologies;  // most files first
};
std::vector<PlaceCount> counted(db::Read& read, std::int64_t call, std::string_view key, std::string_view name) {
    db::Query query("select min(a.");
    query.add(name)
        .add("), count(*) from my_applications_run a where a.call_id = ? and a.", call)
        .add(key)
        .add(" <> '' group by a.")
        .add(key)
        .add(" order by count(*) desc, a.")
        .add(key);
    return read.all<PlaceCount>(query.add(" limit 100"));
}
// Counted in the index alone; then each is named as its first file spells it.
std::vector<PlaceCount> technologies(db::Read& read, std::int64_t call) {
    return read.all<PlaceCount>(
        "select (select n.technology from my_application_technologies n where n.call_id = ? and "
        "n.technology_key = g.technology_key and n.application_id = g.first_file), g.files "
        "from (select t.technology_key, min(t.application_id) as first_file, count(*) as files "
        "from my_application_technologies t where t.call_id = ? group by t.technology_key "
        "order by count(*) desc, t.technology_key limit 100) g order by g.files desc, g.technology_key",
        call, call);
}
Places places(db::Read& read, http::Call&, OfCall of) {
    const auto call = call_run(read, of.slug.str()).id;
    return {counted(read, call, "city_key", "city"), counted(read, call, "country", "country"),
            technologies(read, call)};
}

}  // namespace

void listing_routes(http::Api& api) {
    api.get("/calls/{slug}/applications", "The list of applications", http::Role::member, applications);
    api.get("/calls/{slug}/applications/{id}/neighbours", "The files before and after one, in the list's order",
            http::Role::member, neighbours);
    api.get("/calls/{slug}/places", "The cities, countries and technologies of a call's files", http::Role::manager,
            places);
    export_routes(api);
}

}  // namespace selection
