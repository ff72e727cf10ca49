// Ids of 53 bits that grow with time and that JavaScript holds exactly: 41 bits of milliseconds since 2010, 12 of
// order.
#pragma once
#include <cstdint>

#include "core/values.hpp"

namespace core {

// A new id, greater than every id that this process made before; two nodes differ by their random start of order.
std::int64_t new_id();

template <class T> Id<T> new_id_of() { return {new_id()}; }

// From here on ids count up from `first`: for seeded worlds whose ids must repeat.
void seed_ids(std::int64_t first);

}  // namespace core
