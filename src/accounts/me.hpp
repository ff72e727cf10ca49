// The person who asks, as the web front end needs to know them.
#pragma once
#include "accounts/accounts.hpp"

namespace accounts {

struct OperatorRef {
    std::int64_t id;
    std::string slug, name, site;
};
struct ProgrammeRef {
    std::int64_t id;
    std::string slug, name, kind;
};
struct Grant {
    std::int64_t id;
    http::Role role;
    std::optional<OperatorRef> operator_;
    std::optional<ProgrammeRef> programme;
};
struct OwnStartup {
    std::int64_t id;
    std::string name;
};
struct OwnApplication {
    std::int64_t id;
    std::string call_slug, call_name, startup_name, status;
};
struct Me {
    std::int64_t id;
    std::string name;
    std::optional<std::string> email;
    core::Language language;
    std::string time_zone;
    http::Role role;  // the highest
    std::vector<Grant> grants;
    std::vector<OwnStartup> startups;
    std::vector<OwnApplication> applications;
    std::vector<OperatorRef> operators;  // those that one runs
    bool claimed;                        // has an e-mail address and a password
    bool second_factor_needed;           // a house that one works for asks for it: nothing else is open until then
};

// The highest role, and whether a house asks for a second step at sign-in.
struct Reach {
    http::Role role = http::Role::member;
    bool second_factor_required = false, owes_second_factor = false;
};
Reach reach_of(db::Read& read, std::int64_t person);

Me me_of(db::Read& read, std::int64_t person);

// Ends every session of the person but the kept one; gives how many.
std::int64_t close_all_but(db::Tx& tx, std::int64_t person, std::int64_t kept);

// A transaction may run twice: each run begins from what the browser brought.
void begin_from(const http::Identity& brought, http::Call& call);

void session_routes(http::Api& api);
void sign_in_routes(http::Api& api);
void owner_routes(http::Api& api);
void me_routes(http::Api& api);
void way_back_routes(http::Api& api);
void asked_letter_routes(http::Api& api);
void invitation_routes(http::Api& api);
void people_routes(http::Api& api);
void token_routes(http::Api& api);

}  // namespace accounts
