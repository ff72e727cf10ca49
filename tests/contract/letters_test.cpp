// Letters: what is written of what happened, to whom, once; a letter to selected rows; the house's own wording; who may
// open a door for whom.
#include "contract/spark.hpp"
#include "formats/mail.hpp"
#include "letters/bounces.hpp"
#include "letters/notices.hpp"

namespace contract {
namespace {

const std::string winter = "/api/calls/spark-2014-winter";

class Letters : public Spark {
protected:
    void SetUp() override {
        Spark::SetUp();
        if (IsSkipped()) return;
        // The story's own past is told; each test begins with what it does itself.
        work();
        database().write_now({}, [](db::Tx& tx) {
            tx.run("delete from notices");
            tx.run("delete from letters");
        });
        spark_ = str(known("select id from operators where slug = 'spark'").value());
    }
    void work() {
        house().followers().do_due();
        house().jobs().do_due();
        house().post().do_due();
    }
    std::string rows(const std::vector<std::string>& startups) {
        std::string ids;
        for (const auto& name : startups) ids += (ids.empty() ? "" : ",") + str(file_of(name, "spark-2014-winter"));
        return R"("rows":{"list":"applications","of":"spark-2014-winter","ids":[)" + ids + "]}";
    }
    std::vector<std::string> subjects_to(const std::string& email) {
        return all<std::string>("select subject from letters where address = ? order by id", email);
    }
    std::string spark_;
};

TEST_F(Letters, a_reminded_founder_gets_one_letter_and_one_notice_whoever_looks_twice) {
    auto manager = as("manager");
    manager.post(winter + "/reminders");
    const auto reminded = known("select count(*) from events where kind = 'draft.reminded'").value();
    work();
    work();
    EXPECT_EQ(known("select count(*) from letters where kind = 'draft.unsent'"), reminded);
    EXPECT_EQ(known("select count(*) from notices where kind = 'draft.unsent'"), reminded);
    EXPECT_EQ(known("select count(*) from letters where state = 'kept'"), known("select count(*) from letters"));
}

TEST_F(Letters, who_chose_never_finds_it_in_the_inbox_only) {
    auto owner = known<std::string>(
        "select p.email from applications a join team_members t on t.startup_id = a.startup_id and t.owner = 1 join "
        "people p on p.id = t.person_id where a.status = 'draft' and a.trial = 0 and a.call_id = (select id from calls "
        "where slug = 'spark-2014-winter') order by a.id limit 1");
    auto founder = as(owner.value());
    EXPECT_EQ(founder.patch("/api/me/letters", R"({"kinds":[{"kind":"draft.unsent","how":"never"}]})").status, 200);
    as("manager").post(winter + "/reminders");
    work();
    EXPECT_EQ(subjects_to(*owner), std::vector<std::string>{});
    const auto inbox = founder.get("/api/notifications");
    EXPECT_EQ(inbox.number("/unread"), 1);
    EXPECT_EQ(inbox.text("/items/0/link"), "/apply/spark-2014-winter/form");
    EXPECT_EQ(founder.post("/api/notifications/read").status, 204);
    EXPECT_EQ(founder.get("/api/notifications").number("/unread"), 0);
}

TEST_F(Letters, a_letter_to_rows_waits_in_the_outbox_until_it_is_sent_off) {
    auto manager = as("manager");
    const auto written =
        manager.post("/api/letters", "{" + rows({"Palabre", "Lampyre", "Copeau"}) +
                                         R"(,"subject":"{startup}, a question","body":"Hello {name}"})");
    ASSERT_EQ(written.status, 201) << written.body;
    EXPECT_EQ(written.number("/letters"), 3);
    work();
    EXPECT_EQ(known("select count(*) from letters where state = 'held'"), 3);
    const auto batch = str(written.number("/batch"));
    const auto list = manager.get("/api/outbox?batch=" + batch);
    const auto edited = str(list.number("/items/0/id")), dropped = str(list.number("/items/1/id"));
    EXPECT_EQ(manager.patch("/api/outbox/" + edited, R"({"subject":"A question of our own"})").status, 200);
    EXPECT_EQ(manager.remove("/api/outbox/" + dropped).text("/line/state"), "dropped");
    EXPECT_EQ(manager.post("/api/letter-batches/" + batch + "/sending").number("/letters"), 2);
    work();
    EXPECT_EQ(known("select count(*) from letters where state = 'kept'"), 2);
    EXPECT_EQ(known("select count(*) from letters where state = 'dropped'"), 1);
    EXPECT_EQ(known<std::string>("select subject from letters where id = ?", std::stoll(edited)),
              "A question of our own");
}

TEST_F(Letters, a_preview_says_who_is_left_out_and_why_and_writes_nothing) {
    database().write_now({}, [](db::Tx& tx) {
        tx.run(
            "update people set email = null, email_key = null where id in (select t.person_id from team_members t "
            "join startups s on s.id = t.startup_id where s.name = 'Copeau')");
        tx.run(
            "update team_members set email = null where startup_id in (select id from startups where name = 'Copeau')");
    });
    const auto seen = as("manager").post(
        "/api/letters/preview", "{" + rows({"Palabre", "Copeau"}) + R"(,"subject":"{startup}","body":"{startpu}"})");
    EXPECT_EQ(seen.number("/letters"), 1);
    EXPECT_EQ(seen.text("/left_out/0/name"), "Copeau");
    EXPECT_EQ(seen.text("/left_out/0/sentence"), "Nobody of this team has told an e-mail address.");
    EXPECT_EQ(seen.text("/shown/0/subject"), "Palabre");
    EXPECT_EQ(seen.text("/unknown/0"), "{startpu}");
    EXPECT_EQ(known("select count(*) from letters"), 0);
}

TEST_F(Letters, a_house_words_its_letters_itself) {
    auto manager = as("manager");
    const auto path = "/api/letter-templates/" + spark_ + "/draft.unsent/";
    for (const auto* language : {"en", "fr", "pt"})
        EXPECT_EQ(manager.put(path + language, R"({"subject":"{startup}!","body":"Still {call}?"})").status, 200);
    manager.post(winter + "/reminders");
    work();
    for (const auto& subject : all<std::string>("select subject from letters where kind = 'draft.unsent'"))
        EXPECT_EQ(subject.back(), '!');
    const auto bodies =
        all<std::string>("select distinct body from letters where kind = 'draft.unsent' and language = 'fr'");
    EXPECT_EQ(bodies, std::vector<std::string>{"Still Hiver 2014?\n\n{link}"});
}

TEST_F(Letters, no_letter_holds_the_secret_of_its_link) {
    EXPECT_EQ(guest().post("/api/session/letter", R"({"email":"founder@spark.example","purpose":"sign_in"})").status,
              204);
    EXPECT_EQ(guest().post("/api/session/letter", R"({"email":"nobody@spark.example","purpose":"sign_in"})").status,
              204);
    work();
    EXPECT_EQ(all<std::string>("select address from letters"), std::vector<std::string>{"founder@spark.example"});
    EXPECT_EQ(known("select count(*) from asked_letters"), 0);
    const auto letter = str(known("select id from letters").value());
    EXPECT_EQ(known<std::string>("select link from letters"), "/sign-in");
    const auto link = as("manager").post("/api/outbox/" + letter + "/link").text("/address");
    const auto token = link.substr(link.find('#') + 1);
    auto founder = guest();
    EXPECT_EQ(founder.post("/api/session/link", R"({"token":")" + token + "\"}").text("/email"),
              "founder@spark.example");
}

TEST_F(Letters, a_manager_opens_no_door_of_somebody_who_may_more) {
    EXPECT_EQ(guest().post("/api/session/letter", R"({"email":"admin@spark.example","purpose":"password"})").status,
              204);
    work();
    auto manager = as("manager"), admin = as("admin");
    const auto letter = known("select id from letters where address = 'admin@spark.example'");
    EXPECT_NE(manager.post("/api/outbox/" + str(letter.value()) + "/link").status, 200);
    for (const auto* who : {"admin@spark.example", "juror@spark.example"}) {
        const auto person = str(known("select id from people where email = ?", who).value());
        EXPECT_NE(manager.post("/api/people/" + person + "/link").status, 200) << who;
        EXPECT_EQ(admin.post("/api/people/" + person + "/link").status, 200) << who;
    }
}

TEST_F(Letters, a_manager_lets_a_founder_in_only_where_no_letter_goes_and_no_other_house_is_concerned) {
    auto manager = as("manager");
    const auto founder = known("select id from people where email = 'founder@spark.example'").value();
    const auto link = "/api/people/" + str(founder) + "/link";
    EXPECT_EQ(manager.post(link).status, 200);
    const auto mail = [&](const char* server) {
        database().write_now({}, [&](db::Tx& tx) {
            tx.run("delete from settings where key = 'post'");
            tx.run("insert into settings (key, value) values ('post', ?)",
                   R"({"server":)" + std::string(server) + R"(,"site":"","from":"","reason":""})");
        });
    };
    mail("true");
    EXPECT_EQ(manager.post(link).code(), "not_for_them");
    mail("false");
    EXPECT_EQ(manager.post(link).status, 200);
    database().write_now({}, [&](db::Tx& tx) {
        const db::AsHouse all(tx, "a test looks behind the scenes");
        const auto theirs = tx.one<std::int64_t>(
            "select min(k.startup_id) from ties k where k.startup_id not in (select m.startup_id from ties m where "
            "m.operator_id = (select id from operators where slug = 'spark'))");
        tx.run(
            "update team_members set person_id = ? where id = (select min(id) from team_members where startup_id = ?)",
            founder, theirs);
    });
    EXPECT_EQ(manager.post(link).code(), "not_for_them");
    EXPECT_EQ(as("admin").post(link).status, 200);
}

TEST_F(Letters, who_runs_one_programme_sees_its_letters) {
    auto manager = as("joana@spark.example");
    EXPECT_EQ(manager.get("/api/outbox").size("/items"), 0u);
    const auto file = known(
        "select min(a.id) from applications a join calls c on c.id = a.call_id join programmes p on p.id = "
        "c.programme_id where p.slug = 'bizspark' and a.status = 'submitted' and a.trial = 0");
    const auto call = known<std::string>(
        "select c.slug from calls c join applications a on a.call_id = c.id where a.id = ?", file.value());
    const auto written =
        manager.post("/api/letters", R"({"rows":{"list":"applications","of":")" + call.value() + R"(","ids":[)" +
                                         str(*file) + R"(]},"subject":"A question","body":"Hello"})");
    ASSERT_EQ(written.status, 201) << written.body;
    EXPECT_EQ(manager.get("/api/outbox").text("/items/0/subject"), "A question");
    const auto wordings = "/api/letter-templates/" + spark_;
    EXPECT_EQ(manager.get(wordings).status, 200);
    EXPECT_EQ(manager.put(wordings + "/draft.unsent/fr", R"({"subject":"Mine","body":"Mine"})").status, 404);
}

TEST_F(Letters, what_somebody_wrote_stays_as_it_was_written) {
    auto manager = as("manager");
    manager.post("/api/letters", "{" + rows({"Palabre"}) + R"(,"subject":"A question","body":"Hello"})");
    const auto letter = "/api/outbox/" + str(known("select id from letters").value());
    EXPECT_EQ(manager.patch(letter, R"({"subject":"The {big} question"})").text("/line/subject"), "The {big} question");
    const auto refused =
        manager.post("/api/letters", "{" + rows({"Palabre"}) + R"(,"subject":"{startpu}","body":"{nmae}"})");
    EXPECT_EQ(refused.text("/errors/0/field"), "subject");
    EXPECT_EQ(refused.text("/errors/1/field"), "body");
}

TEST_F(Letters, a_name_of_two_lines_holds_up_no_letter) {
    database().write_now({}, [&](db::Tx& tx) {
        letters::Letter letter;
        letter.kind = "draft.unsent";
        letter.to = {{}, "Ana\nReis", "ana@spark.example", core::Language::en};
        const auto id = letters::write(tx, core::real_now(), letter).value();
        letters::PostSettings post;
        post.from = {"", "spark@spark.example"};
        post.site = "https://spark.example";
        const auto mail = letters::as_mail(tx, letters::letter_by_id(tx, id).value(), post, "", "a-token");
        EXPECT_EQ(mail.to.name, "Ana Reis");
        EXPECT_NE(formats::message(mail).find("List-Unsubscribe: "), std::string::npos);
        EXPECT_NE(mail.text.find("https://spark.example/unsubscribe#a-token"), std::string::npos);
        tx.run("delete from jobs where kind = 'letters.send'");
        tx.run("delete from letters where id = ?", id);
    });
}

TEST_F(Letters, founders_are_not_asked_about_the_houses_news) {
    const auto kinds_of = [&](const std::string& who) {
        std::set<std::string> out;
        const auto kinds = as(who).get("/api/me/letters").at("/kinds");
        for (const auto& kind : kinds.as_array()) out.insert(std::string(kind.at("kind").as_string()));
        return out;
    };
    EXPECT_FALSE(kinds_of("founder").contains("application.sent"));
    EXPECT_TRUE(kinds_of("founder").contains("draft.unsent"));
    EXPECT_TRUE(kinds_of("manager").contains("application.sent"));
}

TEST_F(Letters, a_manager_gives_no_role_beyond_their_own) {
    auto manager = as("manager");
    const auto wish = [&](const std::string& role, const std::string& where) {
        return manager
            .post("/api/invitations", R"({"email":"ana@spark.example","name":"Ana Reis","language":"pt","role":")" +
                                          role + "\"" + where + "}")
            .status;
    };
    EXPECT_EQ(wish("admin", ""), 404);
    EXPECT_EQ(wish("admin", R"(,"operator":)" + spark_), 403);
    EXPECT_EQ(wish("juror", R"(,"operator":)" + str(known("select id from operators where slug <> 'spark'").value())),
              404);
    EXPECT_EQ(known("select count(*) from people where email = 'ana@spark.example'"), 0);
    EXPECT_EQ(wish("juror", R"(,"operator":)" + spark_), 201);
    work();
    EXPECT_EQ(subjects_to("ana@spark.example"), std::vector<std::string>{"Claire Besson convida você para Spark"});
}

TEST_F(Letters, a_new_password_ends_every_session) {
    auto founder = as("founder");
    const auto token = database().change({}, [&](db::Tx& tx) {
        return accounts::make_link(tx, accounts::LinkPurpose::password,
                                   accounts::person_by_email(tx, "founder@spark.example")->id, {},
                                   std::chrono::hours(1));
    });
    const auto body = R"({"token":")" + token + R"(","password":"a-new-password"})";
    EXPECT_EQ(guest().post("/api/session/password", body).status, 204);
    EXPECT_EQ(guest().post("/api/session/password", body).code(), "link_spent");
    EXPECT_EQ(founder.get("/api/me").status, 401);
    EXPECT_EQ(guest().post("/api/session", R"({"email":"founder@spark.example","password":"a-new-password"})").status,
              201);
}

TEST_F(Letters, letters_asked_for_are_few) {
    const std::string wish = R"({"email":"founder@spark.example","purpose":"sign_in"})";
    for (int i = 0; i < 5; ++i) EXPECT_EQ(guest().post("/api/session/letter", wish).status, 204);
    EXPECT_EQ(guest().post("/api/session/letter", wish).code(), "too_many_tries");
    const std::string nobody = R"({"email":"nobody@spark.example","purpose":"sign_in"})";
    for (int i = 0; i < 5; ++i) EXPECT_EQ(guest().post("/api/session/letter", nobody).status, 204);
    EXPECT_EQ(guest().post("/api/session/letter", nobody).code(), "too_many_tries");
}

TEST_F(Letters, a_letter_that_came_back_is_told_on_the_startups_page) {
    auto manager = as("manager");
    manager.post("/api/letters", "{" + rows({"Palabre"}) + R"(,"subject":"A question","body":"Hello"})");
    const auto letter = known("select id from letters").value();
    const auto address = known<std::string>("select address from letters").value();
    const formats::DeliveryReport report{formats::DeliveryReport::Outcome::failed, address, "5.1.1",
                                         "550 No such person", "letter." + str(letter) + "@spark.example"};
    auto forged = report;
    forged.recipient = "somebody@else.example";
    database().write_now({}, [&](db::Tx& tx) {
        tx.run("update letters set state = 'sent' where id = ?", letter);
        EXPECT_FALSE(letters::note_report(tx, forged));
        EXPECT_TRUE(letters::note_report(tx, report));
    });
    const auto startup = str(known("select id from startups where name = 'Palabre'").value());
    const auto told = manager.get("/api/startups/" + startup + "/letters");
    EXPECT_EQ(told.text("/0/state"), "bounced");
    EXPECT_EQ(told.text("/0/reason"), "550 No such person");
}

TEST(Hours, a_letter_waits_for_the_end_of_the_quiet_hours) {
    const auto at = [](std::string_view text) { return core::parse_instant(text).value(); };
    const letters::Hours night{22 * 60, 7 * 60, 8 * 60}, siesta{13 * 60, 15 * 60, 8 * 60}, never{};
    const std::string paris = "Europe/Paris";
    EXPECT_EQ(core::iso(letters::after_quiet(at("2013-12-04T22:30:00Z"), night, paris)), "2013-12-05T06:00:00Z");
    EXPECT_EQ(core::iso(letters::after_quiet(at("2013-12-05T05:59:00Z"), night, paris)), "2013-12-05T06:00:00Z");
    EXPECT_EQ(core::iso(letters::after_quiet(at("2013-12-05T06:00:00Z"), night, paris)), "2013-12-05T06:00:00Z");
    EXPECT_EQ(core::iso(letters::after_quiet(at("2013-12-05T12:30:00Z"), siesta, paris)), "2013-12-05T14:00:00Z");
    EXPECT_EQ(core::iso(letters::after_quiet(at("2013-12-05T12:30:00Z"), never, paris)), "2013-12-05T12:30:00Z");
    EXPECT_EQ(core::iso(letters::next_minute(at("2013-12-05T07:00:00Z"), 8 * 60, paris)), "2013-12-06T07:00:00Z");
}

}  // namespace
}  // namespace contract
