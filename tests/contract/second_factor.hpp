// A telephone in the named world: the codes that it shows for the secret that it was given.
#pragma once
#include "contract/spark.hpp"
#include "core/clock.hpp"
#include "core/one_time_code.hpp"

namespace contract {

class WithTelephones : public Spark {
protected:
    static std::string code(const std::string& secret) {
        return core::one_time_code(secret, core::real_now().microseconds / 1'000'000 / core::code_seconds);
    }
    // As if the last code had been used long ago, so that the present one is good.
    void wait_for_another_code() {
        database().write_now({}, [](db::Tx& tx) { tx.run("update second_factors set last_step = 0"); });
    }
    // What the telephone keeps, and the recovery codes.
    struct Telephone {
        std::string secret;
        std::vector<std::string> recovery;
    };
    Telephone set_up(Browser& browser) {
        Telephone out;
        out.secret = browser.post("/api/me/second-factor").text("/secret");
        const auto confirmed =
            browser.post("/api/me/second-factor/confirmation", R"({"code":")" + code(out.secret) + "\"}");
        EXPECT_EQ(confirmed.status, 201) << confirmed.body;
        for (std::size_t i = 0; i < confirmed.size("/codes"); ++i)
            out.recovery.push_back(confirmed.text("/codes/" + std::to_string(i)));
        wait_for_another_code();
        return out;
    }
    Answer sign_in(const std::string& who, const std::string& with_code = "",
                   const std::string& password = "spark-demo") {
        auto somebody = guest();
        return somebody.post("/api/session", R"({"email":")" + who + R"(@spark.example","password":")" + password +
                                                 "\"" + (with_code.empty() ? "" : R"(,"code":")" + with_code + "\"") +
                                                 "}");
    }
};

}  // namespace contract
