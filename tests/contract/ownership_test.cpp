// A startup always has an owner, who may hand it over.
#include "contract/spark.hpp"

namespace contract {
namespace {

class Ownership : public Spark {
protected:
    void SetUp() override {
        Spark::SetUp();
        if (IsSkipped()) return;
        startup_ = "/api/startups/" + str(known("select id from startups where name = 'Brindille'").value());
    }
    std::int64_t add(Browser& by, const std::string& name) {
        const auto team = by.post(startup_ + "/team", R"({"name":)" + in_quotes(name) + R"(,"writes_code":"no"})");
        return team.number("/" + str(static_cast<std::int64_t>(team.size()) - 1) + "/id");
    }
    void let_in(Browser& by, std::int64_t member, Browser& who) {
        const auto link = by.post(startup_ + "/invitations", R"({"member":)" + str(member) + "}").text("/link");
        const auto token = R"({"token":")" + link.substr(link.find('#') + 1) + "\"}";
        EXPECT_EQ(who.post("/api/joining", token).status, 201);
    }
    Answer hand_over(Browser& by, std::int64_t member) {
        return by.post(startup_ + "/ownership", R"({"member":)" + str(member) + "}");
    }
    std::vector<std::string> owners() {
        return all<std::string>(
            "select t.name from team_members t join startups s on s.id = t.startup_id where s.name = 'Brindille' and "
            "t.owner = 1");
    }
    std::string startup_;
};

TEST_F(Ownership, goes_to_another_of_the_team_and_both_see_it_in_the_passport) {
    auto founder = as("founder"), mariam = as("mariam@palabre.example");
    const auto before = owners();
    ASSERT_EQ(before.size(), 1u);
    const auto member = add(founder, "Mariam");
    let_in(founder, member, mariam);
    EXPECT_TRUE(founder.get(startup_).at("/owned").as_bool());
    EXPECT_FALSE(mariam.get(startup_).at("/owned").as_bool());
    EXPECT_EQ(hand_over(founder, member).status, 200);
    EXPECT_EQ(owners(), std::vector<std::string>{"Mariam"});
    EXPECT_FALSE(founder.get(startup_).at("/owned").as_bool());
    EXPECT_TRUE(mariam.get(startup_).at("/owned").as_bool());
    for (auto* reader : {&founder, &mariam}) {
        const auto trail = reader->get(startup_ + "/passport");
        EXPECT_EQ(trail.text("/0/kind"), "startup.handed_over");
        EXPECT_EQ(trail.text("/0/whom"), "Mariam");
        EXPECT_EQ(trail.number("/0/by/id"), founder.get("/api/me").number("/id"));
    }
    EXPECT_EQ(hand_over(mariam, member).code(), "owner_already");
    EXPECT_EQ(hand_over(founder, member).code(), "not_owner");
}

TEST_F(Ownership, must_be_handed_over_before_its_owner_leaves) {
    auto founder = as("founder"), mariam = as("mariam@palabre.example");
    const auto own = founder.get(startup_ + "/team").number("/0/id");
    EXPECT_EQ(founder.remove(startup_ + "/team/" + str(own)).code(), "owner_stays");
    const auto member = add(founder, "Mariam");
    let_in(founder, member, mariam);
    EXPECT_EQ(mariam.remove(startup_ + "/team/" + str(own)).code(), "owner_stays");
    EXPECT_EQ(hand_over(founder, member).status, 200);
    EXPECT_EQ(founder.remove(startup_ + "/team/" + str(own)).status, 200);
    EXPECT_EQ(founder.get(startup_).status, 404) << "who has left sees it no more";
    EXPECT_EQ(mariam.remove(startup_ + "/team/" + str(member)).code(), "owner_stays");
    EXPECT_EQ(owners(), std::vector<std::string>{"Mariam"});
}

TEST_F(Ownership, goes_to_nobody_who_could_not_sign_in) {
    auto founder = as("founder"), nameless = guest();
    const auto before = owners();
    const auto member = add(founder, "Rui");
    EXPECT_EQ(hand_over(founder, member).code(), "no_account");
    let_in(founder, member, nameless);
    EXPECT_EQ(hand_over(founder, member).code(), "no_account") << "no address, no password: lost with the browser";
    EXPECT_EQ(hand_over(founder, 7).status, 404);
    EXPECT_EQ(owners(), before);
    EXPECT_EQ(
        nameless.post("/api/me/claim", R"({"name":"Rui","email":"rui@brindille.example","password":"lanterne-1"})")
            .status,
        201);
    EXPECT_EQ(hand_over(founder, member).status, 200);
}

TEST_F(Ownership, changes_nothing_of_a_file_that_was_sent) {
    auto mariam = as("mariam@palabre.example"), founder = as("founder");
    const auto palabre = str(known("select id from startups where name = 'Palabre'").value());
    startup_ = "/api/startups/" + palabre;
    const auto member = add(mariam, "Jeanne");
    let_in(mariam, member, founder);
    const auto file = "/api/applications/" + str(file_of("Palabre", "spark-2014-winter"));
    EXPECT_EQ(mariam.post(file + "/submission").status, 201);
    EXPECT_EQ(hand_over(mariam, member).status, 200);
    EXPECT_FALSE(mariam.get(file).at("/changed_since_sent").as_bool());
}

}  // namespace
}  // namespace contract
