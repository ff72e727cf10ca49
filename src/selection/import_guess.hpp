// What the columns of a file may be, told by their names and by what stands in them.
#pragma once
#include "formats/table.hpp"
#include "selection/import_targets.hpp"

namespace selection {

// How many values of a row are the very names of columns, or questions of the call; 0 where one is plainly a value.
std::size_t names_known(const formats::Row& row, const CallRow& call);
// Whether one of them names the column of the startups' names.
bool names_startups(const formats::Row& row);

class ColumnGuesses {
public:
    void see(const formats::Row& row);
    bool header(const CallRow& call) const;
    std::vector<ReadColumn> columns(const CallRow& call, bool header) const;

private:
    // How often a kind of value was seen below the first line.
    struct Seen {
        std::int64_t filled = 0, links = 0, emails = 0, days = 0, numbers = 0, counts = 0, countries = 0, states = 0,
                     short_texts = 0;
        std::int64_t second_over_12 = 0, first_over_12 = 0;  // of 31/12/2013 and 12/31/2013
        std::vector<std::string> sample;
    };
    struct Claim {
        int fits;
        std::size_t column;
        Target target;
    };
    static void count(Seen& seen, const std::string& value);
    std::string by_content(std::size_t column) const;
    // Whether most values of a column are of the kind that the target takes.
    bool plausible(std::size_t column, Target target) const;
    // Whether a column that bears the target's very name holds something else, as "Founders" does with names in it.
    bool contradicted(std::size_t column, Target target) const;
    ReadColumn column(std::size_t index, const CallRow& call, bool header) const;
    std::vector<Claim> claims() const;
    std::vector<std::string> first_;
    std::vector<Seen> columns_;
    std::int64_t lines_ = 0;
};

}  // namespace selection
