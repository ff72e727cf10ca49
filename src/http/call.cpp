#include "http/call.hpp"

namespace http {

std::string_view Call::cookie(std::string_view name) const {
    auto rest = head.header("cookie");
    while (!rest.empty()) {
        const auto end = rest.find(';');
        auto pair = rest.substr(0, end);
        while (!pair.empty() && pair.front() == ' ') pair.remove_prefix(1);
        if (pair.starts_with(name) && pair.substr(name.size()).starts_with('=')) return pair.substr(name.size() + 1);
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
    }
    return {};
}

void Call::set_cookie(std::string_view name, std::string_view value, std::int64_t seconds) {
    std::string text(name);
    text += '=';
    text += value;
    text += "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + std::to_string(value.empty() ? 0 : seconds);
    if (behind_tls()) text += "; Secure";
    set_header("Set-Cookie", std::move(text));
}

void Call::expect_version(std::int64_t stored) const {
    auto asked = head.header("if-match");
    if (asked.empty() || asked == "*") return;
    if (asked.size() >= 2 && asked.front() == '"' && asked.back() == '"') asked = asked.substr(1, asked.size() - 2);
    if (asked != std::to_string(stored))
        throw core::Problem(412, "changed_meanwhile",
                            "Somebody changed this meanwhile. Look at it again, then repeat your change.",
                            {{"version", "changed", "is " + std::to_string(stored) + " by now"}});
}

}  // namespace http
