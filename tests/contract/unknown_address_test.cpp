// Whether an e-mail address has an account is nobody's business: an unknown one is answered like a wrong password, in
// words and in time. Times are compared as two distributions, so that a busy machine changes nothing: what slows one
// slows the other.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <random>

#include "contract/spark.hpp"
#include "core/password.hpp"

namespace contract {
namespace {

constexpr int people = 1000;
// Two-sided at a level of one in a million: by chance alone the test fails once in a million runs.
constexpr double most_deviations = 4.9;

struct Sample {
    double seconds;
    bool known;
};

// How far the Mann–Whitney U of the known among all lies from what chance gives, in standard deviations.
double deviations(std::vector<Sample> all) {
    std::sort(all.begin(), all.end(), [](const Sample& a, const Sample& b) { return a.seconds < b.seconds; });
    double ranks = 0, known = 0;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].known) ranks += static_cast<double>(i + 1), ++known;
    const auto unknown = static_cast<double>(all.size()) - known;
    const auto u = ranks - known * (known + 1) / 2;
    return (u - known * unknown / 2) / std::sqrt(known * unknown * (known + unknown + 1) / 12);
}

class UnknownAddress : public Spark {
protected:
    void SetUp() override {
        core::hash_passwords_at(core::PasswordCost::of_tests);
        Spark::SetUp();
        if (IsSkipped()) return;
        const auto hash = core::password_hash("the right password");
        database().write_now({}, [&](db::Tx& tx) {
            for (int i = 0; i < people; ++i) accounts::add_person(tx, {"Somebody", address("known", i), hash});
        });
    }
    void TearDown() override {
        Spark::TearDown();
        core::hash_passwords_at(core::PasswordCost::full);
    }
    static std::string address(const std::string& who, int number) {
        return who + std::to_string(10'000 + number) + "@house.example";
    }
    // Each from an address of its own, so that no door closes.
    Answer guess(const std::string& who, int number) {
        auto somebody = guest();
        somebody.address = "198." + std::to_string(who == "known" ? 18 : 19) + "." + std::to_string(number / 250) +
                           "." + std::to_string(number % 250);
        return somebody.post("/api/session",
                             R"({"email":")" + address(who, number) + R"(","password":"not it at all"})");
    }
    Sample timed(bool known, int number) {
        const auto began = std::chrono::steady_clock::now();
        EXPECT_EQ(guess(known ? "known" : "other", number).status, 401);
        return {std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count(), known};
    }
};

TEST_F(UnknownAddress, is_answered_in_the_words_of_a_wrong_password) {
    const auto known = guess("known", 1), unknown = guess("other", 1);
    EXPECT_EQ(std::pair(known.status, known.body), std::pair(unknown.status, unknown.body));
}

TEST_F(UnknownAddress, is_answered_in_the_time_of_a_wrong_password) {
    timed(true, 0);
    timed(false, 0);  // the first of each makes what the others find
    std::mt19937 random(7);
    std::vector<Sample> all;
    for (int i = 1; i < people; ++i) {
        const bool first = random() % 2 == 0;
        all.push_back(timed(first, i));
        all.push_back(timed(!first, i));
    }
    const auto found = deviations(all);
    EXPECT_TRUE(std::abs(found) < most_deviations) << "known addresses are told from unknown ones by time: " << found;
}

}  // namespace
}  // namespace contract
