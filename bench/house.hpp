// A running house with somebody signed in.
#pragma once
#include <boost/json.hpp>
#include <string>

#include "bench/load.hpp"
#include "bench/program.hpp"

namespace bench {

class House {
public:
    // `more` are further words for `spark serve`.
    explicit House(const std::string& db, const std::vector<std::string>& more = {});
    Server server;
    std::string manager;  // their cookie
    std::int64_t manager_id = 0;

    boost::json::value get(const std::string& target) const;  // as the manager; throws unless it is 200
};

}  // namespace bench
