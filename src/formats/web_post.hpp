// Posts a text to an address of the web and reads how the answer begins; may be kept out of nets of one's own.
#pragma once
#include <string>
#include <vector>

namespace formats {

enum class Reach { anywhere, public_only };  // public_only: see net_address.hpp

// What hinders posting to a URL, looked up now; also what would be refused when it is posted to.
enum class Hindrance { none, no_web_address, holds_credentials, unknown_host, private_net };
Hindrance hindrance(const std::string& url, Reach reach);

struct WebPost {
    std::string url;                   // http or https, without credentials
    std::vector<std::string> headers;  // "X-Name: value"
    std::string body;                  // JSON
    Reach reach = Reach::public_only;
};
enum class NoAnswer { unreachable, too_slow, private_net, untrusted };  // untrusted: its certificate
struct WebAnswer {
    int status = 0;         // 0: no answer
    std::string beginning;  // at most 500 characters, as valid text
    bool whole = false;     // an answer came; else `trouble` says why not
    NoAnswer trouble = NoAnswer::unreachable;
};

// Waits 5 seconds for a connection and 10 for all. Follows no redirect, uses no proxy, and checks the very address that
// it connects to, so a name that meanwhile means another machine leads nowhere. Thread-safe.
WebAnswer post(const WebPost& what);

}  // namespace formats
