// At the door: requests that another site sends for somebody, bodies of the wrong type, planted cookies, repeats.
#include "contract/spark.hpp"

namespace contract {
namespace {

using Door = Spark;

TEST_F(Door, a_change_that_a_page_of_another_site_sends_is_refused) {
    auto manager = as("manager");
    const auto file = "/api/applications/" + str(file_of("Palabre", "spark-2014-winter"));
    const auto before = manager.get(file).body;
    const auto tagged = [&](http::Headers headers) {
        return manager.send("PATCH", file, {R"({"tags":["x"]})", std::move(headers)});
    };
    for (const auto& headers : {http::Headers{{"origin", "https://evil.example"}}, http::Headers{{"origin", "null"}},
                                http::Headers{{"sec-fetch-site", "cross-site"}},
                                http::Headers{{"origin", "https://spark.example.evil.example"}},
                                http::Headers{{"origin", "https://spark.example:444"}}})
        EXPECT_EQ(std::pair(tagged(headers).status, tagged(headers).code()),
                  std::pair(403, std::string("wrong_origin")));
    EXPECT_EQ(manager.get(file).body, before);
    EXPECT_EQ(tagged({{"origin", "https://spark.example"}, {"sec-fetch-site", "same-origin"}}).status, 200);
    const auto foreign = manager.send("POST", "/api/calls/spark-2014-winter/imports",
                                      {"name\nX\n", {{"origin", "https://evil.example"}}, "text/csv"});
    EXPECT_EQ(foreign.status, 403) << "before the upload is read";
    EXPECT_EQ(guest()
                  .send("POST", "/api/session",
                        {R"({"email":"founder@spark.example","password":"spark-demo"})",
                         {{"origin", "https://evil.example"}}})
                  .status,
              403);
}

TEST_F(Door, a_body_must_say_that_it_is_json) {
    for (const auto* type :
         {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml"}) {
        const auto answer = guest().send("POST", "/api/session",
                                         {R"({"email":"founder@spark.example","password":"spark-demo"})", {}, type});
        EXPECT_EQ(std::pair(answer.status, answer.code()), std::pair(415, std::string("not_json"))) << type;
    }
}

TEST_F(Door, a_planted_cookie_is_never_adopted) {
    auto victim = guest();
    victim.cookie = "spark_session=chosen-by-the-attacker-0000000000000000";
    EXPECT_EQ(victim.get("/api/me").status, 401);
    EXPECT_EQ(victim.post("/api/session", R"({"email":"founder@spark.example","password":"spark-demo"})").status, 201);
    EXPECT_EQ(victim.cookie.find("chosen"), std::string::npos);
    auto attacker = guest();
    attacker.cookie = "spark_session=chosen-by-the-attacker-0000000000000000";
    EXPECT_EQ(attacker.get("/api/me").status, 401);
}

TEST_F(Door, signing_in_ends_the_session_that_the_browser_had) {
    const std::pair<const char*, const char*> doors[] = {
        {"/api/demo/session", R"({"person":"founder"})"},
        {"/api/session", R"({"email":"founder@spark.example","password":"spark-demo"})"}};
    for (const auto& [door, key] : doors) {
        auto browser = as("juror");
        const auto before = browser.cookie;
        EXPECT_EQ(browser.post(door, key).status, 201);
        EXPECT_NE(browser.cookie, before);
        auto old = guest();
        old.cookie = before;
        EXPECT_EQ(old.get("/api/me").status, 401) << door;
    }
}

TEST_F(Door, a_planted_draft_session_does_not_hold_the_account_that_is_made_of_it) {
    auto victim = guest();
    EXPECT_EQ(victim.post("/api/calls/spark-2014-winter/applications").status, 201);
    auto attacker = victim;
    EXPECT_EQ(
        victim.post("/api/me/claim", R"({"name":"Ana","email":"ana@lanterne.example","password":"lanterne-1"})").status,
        201);
    EXPECT_EQ(std::pair(victim.get("/api/me").status, attacker.get("/api/me").status), std::pair(200, 401));
}

TEST_F(Door, a_deck_needs_somebody_who_can_be_answered) {
    auto visitor = guest();
    const auto draft = visitor.post("/api/calls/spark-2014-winter/applications");
    const auto deck = "/api/startups/" + str(draft.number("/startup/id")) + "/deck";
    EXPECT_EQ(visitor.upload(deck, "%PDF-1.4 deck", "deck.pdf").code(), "account_needed");
}

TEST_F(Door, a_part_of_a_file_is_served_and_its_name_kept) {
    auto founder = as("founder");
    const auto startup = known("select id from startups where name = 'Brindille'").value();
    const auto deck =
        founder.upload("/api/startups/" + str(startup) + "/deck", "%PDF-0123456789", "pr%C3%A9sentation.pdf");
    ASSERT_EQ(deck.status, 201) << deck.body;
    const auto file = "/api/files/" + str(deck.number("/id"));
    const auto part = [&](const std::string& range) { return founder.send("GET", file, {"", {{"range", range}}}); };
    const auto whole = founder.get(file), middle = part("bytes=5-7"), beyond = part("bytes=99-");
    EXPECT_EQ(std::pair(whole.status, whole.body), std::pair(200, std::string("%PDF-0123456789")));
    EXPECT_EQ(std::pair(middle.status, middle.body), std::pair(206, std::string("012")));
    EXPECT_EQ(middle.header("Content-Range"), "bytes 5-7/15");
    EXPECT_EQ(std::pair(beyond.status, beyond.header("Content-Range")), std::pair(416, std::string("bytes */15")));
    EXPECT_EQ(whole.header("Content-Disposition"),
              "attachment; filename=\"pr_sentation.pdf\"; filename*=UTF-8''pr%C3%A9sentation.pdf");
}

TEST_F(Door, a_method_that_is_not_taken_is_answered_with_those_that_are) {
    EXPECT_EQ(guest().put("/api/session", "{}").header("Allow"), "POST, DELETE");
}

TEST_F(Door, signing_out_ends_the_session_for_every_copy_of_its_cookie) {
    auto browser = as("founder");
    auto copy = browser;
    EXPECT_EQ(browser.remove("/api/session").status, 204);
    EXPECT_EQ(copy.get("/api/me").status, 401);
}

TEST_F(Door, of_the_first_evening_is_closed_by_an_administrator_however_they_came) {
    const auto link = [&] {
        return database().change({}, [](db::Tx& tx) {
            return accounts::make_link(tx, accounts::LinkPurpose::setup, {}, {}, std::chrono::hours(1));
        });
    };
    const auto set_up = [&](const std::string& token, const std::string& email) {
        return guest().post("/api/setup", R"({"token":")" + token + R"(","name":"Ada","email":")" + email +
                                              R"(","password":"lovelace-1"})");
    };
    const auto one = link(), other = link();
    EXPECT_EQ(set_up(one, "ada@spark.example").status, 201);
    for (const auto& token : {one, other})
        EXPECT_EQ(set_up(token, "eve@spark.example").text("/detail"),
                  "This link was used already or is too old. Sign in if the house has its administrator; else start "
                  "the server again, and it prints a new link.");
    const auto third = link();
    database().write_now({}, [&](db::Tx& tx) {
        accounts::grant(tx, accounts::person_by_email(tx, "juror@spark.example")->id, http::Role::admin);
    });
    EXPECT_EQ(set_up(third, "eve@spark.example").code(), "link_spent");
}

TEST_F(Door, a_house_that_is_laid_out_twice_is_refused_and_another_one_is_not) {
    auto admin = as("admin");
    const auto lay_out = [&](const std::string& name) {
        return admin.post("/api/first-house", R"({"operator":")" + name +
                                                  R"(","city":"Brest","country":"FR","time_zone":"Europe/Paris",)"
                                                  R"("programme":"Cap","pattern":false})");
    };
    EXPECT_EQ(lay_out("Le Port").status, 201);
    const auto again = lay_out("le port");
    EXPECT_EQ(again.status, 422);
    EXPECT_EQ(again.text("/errors/0/field"), "operator");
    EXPECT_EQ(again.text("/errors/0/message"),
              "This house is laid out already. Go in, or give another house another name.");
    const auto houses = guest().get("/api/house").number("/houses");
    EXPECT_EQ(lay_out("Le Phare").status, 201);
    EXPECT_EQ(guest().get("/api/house").number("/houses"), houses + 1);
}

TEST_F(Door, a_session_cookie_is_out_of_reach_of_scripts_and_other_sites) {
    const auto answer = guest().post("/api/session", R"({"email":"founder@spark.example","password":"spark-demo"})");
    const auto cookie = answer.header("Set-Cookie");
    for (const auto* part : {"; HttpOnly", "; SameSite=Lax", "; Path=/"})
        EXPECT_NE(cookie.find(part), std::string::npos) << part;
    EXPECT_EQ(answer.header("Cache-Control"), "no-store");
}

TEST_F(Door, a_repeated_request_with_its_key_is_done_once_and_answered_the_same) {
    auto manager = as("manager");
    const auto notes = "/api/applications/" + str(file_of("Palabre", "spark-2014-winter")) + "/notes";
    const auto before = manager.get(notes).size();
    const Sending note{R"({"text":"Once"})", {{"idempotency-key", "k-1"}}};
    const auto first = manager.send("POST", notes, note), second = manager.send("POST", notes, note);
    EXPECT_EQ(first.status, 201);
    EXPECT_EQ(std::pair(first.status, first.body), std::pair(second.status, second.body));
    EXPECT_EQ(manager.get(notes).size(), before + 1);
    EXPECT_EQ(manager.send("POST", notes, {R"({"text":"Another"})", {{"idempotency-key", "k-1"}}}).code(),
              "key_reused");
    auto other = as("nadia");
    EXPECT_EQ(other.send("POST", notes, note).status, 201) << "a key is its person's own";
    EXPECT_EQ(manager.get(notes).size(), before + 2);
}

TEST_F(Door, an_unknown_address_is_answered_like_a_wrong_password) {
    auto unknown = guest().post("/api/session", R"({"email":"nobody@spark.example","password":"spark-demo"})");
    auto wrong = guest().post("/api/session", R"({"email":"founder@spark.example","password":"wrong-demo"})");
    EXPECT_EQ(std::pair(unknown.status, unknown.body), std::pair(wrong.status, wrong.body));
    EXPECT_EQ(unknown.code(), "wrong_password");
}

TEST_F(Door, a_changed_password_closes_the_other_sessions) {
    auto here = guest(), there = guest();
    for (auto* browser : {&here, &there})
        EXPECT_EQ(browser->post("/api/demo/session", R"({"person":"founder"})").status, 201);
    EXPECT_EQ(here.post("/api/me/password", R"({"current":"spark-demo","next":"brindille-2"})").status, 204);
    EXPECT_EQ(here.get("/api/me").status, 200);
    EXPECT_EQ(there.get("/api/me").status, 401);
}

TEST_F(Door, what_is_too_large_is_refused_before_it_is_read) {
    EXPECT_EQ(guest().send("POST", "/api/session", {std::string((1 << 20) + 1, ' '), {}}).status, 413);
    EXPECT_EQ(
        as("founder")
            .upload("/api/startups/" + str(known("select id from startups where name = 'Brindille'").value()) + "/deck",
                    std::string((20u << 20) + 1, ' '), "big.pdf")
            .status,
        413);
}

}  // namespace
}  // namespace contract
