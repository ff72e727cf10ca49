// The head of a request, and the two moments around its body: the plan for it, and the handing over to a worker.
#include <algorithm>
#include <array>

#include "core/clock.hpp"
#include "core/log.hpp"
#include "http/connection.hpp"
#include "http/owed_reply.hpp"
#include "http/target.hpp"

namespace http {
namespace {

constexpr std::uint64_t most_reserved = std::uint64_t{64} * 1024;  // bytes, on a client's word alone

bool is_known(std::string_view method) {
    static constexpr std::array<std::string_view, 7> methods{"GET",    "POST", "PUT",    "PATCH",
                                                             "DELETE", "HEAD", "OPTIONS"};
    return std::find(methods.begin(), methods.end(), method) != methods.end();
}

bool may_begin(char first) { return (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z'); }

// What the proxy itself says comes last; lines before it are what the client says.
std::string_view last_line(const Headers& headers, std::string_view name) {
    std::string_view last;
    for (const auto& [known, value] : headers) {
        if (known == name) last = value;
    }
    return last;
}

// The address that the proxy itself saw is the last one of the last line.
std::string named_by_proxy(const Headers& headers, const std::string& otherwise) {
    auto last = last_line(headers, "x-forwarded-for");
    last = last.substr(last.rfind(',') + 1);
    while (last.starts_with(' ')) last.remove_prefix(1);
    while (last.ends_with(' ')) last.remove_suffix(1);
    const bool plausible = !last.empty() && last.size() <= 45 &&
                           last.find_first_not_of("0123456789abcdefABCDEF.:") == std::string_view::npos;
    return plausible ? std::string(last) : otherwise;
}

bool is_loopback(std::string_view peer) { return peer.starts_with("127.") || peer == "::1"; }

std::string lower(std::string_view in) {
    std::string out(in);
    for (auto& letter : out) letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    return out;
}

}  // namespace

void Connection::read_head() {
    while (in_.view().starts_with("\r\n")) in_.take(2);  // RFC 9112, 2.2
    if (!parser_) parser_.emplace(server_.options.head_limit);
    if (in_.view().empty() || in_.view() == "\r") return read_more();
    if (!may_begin(in_.view().front())) return refuse(ParseFault::malformed);
    const auto used = parser_->read_head(in_.view());
    if (parser_->fault() != ParseFault::none) return refuse(parser_->fault());
    if (!parser_->head_done()) return read_more();
    in_.take(used);
    begin_request();
}

void Connection::begin_request() {
    server_.requests.fetch_add(1, std::memory_order_relaxed);
    deadline_ = Clock::time_point::max();
    auto& head = request_.head;
    head = parser_->take_head();
    head.request_id = server_.request_ids.next();
    head.arrived = core::real_now();
    const bool behind_proxy = server_.options.trust_proxy && is_loopback(peer_);
    head.peer = behind_proxy ? named_by_proxy(head.headers, peer_) : peer_;
    head.by_tls = behind_proxy && last_line(head.headers, "x-forwarded-proto") == "https";
    keep_alive_ = parser_->keep_alive();
    only_head_ = head.method == "HEAD";
    auto target = read_target(std::exchange(head.path, "/"));
    if (!is_known(head.method))
        return refuse(501, "unknown_method",
                      {"This server does not know the method.", "Ce serveur ne connaît pas cette méthode.",
                       "Este servidor não conhece esse método."});
    if (!target)
        return refuse(400, "bad_path",
                      {"The address is not one that this server can read.",
                       "Ce serveur ne sait pas lire cette adresse.", "Este servidor não sabe ler este endereço."});
    head.path = std::move(target->path);
    head.query = std::move(target->query);
    if (only_head_) head.method = "GET";
    plan_body();
}

void Connection::plan_body() {
    const auto& head = request_.head;
    const auto expects = lower(head.header("expect"));
    if (!expects.empty() && expects != "100-continue") {
        return refuse(417, "unknown_expectation",
                      {"This server only knows the expectation 100-continue.",
                       "Ce serveur ne connaît que l’attente 100-continue.",
                       "Este servidor só conhece a expectativa 100-continue."});
    }
    expects_continue_ = !expects.empty() && parser_->speaks_1_1();
    try {
        plan_ = server_.site.plan(head);
    } catch (const std::exception&) {
        return refuse(500, "internal", broken_here);
    }
    const auto limit = plan_.kind == BodyKind::none ? 0 : plan_.limit;
    if (head.content_length > limit) return refuse(ParseFault::body_too_large);
    parser_->limit_body(limit);
    if (plan_.kind == BodyKind::file) return ask_admission();
    if (parser_->done()) return hand_over();
    if (head.content_length > server_.options.bytes_in_flight - server_.bytes_in_flight) return refuse_as_busy();
    request_.body.reserve(std::min(head.content_length, most_reserved));
    if (!expects_continue_ || !in_.empty()) return begin_body();
    stage_ = Stage::continuing;
    go_on();
}

void Connection::hand_over() {
    stage_ = Stage::working;
    deadline_ = Clock::time_point::max();
    const auto& head = request_.head;
    asked_.method = head.method;
    asked_.path = head.path;
    asked_.request_id = head.request_id;
    asked_.by_tls = head.by_tls;
    request_.body_file = spool_ ? spool_->path() : "";
    request_.body_size = spool_ ? spool_->size() : request_.body.size();
    request_.keeps_body_file = std::exchange(spool_, nullptr);
    auto owed = std::make_shared<OwedReply>(way_back());
    server_.on_worker([&site = server_.site, request = std::move(request_), way = std::move(owed)]() mutable {
        const auto id = request.head.request_id, method = request.head.method, path = request.head.path;
        try {
            site.handle(std::move(request), [way](Reply reply) { way->give(std::move(reply)); });
        } catch (const std::exception& error) {
            core::log(core::LogLevel::error, "http.route_threw", id,
                      {{"what", error.what()}, {"method", method}, {"path", path}});
        }
    });
}

}  // namespace http
