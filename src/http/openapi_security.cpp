#include "http/openapi_security.hpp"

#include <boost/json.hpp>

#include "http/entrance.hpp"

namespace http {

namespace json = boost::json;

json::array ways_in(const Route& route) {
    json::array out;
    if (route.least == Role::guest) out.emplace_back(json::object{});
    out.emplace_back(json::object{{"session", json::array{}}});
    if (const auto scope = scope_of(route); !scope.empty())
        out.emplace_back(json::object{{"token", json::array{scope}}});
    return out;
}

json::object ways_in_told() {
    return {{"session", json::object{{"type", "apiKey"},
                                     {"in", "cookie"},
                                     {"name", "spark_session"},
                                     {"description", "What a sign-in sets; behind TLS __Host-spark_session."}}},
            {"token", json::object{{"type", "http"},
                                   {"scheme", "bearer"},
                                   {"description",
                                    "A key that a person made on the account page (POST /api/tokens), with the scope "
                                    "that the route names or all:read, all:write."}}}};
}

}  // namespace http
