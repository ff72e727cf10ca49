// A house that asks a second step of all who work for it: until they have set it up, nothing else is open to them.
#include "contract/second_factor.hpp"

namespace contract {
namespace {

class HouseRules : public WithTelephones {
protected:
    // The house of the story, by a manager whose own second step is set up.
    void require() {
        auto manager = as("manager");
        set_up(manager);
        const auto changed = manager.patch("/api/operators/spark", R"({"second_factor_required":true})");
        EXPECT_EQ(changed.status, 200) << changed.body;
    }
};

TEST_F(HouseRules, are_seen_and_changed_by_those_who_run_the_house) {
    auto manager = as("manager"), founder = as("founder");
    EXPECT_FALSE(manager.get("/api/operators").at("/0/second_factor_required").as_bool());
    EXPECT_EQ(founder.get("/api/operators").status, 403);
    EXPECT_EQ(manager.patch("/api/operators/spark", R"({"second_factor_required":true})").code(),
              "own_second_factor_first");
    require();
    EXPECT_EQ(known("select count(*) from events where kind = 'operator.second_factor_required'"), 1);
}

TEST_F(HouseRules, of_a_second_step_leave_nothing_else_open_to_its_people) {
    auto juror = as("juror"), founder = as("founder");
    EXPECT_EQ(juror.get("/api/today").status, 200);
    require();
    for (const auto* closed : {"/api/today", "/api/calls", "/api/sessions", "/api/tokens", "/api/live"}) {
        const auto refused = juror.get(closed);
        EXPECT_EQ(std::pair(refused.status, refused.code()), std::pair(403, std::string("second_factor_needed")))
            << closed;
    }
    EXPECT_TRUE(juror.get("/api/me").at("/second_factor_needed").as_bool());
    EXPECT_TRUE(juror.get("/api/me/second-factor").at("/required").as_bool());
    EXPECT_EQ(juror.get("/api/house").status, 200);
    EXPECT_EQ(founder.get("/api/today").status, 200) << "founders do not work for the house";
    set_up(juror);
    EXPECT_EQ(juror.get("/api/today").status, 200);
    EXPECT_FALSE(juror.get("/api/me").at("/second_factor_needed").as_bool());
}

TEST_F(HouseRules, hold_for_sessions_that_begin_later_and_for_the_one_who_turns_it_off) {
    require();
    EXPECT_EQ(sign_in("juror").status, 201) << "they may come in, to set it up";
    auto manager = as("juror");
    set_up(manager);
    EXPECT_EQ(manager.post("/api/me/second-factor/removal", R"({"password":"spark-demo"})").status, 204);
    EXPECT_EQ(manager.get("/api/today").code(), "second_factor_needed");
    EXPECT_EQ(manager.remove("/api/session").status, 204);
}

TEST_F(HouseRules, of_one_house_bind_nobody_of_another) {
    require();
    auto elsewhere = as("manager@ruche.example");
    EXPECT_EQ(elsewhere.get("/api/today").status, 200);
    EXPECT_EQ(elsewhere.patch("/api/operators/spark", R"({"second_factor_required":false})").status, 404);
    auto admin = as("admin");
    EXPECT_EQ(admin.get("/api/today").code(), "second_factor_needed")
        << "an administrator of all houses is of this one";
}

}  // namespace
}  // namespace contract
