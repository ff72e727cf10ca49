// People, their grants and sessions: who comes in, and what they may do.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/values.hpp"
#include "db/db.hpp"
#include "http/api.hpp"

namespace accounts {

// Behind TLS its name says that no other site, no subdomain and no page without TLS can have set it; then it is the
// only one that counts.
inline std::string_view session_cookie(const http::Head& head) {
    return head.by_tls ? "__Host-spark_session" : "spark_session";
}
inline constexpr std::int64_t session_seconds = std::int64_t{30} * 24 * 3600;

struct Person {
    std::int64_t id;
    std::string name;
    std::optional<std::string> email;
    core::Language language;
    std::string time_zone;
};

struct NewPerson {
    std::string name;
    std::optional<std::string> email;
    std::optional<std::string> password;  // already hashed (core::password_hash)
    core::Language language = core::Language::en;
    std::string time_zone = "Europe/Paris";
};

// Throws Problem 409 `email_taken`.
std::int64_t add_person(db::Tx& tx, const NewPerson& person);
// The form under which an address is found again: letter case does not count.
std::string email_key(std::string_view email);
std::optional<Person> person_by_email(db::Read& read, std::string_view email);

// Throws 409 `account_needed` for a draft's nameless account, which nobody could answer.
void expect_claimed(db::Read& read, const http::Call& call);

// `role`: juror, advisor, manager or admin; without an operator it holds everywhere.
void grant(db::Tx& tx, std::int64_t person, http::Role role, std::optional<std::int64_t> operator_id = {},
           std::optional<std::int64_t> programme_id = {});

// How somebody came in.
enum class Entrance { password, link, way_back, draft, set_up, invitation, demonstration };
// Opens a session and sets its cookie on the call.
void open_session(db::Tx& tx, http::Call& call, std::int64_t person, Entrance entrance);
class LastSeen;
// Found in each request's own transaction: who asks. Throws Problem 401 `unknown_token`.
http::Identity identify(db::Read& read, const http::Head& head, LastSeen& seen);

// Takes a lost second step away, with its recovery codes; false when there was none.
bool remove_second_factor(db::Tx& tx, std::int64_t person);

enum class LinkPurpose { setup, sign_in, joining, coming_back, password, invitation };
// A one-use token, to be told once; only its hash is kept.
std::string make_link(db::Tx& tx, LinkPurpose purpose, std::optional<std::int64_t> person,
                      std::optional<std::int64_t> member, std::chrono::seconds lasts);
// No set-up link works from now on: the house has an administrator, or is told a new link.
void close_first_door(db::Tx& tx);
struct UsedLink {
    std::optional<std::int64_t> person_id, member_id;
};
// Throws Problem 422 `link_spent` when it is unknown, used or too old, as do those below.
UsedLink use_link(db::Tx& tx, LinkPurpose purpose, std::string_view token);
// For whom a good link is, without using it.
std::int64_t link_person(db::Read& read, LinkPurpose purpose, std::string_view token);
// For which member, likewise.
std::int64_t link_member(db::Read& read, LinkPurpose purpose, std::string_view token);

// Work that waits: kind to what does it about a subject.
std::map<std::string, std::function<void(std::int64_t)>> jobs(db::Db& db, const core::Clock& clock);
// The letters of this room.
void tell_letters();

// A demonstration house lets everybody in as one of its known people.
enum class Doors { usual, demonstration };
void routes(http::Api& api, Doors doors);

}  // namespace accounts
