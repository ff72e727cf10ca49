// The team keeps its passport, at any time; two of it who write in one field learn of each other.
#include "contract/spark.hpp"

namespace contract {
namespace {

using Refusal = std::pair<std::string, std::string>;

class TwoHands : public Spark {
protected:
    void SetUp() override {
        Spark::SetUp();
        if (IsSkipped()) return;
        startup_ = "/api/startups/" + str(known("select id from startups where name = 'Brindille'").value());
    }
    std::int64_t let_in(Browser& by, Browser& who) {
        const auto team = by.post(startup_ + "/team", R"({"name":"Mariam","writes_code":"no"})");
        const auto member = team.number("/" + str(static_cast<std::int64_t>(team.size()) - 1) + "/id");
        const auto link = by.post(startup_ + "/invitations", R"({"member":)" + str(member) + "}").text("/link");
        EXPECT_EQ(who.post("/api/joining", R"({"token":")" + link.substr(link.find('#') + 1) + "\"}").status, 201);
        return member;
    }
    Answer save(Browser& by, const std::string& field, const std::string& text, const std::string& was) {
        return by.patch(startup_, R"({"fields":[{"field":")" + field + R"(","text":)" + in_quotes(text) +
                                      R"(,"was_text":)" + in_quotes(was) + "}]}");
    }
    // The sentence without what it asks to do, and the stored text.
    static Refusal refusal(const Answer& answer) {
        EXPECT_EQ(std::pair(answer.status, answer.code()), std::pair(409, std::string("changed_meanwhile")));
        const auto sentence = answer.text("/detail");
        return {sentence.substr(0, sentence.find(" changed")), answer.text("/errors/0/message")};
    }
    std::string startup_;
};

TEST_F(TwoHands, of_one_team_change_the_passport_while_no_call_is_open) {
    auto founder = as("founder"), mariam = as("mariam@palabre.example"), manager = as("manager");
    EXPECT_EQ(save(mariam, "city", "Nantes", "Paris").status, 404) << "not of the team yet";
    let_in(founder, mariam);
    house().clock().set(core::parse_instant("2016-07-01T10:00:00Z").value());
    EXPECT_EQ(save(mariam, "city", "Nantes", "Paris").status, 200);
    EXPECT_EQ(save(founder, "startup.country", "PT", "FR").status, 200) << "the names of a draft do as well";
    const auto now = founder.get(startup_);
    EXPECT_EQ(std::pair(now.text("/city"), now.text("/country")), std::pair(std::string("Nantes"), std::string("PT")));
    EXPECT_EQ(save(manager, "city", "Paris", "Nantes").code(), "team_keeps_it");
}

TEST_F(TwoHands, in_one_field_are_named_to_each_other) {
    auto founder = as("founder"), mariam = as("mariam@palabre.example");
    EXPECT_EQ(refusal(save(founder, "city", "Lyon", "Lille")), Refusal("Somebody else", "Paris"))
        << "nobody remembers who wrote it";
    let_in(founder, mariam);
    EXPECT_EQ(save(mariam, "city", "Nantes", "Paris").status, 200);
    EXPECT_EQ(refusal(save(founder, "city", "Lyon", "Paris")), Refusal("Mariam", "Nantes"));
    EXPECT_EQ(save(mariam, "city", "Lyon", "Paris").text("/detail").substr(0, 18), "Vous avez modifié")
        << "herself, in her language";
    EXPECT_EQ(save(founder, "name", "Brindilles", "Brindille").status, 200);
    EXPECT_EQ(refusal(save(founder, "city", "Lyon", "Paris")), Refusal("Mariam", "Nantes"))
        << "another field is another's";
    EXPECT_EQ(save(founder, "city", "Lyon", "Nantes").status, 200);
    EXPECT_EQ(refusal(save(founder, "city", "Metz", "Nantes")), Refusal("You", "Lyon"));
}

TEST_F(TwoHands, in_one_answer_are_named_to_each_other) {
    auto founder = as("founder"), mariam = as("mariam@palabre.example");
    let_in(founder, mariam);
    const auto begun = founder.post("/api/calls/spark-2014-winter/applications",
                                    R"({"startup":{"id":)" + startup_.substr(startup_.rfind('/') + 1) + "}}");
    const auto path = "/api/applications/" + str(begun.number("/id"));
    std::string who;
    const auto questions = founder.get("/api/calls/spark-2014-winter").at("/questions");
    for (const auto& question : questions.as_array())
        if (question.at("key").as_string() == "who") who = "answer." + str(question.at("id").as_int64());
    const auto body = [&](const std::string& text, const std::string& was) {
        return R"({"fields":[{"field":")" + who + R"(","text":)" + in_quotes(text) + R"(,"was_text":)" +
               in_quotes(was) + "}]}";
    };
    const auto earlier =
        known<std::string>("select text from answers where application_id = ? and field = ?", begun.number("/id"), who)
            .value_or("");
    EXPECT_EQ(mariam.patch(path, body("Mariam and Léa", earlier)).status, 200);
    EXPECT_EQ(refusal(founder.patch(path, body("Léa", earlier))), Refusal("Mariam", "Mariam and Léa"));
}

TEST_F(TwoHands, one_of_which_has_left_the_team_leaves_no_name) {
    auto founder = as("founder"), mariam = as("mariam@palabre.example");
    const auto member = let_in(founder, mariam);
    EXPECT_EQ(save(mariam, "city", "Nantes", "Paris").status, 200);
    EXPECT_EQ(mariam.remove(startup_ + "/team/" + str(member)).status, 200);
    EXPECT_EQ(refusal(save(founder, "city", "Lyon", "Paris")), Refusal("Somebody else", "Nantes"));
}

}  // namespace
}  // namespace contract
