// Access for programs: a key that comes in for its person, as far as its scopes reach and until it ends.
#include <thread>

#include "contract/spark.hpp"
#include "core/clock.hpp"

namespace contract {
namespace {

using namespace std::chrono_literals;

class Tokens : public Spark {
protected:
    static std::string wish(const std::string& scopes, std::chrono::seconds lasts = std::chrono::hours(24 * 30)) {
        return R"({"name":"Nightly report","scopes":[)" + scopes + R"(],"expires_at":")" +
               core::iso(core::real_now() + lasts) + "\"}";
    }
    std::string key_of(Browser& browser, const std::string& scopes) {
        const auto made = browser.post("/api/tokens", wish(scopes));
        EXPECT_EQ(made.status, 201) << made.body;
        return made.text("/secret");
    }
    Answer with(const std::string& key, const std::string& method, const std::string& target,
                const std::string& body = "", http::Headers headers = {}) {
        headers.emplace_back("authorization", "Bearer " + key);
        auto program = guest();
        return program.send(method, target, {body, std::move(headers)});
    }
    std::string note_of(const std::string& startup) {
        return "/api/applications/" + str(file_of(startup, "spark-2014-winter")) + "/notes";
    }
};

TEST_F(Tokens, come_in_for_their_person_as_far_as_their_scopes_reach) {
    auto manager = as("manager");
    const auto reads = key_of(manager, R"("selection:read")"), writes = key_of(manager, R"("selection:write")"),
               all = key_of(manager, R"("all:read","all:write")");
    EXPECT_EQ(reads.substr(0, 6), "spark_");
    const auto note = note_of("Palabre");
    EXPECT_EQ(with(reads, "GET", note).body, manager.get(note).body);
    const auto refused = with(reads, "POST", note, R"({"text":"Hello"})");
    EXPECT_EQ(std::pair(refused.status, refused.code()), std::pair(403, std::string("out_of_scope")));
    EXPECT_EQ(refused.text("/detail"), "This access lacks the scope selection:write. Make one that has it.");
    EXPECT_EQ(with(writes, "POST", note, R"({"text":"Hello"})").status, 201);
    EXPECT_EQ(with(writes, "GET", note).status, 403) << "who may write need not read";
    EXPECT_EQ(with(reads, "GET", "/api/programmes").status, 403) << "another room";
    EXPECT_EQ(with(all, "GET", "/api/programmes").status, 200);
    EXPECT_EQ(with(all, "POST", note, R"({"text":"Hello"})").status, 201);
}

TEST_F(Tokens, reach_no_further_than_their_person) {
    auto juror = as("juror");
    const auto key = key_of(juror, R"("all:read","all:write")");
    EXPECT_EQ(with(key, "GET", note_of("Palabre")).code(), "forbidden");
    EXPECT_EQ(with(key, "GET", "/api/today").status, 200);
}

TEST_F(Tokens, never_rule_the_account) {
    auto manager = as("manager");
    const auto key = key_of(manager, R"("all:read","all:write")");
    for (const auto& route : house().api().routes()) {
        if (route->room != "accounts") continue;
        if (route->path == "/api/operators") continue;
        auto path = route->path;
        for (auto at = path.find('{'); at != std::string::npos; at = path.find('{'))
            path.replace(at, path.find('}') - at + 1, "1");
        EXPECT_EQ(with(key, route->method, path, "{}").code(), "out_of_scope") << route->method << ' ' << path;
    }
}

TEST_F(Tokens, have_a_scope_for_every_room_that_programs_come_to) {
    auto manager = as("manager");
    std::set<std::string> scopes;
    for (const auto& route : house().api().routes())
        if (!route->by_session_alone && route->room != "accounts")
            scopes.insert(route->room + (route->method == "GET" ? ":read" : ":write"));
    for (const auto& scope : scopes) EXPECT_NE(key_of(manager, '"' + scope + '"'), "") << scope;
}

TEST_F(Tokens, count_instead_of_the_cookie_that_comes_with_them) {
    auto manager = as("manager"), juror = as("juror");
    const auto key = key_of(juror, R"("all:read")");
    EXPECT_EQ(with(key, "GET", note_of("Palabre"), "", {{"cookie", manager.cookie}}).status, 403);
    EXPECT_EQ(with("spark_no-such-key", "GET", note_of("Palabre"), "", {{"cookie", manager.cookie}}).code(),
              "unknown_token");
    auto proxied = manager;
    EXPECT_EQ(proxied.send("GET", note_of("Palabre"), {"", {{"authorization", "Basic cHJveHk6cHJveHk="}}}).status, 200)
        << "what a proxy asks for is not ours";
}

TEST_F(Tokens, need_no_origin_since_no_browser_adds_them) {
    auto manager = as("manager");
    const auto key = key_of(manager, R"("selection:write")");
    const http::Headers elsewhere{{"origin", "https://reports.example"}, {"sec-fetch-site", "cross-site"}};
    EXPECT_EQ(with(key, "POST", note_of("Palabre"), R"({"text":"Hello"})", elsewhere).status, 201);
    EXPECT_EQ(manager.send("POST", note_of("Palabre"), {R"({"text":"Hello"})", elsewhere}).code(), "wrong_origin");
}

TEST_F(Tokens, end_when_they_expire_or_are_taken_back) {
    auto manager = as("manager");
    const auto expired = key_of(manager, R"("all:read")"), taken_back = key_of(manager, R"("all:read")");
    const auto ended = manager.get("/api/tokens").number("/0/id");
    EXPECT_EQ(manager.remove("/api/tokens/" + str(ended)).status, 204);
    database().write_now({}, [](db::Tx& tx) { tx.run("update tokens set expires_at = ?", core::real_now() + -1s); });
    for (const auto& key : {expired, taken_back}) {
        const auto refused = with(key, "GET", "/api/today");
        EXPECT_EQ(std::tuple(refused.status, refused.code(), refused.header("WWW-Authenticate")),
                  std::tuple(401, std::string("unknown_token"), std::string("Bearer")));
    }
}

TEST_F(Tokens, are_listed_to_their_owner_without_their_secret) {
    auto manager = as("manager"), juror = as("juror");
    const auto key = key_of(manager, R"("selection:read")");
    const auto list = manager.get("/api/tokens");
    EXPECT_EQ(std::tuple(list.size(), list.text("/0/name"), list.text("/0/scopes/0"), list.at("/0/last_used_at")),
              std::tuple(std::size_t{1}, std::string("Nightly report"), std::string("selection:read"),
                         boost::json::value(nullptr)));
    EXPECT_EQ(list.body.find(key), std::string::npos);
    EXPECT_EQ(known("select count(*) from tokens where secret_hash = ?", key), 0);
    EXPECT_EQ(juror.get("/api/tokens").size(), 0u);
    EXPECT_EQ(juror.remove("/api/tokens/" + str(list.number("/0/id"))).status, 404);
}

TEST_F(Tokens, tell_when_they_were_used_last) {
    auto manager = as("manager");
    const auto key = key_of(manager, R"("all:read")");
    EXPECT_EQ(with(key, "GET", "/api/today").status, 200);
    // It is written beside the request, so it may come a little later.
    for (int i = 0; i < 500 && manager.get("/api/tokens").text("/0/last_used_at").empty(); ++i)
        std::this_thread::sleep_for(10ms);
    EXPECT_TRUE(core::parse_instant(manager.get("/api/tokens").text("/0/last_used_at")).value() >
                core::real_now() + -1min);
}

TEST_F(Tokens, are_made_with_known_scopes_for_at_most_a_year_by_an_account_with_an_owner) {
    auto manager = as("manager"), visitor = guest();
    const auto fault = [&](const std::string& body) {
        return manager.post("/api/tokens", body).text("/errors/0/field");
    };
    EXPECT_EQ(fault(wish("")), "scopes");
    EXPECT_EQ(fault(wish(R"("selection:read","kitchen:read")")), "scopes.1");
    EXPECT_EQ(fault(wish(R"("accounts:read")")), "scopes.0");
    EXPECT_EQ(fault(wish(R"("all:read")", -1s)), "expires_at");
    EXPECT_EQ(fault(wish(R"("all:read")", std::chrono::hours(24 * 367))), "expires_at");
    EXPECT_EQ(visitor.post("/api/calls/spark-2014-winter/applications").status, 201);
    EXPECT_EQ(visitor.post("/api/tokens", wish(R"("all:read")")).code(), "account_needed");
}

TEST_F(Tokens, are_told_in_the_description_of_the_api) {
    const auto api = guest().get("/api/openapi.json");
    EXPECT_EQ(api.text("/components/securitySchemes/token/scheme"), "bearer");
    EXPECT_EQ(api.text("/paths/~1api~1today/get/security/1/token/0"), "selection:read");
    EXPECT_EQ(api.size("/paths/~1api~1me~1password/post/security"), 1u) << "by session alone";
    EXPECT_EQ(api.size("/paths/~1api~1calls/get/security"), 3u) << "or by nobody at all";
}

}  // namespace
}  // namespace contract
