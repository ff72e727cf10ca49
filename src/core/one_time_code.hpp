// Codes of six digits that a telephone makes of a secret and the time (RFC 6238); the only place that knows liboath.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/values.hpp"

namespace core {

inline constexpr std::int64_t code_seconds = 30;

// The code of one step of 30 seconds, counted from 1970. `secret` is Base32; throws std::invalid_argument when it
// isn't.
std::string one_time_code(std::string_view secret, std::int64_t step);
// The step whose code this is: that of `now`, the one before or the one after, for clocks drift. Only steps past `last`
// count, so that a code works once.
std::optional<std::int64_t> step_of_code(std::string_view secret, std::string_view code, Instant now,
                                         std::int64_t last);

}  // namespace core
