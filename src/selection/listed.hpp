// What the list shows of a file and sorts by, kept beside it; and the words by which it is found.
#pragma once
#include "selection/applications.hpp"

namespace selection {

// Columns of the table of applications.
struct Listed {
    Eligibility eligibility;
    programmes::Verdict verdict;
    std::optional<programmes::Reason> trouble;  // the first that keeps it from being eligible: what the list tells
    core::Instant checked_at;
    programmes::Facts facts;  // what the verdict was made of
    std::string name, name_key, one_liner, city, city_key, country;
    std::int64_t people, developers;  // people 0: not told
    bool developers_known;
    std::vector<std::string> technologies;
};

// `shown`: what the house reads; `facts`: what is checked.
Listed listed(const Sent& shown, const programmes::Facts& facts, const programmes::Verdict& verdict,
              const CallRow& call, const ApplicationRow& row, core::Instant now);
// None for a draft or a trial, which nobody else may find. Tags are left out: a team finds its own file by its words.
std::vector<std::string> words_of(const ApplicationRow& row, const Sent& file);

// The list filters by these; as with its words, a draft or a trial has none.
void index_technologies(db::Tx& tx, std::int64_t call, std::int64_t application,
                        const std::vector<std::string>& technologies);

}  // namespace selection
