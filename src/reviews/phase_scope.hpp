// What a phase is about: which files it takes, and who of the call reads in it.
#pragma once
#include <set>

#include "reviews/phases.hpp"

namespace reviews {

// " and a.board in (...)...", of the applications a that the phase takes.
db::Query taken(db::Read& read, const PhaseRow& phase);

// In the words of the field: countries are named where they are what counts, each once.
std::vector<core::FieldError> faults(FilesFrom from, const std::vector<core::Country>& countries);

// Reviewers of the call by their ids; nobody in particular: all of them read.
class PhaseReaders {
public:
    PhaseReaders(db::Read& read, std::int64_t phase);
    bool have(std::int64_t reviewer) const { return named_.empty() || named_.contains(reviewer); }
    std::vector<std::int64_t> named() const { return {named_.begin(), named_.end()}; }

private:
    std::set<std::int64_t> named_;
};
// Throws 422 when somebody does not read in the call. What was given to others is taken back by the next proposal,
// unless they have begun.
void name_readers(db::Tx& tx, const PhaseRow& phase, const std::vector<std::int64_t>& reviewers);

}  // namespace reviews
