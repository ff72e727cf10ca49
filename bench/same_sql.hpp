// The SQL that the server runs for a request, written out for the floor.
#pragma once
#include <string>

#include "bench/house.hpp"
#include "selection/listing.hpp"

namespace bench {

// The statements, separated by tabs, with their arguments in them.
std::string sql_of_page(const std::string& db, std::int64_t call, std::int64_t person, const selection::Asked& asked);
std::string sql_of_application(const std::string& db, std::int64_t id);

}  // namespace bench
