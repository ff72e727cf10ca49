#include "offers/offer_lines.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>

namespace offers {
namespace {

using Lines = std::vector<OfferLine>;

// The conditions are filled in afterwards, for all of a page together.
constexpr std::string_view lines_sql =
    "select o.id, o.application_id, a.name, o.state, o.made_at, o.answer_by, o.answered_at, o.answered_how, o.reason, "
    "o.people, o.desks, o.arrival, o.from_list, o.reminders, case when o.state = 'open' and o.call_told_at is not null "
    "then 1 else 0 end, o.version, '[]' from my_offers o join my_applications_run a on a.id = o.application_id where "
    "o.call_id = ? and o.state = ? and ";

std::vector<OfferState> states_of(OfferGroup group) {
    switch (group) {
        case OfferGroup::open:
            return {OfferState::open};
        case OfferGroup::accepted:
            return {OfferState::accepted};
        case OfferGroup::ended:
            break;
    }
    return {OfferState::declined, OfferState::lapsed, OfferState::withdrawn, OfferState::given_back};
}

// "1386201600000000:1234": until when the last one shown is to be answered, and its id.
struct Place {
    core::Instant answer_by;
    std::int64_t id = 0;
};
Place read_place(std::string_view text) {
    const std::string whole(text);
    char* rest = nullptr;
    Place out;
    out.answer_by.microseconds = std::strtoll(whole.c_str(), &rest, 10);
    if (*rest == ':') out.id = std::strtoll(rest + 1, nullptr, 10);
    return out;
}
std::string place_of(const OfferLine& line) {
    return std::to_string(line.answer_by.microseconds) + ":" + std::to_string(line.id);
}

Lines waiting(db::Read& read, std::int64_t call, const Place& after, std::int64_t limit) {
    return read.all<OfferLine>(
        db::Query(lines_sql, call, OfferState::open)
            .add("(o.answer_by, o.id) > (?, ?) order by o.answer_by, o.id limit ?", after.answer_by, after.id, limit));
}

// Each state is read along the index, and the newest of all are taken.
Lines newest(db::Read& read, std::int64_t call, OfferGroup group, const Place& after, std::int64_t limit) {
    const auto before = after.id ? after.id : std::numeric_limits<std::int64_t>::max();
    Lines out;
    for (const auto state : states_of(group)) {
        auto of_state = read.all<OfferLine>(
            db::Query(lines_sql, call, state).add("o.id < ? order by o.id desc limit ?", before, limit));
        std::move(of_state.begin(), of_state.end(), std::back_inserter(out));
    }
    std::sort(out.begin(), out.end(), [](const OfferLine& a, const OfferLine& b) { return a.id > b.id; });
    if (out.size() > static_cast<std::size_t>(limit)) out.resize(static_cast<std::size_t>(limit));
    return out;
}

void add_conditions(db::Read& read, std::int64_t call, Lines& lines) {
    struct Kept {
        std::int64_t application_id, id;
        std::string words;
        core::Date due;
        std::optional<core::Instant> met_at;
    };
    std::map<std::int64_t, OfferLine*> standing;
    std::vector<std::int64_t> files;
    for (auto& line : lines)
        if (line.state == OfferState::open || line.state == OfferState::accepted) {
            standing[line.application] = &line;
            files.push_back(line.application);
        }
    for (auto& row : read.all<Kept>(db::Query("select application_id, id, words, due, met_at from my_offer_conditions "
                                              "where call_id = ? and application_id in ",
                                              call)
                                        .add_list(files)
                                        .add(" order by id")))
        standing.at(row.application_id)->conditions.push_back({row.id, std::move(row.words), row.due, row.met_at});
}

struct OffersAsked {
    core::Slug slug;
    std::optional<OfferGroup> group;
    std::optional<core::Text<1, 60>> cursor;
    std::optional<core::Number<1, 500>> limit;
};
core::Page<OfferLine> page(db::Read& read, http::Call&, const OffersAsked& asked) {
    const auto call = selection::call_run(read, asked.slug.str());
    return offer_lines(read, call.id, asked.group.value_or(OfferGroup::open),
                       asked.cursor ? asked.cursor->str() : std::string(),
                       asked.limit ? asked.limit->value : usual_offers);
}

}  // namespace

core::Page<OfferLine> offer_lines(db::Read& read, std::int64_t call, OfferGroup group, std::string_view after,
                                  std::int64_t limit) {
    const auto from = read_place(after);
    core::Page<OfferLine> out;
    out.items =
        group == OfferGroup::open ? waiting(read, call, from, limit + 1) : newest(read, call, group, from, limit + 1);
    if (out.items.size() > static_cast<std::size_t>(limit)) {
        out.items.pop_back();
        out.next = place_of(out.items.back());
    }
    add_conditions(read, call, out.items);
    out.total =
        read.first<std::int64_t>(db::Query("select count(*) from my_offers where call_id = ? and state in ", call)
                                     .add_list(states_of(group)))
            .value();
    return out;
}

void line_routes(http::Api& api) {
    api.get("/calls/{slug}/offers/lines", "The offers of a call that wait, were taken or have ended, page by page",
            http::Role::manager, page);
}

}  // namespace offers
