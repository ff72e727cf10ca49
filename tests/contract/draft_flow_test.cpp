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

TEST_F(Draft, is_listed_and_found_as_it_was_sent_until_it_is_sent_again) {
    auto founder = guest(), manager = as("manager");
    const auto path = sent(founder, "Lanterne", "ana@lanterne.example");
    EXPECT_EQ(save(founder, path, "startup.name", "Luciole").status, 200);
    const auto found = [&](const std::string& word) {
        const auto page = manager.get(winter + "/applications?search=" + word);
        return page.size("/items") ? page.text("/items/0/startup/name") : std::string();
    };
    EXPECT_EQ(std::pair(found("lanterne"), found("luciole")), std::pair(std::string("Lanterne"), std::string()));
    EXPECT_EQ(founder.post(path + "/submission").status, 201);
    EXPECT_EQ(std::pair(found("lanterne"), found("luciole")), std::pair(std::string(), std::string("Luciole")));
}

TEST_F(Draft, once_sent_is_checked_by_the_team_of_today_and_its_team_reads_the_verdict_on_what_it_writes) {
    auto founder = guest(), manager = as("manager");
    const auto path = sent(founder, "Lanterne", "ana@lanterne.example");
    const auto verdict = [&](Browser& who) { return who.get(path).text("/verdict/eligibility"); };
    const auto before = verdict(manager);
    EXPECT_EQ(save(founder, path, field("technology"), "PHP and MySQL").status, 200);
    EXPECT_EQ(std::pair(verdict(manager), verdict(founder)), std::pair(before, std::string("not_eligible")));
    const auto team = "/api/startups/" + str(founder.get(path).number("/startup/id")) + "/team";
    for (const auto* name : {"Rui", "Eva", "Leo", "Mia"})
        EXPECT_EQ(founder.post(team, R"({"name":")" + std::string(name) + R"(","writes_code":"yes"})").status, 201);
    EXPECT_EQ(verdict(manager), "not_eligible");
    EXPECT_EQ(manager.get(path).size("/team"), 1u) << "the house still reads the team that was sent";
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

TEST_F(Draft, counts_when_its_sending_began_before_the_close_however_slow_the_line) {
    auto founder = guest();
    const auto path = begin(founder, "Lanterne");
    fill(founder, path);
    claim(founder, "ana@lanterne.example");
    clock("2013-12-15T22:59:50Z");  // under a minute after the close
    founder.arrived = core::real_now() + -std::chrono::seconds(60);
    EXPECT_EQ(founder.post(path + "/submission").status, 201);
    founder.arrived.reset();
    EXPECT_EQ(founder.post(path + "/submission").code(), "call_closed");
}

TEST_F(Draft, begun_again_after_a_withdrawal_has_the_answers_and_asks_for_consent_again) {
    auto founder = guest();
    const auto path = sent(founder, "Lanterne", "ana@lanterne.example");
    const auto startup = founder.get(path).number("/startup/id");
    EXPECT_EQ(founder.post(path + "/withdrawal").status, 200);
    const auto again = founder.post(winter + "/applications", R"({"startup":{"id":)" + str(startup) + "}}");
    EXPECT_EQ(again.status, 201) << again.body;
    EXPECT_NE(again.number("/id"), founder.get(path).number("/id"));
    EXPECT_EQ(again.at("/answers"), founder.get(path).at("/answers"));
    EXPECT_EQ(again.size("/consents"), 0u);
    EXPECT_EQ(again.text("/status"), "draft");
}

TEST_F(Draft, without_an_account_is_found_again_when_the_session_is_gone) {
    auto founder = guest();
    const auto path = begin(founder, "Lanterne");
    const auto key = founder.post("/api/me/way-back").text("/key");
    auto later = guest();  // the same browser without its cookie
    EXPECT_EQ(later.get(path).status, 401);
    EXPECT_EQ(later.post("/api/session/way-back", R"({"key":")" + key + "\"}").status, 201);
    EXPECT_EQ(later.get(path).text("/startup/name"), "Lanterne");
    EXPECT_EQ(guest().post("/api/session/way-back", R"({"key":")" + key + "\"}").code(), "link_spent") << "once";
    const auto next = later.post("/api/me/way-back").text("/key");
    claim(later, "ana@lanterne.example");
    EXPECT_EQ(guest().post("/api/session/way-back", R"({"key":")" + next + "\"}").code(), "claimed");
    EXPECT_EQ(later.post("/api/me/way-back").code(), "claimed");
}

TEST_F(Draft, takes_for_a_deck_what_is_a_pdf_by_its_bytes_and_gives_it_to_the_startup_once_sent) {
    auto founder = guest();
    const auto path = begin(founder, "Lanterne");
    claim(founder, "ana@lanterne.example");
    const auto deck = path + "/files/" + field("deck").substr(7);
    EXPECT_EQ(founder.upload(deck, "not at all", "deck.pdf").code(), "not_a_pdf");
    EXPECT_EQ(founder.upload(deck, "\x89PNG\r\n\x1a\n0000", "photo.pdf").code(), "not_a_pdf");
    EXPECT_EQ(founder.upload(deck, "", "deck.pdf").code(), "empty_file");
    EXPECT_TRUE(founder.get(path).at("/startup/deck").is_null());
    EXPECT_EQ(founder.upload(deck, "%PDF-1.4 nine pages", "deck.pdf").status, 201);
    EXPECT_EQ(founder.remove(deck).status, 204);
    EXPECT_EQ(founder.remove(deck).status, 404);
    const auto kept = founder.upload(deck, "%PDF-1.4 ten pages", "deck.pdf");
    EXPECT_EQ(kept.status, 201) << kept.body;
    EXPECT_TRUE(founder.get(path).at("/startup/deck").is_null());
    fill(founder, path);
    EXPECT_EQ(founder.post(path + "/submission").status, 201);
    EXPECT_EQ(founder.get(path).number("/startup/deck/id"), kept.number("/id"));
    EXPECT_FALSE(founder.get(path).at("/changed_since_sent").as_bool());
}

TEST_F(Draft, that_was_decided_tells_its_team_so_in_the_passport) {
    auto founder = guest();
    const auto path = sent(founder, "Lanterne", "ana@lanterne.example");
    const auto passport = "/api/startups/" + str(founder.get(path).number("/startup/id")) + "/passport";
    auto manager = as("manager");
    EXPECT_EQ(manager.post(path + "/opening").status, 204);
    EXPECT_EQ(manager.patch(path, R"({"status":"offered"})").status, 200);
    EXPECT_EQ(founder.get(passport).text("/0/kind"), "application.submitted") << "in pencil";
    EXPECT_EQ(manager.post("/api/calls/spark-2014-winter/decisions/publication").number("/told"), 1);
    EXPECT_EQ(founder.get(passport).text("/0/kind"), "application.decision_published");
    EXPECT_EQ(founder.get(passport).text("/0/what"), "offered");
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
    const auto told = rui.post("/api/joining/invitation", token);
    EXPECT_EQ(told.text("/startup_name"), "Lanterne");
    EXPECT_EQ(told.text("/member_name"), "Rui");
    EXPECT_NE(told.text("/call_name"), "");
    EXPECT_TRUE(told.at("/invited_by").is_null()) << "she has no name yet";
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
