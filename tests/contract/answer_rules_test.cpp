// Rules over the answers to a call's own questions: tried, published, told to everybody, and kept true when questions
// go.
#include "contract/spark.hpp"

namespace contract {
namespace {

const std::string winter = "/api/calls/spark-2014-winter";

class AnswerRules : public Spark {
protected:
    std::int64_t question_id(std::string_view key) {
        const auto questions = guest().get(winter).at("/questions");
        for (const auto& question : questions.as_array())
            if (question.at("key").as_string() == key) return question.at("id").as_int64();
        throw std::runtime_error("the call asks no such thing");
    }
};

std::string wish(const std::string& kind, const std::string& answer) {
    const std::string empty =
        R"("limits":[],"rates":[],"countries":[],"technologies":[],"sentence":{"en":"","fr":"","pt":""})";
    return R"({"rules":{"key":"all","kind":"all",)" + empty + R"(,"rules":[{"key":"one","kind":")" + kind + "\"," +
           empty + R"(,"answer":)" + answer + R"(,"rules":[]}]}})";
}

const std::string at_most_one = R"({"question":"outside_paris","options":[],"number":1})";
const std::string speaks = R"({"question":"languages","options":["fr","pt"]})";

std::string without(const boost::json::value& call, std::string_view question) {
    boost::json::array kept;
    for (const auto& each : call.at("questions").as_array())
        if (each.at("key").as_string() != question) kept.push_back(each);
    return boost::json::serialize(boost::json::object{{"questions", kept}, {"consents", call.at("consents")}});
}

TEST_F(AnswerRules, weigh_what_was_sent_in_the_preview_the_list_and_the_file) {
    auto manager = as("manager");
    const auto rules = wish("answer_at_most", at_most_one);
    const auto preview = manager.post(winter + "/eligibility/preview", rules);
    ASSERT_EQ(preview.status, 200) << preview.body;
    std::int64_t met = 0, broken = 0;
    for (const auto& text :
         all<std::string>("select w.text from answers w join applications a on a.id = w.application_id join calls c on "
                          "c.id = a.call_id where c.slug = 'spark-2014-winter' and a.status <> 'draft' and a.trial = 0 "
                          "and w.field = ?",
                          "answer." + str(question_id("outside_paris"))))
        if (!text.empty()) ++(std::stoll(text) <= 1 ? met : broken);
    EXPECT_GT(broken, 0);
    EXPECT_EQ(preview.number("/lines/0/met"), met);
    EXPECT_EQ(preview.number("/lines/0/broken"), broken);
    EXPECT_EQ(preview.number("/lines/0/unknown"), preview.number("/total") - met - broken);
    ASSERT_EQ(manager.put(winter + "/eligibility", rules).status, 200);
    house().jobs().do_due();
    EXPECT_EQ(manager.get(winter + "/eligibility").number("/not_eligible"), preview.number("/after/not_eligible"));
    const auto refused = manager.get(winter + "/applications?eligibility=not_eligible&limit=200").at("/items");
    bool told = false;
    for (const auto& item : refused.as_array()) {
        if (item.at("overridden").as_bool()) continue;
        const std::string reason(item.at("reason").as_string());
        EXPECT_EQ(reason.rfind("The answer to “How many of you come in each week from outside Paris?” is ", 0), 0u)
            << reason;
        EXPECT_NE(reason.find("; the call asks for 1 at most."), std::string::npos) << reason;
        const auto file = manager.get("/api/applications/" + str(item.at("id").as_int64()));
        EXPECT_EQ(file.text("/verdict/reasons/0/sentence"), reason);
        EXPECT_EQ(file.text("/verdict/reasons/0/fact"), "answer");
        told = true;
    }
    EXPECT_TRUE(told);
}

TEST_F(AnswerRules, stand_on_the_public_page_and_in_the_check) {
    auto manager = as("manager");
    ASSERT_EQ(manager.put(winter + "/eligibility", wish("answer_any_of", speaks)).status, 200);
    auto visitor = guest();
    EXPECT_EQ(visitor.get(winter).text("/rule_lines/0"),
              "“Which languages do you speak in the team?”: French or Portuguese");
    const std::string facts =
        R"({"technologies":[],"founded":"unanswered","revenue":"unanswered","privately_held":"unanswered")";
    EXPECT_EQ(visitor.post(winter + "/check", facts + "}").text("/eligibility"), "cannot_tell");
    const auto answer = [&](const std::string& option) {
        return visitor
            .post(winter + "/check",
                  facts + R"(,"answers":[{"question":"languages","choices":[")" + option + R"("]}]})")
            .text("/eligibility");
    };
    EXPECT_EQ(answer("pt"), "eligible");
    EXPECT_EQ(answer("en"), "not_eligible");
}

TEST_F(AnswerRules, name_only_what_the_call_asks) {
    auto manager = as("manager");
    const auto gone = manager.put(winter + "/eligibility", wish("answer_given", R"({"question":"gone","options":[]})"));
    EXPECT_EQ(gone.status, 422);
    EXPECT_EQ(gone.text("/errors/0/field"), "rules.rules.0.answer.question");
    EXPECT_EQ(gone.text("/errors/0/code"), "removed");
    const auto option = manager.post(winter + "/eligibility/preview",
                                     wish("answer_any_of", R"({"question":"heard","options":["radio"]})"));
    EXPECT_EQ(option.status, 422);
    EXPECT_EQ(option.text("/errors/0/field"), "rules.rules.0.answer.options.0");
}

TEST_F(AnswerRules, keep_the_question_that_they_look_at) {
    auto manager = as("manager");
    const auto call = boost::json::parse(manager.get(winter).body);
    ASSERT_EQ(manager.put(winter + "/eligibility", wish("answer_any_of", speaks)).status, 200);
    const auto refused = manager.put(winter + "/questions", without(call, "languages"));
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.text("/code"), "asked_by_rules");
    EXPECT_EQ(manager.put(winter + "/questions", without(call, "heard")).status, 200);
    ASSERT_EQ(
        manager.put(winter + "/eligibility", wish("consent_given", R"({"question":"data_use","options":[]})")).status,
        200);
    EXPECT_EQ(manager.put(winter + "/questions", without(call, "languages")).status, 200);
}

TEST_F(AnswerRules, come_along_into_the_next_call) {
    auto manager = as("manager");
    ASSERT_EQ(manager.put(winter + "/eligibility", wish("answer_any_of", speaks)).status, 200);
    ASSERT_EQ(
        manager
            .post("/api/calls",
                  R"({"programme":"spark","slug":"autumn","name":"Autumn","opens_at":"2014-06-01T08:00:00Z",)"
                  R"("closes_at":"2014-07-01T08:00:00Z","time_zone":"Europe/Paris","copy_from":"spark-2014-winter"})")
            .status,
        201);
    const auto next = boost::json::parse(manager.get("/api/calls/autumn").body);
    EXPECT_EQ(manager
                  .put("/api/calls/autumn/eligibility",
                       boost::json::serialize(boost::json::object{{"rules", next.at("rules")}}))
                  .status,
              200);
}

}  // namespace
}  // namespace contract
