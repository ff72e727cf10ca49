#include "http/refusal.hpp"

#include <gtest/gtest.h>

#include "db/connection.hpp"

namespace {

using Told = std::pair<int, std::string>;

template <class Error> Told told(Error error) {
    const auto problem = http::as_problem(std::make_exception_ptr(std::move(error)), {});
    EXPECT_FALSE(problem.detail.empty());
    return {problem.status, problem.code};
}

TEST(Refusal, what_a_route_refuses_goes_through_as_it_is) {
    EXPECT_EQ(told(core::conflict("call_closed", {"This call is not open.", "Cet appel n’est pas ouvert.",
                                                  "Esta chamada não está aberta."})),
              (Told{409, "call_closed"}));
}

TEST(Refusal, a_database_that_is_away_full_or_lost_in_a_commit_is_told_apart) {
    EXPECT_EQ(told(db::Unavailable("away")), (Told{503, "busy"}));
    EXPECT_EQ(told(db::Full("full")), (Told{507, "no_room"}));
    EXPECT_EQ(told(db::InDoubt("lost")), (Told{503, "in_doubt"}));
    EXPECT_EQ(told(db::Unique("desks_name_key")), (Told{409, "taken"}));
}

TEST(Refusal, nothing_of_what_nobody_planned_for_is_told) {
    const auto problem = http::as_problem(std::make_exception_ptr(db::Broken("select secret from desks")), {});
    EXPECT_EQ(problem.status, 500);
    EXPECT_EQ(problem.detail.en.find("secret"), std::string::npos);
}

}  // namespace
