// The directory's lines, for its page and for a letter to those that it shows.
#pragma once
#include "startups/startups.hpp"

namespace startups {

struct DirectoryAsked {
    std::optional<core::Text<0, 200>> search;
    std::optional<core::Country> country;
    std::optional<core::Text<1, 400>> cursor;
    std::optional<core::Number<1, 200>> limit;
};
struct ListedLine {
    std::int64_t id;
    std::string name, one_liner;
    std::optional<std::string> country;
    std::string city;
    Stage stage;
    std::int64_t applications;
    std::string name_key;
};

// Those that these operators know, by name, or newest first when words are asked for; one more than `limit` tells that
// there are others.
std::vector<ListedLine> directory_lines(db::Read& read, const DirectoryAsked& asked,
                                        const std::vector<std::int64_t>& operators, std::size_t limit);

}  // namespace startups
