// Guessing a password: after some wrong ones the door asks for patience, whoever's account it is.
#include "accounts/tries.hpp"
#include "contract/spark.hpp"
#include "core/clock.hpp"

namespace contract {
namespace {

using namespace std::chrono_literals;

class Tries : public Spark {
protected:
    static std::string with(const std::string& email, const std::string& password) {
        return R"({"email":)" + in_quotes(email) + R"(,"password":)" + in_quotes(password) + "}";
    }
    Answer sign_in(const std::string& email, const std::string& password, const std::string& address = "192.0.2.7") {
        auto somebody = guest();
        somebody.address = address;
        return somebody.post("/api/session", with(email, password));
    }
    void guess(const std::string& email, int times, const std::string& address = "192.0.2.7") {
        for (int i = 0; i < times; ++i) EXPECT_EQ(sign_in(email, "not it at all", address).code(), "wrong_password");
    }
    // As if that much time had gone by.
    void wait(std::chrono::seconds time) {
        database().write_now({}, [&](db::Tx& tx) {
            tx.run("update tries set free_at = free_at - ?", std::chrono::microseconds(time).count());
        });
    }
    std::int64_t rows() { return known("select count(*) from tries").value(); }
};

TEST_F(Tries, of_the_right_password_must_wait_too_after_ten_wrong_ones) {
    guess("founder@spark.example", 10);
    const auto refused = sign_in("founder@spark.example", "spark-demo");
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(refused.code(), "too_many_tries");
    EXPECT_EQ(refused.text("/detail"), "Too many tries. Try again in 2 minutes, or ask the house for a sign-in link.");
    const auto seconds = std::stoi(refused.header("Retry-After"));
    EXPECT_TRUE(seconds > 60 && seconds <= 90) << seconds;
    wait(90s);
    EXPECT_EQ(sign_in("founder@spark.example", "spark-demo").status, 201);
}

TEST_F(Tries, at_an_account_that_nobody_has_are_answered_alike) {
    // The minutes to wait go by while this runs.
    const auto told = [&](const std::string& email) {
        const auto answer = sign_in(email, "not it at all");
        return str(answer.status) + (answer.status == 429 ? answer.code() : answer.text("/detail"));
    };
    std::vector<std::string> known, unknown;
    for (int i = 0; i < 12; ++i) {
        known.push_back(told("founder@spark.example"));
        unknown.push_back(told("nobody@spark.example"));
    }
    EXPECT_EQ(known, unknown);
    EXPECT_NE(known.front(), known.back());
}

TEST_F(Tries, of_one_who_mistyped_are_forgotten_once_they_come_in) {
    for (int i = 0; i < 2; ++i) {
        guess("Founder@Spark.example", 9);
        EXPECT_EQ(sign_in("founder@spark.example", "spark-demo").status, 201);
    }
}

TEST_F(Tries, by_somebody_else_leave_the_owner_of_the_account_in) {
    guess("founder@spark.example", 10, "203.0.113.66");
    EXPECT_EQ(sign_in("founder@spark.example", "spark-demo", "203.0.113.66").status, 429);
    EXPECT_EQ(sign_in("founder@spark.example", "spark-demo", "192.0.2.7").status, 201);
}

TEST_F(Tries, from_addresses_of_one_network_are_one_guesser) {
    guess("founder@spark.example", 5, "2001:db8:1:2::1");
    guess("founder@spark.example", 5, "2001:db8:1:2:ffff::9");
    EXPECT_EQ(sign_in("founder@spark.example", "spark-demo", "2001:db8:1:2::7").status, 429);
    EXPECT_EQ(sign_in("founder@spark.example", "spark-demo", "2001:db8:1:3::7").status, 201);
}

TEST_F(Tries, from_addresses_of_ipv4_that_are_written_as_ipv6_are_each_their_own) {
    guess("founder@spark.example", 10, "::ffff:203.0.113.66");
    EXPECT_EQ(sign_in("founder@spark.example", "spark-demo", "::ffff:203.0.113.66").status, 429);
    EXPECT_EQ(sign_in("founder@spark.example", "spark-demo", "::ffff:203.0.113.67").status, 201);
}

TEST_F(Tries, from_many_addresses_or_at_many_accounts_end_as_well) {
    database().write_now({}, [](db::Tx& tx) {
        const auto begun = core::real_now();
        for (int i = 0; i < 100; ++i)
            accounts::expect_a_try(tx, {"founder@spark.example", "198.51.100." + std::to_string(i)});
        EXPECT_THROW(accounts::expect_a_try(tx, {"founder@spark.example", "198.51.100.200"}), core::Problem);
        for (int i = 0; i < 1000; ++i) accounts::expect_a_try(tx, {"guess " + std::to_string(i), "203.0.113.66"});
        // A slow machine frees a place meanwhile.
        tx.run("update tries set free_at = free_at + ?", (core::real_now() - begun).count());
        EXPECT_THROW(accounts::expect_a_try(tx, {"juror@spark.example", "203.0.113.66"}), core::Problem);
        accounts::expect_a_try(tx, {"juror@spark.example", "203.0.113.67"});
    });
}

TEST_F(Tries, of_a_password_that_is_to_be_changed_are_counted_as_well) {
    auto founder = as("founder");
    const auto change = [&](const std::string& current) {
        return founder.post("/api/me/password",
                            R"({"current":)" + in_quotes(current) + R"(,"next":"a longer password"})");
    };
    for (int i = 0; i < 10; ++i) EXPECT_EQ(change("not it at all").status, 422);
    EXPECT_EQ(change("spark-demo").code(), "too_many_tries");
}

TEST_F(Tries, are_kept_as_hashes_and_no_longer_than_they_count) {
    guess("founder@spark.example", 1);
    guess("nobody@spark.example", 1, "203.0.113.66");
    EXPECT_EQ(known("select count(*) from tries where key_hash like '%spark%' or key_hash like '%192%2%7%'"), 0);
    EXPECT_EQ(rows(), 6);
    wait(1h);
    EXPECT_EQ(sign_in("juror@spark.example", "spark-demo").status, 201);
    EXPECT_EQ(rows(), 0);
}

}  // namespace
}  // namespace contract
