// Who reads in a call, what they know, how much they can take, and which files they must not read.
#pragma once
#include "reviews/phases.hpp"

namespace reviews {

struct ReviewerRow {
    std::int64_t id, call_id, person_id;
    std::vector<std::string> sectors, technologies, languages;
    std::string organisation;
    std::int64_t least, most;  // files, over all phases that are open
    std::optional<core::Date> away_until;
    std::int64_t version;
};
// In no order that says anything; as the house.
std::vector<ReviewerRow> reviewers_of(db::Read& read, std::int64_t call);
// Throws 404 unless the caller reads in that call.
ReviewerRow own_reviewer(db::Read& read, std::int64_t call);
bool away(const ReviewerRow& reviewer, core::Date today);

enum class ConflictReason { declared, knows_them, team_member, email_domain, same_organisation };

// That reviewer will never read that file: a reading not yet finished goes with all that was written, and another
// reader is found where there is one.
void note_conflict(db::Tx& tx, http::Call& call, std::int64_t reviewer, std::int64_t application,
                   ConflictReason reason);
// What the machine can see by itself: the same person, the same organisation, an e-mail domain that is not one of the
// public ones. Adds those not known yet, in batches; linear in files and reviewers.
void find_conflicts(db::Db& db, std::int64_t call, core::Instant now);

void reviewer_routes(http::Api& api);
void conflict_routes(http::Api& api);

}  // namespace reviews
