// What the files of this room know of each other.
#pragma once
#include "http/api.hpp"
#include "startups/startups.hpp"

namespace startups {

void add_owner(db::Tx& tx, std::int64_t startup, std::int64_t person);
// Under which words the operators that know it find it.
void index_words(db::Tx& tx, std::int64_t startup);
std::vector<std::string> words_of(const Passport& passport);

// A line of the directory.
struct StartupLine {
    std::int64_t id;
    std::string name, one_liner;
    std::optional<std::string> country;
    std::string city;
    Stage stage;
    std::int64_t applications;
};

void passport_routes(http::Api& api);
void team_routes(http::Api& api);
void ownership_routes(http::Api& api);
void file_routes(http::Api& api);
void directory_routes(http::Api& api);
void merge_routes(http::Api& api);

}  // namespace startups
