#include "formats/web_post.hpp"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netdb.h>
#include <sys/socket.h>

#include <algorithm>
#include <memory>
#include <new>

#include "formats/net_address.hpp"
#include "formats/shown.hpp"

namespace formats {
namespace {

constexpr long connect_ms = 5'000, whole_ms = 10'000;
constexpr std::size_t most_bytes = 4096, most_header_bytes = 65'536, most_characters = 500;

struct Freed {
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    void operator()(char* text) const { curl_free(text); }
    void operator()(addrinfo* list) const { freeaddrinfo(list); }
};
template <class T> using Owned = std::unique_ptr<T, Freed>;

void ready() {
    static const bool started = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    if (!started) throw std::bad_alloc();
}

std::string text_of(const sockaddr* address) {
    char out[INET6_ADDRSTRLEN] = "";
    if (address->sa_family == AF_INET)
        inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in*>(address)->sin_addr, out, sizeof out);
    if (address->sa_family == AF_INET6)
        inet_ntop(AF_INET6, &reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr, out, sizeof out);
    return out;
}

std::string part(CURLU* url, CURLUPart which) {
    char* text = nullptr;
    if (curl_url_get(url, which, &text, 0) != CURLUE_OK) return {};
    const Owned<char> owned(text);
    return text;
}

Hindrance hindrance_of_host(std::string host, Reach reach) {
    if (host.starts_with('[')) host = host.substr(1, host.size() - 2);
    addrinfo wish{};
    wish.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (getaddrinfo(host.c_str(), nullptr, &wish, &found) != 0) return Hindrance::unknown_host;
    const Owned<addrinfo> owned(found);
    for (const auto* one = found; one && reach == Reach::public_only; one = one->ai_next)
        if (!is_public(text_of(one->ai_addr))) return Hindrance::private_net;
    return Hindrance::none;
}

// What is read while it comes.
struct Reading {
    Reach reach;
    bool met_private_net = false, full = false;
    std::size_t header_bytes = 0;
    std::string bytes;
};

curl_socket_t open_socket(void* user, curlsocktype, curl_sockaddr* address) {
    auto& reading = *static_cast<Reading*>(user);
    if (reading.reach == Reach::public_only && !is_public(text_of(&address->addr))) {
        reading.met_private_net = true;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t take_header(char*, std::size_t, std::size_t size, void* user) {
    auto& reading = *static_cast<Reading*>(user);
    return (reading.header_bytes += size) > most_header_bytes ? 0 : size;
}

std::size_t take_bytes(char* data, std::size_t, std::size_t size, void* user) {
    auto& reading = *static_cast<Reading*>(user);
    reading.full = reading.bytes.size() + size > most_bytes;
    reading.bytes.append(data, std::min(size, most_bytes - reading.bytes.size()));
    return reading.full ? 0 : size;
}

NoAnswer no_answer_of(CURLcode code, const Reading& reading) {
    if (reading.met_private_net) return NoAnswer::private_net;
    if (code == CURLE_OPERATION_TIMEDOUT) return NoAnswer::too_slow;
    if (code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CONNECT_ERROR) return NoAnswer::untrusted;
    return NoAnswer::unreachable;
}

void say_where_and_how(CURL* curl, const WebPost& what) {
    curl_easy_setopt(curl, CURLOPT_URL, what.url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, connect_ms);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, whole_ms);
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "Spark");
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(what.body.size()));
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, what.body.c_str());
}

void read_into(CURL* curl, Reading& reading) {
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, open_socket);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &reading);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, take_header);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &reading);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_bytes);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &reading);
}

Owned<curl_slist> header_list(const WebPost& what) {
    Owned<curl_slist> list(curl_slist_append(nullptr, "Content-Type: application/json"));
    for (const auto& header : what.headers) {
        auto* longer = curl_slist_append(list.get(), header.c_str());
        if (!longer) throw std::bad_alloc();
        (void)list.release();
        list.reset(longer);
    }
    return list;
}

}  // namespace

Hindrance hindrance(const std::string& url, Reach reach) {
    ready();
    const Owned<CURLU> parsed(curl_url());
    if (!parsed) throw std::bad_alloc();
    if (curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK) return Hindrance::no_web_address;
    const auto scheme = part(parsed.get(), CURLUPART_SCHEME);
    if (scheme != "http" && scheme != "https") return Hindrance::no_web_address;
    for (const auto secret : {CURLUPART_USER, CURLUPART_PASSWORD})
        if (!part(parsed.get(), secret).empty()) return Hindrance::holds_credentials;
    return hindrance_of_host(part(parsed.get(), CURLUPART_HOST), reach);
}

WebAnswer post(const WebPost& what) {
    ready();
    const Owned<CURL> curl(curl_easy_init());
    if (!curl) throw std::bad_alloc();
    Reading reading{what.reach};
    const auto headers = header_list(what);
    say_where_and_how(curl.get(), what);
    read_into(curl.get(), reading);
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
    const auto code = curl_easy_perform(curl.get());
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    WebAnswer answer{static_cast<int>(status), shown(reading.bytes, most_characters), code == CURLE_OK || reading.full};
    if (!answer.whole) answer.trouble = no_answer_of(code, reading);
    return answer;
}

}  // namespace formats
