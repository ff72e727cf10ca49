// How files are read: phases and rubrics, who reads what, what a reader sees, and what they must not.
#include "contract/reviewing.hpp"
#include "reviews/standings.hpp"

namespace contract {
namespace {

TEST_F(Reviews, a_phase_begins_with_the_rubric_of_the_first_house_and_the_next_with_that_of_the_one_before) {
    auto manager = as("manager");
    const auto first = manager.post(winter + "/phases", R"({"kind":"paper"})");
    ASSERT_EQ(first.status, 201) << first.body;
    EXPECT_EQ(first.text("/rubric/3/key"), "shipping");
    EXPECT_EQ(first.text("/state"), "planned");
    EXPECT_EQ(first.text("/takes"), "sent");
    EXPECT_EQ(
        manager
            .patch(
                "/api/phases/" + str(first.number("/id")),
                R"({"rubric":[{"key":"only","kind":"yes_no","label":{"en":"Well?","fr":"","pt":""},"help":{"en":"","fr":"","pt":""},"weight":1,"worst":0,"best":1,"anchors":[],"counts":"in_the_score"}]})")
            .status,
        200);
    const auto second = manager.post(winter + "/phases", R"({"kind":"interview"})");
    EXPECT_EQ(second.text("/rubric/0/key"), "only");
    EXPECT_EQ(second.text("/takes"), "shortlisted");
}

TEST_F(Reviews, a_proposal_gives_every_file_its_readers_and_is_seen_by_nobody_until_it_is_applied) {
    const auto phase = open_phase();
    auto manager = as("manager");
    const auto files = manager.get("/api/phases/" + phase + "/coverage").number("/files");
    EXPECT_GT(files, 10);
    const auto proposal = manager.post("/api/phases/" + phase + "/proposal", "{\"fair\":false}");
    ASSERT_EQ(proposal.status, 200) << proposal.body;
    EXPECT_EQ(proposal.number("/added") + proposal.number("/lacking_reads"), 2 * files);
    const auto loads = all("select count(*) from reviews group by reviewer_id");
    EXPECT_LE(*std::max_element(loads.begin(), loads.end()), (2 * files * 5 + 15) / 16) << "a quarter above even";
    EXPECT_GE(*std::min_element(loads.begin(), loads.end()), 2 * files * 3 / 16) << "a quarter below even";
    EXPECT_EQ(as("juror").get("/api/reviews").number("/0/waiting"), 0);
    EXPECT_EQ(manager.post("/api/phases/" + phase + "/assignment").number("/given"), proposal.number("/added"));
    EXPECT_GT(as("juror").get("/api/reviews").number("/0/waiting"), 0);
    const auto again = manager.post("/api/phases/" + phase + "/proposal", "{\"fair\":false}");
    EXPECT_EQ(again.number("/added"), 0) << "what stands is kept";
    EXPECT_EQ(again.number("/leaving"), 0);
}

TEST_F(Reviews, today_says_how_many_files_are_left_to_read) {
    give(open_phase());
    auto juror = as("juror");
    const auto left = juror.get("/api/reviews").number("/0/waiting");
    EXPECT_GT(left, 0);
    const auto today = juror.get("/api/today");
    EXPECT_EQ(today.text("/0/kind"), "files_to_read");
    EXPECT_EQ(today.number("/0/count"), left);
    EXPECT_EQ(today.text("/0/call_slug"), "spark-2014-winter");
}

TEST_F(Reviews, too_few_readers_are_told_with_what_to_do) {
    const auto phase = open_phase();
    auto manager = as("manager");
    for (const auto* who : {"juror", "advisor", "nadia", "julien"})
        EXPECT_EQ(manager.patch("/api/reviewers/" + str(reviewer(who)), R"({"most":1})").status, 200);
    const auto proposal = manager.post("/api/phases/" + phase + "/proposal", "{\"fair\":false}");
    EXPECT_EQ(proposal.number("/added"), 4);
    EXPECT_NE(proposal.text("/sentence").find("Raise what they can take"), std::string::npos);
}

TEST_F(Reviews, what_is_typed_is_kept_and_finished_only_whole) {
    give(open_phase());
    auto juror = as("juror");
    const auto review = "/api/reviews/" + first_of(juror);
    const auto saved =
        juror.patch(review, R"({"scores":[{"criterion":"team","value":4}],"for_startup":"A fine team."})");
    EXPECT_EQ(saved.text("/state"), "begun");
    EXPECT_EQ(juror.get(review).text("/for_startup"), "A fine team.");
    const auto early = juror.post(review + "/finishing");
    EXPECT_EQ(early.status, 422);
    EXPECT_EQ(early.text("/errors/0/field"), "scores.thinking");
    EXPECT_EQ(juror.patch(review, "{" + scores(4, 3, 2, 5) + "}").number("/score"), 625);
    EXPECT_EQ(juror.post(review + "/finishing").text("/state"), "finished");
    EXPECT_EQ(juror.send("PATCH", review, {R"({"for_house":"Later"})", {{"if-match", "\"1\""}}}).status, 412);
    EXPECT_EQ(as("advisor").get(review).status, 404);
}

TEST_F(Reviews, the_scores_of_others_come_after_one_s_own_and_the_first_score_is_what_counts) {
    const auto phase = open_phase(R"({"kind":"paper","reads":4})");
    give(phase);
    auto juror = as("juror"), advisor = as("advisor");
    const auto mine = first_of(juror);
    const auto file = known("select application_id from reviews where id = ?", std::stoll(mine)).value();
    const auto theirs =
        str(known("select id from reviews where application_id = ? and reviewer_id = ?", file, reviewer("advisor"))
                .value());
    finish(advisor, theirs, 5);
    EXPECT_EQ(juror.get("/api/reviews/" + mine).at("/others").as_array().size(), 0U);
    finish(juror, mine, 2);
    EXPECT_EQ(juror.get("/api/reviews/" + mine).number("/others/0/score"), 1000);
    EXPECT_EQ(juror.patch("/api/reviews/" + mine, "{" + scores(5, 5, 5, 5) + "}").number("/score"), 1000);
    EXPECT_EQ(known("select first_score from reviews where id = ?", std::stoll(mine)), 250);
}

TEST_F(Reviews, whoever_knows_a_team_loses_its_file_and_another_reads_it) {
    const auto phase = open_phase();
    give(phase);
    auto juror = as("juror");
    const auto mine = first_of(juror);
    const auto file = known("select application_id from reviews where id = ?", std::stoll(mine)).value();
    EXPECT_EQ(juror.patch("/api/reviews/" + mine, R"({"for_house":"My cousin"})").status, 200);
    EXPECT_EQ(juror.post("/api/reviews/" + mine + "/conflict").status, 204);
    EXPECT_EQ(juror.get("/api/reviews/" + mine).status, 404);
    EXPECT_EQ(known("select count(*) from reviews where application_id = ? and state = 'waiting'", file), 2);
    EXPECT_EQ(
        known("select count(*) from reviews where application_id = ? and reviewer_id = ?", file, reviewer("juror")), 0);
    EXPECT_EQ(as("manager").post("/api/phases/" + phase + "/proposal", "{\"fair\":true}").number("/added"), 0);
}

TEST_F(Reviews, a_tie_that_the_machine_finds_keeps_a_file_away_before_it_is_shown) {
    database().write_now({}, [&](db::Tx& tx) {
        tx.run("update people set email = 'juror@palabre.example' where id = ?", person("juror"));
        tx.run(
            "update team_members set email = 'owner@palabre.example', person_id = null where startup_id in (select id "
            "from startups where name = 'Palabre')");
    });
    give(open_phase(R"({"kind":"paper","reads":4})"));
    EXPECT_EQ(known<std::string>("select reason from conflicts where application_id = ?",
                                 file_of("Palabre", "spark-2014-winter")),
              "email_domain");
    EXPECT_EQ(known("select count(*) from reviews where application_id = ? and reviewer_id = ?",
                    file_of("Palabre", "spark-2014-winter"), reviewer("juror")),
              0);
}

TEST_F(Reviews, in_a_blind_phase_nothing_that_a_reader_is_sent_tells_whose_file_it_is) {
    give(open_phase(R"({"kind":"paper","reads":4,"hides_names":true,"hides_city":true})"));
    auto juror = as("juror");
    const auto list = juror.get("/api/reviews");
    for (std::int64_t i = 0; i < list.number("/0/waiting"); ++i) {
        const auto id = list.number("/0/files/items/" + str(i) + "/id");
        const auto page = juror.get("/api/reviews/" + str(id));
        ASSERT_EQ(page.status, 200);
        const auto startup =
            known("select a.startup_id from applications a join reviews r on r.application_id = a.id where r.id = ?",
                  id)
                .value();
        auto names = all<std::string>("select name from team_members where startup_id = ? and name <> ''", startup);
        names.push_back(known<std::string>("select name from startups where id = ?", startup).value());
        for (const auto& name : names)
            EXPECT_EQ((page.body + list.body).find(name), std::string::npos) << name << " in " << page.body;
    }
}

TEST_F(Reviews, what_was_sent_with_a_file_opens_for_its_readers_alone_and_for_none_who_read_blind) {
    const auto file = known(
                          "select min(v.file_id) from sent_files v join applications a on a.id = v.application_id join "
                          "calls c on c.id = a.call_id where c.slug = 'spark-2014-winter' and a.status = 'submitted'")
                          .value();
    const auto path = "/api/files/" + str(file);
    auto juror = as("juror");
    EXPECT_EQ(juror.get(path).status, 404);
    const auto phase = open_phase(R"({"kind":"paper","reads":4})");
    give(phase);
    EXPECT_EQ(juror.get(path).status, 200);
    EXPECT_EQ(as("manager").patch("/api/phases/" + phase, R"({"hides_names":true})").status, 200);
    EXPECT_EQ(juror.get(path).status, 404);
}

TEST_F(Reviews, a_call_that_one_does_not_read_in_has_no_phases_reviews_or_names) {
    const auto phase = open_phase();
    give(phase);
    auto founder = as("founder");
    EXPECT_EQ(founder.get("/api/reviews").status, 403);
    auto other = as("manager@ruche.example");
    EXPECT_EQ(other.get(winter + "/phases").status, 404);
    EXPECT_EQ(other.get("/api/phases/" + phase + "/coverage").status, 404);
    EXPECT_EQ(other.get(winter + "/names").status, 404);
    EXPECT_EQ(other.post("/api/phases/" + phase + "/next", "{}").status, 404);
}

TEST_F(Reviews, files_that_were_pulled_and_lie_untouched_go_round_again) {
    const auto phase = open_phase(R"({"kind":"paper","reads":1})");
    auto juror = as("juror");
    EXPECT_EQ(juror.post("/api/phases/" + phase + "/next", R"({"files":3})").number("/given"), 3);
    const auto touched = first_of(juror);
    EXPECT_EQ(juror.patch("/api/reviews/" + touched, R"({"for_house":"Begun"})").status, 200);
    database().write_now({}, [](db::Tx& tx) { tx.run("update reviews set lease_until = 1"); });
    EXPECT_EQ(as("advisor").post("/api/phases/" + phase + "/next", R"({"files":1})").number("/given"), 1);
    EXPECT_EQ(known("select count(*) from reviews where reviewer_id = ?", reviewer("juror")), 1);
    EXPECT_EQ(juror.get("/api/reviews/" + touched).text("/for_house"), "Begun");
}

TEST_F(Reviews, criteria_do_not_change_under_what_is_scored_but_weights_do_and_scores_follow) {
    const auto phase = open_phase();
    give(phase);
    auto juror = as("juror"), manager = as("manager");
    const auto review = "/api/reviews/" + first_of(juror);
    EXPECT_EQ(juror.patch(review, "{" + scores(5, 1, 1, 1) + "}").number("/score"), 250);
    auto rubric = boost::json::serialize(manager.get(winter + "/phases").at("/0/rubric"));
    const auto heavier = rubric.replace(rubric.find("\"weight\":1"), 10, "\"weight\":3");
    EXPECT_EQ(manager.patch("/api/phases/" + phase, "{\"rubric\":" + heavier + "}").status, 200);
    house().jobs().do_due();
    EXPECT_EQ(juror.get(review).number("/score"), 500);
    auto renamed = heavier;
    renamed.replace(renamed.find("\"team\""), 6, "\"crew\"");
    EXPECT_EQ(manager.patch("/api/phases/" + phase, "{\"rubric\":" + renamed + "}").code(), "reviews_begun");
}

TEST_F(Reviews, reviewers_hear_that_files_wait_and_are_reminded_at_most_once_a_day) {
    const auto phase = open_phase();
    house().followers().do_due();
    database().write_now({}, [](db::Tx& tx) { tx.run("delete from notices"); });
    give(phase);
    house().followers().do_due();
    EXPECT_EQ(known("select count(*) from notices where kind = 'reviews.given'"), 4);
    auto manager = as("manager");
    EXPECT_EQ(manager.post("/api/phases/" + phase + "/reminders").number("/reviewers"), 4);
    EXPECT_EQ(manager.post("/api/phases/" + phase + "/reminders").code(), "reminded_today");
}

class Standing : public Reviews {
protected:
    // Every file has a quality of its own, from 100 up in steps of 30; the juror takes 200 off each.
    void score_all(const std::string& phase) {
        database().write_now({}, [&](db::Tx& tx) {
            const db::AsHouse house(tx, "a test scores");
            std::int64_t quality = 100;
            for (const auto file :
                 tx.all<std::int64_t>("select distinct application_id from reviews order by application_id")) {
                tx.run(
                    "update reviews set state = 'finished', finished_at = 1, score = ?, first_score = ? where "
                    "application_id = ?",
                    quality, quality, file);
                tx.run("update reviews set score = ?, first_score = ? where application_id = ? and reviewer_id = ?",
                       quality - 200, quality - 200, file, reviewer_of_juror_);
                quality += 30;
            }
        });
        reviews::calibrate(database(), std::stoll(phase));
    }
    std::string read_by_all() {
        const auto phase = open_phase(R"({"kind":"paper","reads":3})");
        give(phase);
        reviewer_of_juror_ = reviewer("juror");
        return phase;
    }
    std::int64_t reviewer_of_juror_ = 0;
};

TEST_F(Standing, files_stand_by_their_quality_whoever_happened_to_read_them) {
    const auto phase = read_by_all();
    score_all(phase);
    auto manager = as("manager");
    const auto standings = manager.get("/api/phases/" + phase + "/standings");
    std::vector<std::int64_t> ids;
    for (std::int64_t i = 0; i < standings.number("/total"); ++i)
        ids.push_back(standings.number("/items/" + str(i) + "/application"));
    auto by_quality = all("select distinct application_id from reviews order by application_id desc");
    EXPECT_EQ(ids, by_quality);
    const auto severities = manager.get("/api/phases/" + phase + "/severities");
    EXPECT_EQ(severities.text("/0/name"), "Antoine Delmas");
    EXPECT_LT(severities.number("/0/severity"), -100);
    EXPECT_NE(severities.text("/0/sentence").find("lower than others"), std::string::npos);
}

TEST_F(Standing, the_list_is_walked_by_what_scores_say_but_not_by_who_reads_still) {
    const auto phase = read_by_all();
    auto manager = as("manager");
    EXPECT_EQ(manager.get(winter + "/board").at("/scored"), false);
    score_all(phase);
    const auto standings = manager.get("/api/phases/" + phase + "/standings?limit=500");
    const auto list = manager.get(winter + "/applications?sort=score&limit=200");
    EXPECT_EQ(manager.get(winter + "/board").at("/scored"), true);
    std::int64_t previous = 2000;
    for (std::int64_t i = 0; i < standings.number("/total"); ++i) {
        const auto score = list.number("/items/" + str(i) + "/score");
        EXPECT_LE(score, previous);
        previous = score;
        const auto file = list.number("/items/" + str(i) + "/id");
        EXPECT_EQ(known("select calibrated from standings where application_id = ?", file), score);
    }
    EXPECT_TRUE(list.at("/items/" + str(standings.number("/total")) + "/score").is_null());
    database().write_now({}, [&](db::Tx& tx) {
        tx.run("update reviews set state = 'begun' where id in (select min(id) from reviews where reviewer_id = ?)",
               reviewer("julien"));
    });
    auto julien = as("julien");
    EXPECT_EQ(julien.get(winter + "/applications?sort=score").code(), "finish_first");
    EXPECT_EQ(julien.get(winter + "/applications.csv?sort=score").code(), "finish_first");
    EXPECT_EQ(julien.get(winter + "/board").at("/scored"), false);
    const auto untold = julien.get(winter + "/applications?limit=200");
    for (std::int64_t i = 0; i < standings.number("/total"); ++i)
        EXPECT_TRUE(untold.at("/items/" + str(i) + "/score").is_null());
}

TEST_F(Standing, reviews_that_are_taken_back_leave_no_score_behind) {
    const auto phase = read_by_all();
    score_all(phase);
    database().write_now({}, [&](db::Tx& tx) { tx.run("update reviews set state = 'given'"); });
    reviews::calibrate(database(), std::stoll(phase));
    EXPECT_EQ(all("select id from applications where score >= 0"), std::vector<std::int64_t>{});
}

TEST_F(Standing, a_place_that_scores_cannot_settle_is_one_to_talk_about) {
    const auto phase = read_by_all();
    score_all(phase);
    const auto standings = as("manager").get("/api/phases/" + phase + "/standings");
    const auto places = standings.number("/places");
    EXPECT_GT(places, 0);
    std::int64_t talk = 0;
    for (std::int64_t i = 0; i < standings.number("/total"); ++i) {
        const auto at = "/items/" + str(i);
        const auto low = standings.number(at + "/place_low"), high = standings.number(at + "/place_high");
        const auto zone = high <= places ? "above" : low > places ? "below" : "talk";
        EXPECT_EQ(standings.text(at + "/zone"), zone);
        talk += low <= places && high > places;
    }
    EXPECT_EQ(standings.number("/talk"), talk);
}

TEST_F(Standing, nobody_who_still_reads_is_told_of_scores_or_of_their_own_severity) {
    const auto phase = read_by_all();
    score_all(phase);
    const auto told = [&] { return as("juror").get("/api/reviews").at("/0/sentence"); };
    EXPECT_TRUE(told().is_string());
    database().write_now({}, [&](db::Tx& tx) {
        tx.run(
            "update reviews set state = 'begun' where id in (select min(id) from reviews where reviewer_id in (?, ?) "
            "group by reviewer_id)",
            reviewer_of_juror_, reviewer("julien"));
    });
    EXPECT_TRUE(told().is_null());
    EXPECT_EQ(as("julien").get("/api/phases/" + phase + "/standings").code(), "finish_first");
}

}  // namespace
}  // namespace contract
