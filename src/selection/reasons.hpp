// Why a team is refused: read by somebody of the house before it is told, and kept as it was told.
#pragma once
#include "selection/applications.hpp"

namespace selection {

// Where a call's files are read by reviewers, each refusal goes with its reasons: the room that knows of reviewers says
// so, once, when the program starts. In any other call a refusal may go without, when whoever publishes says so.
void reasons_are_owed(std::function<bool(db::Read&, std::int64_t call)> owed);
bool owes_reasons(db::Read& read, std::int64_t call);

// " and (...)" of a decision `d` about a file `a` with the refused that may not be told yet left out, or those alone;
// `reasons`: the table, or the caller's view of it.
enum class Reasons { read_or_not_wanted, to_be_read };
std::string with_reasons(Reasons which, std::string_view reasons);

enum class ReasonsState { to_read, read, changed_since };
ReasonsState state_of(bool read, bool changed);
struct ListedAs {
    std::string name, one_liner;
};
// As the house's lists show a file.
ListedAs listed_as(db::Read& read, std::int64_t application);

// What would be told of a file, as somebody of the house has read it; empty while it is to be read.
std::string reasons_read(db::Read& read, std::int64_t application);
// After one of its reviews was finished or changed: who has read its reasons reads them again.
void reasons_changed(db::Tx& tx, std::int64_t application);

// With a refusal, in the same transaction: keeps what is told with it; a later refusal has its reasons read anew.
void tell_reasons(db::Tx& tx, const activity::Actor& by, std::int64_t application, std::int64_t decision);
// As the house: what was told with a decision; empty: nothing.
std::string reasons_told_with(db::Read& read, std::int64_t decision);

struct ToldReasons {
    std::string text;
    core::Instant told_at;
};
// Of a file that was told it is refused.
std::optional<ToldReasons> told_reasons(db::Read& read, const ApplicationRow& row);

}  // namespace selection
