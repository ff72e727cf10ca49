// The list as one works with it: a page, the file before and after, the export of what is shown.
#include "formats/csv_writer.hpp"
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
    std::optional<core::Text<1, 60>> tag;
    std::optional<core::Text<1, 20>> looks_after;
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
    std::optional<core::Text<1, 60>> tag;
    std::optional<core::Text<1, 20>> looks_after;
    std::optional<core::Text<1, 20>> sort;
};

Asked asked_of(const ListAsked& a) {
    return {a.search, a.status, a.eligibility, a.country, a.tag, a.looks_after, a.sort, a.cursor, a.limit};
}

core::Page<ApplicationLine> applications(db::Read& read, http::Call& request, const ListAsked& asked) {
    return applications_page(read, request, call_seen(read, asked.slug.str()), asked_of(asked));
}

struct Neighbours {
    std::optional<std::int64_t> previous, next;
    std::int64_t position, total;
};
Neighbours neighbours(db::Read& read, http::Call& request, const NeighboursAsked& a) {
    const auto call = call_seen(read, a.slug.str());
    const Asked asked{a.search, a.status, a.eligibility, a.country, a.tag, a.looks_after, a.sort, {}, {}};
    const Listing listing(call, asked, request.caller());
    const auto key =
        read.first<std::string>(db::Query("select a.")
                                    .add(listing.sort_column())
                                    .add(" from my_applications a where a.id = ? and a.call_id = ?", a.id, call.id));
    if (!key) throw core::not_found("application");
    return {read.first<std::int64_t>(listing.ids_after(*key, a.id, true)),
            read.first<std::int64_t>(listing.ids_after(*key, a.id, false)),
            read.first<std::int64_t>(listing.position(*key, a.id)).value_or(0) + 1,
            read.first<std::int64_t>(listing.total(reach_of(read, call))).value_or(0)};
}

std::string joined(const std::vector<std::string>& items) {
    std::string out;
    for (const auto& item : items) (out += out.empty() ? "" : ", ") += item;
    return out;
}

void write_line(formats::CsvWriter& csv, const ApplicationLine& l) {
    csv.text(l.number);
    csv.text(l.startup.name);
    csv.text(l.startup.one_liner);
    csv.text(l.startup.city);
    csv.text(l.startup.country);
    csv.number(l.people);
    csv.number(l.developers);
    csv.text(joined(l.technologies));
    csv.text(core::reflect::name(l.status));
    csv.text(core::reflect::name(l.eligibility));
    csv.text(l.reason.value_or(""));
    csv.text(joined(l.tags));
    csv.text(l.looks_after ? l.looks_after->name : "");
    csv.text(l.sent_at ? core::iso(*l.sent_at) : "");
    csv.end_row();
}

// Page after page, a read transaction each, so that a long export holds nothing up and needs little memory.
http::Download export_csv(http::Call& request, const ListAsked& asked) {
    const auto call =
        request.db.ask(request.caller(), [&](db::Read& read) { return call_run(read, asked.slug.str()); });
    auto state = std::make_shared<Asked>(asked_of(asked));
    state->cursor.reset();
    state->limit = core::Number<1, 200>{200};
    auto copy = std::make_shared<http::Call>(request);
    auto begun = std::make_shared<bool>(false);
    auto ended = std::make_shared<bool>(false);
    auto& db = request.db;
    const auto more = [&db, state, begun, ended, call, identity = request.identity, now = request.now,
                       copy](std::string& chunk) {
        if (*ended) return false;
        formats::CsvWriter csv(chunk);
        if (!*begun) {
            chunk += "\xEF\xBB\xBF";
            for (const auto* head :
                 {"number", "startup", "one_liner", "city", "country", "people", "developers", "technologies", "status",
                  "eligibility", "reason", "tags", "looks_after", "sent_at"})
                csv.text(head);
            csv.end_row();
            *begun = true;
        }
        db.read(identity.caller, [&](db::Read& read) {
            const auto page = applications_page(read, *copy, call, *state);
            for (const auto& line : page.items) write_line(csv, line);
            *ended = !page.next;
            if (page.next) state->cursor = core::Text<1, 600>::from(*page.next);
        });
        return true;
    };
    return {"text/csv; charset=utf-8", call.slug + ".csv", {}, more};
}

}  // namespace

void listing_routes(http::Api& api) {
    api.get("/calls/{slug}/applications", "The list of applications", http::Role::member, applications);
    api.get("/calls/{slug}/applications.csv", "The list as CSV, as it is filtered", http::Role::manager, export_csv)
        .gives("text/csv");
    api.get("/calls/{slug}/applications/{id}/neighbours", "The files before and after one, in the list's order",
            http::Role::member, neighbours);
}

}  // namespace selection
