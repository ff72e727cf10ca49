// The kinds of letters that this room writes.
#pragma once
#include <string_view>

namespace interviews::kinds {

// To the team: asked to come, told another time by the house, another time as it chose, off.
inline constexpr std::string_view invited = "interview.invited", changed = "interview.changed",
                                  moved = "interview.moved", off = "interview.off";
// To the team: asked when it can't come, asked once more; its interview is tomorrow.
inline constexpr std::string_view times_asked = "interview.times_asked", times_awaited = "interview.times_awaited",
                                  soon = "interview.soon";
// To those who ask, and to those who do no more; a day's interviews are tomorrow.
inline constexpr std::string_view panel = "interview.panel", panel_off = "interview.panel_off",
                                  panel_soon = "interview.panel_soon";
// To the house: a team chose another time, what stood there in pencil gave way, a team can't come.
inline constexpr std::string_view by_team = "interview.moved_by_team", gave_way = "interview.gave_way",
                                  no_show = "interview.called_off";

}  // namespace interviews::kinds
