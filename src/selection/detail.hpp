// An application as it is sent out, whole.
#pragma once
#include "selection/decisions.hpp"
#include "selection/earlier.hpp"
#include "selection/listing.hpp"

namespace selection {

struct CallRef {
    std::int64_t id;
    std::string slug, name;
    core::Instant closes_at;
    std::string time_zone;
    CallState state;
};
struct OverrideLine {
    Eligibility eligibility;
    std::string reason;
    std::optional<PersonBrief> by;
    core::Instant at;
};
struct VersionLine {
    std::int64_t number;
    core::Instant sent_at;
};
struct Extension {
    core::Instant until;
    std::optional<std::string> reason;
};
// How the house has it: `status` is then where it stands on the board.
struct OnBoard {
    Status told_status;
    bool pencilled;
    std::optional<DecisionLine> decision;  // the last one
    bool opened;                           // by the reader
};
struct Rights {
    bool edit, submit, withdraw, decide;
};
struct Missing {
    std::string field, sentence;
};

struct ApplicationDetail {
    std::int64_t id;
    std::string number;
    CallRef call;
    startups::Startup startup;
    std::vector<startups::Member> team;
    std::vector<Answer> answers;
    std::vector<std::string> consents;
    Status status;
    bool trial;
    programmes::VerdictPage verdict;
    std::optional<OverrideLine> override_;
    std::vector<VersionLine> versions;
    std::optional<core::Instant> sent_at;
    std::vector<std::string> tags;
    std::optional<PersonBrief> looks_after;
    std::optional<Extension> extension;
    Rights may;
    std::vector<Missing> missing;
    bool changed_since_sent;
    std::int64_t version;
    std::optional<OnBoard> board;        // for those who run the call
    std::optional<ToldReasons> reasons;  // of a refusal, once it was told
    std::optional<EarlierFile> earlier;  // in another call of the same house
    std::optional<std::string> changed_since;
};

ApplicationDetail application_detail(db::Read& read, http::Call& request, const ApplicationRow& row);

// What still has to be answered before the file can be sent, in the reader's language.
std::vector<Missing> missing(const CallRow& call, const Sent& file, core::Language language);

// Makes what the file says now its newest sent version. Who may, and whether it is complete, the caller has found out.
void send(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, const CallRow& call, const Sent& file);

void extension_routes(http::Api& api);
void version_routes(http::Api& api);

}  // namespace selection
