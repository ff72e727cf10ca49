// A file's way from the first typed field to the version that counts, over the closing of the call.
#include "contract/spark.hpp"

namespace contract {
namespace {

const std::string winter = "/api/calls/spark-2014-winter";

class Draft : public Spark {
protected:
    // Begins a draft as somebody new; returns its path.
    std::string begin(Browser& browser, const std::string& name) {
        const auto begun = browser.post(winter + "/applications", R"({"startup":{"name":)" + in_quotes(name) +
                                                                      R"(,"one_liner":"Light for a tent"}})");
        EXPECT_EQ(begun.status, 201) << begun.body;
        return "/api/applications/" + str(begun.number("/id"));
    }
    std::string field(const std::string& key) {
        const auto questions = guest().get(winter).at("/questions");
        for (const auto& q : questions.as_array())
            if (q.at("key").as_string() == key) return "answer." + str(q.at("id").as_int64());
        return "";
    }
    Answer save(Browser& browser, const std::string& path, const std::string& name, const std::string& text,
                const std::string& rest = "") {
        return browser.patch(path, R"({"fields":[{"field":")" + name + R"(","text":)" + in_quotes(text) + rest + "}]}");
    }
    void fill(Browser& browser, const std::string& path) {
        for (const auto& [key, text] :
             {std::pair("make", "Lamps that fold."), std::pair("technology", "Azure"), std::pair("who", "Two of us."),
              std::pair("outside_paris", "1"), std::pair("three_months", "Ship."), std::pair("start_on", "2014-01-13")})
            EXPECT_EQ(save(browser, path, field(key), text).status, 200) << key;
        EXPECT_EQ(save(browser, path, "consent.data_use", "yes").status, 200);
    }
    void claim(Browser& browser, const std::string& email) {
        EXPECT_EQ(
            browser.post("/api/me/claim", R"({"name":"Ana Reis","email":")" + email + R"(","password":"lanterne-1"})")
                .status,
            201);
    }
    // Somebody with a file that was sent; returns its path.
    std::string sent(Browser& browser, const std::string& name, const std::string& email) {
        auto path = begin(browser, name);
        fill(browser, path);
        claim(browser, email);
        EXPECT_EQ(browser.post(path + "/submission").status, 201);
        return path;
    }
    std::string answer(const Answer& file, const std::string& name) {
        const auto answers = file.at("/answers");
        for (const auto& a : answers.as_array())
            if ("answer." + str(a.at("question").as_int64()) == name) return std::string(a.at("text").as_string());
        return "";
    }
    void clock(const std::string& now) { house().clock().set(core::parse_instant(now).value()); }
};

TEST_F(Draft, goes_from_a_nameless_browser_to_a_second_version_that_the_house_reads_only_once_it_is_sent) {
    auto founder = guest();
    const auto path = begin(founder, "Lanterne");
    EXPECT_FALSE(founder.cookie.empty()) << "a draft gets a nameless account";
    fill(founder, path);
    EXPECT_EQ(founder.post(path + "/submission").code(), "account_needed");
    claim(founder, "ana@lanterne.example");
    const auto receipt = founder.post(path + "/submission");
    ASSERT_EQ(receipt.status, 201) << receipt.body;
    EXPECT_EQ(receipt.number("/version"), 1);
    EXPECT_EQ(receipt.text("/startup_name"), "Lanterne");
    EXPECT_EQ(founder.get(path + "/receipt").body, receipt.body);
    EXPECT_TRUE(founder.get(path + "/receipt.pdf").body.starts_with("%PDF-"));

    const auto make = field("make");
    EXPECT_EQ(save(founder, path, make, "Lamps that fold twice.").status, 200);
    EXPECT_EQ(save(founder, path, "startup.one_liner", "Light for two tents").status, 200);
    EXPECT_TRUE(founder.get(path).at("/changed_since_sent").as_bool());
    auto manager = as("manager");
    EXPECT_EQ(answer(manager.get(path), make), "Lamps that fold.");
    EXPECT_EQ(manager.get(path).text("/startup/one_liner"), "Light for a tent");

    EXPECT_EQ(founder.post(path + "/submission").number("/version"), 2);
    EXPECT_FALSE(founder.get(path).at("/changed_since_sent").as_bool());
    EXPECT_EQ(answer(manager.get(path), make), "Lamps that fold twice.");
    EXPECT_EQ(manager.get(path).text("/startup/one_liner"), "Light for two tents");
    EXPECT_EQ(manager.get(path).size("/versions"), 2u);
}

TEST_F(Draft, is_found_again_whatever_the_case_of_the_address_it_was_claimed_with) {
    auto founder = guest();
    begin(founder, "Lanterne");
    claim(founder, "Ana.Reis@Lanterne.Example");
    auto later = guest();
    EXPECT_EQ(later.post("/api/session", R"({"email":"ana.reis@lanterne.example","password":"lanterne-1"})").status,
              201);
    EXPECT_EQ(later.get("/api/applications").size(), 1u);
    auto other = guest();
    begin(other, "Lampe");
    EXPECT_EQ(
        other.post("/api/me/claim", R"({"name":"Ana","email":"ANA.REIS@lanterne.example","password":"lanterne-2"})")
            .code(),
        "email_taken");
}

TEST_F(Draft, tells_the_other_text_when_two_people_write_in_one_field) {
    auto founder = guest();
    const auto path = begin(founder, "Lanterne");
    const auto who = field("who");
    EXPECT_EQ(save(founder, path, who, "Ana and Rui").status, 200);
    const auto refused = save(founder, path, who, "Ana alone", R"(,"was_text":"")");
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.code(), "changed_meanwhile");
    EXPECT_EQ(refused.text("/errors/0/field"), who);
    EXPECT_EQ(refused.text("/errors/0/message"), "Ana and Rui");
    EXPECT_EQ(save(founder, path, who, "Ana, Rui", R"(,"was_text":"Ana and Rui")").status, 200);
    EXPECT_EQ(save(founder, path, who, "Ana, Rui", R"(,"was_text":"long ago")").status, 200) << "both want the same";
    const auto name = save(founder, path, "startup.name", "Lampe", R"(,"was_text":"Lumière")");
    EXPECT_EQ(std::pair(name.status, name.text("/errors/0/message")), std::pair(409, std::string("Lanterne")));
}

TEST_F(Draft, counts_when_sent_before_the_close_and_is_let_in_later_by_an_extension_only) {
    auto first = guest(), late = guest();
    const auto in_time = sent(first, "Lanterne", "ana@lanterne.example");
    const auto path = begin(late, "Lampe");
    fill(late, path);
    claim(late, "rui@lampe.example");
    clock("2013-12-15T23:05:00Z");  // six minutes after the close
    EXPECT_EQ(late.post(path + "/submission").code(), "call_closed");
    EXPECT_EQ(save(late, path, "startup.city", "Porto").code(), "call_closed");
    EXPECT_EQ(first.post(in_time + "/submission").code(), "call_closed");
    EXPECT_EQ(guest().post(winter + "/applications").code(), "call_closed");

    const auto extension =
        as("manager").post(path + "/extension", R"({"until":"2013-12-16T12:00:00Z","reason":"The network was down"})");
    EXPECT_EQ(extension.status, 200) << extension.body;
    EXPECT_EQ(extension.body.find("Lampe"), std::string::npos) << "a draft is not read";
    EXPECT_EQ(late.get(path).text("/extension/reason"), "The network was down");
    EXPECT_EQ(save(late, path, "startup.city", "Porto").status, 200);
    EXPECT_EQ(late.post(path + "/submission").status, 201);
    EXPECT_EQ(first.post(in_time + "/submission").code(), "call_closed") << "one file, not all";
    clock("2013-12-16T12:00:01Z");
    EXPECT_EQ(late.post(path + "/submission").code(), "call_closed");
}

TEST_F(Draft, may_be_withdrawn_once_and_stays_so) {
    auto founder = guest();
    const auto path = sent(founder, "Lanterne", "ana@lanterne.example");
    EXPECT_EQ(founder.post(path + "/withdrawal").text("/status"), "withdrawn");
    EXPECT_EQ(founder.post(path + "/withdrawal").status, 409);
    EXPECT_EQ(founder.post(path + "/submission").status, 409);
    auto manager = as("manager");
    EXPECT_EQ(manager.patch(path, R"({"status":"offered"})").code(), "withdrawn");
    EXPECT_EQ(manager.get(path).text("/status"), "withdrawn");
}

TEST_F(Draft, takes_a_co_founder_in_by_a_link_that_works_once) {
    auto founder = guest();
    const auto path = begin(founder, "Lanterne");
    const auto team = "/api/startups/" + str(founder.get(path).number("/startup/id"));
    const auto member = founder.post(team + "/team", R"({"name":"Rui","writes_code":"yes"})").number("/1/id");
    const auto link = founder.post(team + "/invitations", R"({"member":)" + str(member) + "}").text("/link");
    const auto token = R"({"token":")" + link.substr(link.find('#') + 1) + "\"}";
    auto rui = guest();
    EXPECT_EQ(rui.get(path).status, 401);
    EXPECT_EQ(rui.post("/api/joining", token).status, 201);
    EXPECT_EQ(save(rui, path, field("who"), "Ana and Rui").status, 200);
    auto stranger = guest();
    EXPECT_EQ(stranger.post("/api/joining", token).code(), "link_spent");
    EXPECT_TRUE(stranger.cookie.empty());
    EXPECT_EQ(founder.post(team + "/invitations", R"({"member":)" + str(member) + "}").status, 404)
        << "the place is taken";
}

TEST_F(Draft, that_is_a_trial_counts_nowhere) {
    auto manager = as("manager");
    const auto total = manager.get(winter + "/applications").number("/total");
    const auto path = "/api/applications/" + str(manager.post(winter + "/trial").number("/id"));
    EXPECT_EQ(save(manager, path, "startup.name", "Zzyzx").status, 200);
    EXPECT_EQ(save(manager, path, "startup.one_liner", "A trial").status, 200);
    fill(manager, path);
    EXPECT_EQ(manager.post(path + "/submission").status, 201);
    EXPECT_EQ(manager.get("/api/startups?search=zzyzx").number("/total"), 0);
    EXPECT_EQ(as("nadia").get(winter + "/applications").number("/total"), total);
    EXPECT_EQ(as("nadia").get(path).status, 404);
}

}  // namespace
}  // namespace contract
