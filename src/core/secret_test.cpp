// Signatures as others compute them: the examples of RFC 4231.
#include "core/secret.hpp"

#include <gtest/gtest.h>

namespace core {
namespace {

TEST(Signature, is_that_of_the_standard_for_keys_shorter_and_longer_than_a_block) {
    EXPECT_EQ(signature("Jefe", "what do ya want for nothing?"),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    EXPECT_EQ(signature(std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First"),
              "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

}  // namespace
}  // namespace core
