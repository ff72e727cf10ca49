// Who reads in a call, what they know, how much they can take, and which files they must not read.
#pragma once
#include "reviews/phases.hpp"

namespace reviews {

struct ReviewerRow {
    std::int64_t id, call_id, person_id;
    std::vector<ReviewerKind> kinds;
    std::vector<std::string> sectors, technologies, languages;
    std::string organisation;
    std::vector<std::string> organisations;  // others for which they work or once worked
    std::int64_t least, most;                // files, over all phases that are open
    std::optional<core::Date> away_until;
    std::int64_t version;
};
// In no order that says anything; as the house.
std::vector<ReviewerRow> reviewers_of(db::Read& read, std::int64_t call);
// Throws 404 unless the caller reads in that call.
ReviewerRow own_reviewer(db::Read& read, std::int64_t call);
bool away(const ReviewerRow& reviewer, core::Date today);

enum class ConflictReason {
    declared,
    knows_them,
    team_member,
    email_domain,
    same_organisation,
    shared_employer,
    coached
};

// False where it was known already.
bool add_conflict(db::Tx& tx, std::int64_t call, std::int64_t reviewer, std::int64_t application, ConflictReason reason,
                  core::Instant at);
// That reviewer will never read that file: a reading not yet finished goes with all that was written, and another
// reader is found where there is one.
void note_conflict(db::Tx& tx, http::Call& call, std::int64_t reviewer, std::int64_t application,
                   ConflictReason reason);
// What the machine can see by itself: the same person, an organisation for which they work or once worked, an e-mail
// domain that is not one of the public ones, a startup that they looked after in another call. Adds those not known
// yet, in batches; linear in files and reviewers. `only`: of that reviewer.
void find_conflicts(db::Db& db, std::int64_t call, core::Instant now, std::optional<std::int64_t> only = {});

void reviewer_routes(http::Api& api);
void conflict_routes(http::Api& api);

}  // namespace reviews
