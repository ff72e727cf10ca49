// A letter to the rows that somebody has selected in a list: the room that has the list says who stands behind them.
#pragma once
#include "http/call.hpp"
#include "letters/letters.hpp"

namespace letters {

struct Rows {
    core::Text<1, 40> list;                        // "applications", "startups"
    std::optional<core::Slug> of;                  // which of such lists: the call's, the house's short name
    std::optional<std::vector<std::int64_t>> ids;  // these, or
    std::optional<core::Text<0, 2000>> matching;   // all that the list shows under this query, "status=submitted"
};

struct Recipient {
    std::int64_t row = 0;
    std::string row_name;
    std::optional<To> to;
    core::Sentence why_not;  // where nobody can be written to
    std::map<std::string, std::string> values;
    std::string link, thread;
    std::int64_t operator_id = 0, programme_id = 0, startup_id = 0, application_id = 0;
};

inline constexpr std::size_t most_rows = 5000;
// Of the caller's own reach, in the list's order, at most most_rows + 1. Throws as the list does.
using RowsReader = std::function<std::vector<Recipient>(db::Read&, http::Call&, const Rows&)>;
// `by_hand`: the kind of letter that somebody writes to rows of this list.
void rows_from(std::string list, std::string by_hand, RowsReader read);
std::vector<Recipient> recipients(db::Read& read, http::Call& call, const Rows& rows);

// Throws 422 at `list` when there is none of that name.
const std::string& by_hand_to(const Rows& rows);

// What the row of a startup, and of its file, tells of itself.
Value startup_value();
// The name of the call that a letter is about, as an example.
Value call_value();
// A letter that somebody of the house writes by hand; more than its greeting and its end is theirs.
void kind_by_hand(std::string key, core::Phrase title, std::vector<Value> values);

}  // namespace letters
