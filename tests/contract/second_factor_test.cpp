// A second step at sign-in: set up with a first code, asked for after the password or the link, and lost with the
// telephone.
#include "contract/second_factor.hpp"

namespace contract {
namespace {

class SecondFactor : public WithTelephones {
protected:
    std::string link_for(const std::string& who) {
        return database().change({}, [&](db::Tx& tx) {
            return accounts::make_link(tx, accounts::LinkPurpose::sign_in,
                                       accounts::person_by_email(tx, who + "@spark.example")->id, {},
                                       std::chrono::hours(1));
        });
    }
    Answer by_link(const std::string& token, const std::string& with_code = "") {
        auto somebody = guest();
        return somebody.post(
            "/api/session/link",
            R"({"token":")" + token + "\"" + (with_code.empty() ? "" : R"(,"code":")" + with_code + "\"") + "}");
    }
    std::int64_t told(const std::string& kind) {
        return known("select count(*) from events where kind = ?", kind).value();
    }
};

TEST_F(SecondFactor, begins_with_a_secret_to_type_to_open_and_to_scan) {
    auto founder = as("founder");
    const auto begun = founder.post("/api/me/second-factor");
    const auto secret = begun.text("/secret");
    EXPECT_EQ(secret.size(), 32u);
    EXPECT_EQ(begun.text("/address"),
              "otpauth://totp/Spark:founder%40spark.example?secret=" + secret + "&issuer=Spark");
    EXPECT_EQ(begun.text("/qr").substr(0, 4), "<svg");
    EXPECT_EQ(sign_in("founder").status, 201) << "nothing is asked before the first code was right";
}

TEST_F(SecondFactor, is_on_once_the_first_code_was_right) {
    auto founder = as("founder");
    const auto secret = founder.post("/api/me/second-factor").text("/secret");
    const auto wrong = founder.post("/api/me/second-factor/confirmation", R"({"code":"12345x"})");
    EXPECT_EQ(std::pair(wrong.status, wrong.text("/errors/0/field")), std::pair(422, std::string("code")));
    EXPECT_EQ(founder.get("/api/me/second-factor").at("/since"), nullptr);
    const auto right = founder.post("/api/me/second-factor/confirmation", R"({"code":")" + code(secret) + "\"}");
    EXPECT_EQ(std::pair(right.status, right.size("/codes")), std::pair(201, std::size_t{10}));
    EXPECT_EQ(founder.get("/api/me/second-factor").number("/recovery_codes_left"), 10);
    EXPECT_EQ(founder.post("/api/me/second-factor").code(), "second_factor_on");
    EXPECT_EQ(told("second_factor.set_up"), 1);
}

TEST_F(SecondFactor, asks_for_a_code_after_the_right_password_only) {
    auto founder = as("founder");
    const auto telephone = set_up(founder);
    EXPECT_EQ(sign_in("founder", "", "not it at all").code(), "wrong_password");
    EXPECT_EQ(sign_in("founder", code(telephone.secret), "not it at all").code(), "wrong_password");
    EXPECT_EQ(sign_in("founder").code(), "code_needed");
    const auto wrong = sign_in("founder", "12345x");
    EXPECT_EQ(std::tuple(wrong.status, wrong.code(), wrong.text("/errors/0/field")),
              std::tuple(401, std::string("wrong_code"), std::string("code")));
    EXPECT_EQ(sign_in("founder", code(telephone.secret)).status, 201);
    EXPECT_EQ(sign_in("juror").status, 201) << "nobody else is asked";
}

TEST_F(SecondFactor, takes_each_code_once) {
    auto founder = as("founder");
    const auto telephone = set_up(founder);
    const auto shown = code(telephone.secret);
    EXPECT_EQ(sign_in("founder", shown).status, 201);
    EXPECT_EQ(sign_in("founder", shown).code(), "wrong_code");
}

TEST_F(SecondFactor, takes_each_recovery_code_once_however_it_is_typed) {
    auto founder = as("founder");
    const auto telephone = set_up(founder);
    auto typed = telephone.recovery.at(3);
    for (auto& c : typed)
        c = c == '-' ? ' ' : c == 'O' ? '0' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    EXPECT_EQ(sign_in("founder", typed).status, 201);
    EXPECT_EQ(sign_in("founder", telephone.recovery.at(3)).code(), "wrong_code");
    EXPECT_EQ(sign_in("founder", telephone.recovery.at(4)).status, 201);
    EXPECT_EQ(founder.get("/api/me/second-factor").number("/recovery_codes_left"), 8);
    EXPECT_EQ(told("second_factor.recovered"), 2);
}

TEST_F(SecondFactor, is_asked_for_by_a_link_as_well_which_is_not_spent_by_asking) {
    auto founder = as("founder");
    const auto telephone = set_up(founder);
    const auto link = link_for("founder");
    EXPECT_EQ(by_link(link).code(), "code_needed");
    EXPECT_EQ(by_link(link, "12345x").code(), "wrong_code");
    EXPECT_EQ(by_link(link, code(telephone.secret)).status, 201);
    EXPECT_EQ(by_link(link, telephone.recovery.at(0)).code(), "link_spent");
}

TEST_F(SecondFactor, takes_ten_wrong_codes_and_then_one_each_quarter_of_an_hour) {
    auto founder = as("founder");
    const auto telephone = set_up(founder);
    const auto link = link_for("founder");
    for (int i = 0; i < 10; ++i) EXPECT_EQ(by_link(link, "12345x").code(), "wrong_code");
    const auto refused = by_link(link, code(telephone.secret));
    EXPECT_EQ(std::pair(refused.status, refused.code()), std::pair(429, std::string("too_many_tries")));
    EXPECT_EQ(refused.text("/detail"),
              "Too many codes. Try again in 15 minutes, or ask the house to take your second step away.");
    database().write_now({}, [](db::Tx& tx) {
        tx.run("update tries set free_at = free_at - ?", std::chrono::microseconds(std::chrono::minutes(15)).count());
    });
    EXPECT_EQ(by_link(link, code(telephone.secret)).status, 201);
}

TEST_F(SecondFactor, is_turned_off_by_password_or_code_and_not_by_an_open_screen_alone) {
    auto founder = as("founder");
    const auto telephone = set_up(founder);
    const auto off = [&](const std::string& proof) { return founder.post("/api/me/second-factor/removal", proof); };
    EXPECT_EQ(off("{}").text("/errors/0/field"), "password");
    EXPECT_EQ(off(R"({"password":"not it at all"})").status, 422);
    EXPECT_EQ(off(R"({"code":"12345x"})").code(), "wrong_code");
    EXPECT_EQ(sign_in("founder").code(), "code_needed");
    EXPECT_EQ(off(R"({"code":")" + code(telephone.secret) + "\"}").status, 204);
    EXPECT_EQ(sign_in("founder").status, 201);
    EXPECT_EQ(off(R"({"password":"spark-demo"})").code(), "second_factor_off");
    EXPECT_EQ(known("select count(*) from recovery_codes"), 0);
}

TEST_F(SecondFactor, has_new_recovery_codes_in_the_place_of_the_old) {
    auto founder = as("founder");
    const auto telephone = set_up(founder);
    const auto made = founder.post("/api/me/second-factor/recovery-codes", R"({"password":"spark-demo"})");
    EXPECT_EQ(std::pair(made.status, made.size("/codes")), std::pair(201, std::size_t{10}));
    EXPECT_EQ(sign_in("founder", telephone.recovery.at(0)).code(), "wrong_code");
    EXPECT_EQ(sign_in("founder", made.text("/codes/0")).status, 201);
}

TEST_F(SecondFactor, that_is_lost_is_taken_away_by_the_house) {
    auto founder = as("founder");
    set_up(founder);
    database().write_now({}, [&](db::Tx& tx) {
        EXPECT_TRUE(accounts::remove_second_factor(tx, accounts::person_by_email(tx, "founder@spark.example")->id));
    });
    EXPECT_EQ(sign_in("founder").status, 201);
}

TEST_F(SecondFactor, keeps_its_secret_from_every_reader_and_its_codes_as_hashes) {
    auto founder = as("founder");
    const auto telephone = set_up(founder);
    EXPECT_EQ(known("select count(*) from recovery_codes where code_hash like '%" +
                    telephone.recovery.at(0).substr(0, 4) + "%'"),
              0);
    EXPECT_EQ(founder.get("/api/me/second-factor").body.find(telephone.secret), std::string::npos);
    const auto repeated = founder.send("POST", "/api/me/second-factor/recovery-codes",
                                       {R"({"password":"spark-demo"})", {{"idempotency-key", "k"}}});
    EXPECT_EQ(repeated.status, 201);
    EXPECT_EQ(known("select count(*) from repeated_requests"), 0);
    if (world::engine_under_test() != db::Engine::sqlite) return;
    EXPECT_THROW(
        database().ask({}, [](db::Read& read) { return read.all<std::string>("select secret from second_factors"); }),
        std::exception);
}

TEST_F(SecondFactor, is_not_for_an_account_without_an_owner) {
    auto visitor = guest();
    EXPECT_EQ(visitor.post("/api/calls/spark-2014-winter/applications").status, 201);
    EXPECT_EQ(visitor.post("/api/me/second-factor").code(), "account_needed");
}

}  // namespace
}  // namespace contract
