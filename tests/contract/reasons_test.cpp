// Why a team is refused: read by a manager before it is told, kept as it was told, and waiting in the team's next
// draft.
#include "contract/spark.hpp"
#include "reviews/standings.hpp"

namespace contract {
namespace {

const std::string winter = "/api/calls/spark-2014-winter";

class Refusal : public Spark {
protected:
    std::string file(std::string_view startup) { return str(file_of(startup, "spark-2014-winter")); }
    std::string path(std::string_view startup) { return "/api/applications/" + file(startup); }
    std::string reasons(std::string_view startup) { return path(startup) + "/reasons"; }
    Answer move(Browser& by, std::string_view startup, const std::string& to) {
        return by.post(winter + "/decisions",
                       R"({"moves":[{"application":)" + file(startup) + R"(,"decided":")" + to + "\"}]}");
    }
    Answer publish(Browser& by, const std::string& wish = "{}") {
        return by.post(winter + "/decisions/publication", wish);
    }
    void do_all_that_waits() {
        house().followers().do_due();
        house().jobs().do_due();
        house().post().do_due();
    }
    void at(const std::string& now) {
        EXPECT_EQ(as("admin").post("/api/demo/clock", R"({"now":")" + now + "\"}").status, 200);
        house().jobs().do_due();
        do_all_that_waits();
    }
    std::int64_t person(const std::string& who) {
        return known("select id from people where email_key = ?", who + "@spark.example").value();
    }
    // Every file has two readers.
    void share_out() {
        auto manager = as("manager");
        const auto phase = str(manager.post(winter + "/phases", R"({"kind":"paper","reads":2})").number("/id"));
        std::string people;
        for (const auto* who : {"juror", "advisor", "nadia", "julien"})
            people += (people.empty() ? "" : ",") + str(person(who));
        EXPECT_EQ(manager.post(winter + "/reviewers", "{\"people\":[" + people + "]}").status, 201);
        EXPECT_EQ(manager.post("/api/phases/" + phase + "/opening").text("/state"), "open");
        EXPECT_EQ(manager.post("/api/phases/" + phase + "/proposal", "{\"fair\":false}").status, 200);
        EXPECT_EQ(manager.post("/api/phases/" + phase + "/assignment").status, 200);
    }
    struct ReadBy {
        std::int64_t id;
        std::string email;
    };
    std::vector<ReadBy> readings(std::string_view startup) {
        return all<ReadBy>(
            "select r.id, p.email from reviews r join reviewers w on w.id = r.reviewer_id join people p on p.id = "
            "w.person_id where r.application_id = ? order by r.id",
            file_of(startup, "spark-2014-winter"));
    }
    std::string scored(int team, int shipping) {
        const auto one = [](const char* key, int value) {
            return R"({"criterion":")" + std::string(key) + R"(","value":)" + str(value) + "}";
        };
        return "\"scores\":[" + one("team", team) + "," + one("thinking", 3) + "," + one("viability", 3) + "," +
               one("shipping", shipping) + "]";
    }
    void review(const ReadBy& reading, int team, int shipping, const std::string& for_startup = "",
                const std::string& for_house = "") {
        auto reader = as(reading.email);
        const auto at = "/api/reviews/" + str(reading.id);
        EXPECT_EQ(reader
                      .patch(at, "{" + scored(team, shipping) + R"(,"for_startup":")" + for_startup +
                                     R"(","for_house":")" + for_house + "\"}")
                      .status,
                  200);
        EXPECT_EQ(reader.post(at + "/finishing").text("/state"), "finished");
    }
    // Palabre's team is the best there is and it ships last; the others are all alike.
    void review_some() {
        share_out();
        for (const auto* startup : {"Strapontin", "Lampyre"})
            for (const auto& one : readings(startup)) review(one, 2, 3);
        const auto of_palabre = readings("Palabre");
        ASSERT_EQ(of_palabre.size(), 2U);
        review(of_palabre[0], 5, 1, "Go and see ten doctors.", "They bored me: zwieback.");
        review(of_palabre[1], 5, 1, "", "zwieback too");
    }
    Answer read(Browser& by, std::string_view startup) {
        const auto page = by.get(reasons(startup));
        return by.post(reasons(startup) + "/reading", "{\"seen\":" + str(page.number("/seen")) + "}");
    }
    std::vector<std::string> letters_about(std::string_view startup, const std::string& what) {
        return all<std::string>("select distinct " + what + " from letters where application_id = ? order by " + what,
                                file_of(startup, "spark-2014-winter"));
    }
};

using Texts = std::vector<std::string>;

TEST_F(Refusal, is_not_told_before_a_manager_has_read_its_reasons) {
    review_some();
    auto manager = as("manager"), founder = as("mariam@palabre.example");
    move(manager, "Palabre", "refused");
    move(manager, "Strapontin", "offered");
    const auto preview = manager.post(winter + "/decisions/publication/preview");
    EXPECT_TRUE(preview.at("/reasons_owed").as_bool());
    const auto first = publish(manager);
    EXPECT_EQ(first.number("/told"), 1);
    EXPECT_EQ(first.number("/held"), 1);
    EXPECT_EQ(first.text("/sentence"), "1 refusal was not told: somebody of the house reads its reasons first.");
    EXPECT_EQ(publish(manager).code(), "reasons_to_read");
    EXPECT_EQ(publish(manager, R"({"without_reasons":true})").code(), "reasons_owed");
    EXPECT_EQ(founder.get(path("Palabre")).text("/status"), "submitted");

    EXPECT_EQ(manager.get(winter + "/reasons").number("/to_read"), 1);
    const auto page = manager.get(reasons("Palabre"));
    EXPECT_EQ(page.text("/state"), "to_read");
    EXPECT_EQ(page.text("/language"), "fr") << "the team's";
    ASSERT_EQ(page.at("/lines").as_array().size(), 3U) << page.body;
    EXPECT_EQ(page.text("/lines/0/text"), "L’équipe\u202f: Ils ont déjà livré ensemble");
    EXPECT_EQ(page.text("/lines/1/text"), "Capables de livrer en trois mois\u202f: Un an n’y suffirait pas");
    EXPECT_EQ(page.text("/lines/2/text"), "Go and see ten doctors.");
    EXPECT_EQ(manager
                  .patch(reasons("Palabre"), R"({"lines":[{"source":")" + page.text("/lines/2/source") +
                                                 R"(","text":"Allez voir dix médecins.","dropped":false},{"source":")" +
                                                 page.text("/lines/1/source") +
                                                 R"(","text":"","dropped":true}],"paragraph":"À bientôt."})")
                  .status,
              200);
    EXPECT_EQ(read(manager, "Palabre").text("/state"), "read");
    EXPECT_TRUE(founder.get(path("Palabre")).at("/reasons").is_null()) << "in pencil";
    EXPECT_EQ(publish(manager).number("/told"), 1);
    do_all_that_waits();
    const std::string told =
        "À bientôt.\n\nCe qui ressort de votre dossier\u202f:\n– L’équipe\u202f: Ils ont déjà livré ensemble\n\nDe la "
        "part de ceux qui l’ont lu\u202f:\n– Allez voir dix médecins.";
    EXPECT_EQ(founder.get(path("Palabre")).text("/reasons/text"), told);
    for (const auto& body : letters_about("Palabre", "body")) EXPECT_NE(body.find(told), std::string::npos) << body;
    EXPECT_EQ(letters_about("Palabre", "kind"), Texts{"application.refused"});

    const auto later = readings("Palabre")[0];
    EXPECT_EQ(
        as(later.email).patch("/api/reviews/" + str(later.id), R"({"for_startup":"I have thought again."})").status,
        200);
    EXPECT_EQ(founder.get(path("Palabre")).text("/reasons/text"), told) << "told is told";
    EXPECT_EQ(manager.get(reasons("Palabre")).code(), "not_refused");
}

TEST_F(Refusal, says_nothing_that_was_written_for_the_house) {
    review_some();
    auto manager = as("manager"), founder = as("mariam@palabre.example");
    move(manager, "Palabre", "refused");
    EXPECT_EQ(manager.get(reasons("Palabre")).body.find("zwieback"), std::string::npos);
    EXPECT_EQ(read(manager, "Palabre").status, 200);
    publish(manager);
    do_all_that_waits();
    const auto page = founder.get(path("Palabre"));
    EXPECT_NE(page.body.find("Go and see ten doctors."), std::string::npos);
    EXPECT_EQ(page.body.find("zwieback"), std::string::npos);
    EXPECT_EQ(founder.get(path("Palabre") + "/history").body.find("zwieback"), std::string::npos);
    EXPECT_EQ(known("select count(*) from letters where body like '%zwieback%'"), 0);
    EXPECT_EQ(known("select count(*) from told_reasons where text like '%zwieback%'"), 0);
    for (const auto& one : readings("Palabre")) {
        const auto name = known<std::string>("select name from people where email = ?", one.email).value();
        EXPECT_EQ(page.body.find(name), std::string::npos) << "nor who wrote it";
    }
}

TEST_F(Refusal, whose_hour_has_come_waits_for_its_reader_and_goes_once_read) {
    review_some();
    auto manager = as("manager"), founder = as("mariam@palabre.example");
    move(manager, "Palabre", "refused");
    move(manager, "Strapontin", "refused");
    EXPECT_EQ(read(manager, "Strapontin").status, 422) << "nothing stands out there, and nobody wrote";
    EXPECT_EQ(manager.patch(reasons("Strapontin"), R"({"paragraph":"Come again."})").status, 200);
    EXPECT_EQ(read(manager, "Strapontin").status, 200);
    const auto planned = publish(manager, R"({"at":"2013-12-20T08:00:00Z"})");
    EXPECT_EQ(planned.number("/planned"), 2);
    EXPECT_EQ(planned.number("/held"), 1);
    at("2013-12-20T08:00:00Z");
    EXPECT_EQ(letters_about("Strapontin", "kind"), Texts{"application.refused"});
    EXPECT_EQ(founder.get(path("Palabre")).text("/status"), "submitted");
    const auto told = [&] {
        return known("select count(*) from notices where kind = 'reasons.awaited' and person_id = ?",
                     person("manager"));
    };
    EXPECT_EQ(told(), 1);
    at("2013-12-20T09:00:00Z");
    EXPECT_EQ(told(), 1) << "once";
    EXPECT_EQ(read(manager, "Palabre").status, 200);
    do_all_that_waits();
    EXPECT_EQ(founder.get(path("Palabre")).text("/status"), "refused");
    do_all_that_waits();
    EXPECT_EQ(letters_about("Palabre", "kind"), Texts{"application.refused"});
}

TEST_F(Refusal, whose_hour_has_come_may_be_taken_back_as_long_as_it_waits) {
    review_some();
    auto manager = as("manager");
    move(manager, "Palabre", "refused");
    publish(manager, R"({"at":"2013-12-20T08:00:00Z"})");
    at("2013-12-20T08:00:00Z");
    EXPECT_EQ(manager.remove(winter + "/decisions/publication").number("/planned"), 1);
    EXPECT_EQ(read(manager, "Palabre").status, 200);
    do_all_that_waits();
    EXPECT_EQ(manager.get(path("Palabre")).text("/board/told_status"), "submitted");
}

TEST_F(Refusal, is_read_again_after_a_review_has_changed) {
    review_some();
    auto manager = as("manager");
    move(manager, "Palabre", "refused");
    const auto seen = manager.get(reasons("Palabre")).number("/seen");
    EXPECT_EQ(read(manager, "Palabre").text("/state"), "read");
    const auto one = readings("Palabre")[1];
    EXPECT_EQ(as(one.email).patch("/api/reviews/" + str(one.id), R"({"for_startup":"Answer the telephone."})").status,
              200);
    const auto page = manager.get(reasons("Palabre"));
    EXPECT_EQ(page.text("/state"), "changed_since");
    const auto lines = page.at("/lines");
    for (const auto& line : lines.as_array())
        EXPECT_EQ(line.at("fresh").as_bool(), line.at("source").as_string() == "review " + str(one.id));
    EXPECT_EQ(manager.get(winter + "/reasons").number("/changed"), 1);
    EXPECT_EQ(publish(manager).code(), "reasons_to_read");
    const auto many = manager.post(winter + "/reasons/reading", "{\"applications\":[" + file("Palabre") + "]}");
    EXPECT_EQ(many.number("/read"), 0);
    EXPECT_EQ(many.text("/left_out/0/code"), "changed_since");
    EXPECT_EQ(manager.post(reasons("Palabre") + "/reading", "{\"seen\":" + str(seen) + "}").code(),
              "changed_meanwhile");
    EXPECT_EQ(read(manager, "Palabre").text("/state"), "read");
    EXPECT_EQ(publish(manager).number("/told"), 1);
}

TEST_F(Refusal, of_many_is_read_in_one_go_where_something_is_said) {
    review_some();
    auto manager = as("manager");
    for (const auto* startup : {"Palabre", "Strapontin", "Lampyre"}) move(manager, startup, "refused");
    const auto many = manager.post(winter + "/reasons/reading", "{\"applications\":[" + file("Palabre") + "," +
                                                                    file("Strapontin") + "," + file("Lampyre") + "]}");
    EXPECT_EQ(many.number("/read"), 1);
    EXPECT_EQ(many.text("/left_out/0/code"), "nothing_said");
    const auto list = manager.get(winter + "/reasons");
    EXPECT_EQ(list.number("/total"), 3);
    EXPECT_EQ(list.number("/to_read"), 2);
}

TEST_F(Refusal, that_is_worded_anew_is_read_anew_and_of_two_hands_none_is_lost) {
    review_some();
    auto manager = as("manager"), nadia = as("nadia");
    move(manager, "Palabre", "refused");
    EXPECT_EQ(read(manager, "Palabre").status, 200);
    const auto version = str(nadia.get(reasons("Palabre")).number("/version"));
    EXPECT_EQ(manager.patch(reasons("Palabre"), R"({"paragraph":"One more word."})").text("/state"), "to_read");
    EXPECT_EQ(
        nadia.send("PATCH", reasons("Palabre"), {R"({"paragraph":"Mine"})", {{"if-match", "\"" + version + "\""}}})
            .status,
        412);
    EXPECT_EQ(publish(manager).code(), "reasons_to_read");
}

TEST_F(Refusal, goes_without_reasons_only_where_nobody_reviews_and_a_manager_says_so) {
    auto manager = as("manager"), founder = as("mariam@palabre.example");
    move(manager, "Palabre", "refused");
    EXPECT_FALSE(manager.get(winter + "/reasons").at("/owed").as_bool());
    EXPECT_EQ(publish(manager).code(), "reasons_to_read");
    EXPECT_EQ(publish(manager, R"({"without_reasons":true})").number("/told"), 1);
    do_all_that_waits();
    EXPECT_EQ(founder.get(path("Palabre")).text("/status"), "refused");
    EXPECT_TRUE(founder.get(path("Palabre")).at("/reasons").is_null());
    for (const auto& body : letters_about("Palabre", "body")) {
        EXPECT_EQ(body.find("{reasons}"), std::string::npos);
        EXPECT_EQ(body.find("\n\n\n"), std::string::npos) << "nor an empty paragraph in their place";
    }
}

class SecondTime : public Refusal {
protected:
    // Each answer that says something, by its question.
    static std::map<std::int64_t, std::string> written(const Answer& file) {
        std::map<std::int64_t, std::string> out;
        const auto answers = file.at("/answers");
        for (const auto& one : answers.as_array()) {
            auto said = boost::json::serialize(one.at("text")) + boost::json::serialize(one.at("choices")) +
                        boost::json::serialize(one.at("file"));
            if (said != "\"\"[]null") out[one.at("question").as_int64()] = std::move(said);
        }
        return out;
    }
};

TEST_F(SecondTime, an_earlier_file_fills_the_new_draft) {
    auto manager = as("manager");
    move(manager, "Palabre", "refused");
    publish(manager, R"({"without_reasons":true})");
    do_all_that_waits();
    database().write_now({}, [&](db::Tx& tx) {
        const db::AsHouse all(tx, "a call that asks the same again");
        tx.run("update told_reasons set text = 'Go and see ten doctors.'");
        tx.run(
            "insert into calls (id, programme_id, slug, name, summary, description, opens_at, closes_at, time_zone, "
            "languages, published_at, questions, consents, rules, version, made_at) select 77, programme_id, "
            "'september', 'September', summary, description, opens_at, closes_at, time_zone, languages, published_at, "
            "questions, consents, rules, 1, made_at from calls where slug = 'spark-2014-winter'");
    });
    auto founder = as("mariam@palabre.example");
    const auto startup = str(known("select id from startups where name = 'Palabre'").value());
    const auto before = founder.get(path("Palabre"));
    const auto draft = founder.post("/api/calls/september/applications", R"({"startup":{"id":)" + startup + "}}");
    ASSERT_EQ(draft.status, 201) << draft.body;
    EXPECT_EQ(draft.text("/earlier/call_name"), "Hiver 2014") << "in the team’s language";
    EXPECT_EQ(draft.text("/earlier/status"), "refused");
    EXPECT_EQ(draft.text("/earlier/reasons/text"), "Go and see ten doctors.");
    EXPECT_EQ(written(draft), written(before));
    EXPECT_GT(written(draft).size(), 4U);
    EXPECT_EQ(draft.at("/consents").as_array().size(), 0U) << "asked again";

    const auto file = "/api/applications/" + str(draft.number("/id"));
    const auto said =
        founder.patch(file, R"({"fields":[{"field":"changed_since","text":"Twelve doctors, and four of them pay."}]})");
    EXPECT_EQ(said.text("/changed_since"), "Twelve doctors, and four of them pay.");
    EXPECT_EQ(founder.patch(file, R"({"fields":[{"field":"changed_since","text":")" + std::string(3001, 'a') + "\"}]}")
                  .text("/errors/0/code"),
              "too_long");
    const auto consents = before.at("/consents");
    for (const auto& consent : consents.as_array())
        EXPECT_EQ(founder
                      .patch(file, R"({"fields":[{"field":"consent.)" + std::string(consent.as_string()) +
                                       R"(","text":"yes"}]})")
                      .status,
                  200);
    ASSERT_EQ(founder.post(file + "/submission").status, 201);
    const auto house = manager.get(file);
    EXPECT_EQ(house.text("/changed_since"), "Twelve doctors, and four of them pay.");
    EXPECT_EQ(house.text("/earlier/status"), "refused");
}

TEST_F(SecondTime, a_first_file_has_no_earlier_one_and_nothing_to_say_of_it) {
    auto founder = as("mariam@palabre.example");
    EXPECT_TRUE(founder.get(path("Palabre")).at("/earlier").is_null());
    EXPECT_EQ(
        founder.patch(path("Palabre"), R"({"fields":[{"field":"changed_since","text":"All"}]})").text("/errors/0/code"),
        "unknown");
}

}  // namespace
}  // namespace contract
