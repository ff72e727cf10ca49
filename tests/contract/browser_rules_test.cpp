// What the house tells browsers to hold themselves to, in pages, answers of the API and files, with and without TLS.
#include "contract/served.hpp"

namespace contract {
namespace {

const std::string by_tls = "X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: https\r\n";
const std::string credentials = R"({"email":"founder@spark.example","password":"spark-demo"})";

class BrowserRules : public Served {
protected:
    static std::string told(const world::RawAnswer& answer, const std::string& name) {
        const auto found = answer.headers.find(name);
        return found == answer.headers.end() ? "(nothing)" : found->second;
    }
    // Of the cookie that a sign-in sets: its name and value, and its rules.
    std::pair<std::string, std::string> cookie(const std::string& headers) const {
        const auto set = told(post("/api/session", credentials, headers), "set-cookie");
        const auto end = set.find("; ");
        return {set.substr(0, end), end == std::string::npos ? "" : set.substr(end)};
    }
    int me(const std::string& cookie, const std::string& headers) const {
        return get("/api/me", headers + "Cookie: " + cookie + "\r\n").status;
    }
};

TEST_F(BrowserRules, hold_for_every_kind_of_answer) {
    for (const auto* target : {"/", "/favicon.svg", "/calls/spark-2014-winter", "/api", "/api/openapi.json",
                               "/api/calls", "/api/me", "/api/no-such-page", "/healthz", "/no-such-file.js", "/%"}) {
        const auto answer = get(target);
        EXPECT_EQ(told(answer, "x-content-type-options"), "nosniff") << target;
        EXPECT_EQ(told(answer, "referrer-policy"), "same-origin") << target;
        EXPECT_EQ(told(answer, "cross-origin-opener-policy"), "same-origin") << target;
        EXPECT_EQ(told(answer, "cross-origin-resource-policy"), "same-origin") << target;
        const auto policy = told(answer, "content-security-policy");
        EXPECT_EQ(policy.substr(0, 19), "default-src 'none';") << target;
        EXPECT_NE(policy.find("frame-ancestors 'none'"), std::string::npos) << target;
        EXPECT_EQ(policy.find("script-src 'unsafe"), std::string::npos) << target;
    }
}

TEST_F(BrowserRules, let_a_page_run_the_houses_own_scripts_and_ask_for_no_camera) {
    const auto page = get("/"), list = get("/api/calls");
    EXPECT_NE(told(page, "content-security-policy").find("script-src 'self';"), std::string::npos);
    EXPECT_EQ(told(list, "content-security-policy").find("script-src"), std::string::npos);
    for (const auto* power : {"camera=()", "microphone=()", "geolocation=()"})
        EXPECT_NE(told(page, "permissions-policy").find(power), std::string::npos) << power;
}

TEST_F(BrowserRules, say_to_come_by_tls_alone_only_to_those_who_came_by_it) {
    for (const auto* target : {"/", "/favicon.svg", "/api/calls", "/api/no-such-page", "/healthz"}) {
        EXPECT_EQ(told(get(target, by_tls), "strict-transport-security"), "max-age=31536000") << target;
        EXPECT_EQ(told(get(target), "strict-transport-security"), "(nothing)") << target;
        EXPECT_EQ(told(get(target, "X-Forwarded-Proto: http\r\n"), "strict-transport-security"), "(nothing)");
    }
}

TEST_F(BrowserRules, bind_the_session_to_this_host_behind_tls) {
    const auto [value, rules] = cookie(by_tls);
    EXPECT_EQ(value.substr(0, 21), "__Host-spark_session=");
    EXPECT_EQ(rules, "; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000; Secure");
    EXPECT_EQ(me(value, by_tls), 200);
    const auto plain = cookie("");
    EXPECT_EQ(plain.first.substr(0, 14), "spark_session=");
    EXPECT_EQ(plain.second, "; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000");
    EXPECT_EQ(me(plain.first, ""), 200);
}

TEST_F(BrowserRules, know_a_session_under_no_other_name) {
    const auto secure = cookie(by_tls).first, plain = cookie("").first;
    EXPECT_EQ(me("spark_session=" + secure.substr(21), by_tls), 401) << "a subdomain may have set it";
    EXPECT_EQ(me(plain, by_tls), 401);
    EXPECT_EQ(me(secure, ""), 401);
    EXPECT_EQ(me(plain + "; " + secure, by_tls), 200);
}

TEST_F(BrowserRules, believe_what_the_proxy_says_last) {
    EXPECT_EQ(told(get("/api/calls", by_tls + "X-Forwarded-Proto: http\r\n"), "strict-transport-security"),
              "(nothing)");
}

}  // namespace
}  // namespace contract
