// A startup that applies again: what it sent to the same house before fills its new draft, and both remember.
#pragma once
#include "selection/reasons.hpp"

namespace selection {

// The field in which a team that applies again says what is new; part of what it sends.
inline constexpr std::string_view changed_since = "changed_since";
inline constexpr std::size_t longest_change = 3000;  // bytes

// The last file that the startup sent in another call of the same operator before this one was begun; trials and files
// that were only begun are none.
std::optional<ApplicationRow> earlier_file(db::Read& read, const ApplicationRow& row, const CallRow& call);

// Answers to questions that the new call asks again, by key or in the same words, as they were sent last. What the new
// question would not take is left out; what one agrees to is asked again.
void fill_from_earlier(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, const CallRow& call);

struct EarlierFile {
    std::int64_t id;
    std::string call_slug, call_name;
    core::Instant sent_at;
    Status status;  // as its team was told
    std::optional<ToldReasons> reasons;
};
// For the team, and for who runs that earlier call; none for anybody else.
std::optional<EarlierFile> earlier_told(db::Read& read, const ApplicationRow& row, const CallRow& call,
                                        core::Language language);

}  // namespace selection
