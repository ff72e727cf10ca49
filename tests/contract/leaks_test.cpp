// What reading may tell nobody: names and places that a phase hides, others' scores before one's own, whom a conflict
// keeps away, and all of it to those who do not read. Two worlds that differ only there look the same, byte by byte.
#include "contract/eyes.hpp"
#include "core/fold.hpp"
#include "reviews/standings.hpp"

namespace contract {
namespace {

const std::string winter = "/api/calls/spark-2014-winter";

struct Hidden {
    std::string name;
    std::string wish;  // of the phase
};

class Leaks : public Eyes {
protected:
    // Juror and advisor read all files but for conflicts; Gilles reads in the call and has none.
    void SetUp() override {
        Eyes::SetUp();
        if (IsSkipped()) return;
        manager_.emplace(as("manager"));
    }
    std::int64_t person(const std::string& who) {
        return known("select id from people where email_key = ?", who + "@spark.example").value();
    }
    std::int64_t reviewer(const std::string& who) {
        return known(
                   "select w.id from reviewers w join calls c on c.id = w.call_id where c.slug = 'spark-2014-winter' "
                   "and w.person_id = ?",
                   person(who))
            .value();
    }
    void change(const std::function<void(db::Tx&)>& what) {
        database().write_now({}, [&](db::Tx& tx) {
            const db::AsHouse house(tx, "a test makes the other world");
            what(tx);
        });
    }
    void open_phase(const std::string& wish) {
        phase_ = str(manager_->post(winter + "/phases", wish).number("/id"));
        EXPECT_EQ(manager_
                      ->post(winter + "/reviewers", R"({"people":[)" + str(person("juror")) + "," +
                                                        str(person("advisor")) + "," + str(person("gilles")) + "]}")
                      .status,
                  201);
        EXPECT_EQ(manager_->patch("/api/reviewers/" + str(reviewer("gilles")), R"({"most":0})").status, 200);
        for (const auto* who : {"juror", "advisor"})
            EXPECT_EQ(manager_->patch("/api/reviewers/" + str(reviewer(who)), R"({"most":500})").status, 200);
        for (const auto* startup : {"Palabre", "Strapontin"}) name_in_words(startup);
        EXPECT_EQ(manager_->post("/api/phases/" + phase_ + "/opening").status, 200);
        EXPECT_EQ(as("advisor")
                      .post(winter + "/conflicts", R"({"application":)" + file("Lampyre") + R"(,"known":true})")
                      .status,
                  204);
        EXPECT_EQ(manager_->post("/api/phases/" + phase_ + "/proposal", R"({"fair":false})").status, 200);
        EXPECT_EQ(manager_->post("/api/phases/" + phase_ + "/assignment").status, 200);
    }
    std::string file(std::string_view startup) { return str(file_of(startup, "spark-2014-winter")); }
    // What was sent of a file, and its startup and team, changed together.
    void rewrite(std::int64_t application, const std::function<void(boost::json::object&)>& how) {
        struct Stored {
            std::int64_t number;
            std::string sent;
        };
        change([&](db::Tx& tx) {
            for (const auto& one : tx.all<Stored>(
                     "select number, sent from application_versions where application_id = ?", application)) {
                auto sent = boost::json::parse(one.sent).as_object();
                how(sent);
                tx.run("update application_versions set sent = ? where application_id = ? and number = ?",
                       boost::json::serialize(sent), application, one.number);
            }
        });
    }
    // Its team speaks of itself, of its people and of its city.
    void name_in_words(const std::string& startup) {
        rewrite(file_of(startup, "spark-2014-winter"), [&](boost::json::object& sent) {
            auto& passport = sent.at("startup").as_object();
            const auto city = std::string(passport.at("city").as_string());
            auto& member = sent.at("team").as_array().front().as_object();
            member["title"] = "Founder of " + startup;
            for (auto& answer : sent.at("answers").as_array()) answer.as_object()["text"] = "We ship.";
            passport["website"] = "https://" + startup + ".example";
            passport["one_liner"] = startup + " — for " + city;
            passport["description"] =
                "In " + city + ", " + std::string(member.at("name").as_string()) + " began " + startup + ".";
        });
    }
    // The same file under another name, with other people.
    void rename(const std::string& startup, const std::string& other) {
        const auto id = file_of(startup, "spark-2014-winter");
        change([&](db::Tx& tx) {
            tx.run("update startups set name = ?, website = ? where name = ?", other, "https://other.example", startup);
            tx.run("update applications set name = ?, name_key = ? where id = ?", other, core::fold(other), id);
            tx.run(
                "update team_members set name = 'Zoé Ouedraogo' where startup_id = (select startup_id from "
                "applications "
                "where id = ?)",
                id);
        });
        rewrite(id, [&](boost::json::object& sent) {
            auto& passport = sent.at("startup").as_object();
            const auto city = std::string(passport.at("city").as_string());
            for (auto& member : sent.at("team").as_array()) member.as_object()["name"] = "Zoé Ouedraogo";
            sent.at("team").as_array().front().as_object()["title"] = "Founder of " + other;
            passport["name"] = other;
            passport["website"] = nullptr;
            passport["one_liner"] = other + " — for " + city;
            passport["description"] = "In " + city + ", Zoé Ouedraogo began " + other + ".";
            for (auto& answer : sent.at("answers").as_array()) answer.as_object()["file"] = nullptr;
        });
    }
    void move_to(const std::string& startup, const std::string& other) {
        const auto id = file_of(startup, "spark-2014-winter");
        const auto was = known<std::string>("select city from applications where id = ?", id).value();
        rewrite(id, [&](boost::json::object& sent) {
            auto& passport = sent.at("startup").as_object();
            for (const auto* field : {"one_liner", "description"}) {
                auto text = std::string(passport.at(field).as_string());
                if (const auto at = text.find(was); at != std::string::npos) text.replace(at, was.size(), other);
                passport[field] = text;
            }
            passport["city"] = other;
            passport["country"] = "PT";
        });
        change([&](db::Tx& tx) {
            tx.run("update applications set city = ?, city_key = ?, country = 'PT' where id = ?", other,
                   core::fold(other), id);
            tx.run("update startups set city = ? where name = ?", other, startup);
        });
    }
    // Everything that others do in reading: scores, comments, standings, who is harsh, who is kept away and why.
    void others_read(const std::string& but_for) {
        const auto mine = reviewer(but_for);
        change([&](db::Tx& tx) {
            tx.run(
                "update reviews set state = 'finished', score = 900, first_score = 900, begun_at = 5, finished_at = 7, "
                "for_house = 'A zwieback of a team', for_startup = 'zwieback' where reviewer_id <> ?",
                mine);
            tx.run("update reviewers set organisation = 'Zwieback', most = most + 7 where id <> ?", mine);
            tx.run("update conflicts set reason = 'same_organisation' where reviewer_id <> ?", mine);
        });
        reviews::calibrate(database(), std::stoll(phase_));
    }
    Things things() {
        Things out{{"{slug}", {"spark-2014-winter"}},
                   {"phases", {phase_}},
                   {"applications", {file("Strapontin"), file("Lampyre")}},
                   {"{number}", {"1"}}};
        for (const auto id : all("select id from reviews order by id")) out["reviews"].push_back(str(id));
        for (const auto id : all("select id from reviewers order by id")) out["reviewers"].push_back(str(id));
        for (const auto id : all("select distinct file_id from sent_files order by file_id"))
            out["files"].push_back(str(id));
        for (const auto id : all("select startup_id from applications where call_id = (select id from calls where slug "
                                 "= 'spark-2014-winter') order by id limit 30"))
            out["startups"].push_back(str(id));
        return out;
    }
    std::vector<std::string> targets() {
        auto out = every_get(things());
        for (const auto* query : {"?search=zwieback", "?search=quenelle", "?search=pal", "?from=200"})
            out.push_back(winter + "/names" + query);
        for (const auto* query : {"?search=zwieback", "?search=quenelle"})
            out.push_back("/api/find" + std::string(query));
        for (const auto* query : {"?limit=1", "?limit=500", "?cursor=1:1"})
            out.push_back("/api/phases/" + phase_ + "/reviews" + query);
        return out;
    }
    // Names alone stand there, whatever a phase hides: one says there whom one knows.
    static std::vector<std::string> but_for_names(std::vector<std::string> targets) {
        std::erase_if(targets, [](const std::string& one) { return one.find("/names") != std::string::npos; });
        return targets;
    }
    std::int64_t first_review(const std::string& who) {
        return known("select min(id) from reviews where reviewer_id = ?", reviewer(who)).value();
    }
    void finish(Browser& by, std::int64_t review) {
        std::string scores;
        for (const auto* key : {"team", "thinking", "viability", "shipping"})
            scores += (scores.empty() ? "" : ",") + (R"({"criterion":")" + std::string(key) + R"(","value":3})");
        const auto path = "/api/reviews/" + str(review);
        EXPECT_EQ(by.patch(path, R"({"scores":[)" + scores + "]}").status, 200);
        EXPECT_EQ(by.post(path + "/finishing").text("/state"), "finished");
    }

    std::optional<Browser> manager_;
    std::string phase_;
};

TEST_F(Leaks, a_reader_of_a_phase_that_hides_names_cannot_tell_one_name_from_another) {
    open_phase(R"({"kind":"paper","reads":2,"hides_names":true})");
    auto juror = eye("juror");
    const auto asked = but_for_names(targets());
    const auto before = all_seen(juror, asked);
    EXPECT_NE(before.find("\"one_liner\":\"▇▇▇ — for "), std::string::npos) << "it is read, without its name";
    rename("Palabre", "Quenelle");
    EXPECT_EQ(difference(before, all_seen(juror, asked)), "");
    EXPECT_EQ(manager_->patch("/api/phases/" + phase_, R"({"hides_names":false})").status, 200);
    EXPECT_NE(all_seen(juror, asked).find("Quenelle"), std::string::npos) << "where names are shown, it shows";
}

TEST_F(Leaks, a_reader_of_a_phase_that_hides_the_place_cannot_tell_one_city_from_another) {
    open_phase(R"({"kind":"paper","reads":2,"hides_city":true})");
    auto juror = eye("juror");
    const auto asked = targets();
    const auto before = all_seen(juror, asked);
    move_to("Palabre", "Coimbra");
    EXPECT_EQ(difference(before, all_seen(juror, asked)), "");
    EXPECT_EQ(manager_->patch("/api/phases/" + phase_, R"({"hides_city":false})").status, 200);
    EXPECT_NE(all_seen(juror, asked).find("Coimbra"), std::string::npos) << "where places are shown, it shows";
}

TEST_F(Leaks, what_others_think_is_told_to_nobody_who_has_not_finished_and_never_where_scores_are_hidden) {
    for (const auto& hides : {Hidden{"shown later", "false"}, Hidden{"hidden", "true"}}) {
        open_phase(R"({"kind":"paper","reads":2,"hides_scores":)" + hides.wish + "}");
        auto juror = eye("juror");
        if (hides.wish == "true") finish(juror.browser, first_review("juror"));
        const auto asked = targets();
        const auto before = all_seen(juror, asked);
        others_read("juror");
        EXPECT_EQ(difference(before, all_seen(juror, asked)), "") << hides.name;
        if (hides.wish == "false") {
            finish(juror.browser, first_review("juror"));
            EXPECT_NE(all_seen(juror, asked).find("zwieback"), std::string::npos) << "one's own is finished";
        }
        change([](db::Tx& tx) {
            for (const auto* table : {"standings", "severities", "reviews", "conflicts", "reviewers", "review_phases"})
                tx.run("delete from " + std::string(table));
        });
    }
}

TEST_F(Leaks, reading_is_told_to_nobody_who_does_not_read) {
    open_phase(R"({"kind":"paper","reads":2})");
    std::vector<Eye> eyes;
    for (const auto* who :
         {"guest", "mariam@palabre.example", "founder", "sofia", "marc", "joana", "manager@ruche.example"})
        eyes.push_back(eye(who));
    const auto asked = targets();
    std::vector<std::string> before;
    for (auto& one : eyes) before.push_back(all_seen(one, asked));
    others_read("gilles");
    EXPECT_EQ(
        manager_->patch("/api/phases/" + phase_, R"({"names":{"en":"Zwieback","fr":"","pt":""},"reads":1})").status,
        200);
    EXPECT_EQ(manager_->post(winter + "/phases", R"({"kind":"final"})").status, 201);
    for (std::size_t i = 0; i < eyes.size(); ++i) {
        EXPECT_NE(before[i].find(eyes[i].who), std::string::npos);
        EXPECT_EQ(difference(before[i], all_seen(eyes[i], asked)), "") << eyes[i].who;
    }
}

TEST_F(Leaks, a_file_is_told_to_no_reader_of_the_call_who_has_it_not_or_knows_its_team) {
    open_phase(R"({"kind":"paper","reads":2})");
    auto idle = eye("gilles"), friendly = eye("advisor");
    const auto asked = but_for_names(targets());
    const auto before_idle = all_seen(idle, asked), before_friendly = all_seen(friendly, asked);
    EXPECT_NE(before_friendly.find("Palabre"), std::string::npos) << "the files of others they do read";
    rename("Lampyre", "Quenelle");
    move_to("Quenelle", "Coimbra");
    EXPECT_EQ(difference(before_friendly, all_seen(friendly, asked)), "");
    rename("Palabre", "Biscotte");
    others_read("gilles");
    EXPECT_EQ(difference(before_idle, all_seen(idle, asked)), "");
}

TEST_F(Leaks, a_manager_who_still_reads_is_not_led_by_what_others_found) {
    open_phase(R"({"kind":"paper","reads":3})");
    EXPECT_EQ(manager_->post(winter + "/reviewers", R"({"people":[)" + str(person("nadia")) + "]}").status, 201);
    EXPECT_EQ(manager_->post("/api/phases/" + phase_ + "/proposal", R"({"fair":false})").status, 200);
    EXPECT_EQ(manager_->post("/api/phases/" + phase_ + "/assignment").status, 200);
    auto nadia = eye("nadia");
    std::vector<std::string> asked{"/api/reviews", "/api/phases/" + phase_ + "/standings",
                                   "/api/phases/" + phase_ + "/severities",
                                   "/api/reviews/" + str(first_review("nadia"))};
    const auto before = all_seen(nadia, asked);
    others_read("nadia");
    EXPECT_EQ(difference(before, all_seen(nadia, asked)), "");
}

// Age, gender and origin enter no rule, no solver and no review.
class Fairness : public Leaks {
protected:
    void of_every_member(const std::function<void(boost::json::object&)>& how) {
        for (const auto id : all("select id from applications where status <> 'draft' and call_id = (select id from "
                                 "calls where slug = 'spark-2014-winter')"))
            rewrite(id, [&](boost::json::object& sent) {
                for (auto& member : sent.at("team").as_array()) how(member.as_object());
            });
    }
    void others_in_age_and_gender() {
        change([](db::Tx& tx) {
            tx.run(
                "update team_members set age_band = 'from_50', gender = case when gender = 'woman' then 'man' else "
                "'woman' end");
        });
        of_every_member([](boost::json::object& member) {
            member["age_band"] = "from_50";
            member["gender"] = "woman";
        });
    }
    void others_in_name() {
        change([](db::Tx& tx) {
            tx.run("update people set name = 'Aminata Zwieback' where id in (select person_id from team_members)");
            tx.run("update team_members set name = 'Aminata Zwieback'");
        });
        of_every_member([](boost::json::object& member) { member["name"] = "Aminata Zwieback"; });
    }
    // Without the lines' own ids, which are new each time.
    std::string proposal(const std::string& fair) {
        const auto made = manager_->post("/api/phases/" + phase_ + "/proposal", R"({"fair":)" + fair + "}");
        std::string out = made.body + "\n";
        const auto lines = manager_->get("/api/phases/" + phase_ + "/proposal?limit=500");
        for (std::size_t i = 0; i < lines.size("/items"); ++i) {
            auto line = lines.at("/items/" + std::to_string(i)).as_object();
            line.erase("id");
            out += boost::json::serialize(line) + "\n";
        }
        EXPECT_EQ(manager_->remove("/api/phases/" + phase_ + "/proposal").status, 204);
        return out;
    }
    std::string standings() {
        reviews::calibrate(database(), std::stoll(phase_));
        return manager_->get("/api/phases/" + phase_ + "/standings?limit=500").body +
               manager_->get("/api/phases/" + phase_ + "/severities").body;
    }
};

TEST_F(Fairness, who_reads_what_does_not_depend_on_who_the_founders_are) {
    open_phase(R"({"kind":"paper","reads":2,"hides_names":true})");
    change(
        [](db::Tx& tx) { tx.run("update reviewers set most = 40, languages = '[\"fr\"]', kinds = '[\"investor\"]'"); });
    change([](db::Tx& tx) { tx.run("delete from reviews"); });
    EXPECT_EQ(manager_->patch("/api/phases/" + phase_, R"({"needs":[{"count":1,"of":"speaks_its_language"}]})").status,
              200);
    const auto largest = proposal("false"), fairest = proposal("true");
    EXPECT_NE(largest.find("Palabre"), std::string::npos);
    others_in_age_and_gender();
    others_in_name();
    EXPECT_EQ(proposal("false"), largest);
    EXPECT_EQ(proposal("true"), fairest);
}

TEST_F(Fairness, the_page_of_a_reader_and_the_standings_stay_byte_by_byte) {
    open_phase(R"({"kind":"paper","reads":2,"hides_names":true})");
    change([](db::Tx& tx) {
        std::int64_t quality = 100;
        for (const auto review : tx.all<std::int64_t>("select id from reviews order by application_id, reviewer_id")) {
            tx.run(
                "update reviews set state = 'finished', begun_at = 1, finished_at = 9, score = ?, first_score = ? "
                "where "
                "id = ?",
                quality, quality, review);
            quality = (quality * 7 + 13) % 1000;
        }
    });
    const auto stood = standings();
    auto juror = eye("juror");
    const auto asked = targets();
    const auto shown = all_seen(juror, asked);
    EXPECT_NE(shown.find("\"files\""), std::string::npos);
    others_in_age_and_gender();
    EXPECT_EQ(standings(), stood);
    EXPECT_EQ(difference(shown, all_seen(juror, asked)), "");
}

}  // namespace
}  // namespace contract
