// How far a file ever came, told to its team: the furthest of its published decisions and of where it stands.
#pragma once
#include <array>
#include <string_view>

#include "selection/selection.hpp"

namespace reports {

// 0: no further than sent; then shortlisted, interview, offered, accepted, joined. Who declined an offer had one.
inline constexpr std::size_t levels = 6;
constexpr std::size_t level_of(selection::Status status) {
    using selection::Status;
    switch (status) {
        case Status::shortlisted:
            return 1;
        case Status::interview:
            return 2;
        case Status::offered:
        case Status::declined:
        case Status::lapsed:
            return 3;
        case Status::accepted:
            return 4;
        case Status::joined:
            return 5;
        default:
            return 0;
    }
}

// A table of application_id and level, of those files of a call (its one argument) about which something was told.
inline constexpr std::string_view told_levels =
    "(select d.application_id, max(case d.decided when 'shortlisted' then 1 when 'interview' then 2 when 'offered' "
    "then "
    "3 when 'accepted' then 4 when 'joined' then 5 else 0 end) as level from my_decisions d where d.call_id = ? and "
    "d.published_at is not null group by "
    "d.application_id)";

}  // namespace reports
