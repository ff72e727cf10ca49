// What the files of this room know of each other.
#pragma once
#include "http/api.hpp"
#include "startups/startups.hpp"

namespace startups {

// Whether the caller may correct passport and team: who belongs to the team, and, as long as nobody of it has an
// account, the house that brought the startup in. Throws 404 for one that the caller does not see, 409 with the reason.
void expect_correctable(db::Read& read, std::int64_t startup);

// Of something that happened to a startup: a team without an account has a house that keeps its history.
activity::About about(db::Read& read, std::int64_t startup);

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

struct Undoable {
    std::string undo;  // a token that takes it back within a day
};
// Whether somebody with an account belongs to it.
bool has_people(db::Read& read, std::int64_t startup);

void passport_routes(http::Api& api);
// Records what happened to one of a team.
void tell_of_member(db::Tx& tx, http::Call& call, std::int64_t startup, std::string_view kind, std::int64_t member);
void team_routes(http::Api& api);
void joining_routes(http::Api& api);
void ownership_routes(http::Api& api);
void file_routes(http::Api& api);
void directory_routes(http::Api& api);
void merge_routes(http::Api& api);
void lookalike_routes(http::Api& api);

}  // namespace startups
