// Who may call which route: the reviewed table against the program, and every lower role against every route.
#include <sstream>

#include "contract/spark.hpp"

namespace contract {
namespace {

using http::Role;

struct Line {
    std::string method, path, least;
    auto operator<=>(const Line&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Line& line) {
    return out << line.method << ' ' << line.path << ' ' << line.least;
}

std::set<Line> reviewed() {
    std::ifstream in(SPARK_SOURCE_DIR "/tests/contract/routes.txt");
    std::set<Line> out;
    for (std::string text; std::getline(in, text);) {
        if (text.empty() || text.front() == '#') continue;
        std::istringstream words(text);
        Line line;
        words >> line.method >> line.path >> line.least;
        out.insert(line);
    }
    return out;
}

std::string filled(std::string path) {
    static const std::map<std::string, std::string> values{{"{slug}", "spark-2013-spring"},
                                                           {"{token}", "no-such-token-as-this-one"}};
    for (auto at = path.find('{'); at != std::string::npos; at = path.find('{')) {
        const auto name = path.substr(at, path.find('}') - at + 1);
        path.replace(at, name.size(), values.contains(name) ? values.at(name) : "1");
    }
    return path;
}

using RouteTable = Spark;

TEST_F(RouteTable, is_the_one_that_was_reviewed) {
    std::set<Line> routes;
    for (const auto& route : house().api().routes())
        routes.insert({route->method, route->path, std::string(core::reflect::name(route->least))});
    EXPECT_EQ(routes, reviewed());
    EXPECT_EQ(routes.size(), house().api().routes().size()) << "a route is there twice";
}

TEST_F(RouteTable, refuses_each_lower_role_before_anything_else_happens) {
    const std::pair<Role, Browser> people[] = {{Role::guest, guest()},
                                               {Role::member, as("founder")},
                                               {Role::juror, as("juror")},
                                               {Role::advisor, as("advisor")},
                                               {Role::manager, as("manager")}};
    const auto events = known("select count(*) from events");
    for (const auto& route : house().api().routes())
        for (auto [role, browser] : people) {
            if (role >= route->least) continue;
            // Neither the things it names nor the body it brings can be right: who asks is settled first.
            const auto answer = browser.send(route->method, filled(route->path), {"no JSON at all", {}, "text/plain"});
            const auto expected = role == Role::guest ? std::pair(401, std::string("sign_in_needed"))
                                                      : std::pair(403, std::string("forbidden"));
            EXPECT_EQ(std::pair(answer.status, answer.code()), expected)
                << route->method << ' ' << route->path << " as " << core::reflect::name(role);
            EXPECT_EQ(answer.type, "application/problem+json");
        }
    EXPECT_EQ(known("select count(*) from events"), events);
}

TEST_F(RouteTable, knows_which_methods_an_address_takes) {
    auto manager = as("manager");
    EXPECT_EQ(manager.send("PUT", "/api/me", {}).status, 405);
    EXPECT_EQ(manager.get("/api/no-such-page").status, 404);
}

}  // namespace
}  // namespace contract
