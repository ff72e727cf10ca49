// What a route knows of the request it answers, besides its typed input.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/clock.hpp"
#include "core/problem.hpp"
#include "core/values.hpp"
#include "db/db.hpp"
#include "http/language.hpp"

namespace http {

class LiveHub;

// What a route asks for at least; a person has the highest of their grants. Which rows they reach, the views decide.
enum class Role { guest, member, juror, advisor, manager, admin };

struct Identity {
    db::Caller caller;
    Role role = Role::guest;
    core::Language language = core::Language::en;
    std::int64_t session = 0;
    bool by_token = false;            // a program asks for the person, within its scopes
    std::vector<std::string> scopes;  // "selection:read", "all:write"
    bool owes_second_factor = false;  // a house that the person works for asks for one
};

class Call {
public:
    Call(const Head& request_head, db::Db& database, const core::Clock& house_clock)
        : head(request_head),
          db(database),
          clock(house_clock),
          now(house_clock.at(request_head.arrived.value_or(core::real_now()))) {
        identity.language = asked_language(head);
    }

    const Head& head;
    db::Db& db;  // for steps that run outside a transaction
    LiveHub* hub = nullptr;
    const core::Clock& clock;
    core::Instant now;  // when the request's head arrived, by the house's clock: what was begun in time counts
    Identity identity;

    db::Caller caller() const { return identity.caller; }
    core::Language language() const { return identity.language; }
    std::string_view cookie(std::string_view name) const { return head.cookie(name); }

    // `value` empty: the browser forgets it. HttpOnly, SameSite=Lax, Path=/, Secure behind TLS.
    void set_cookie(std::string_view name, std::string_view value, std::int64_t seconds);
    void set_header(std::string name, std::string value) { headers.emplace_back(std::move(name), std::move(value)); }
    // 412 `changed_meanwhile` when If-Match names another version than the stored one.
    void expect_version(std::int64_t stored) const;
    bool behind_tls() const { return head.by_tls; }

    Headers headers;  // of the reply
};

// The bytes that came with an upload, spooled to a file that goes away with the request.
struct Upload {
    std::string path;
    std::uint64_t size = 0;
    std::string type;
    std::string name;  // from X-File-Name, percent-decoded; never empty, never a path
};

// An answer that is a file: whole, or in parts from `more`.
struct Download {
    std::string type = "application/octet-stream";
    std::string name;  // offered to the browser; empty: shown in place
    std::string body;
    std::function<bool(std::string& chunk)> more;
    int status = 200;  // 206 or 416 where a part was asked for
};

// An answer that is a stream of events.
struct EventStream {
    std::function<std::function<void()>(std::shared_ptr<Live>)> subscribe;
};

struct Nothing {};  // 204

}  // namespace http
