// An application: one startup's file in one call, as a row and as it is sent out.
#pragma once
#include "selection/calls.hpp"
#include "startups/startups.hpp"

namespace selection {

enum class Status {
    draft,
    submitted,
    withdrawn,
    shortlisted,
    interview,
    offered,
    waiting_list,
    refused,
    accepted,
    declined,
    lapsed,
    not_eligible,
    incomplete,
    joined
};
using programmes::Eligibility;

struct ApplicationRow {
    std::int64_t id, call_id, startup_id;
    Status status;
    bool trial;
    Eligibility eligibility;  // as it counts: the house's word before the machine's
    programmes::Verdict verdict;
    core::Instant checked_at;
    std::optional<Eligibility> overridden;
    std::optional<std::string> override_reason;
    std::optional<std::int64_t> overridden_by;
    std::optional<core::Instant> overridden_at;
    core::Instant begun_at, sent_at, updated_at;  // sent_at 0: never
    std::optional<core::Instant> extended_until;
    std::optional<std::string> extension_reason;
    std::int64_t sent_version;
    bool changed_since_sent;
    std::int64_t version;
    std::optional<std::int64_t> looks_after_id;
    std::vector<std::string> tags;
    std::optional<std::int64_t> stated_people, stated_developers;  // as an imported file told
    Status board;                             // where the house has it, told or in pencil; to its team it is the status
    std::int64_t board_version;               // grows with every mark of the house, of which the team must know nothing
    std::optional<std::int64_t> decision_id;  // the last one
};

struct Answer {
    std::int64_t question;
    std::string text;
    std::vector<std::string> choices;
    std::optional<startups::FileRef> file;
};

// What was sent, whole, as it was at that moment.
struct Sent {
    startups::Passport startup;
    std::vector<startups::Member> team;
    std::vector<Answer> answers;
    std::vector<std::string> consents;
    std::optional<std::string> changed_since;  // in the words of a team that applies again
};

struct OfApplication {
    std::int64_t id;
};

// Throws 404 unless the caller may see it.
ApplicationRow application_seen(db::Read& read, std::int64_t id);
// Throws 404 unless the caller belongs to its team, or runs its call.
ApplicationRow application_mine(db::Read& read, std::int64_t id);
ApplicationRow application_run(db::Read& read, std::int64_t id);
bool runs(db::Read& read, const ApplicationRow& row);
bool mine(db::Read& read, const ApplicationRow& row);
// What If-Match names. Of those who run the call it counts the marks of the house too; a team sees only its own
// changes.
std::int64_t version_for_house(const ApplicationRow& row);

std::string number_of(std::int64_t id);  // "ER4T-9KQ2-7M": the id in Crockford's Base32, what people quote
// As somebody reads it out or types it: any case, with or without dashes, O for 0 and I or L for 1. None: no number.
std::optional<std::int64_t> id_of_number(std::string_view number);
core::Instant deadline(const ApplicationRow& row, const CallRow& call);
enum class May { no, yes };
May edit(const ApplicationRow& row, const CallRow& call, core::Instant now);

// The live draft, as the house.
Sent live(db::Read& read, const ApplicationRow& row);
// What counts, as the house: what was sent last; of a file that was never sent, its live parts.
Sent counting(db::Read& read, const ApplicationRow& row);
// What the rules look at, as the house: the startup and its team as they are today, with the answers that count.
Sent checked(db::Read& read, const ApplicationRow& row);
programmes::Facts facts_of(const Sent& file, const CallRow& call, const ApplicationRow& row);
void add_answers(programmes::Facts& facts, const Sent& file, const CallRow& call);

// After anything changed of which the listed columns, the verdict or the words are made: makes them anew. A verdict
// that flips after sending is recorded, for the manager to see.
void refresh(db::Tx& tx, const activity::Actor& by, std::int64_t application);
// The same where all is at hand: `row` as the database has it now, `shown` what counts, `facts` what the rules look at.
void refresh(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, const CallRow& call, const Sent& shown,
             const programmes::Facts& facts);
// The same for all open files of a startup.
void refresh_startup(db::Tx& tx, const activity::Actor& by, std::int64_t startup);
// The same for all its files, after they came from another startup.
void refresh_all(db::Tx& tx, const activity::Actor& by, std::int64_t startup);

void draft_routes(http::Api& api);
void detail_routes(http::Api& api);
void submission_routes(http::Api& api);
void house_routes(http::Api& api);

}  // namespace selection
