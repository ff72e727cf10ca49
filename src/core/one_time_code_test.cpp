// The codes of RFC 6238, appendix B, cut to six digits, and the steps in which they count.
#include "core/one_time_code.hpp"

#include <gtest/gtest.h>

#include <utility>

namespace core {
namespace {

constexpr std::string_view secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";  // "12345678901234567890"

Instant second(std::int64_t seconds) { return {seconds * 1'000'000}; }
Instant in_step(std::int64_t step, std::int64_t seconds = 0) { return second(step * code_seconds + seconds); }

TEST(OneTimeCode, is_that_of_the_standard) {
    const std::pair<std::int64_t, std::string> known[] = {{59, "287082"},         {1111111109, "081804"},
                                                          {1111111111, "050471"}, {1234567890, "005924"},
                                                          {2000000000, "279037"}, {20000000000, "353130"}};
    for (const auto& [at, code] : known) {
        EXPECT_EQ(one_time_code(secret, at / code_seconds), code) << at;
        EXPECT_EQ(step_of_code(secret, code, second(at), 0), at / code_seconds) << at;
    }
}

TEST(OneTimeCode, counts_one_step_early_or_late_and_no_further) {
    const auto code = one_time_code(secret, 1000);
    EXPECT_EQ(step_of_code(secret, code, in_step(999), 0), 1000);
    EXPECT_EQ(step_of_code(secret, code, in_step(1001, 29), 0), 1000);
    EXPECT_EQ(step_of_code(secret, code, in_step(998, 29), 0), std::nullopt);
    EXPECT_EQ(step_of_code(secret, code, in_step(1002), 0), std::nullopt);
}

TEST(OneTimeCode, works_once_and_none_before_it_works_any_more) {
    EXPECT_EQ(step_of_code(secret, one_time_code(secret, 1000), in_step(1000), 1000), std::nullopt);
    EXPECT_EQ(step_of_code(secret, one_time_code(secret, 999), in_step(1000), 1000), std::nullopt);
    EXPECT_EQ(step_of_code(secret, one_time_code(secret, 1001), in_step(1000), 1000), 1001);
}

TEST(OneTimeCode, needs_a_secret_in_base32) { EXPECT_THROW(one_time_code("not base 32!", 1), std::invalid_argument); }

}  // namespace
}  // namespace core
