// The jury: one file at a time, votes that nobody sees before they are closed, ties that shut, decisions in pencil.
#include <condition_variable>
#include <mutex>
#include <thread>

#include "activity/news.hpp"
#include "contract/spark.hpp"
#include "http/message.hpp"

namespace contract {
namespace {

const std::string winter = "/api/calls/spark-2014-winter";

class Jury : public Spark {
protected:
    std::int64_t person(const std::string& who) {
        return known("select id from people where email_key = ?", who + "@spark.example").value();
    }
    std::int64_t file(std::string_view startup) { return file_of(startup, "spark-2014-winter"); }
    // A jury of the juror, Gilles and Nadia about Palabre, Strapontin and Lampyre, in that order.
    std::string begin(const std::string& quorum = "2", const std::string& more = "") {
        auto manager = as("manager");
        std::string people;
        for (const auto* who : {"juror", "gilles", "nadia"}) people += (people.empty() ? "" : ",") + str(person(who));
        const auto made =
            manager.post(winter + "/juries", R"({"name":"Winter jury","day":"2013-12-18","quorum":)" + quorum +
                                                 R"(,"files":"nothing","people":[)" + people + "]" + more + "}");
        EXPECT_EQ(made.status, 201) << made.body;
        const auto id = str(made.number("/head/id"));
        EXPECT_EQ(
            manager
                .put("/api/juries/" + id + "/agenda", R"({"files":[)" + str(file("Palabre")) + "," +
                                                          str(file("Strapontin")) + "," + str(file("Lampyre")) + "]}")
                .status,
            204);
        return id;
    }
    std::string opened(const std::string& quorum = "2", const std::string& more = "") {
        const auto id = begin(quorum, more);
        EXPECT_EQ(as("manager").post("/api/juries/" + id + "/opening").text("/head/state"), "open");
        return id;
    }
    std::string item(const std::string& jury, std::string_view startup) {
        return str(
            known("select id from jury_files where jury_id = ? and application_id = ?", std::stoll(jury), file(startup))
                .value());
    }
    Answer show(Browser& manager, const std::string& jury, std::string_view startup) {
        return manager.post("/api/juries/" + jury + "/screen", R"({"file":)" + item(jury, startup) + "}");
    }
    static Answer vote(Browser& by, const std::string& item, const std::string& vote, const std::string& line = "") {
        return by.put("/api/jury-files/" + item + "/vote", R"({"vote":")" + vote + R"(","line":")" + line + "\"}");
    }
    static Answer decide(Browser& by, const std::string& item, const std::string& decided, const std::string& was,
                         const std::string& why = "Their thinking convinced us") {
        return by.post("/api/jury-files/" + item + "/decision",
                       R"({"decided":")" + decided + R"(","was":")" + was + "\"" +
                           (why.empty() ? "" : R"(,"why":")" + why + "\"") + "}");
    }
};

TEST_F(Jury, a_conflicted_juror_cannot_vote_and_does_not_see_the_file) {
    const auto jury = opened();
    auto manager = as("manager"), juror = as("juror");
    show(manager, jury, "Palabre");
    const auto before = juror.get("/api/juries/" + jury + "/seat");
    EXPECT_EQ(before.text("/file/shown/file/title"), "Palabre");
    const auto id = item(jury, "Palabre");
    EXPECT_EQ(vote(juror, id, "in_favour", "My cousin's").status, 204);
    EXPECT_EQ(juror.post("/api/jury-files/" + id + "/conflict").status, 204);
    const auto seat = juror.get("/api/juries/" + jury + "/seat");
    EXPECT_TRUE(seat.at("/sit_out").as_bool());
    EXPECT_EQ(seat.number("/number"), 1);
    EXPECT_TRUE(seat.at("/file").is_null());
    EXPECT_EQ(seat.body.find("Palabre"), std::string::npos);
    EXPECT_EQ(seat.body.find(str(file("Palabre"))), std::string::npos);
    EXPECT_EQ(vote(juror, id, "against").status, 404);
    EXPECT_EQ(known("select count(*) from jury_votes where file_id = ?", std::stoll(id)), 0)
        << "what was voted before goes too";
    const auto screen = manager.get("/api/juries/" + jury + "/screen");
    EXPECT_EQ(screen.text("/file/sat_out/0"), "Antoine Delmas");
    EXPECT_EQ(screen.number("/file/may_vote"), 2);
}

TEST_F(Jury, a_tie_declared_on_the_list_of_names_or_found_by_the_machine_shuts_the_file) {
    database().write_now({}, [&](db::Tx& tx) {
        tx.run("update people set email = 'gilles@palabre.example' where id = ?", person("gilles"));
        tx.run(
            "update team_members set email = 'owner@palabre.example', person_id = null where startup_id in (select id "
            "from startups where name = 'Palabre')");
    });
    const auto jury = opened();
    auto manager = as("manager"), juror = as("juror"), gilles = as("gilles");
    EXPECT_EQ(
        juror.post(winter + "/conflicts", R"({"application":)" + str(file("Strapontin")) + R"(,"known":true})").status,
        204);
    show(manager, jury, "Palabre");
    EXPECT_TRUE(gilles.get("/api/juries/" + jury + "/seat").at("/sit_out").as_bool());
    EXPECT_EQ(vote(gilles, item(jury, "Palabre"), "in_favour").status, 404);
    show(manager, jury, "Strapontin");
    EXPECT_TRUE(juror.get("/api/juries/" + jury + "/seat").at("/sit_out").as_bool());
    EXPECT_FALSE(gilles.get("/api/juries/" + jury + "/seat").at("/sit_out").as_bool());
}

TEST_F(Jury, votes_of_others_are_absent_until_the_item_is_closed) {
    const auto jury = opened();
    auto manager = as("manager"), juror = as("juror"), gilles = as("gilles"), nadia = as("nadia");
    show(manager, jury, "Palabre");
    const auto id = item(jury, "Palabre");
    const auto seen = [&](Browser& who) {
        const auto seat = who.get("/api/juries/" + jury + "/seat");
        return std::pair(seat.header("ETag"), seat.body);
    };
    const auto nobody_has = seen(juror);
    EXPECT_EQ(vote(gilles, id, "in_favour", "Shipped before").status, 204);
    const auto one_for = seen(juror);
    EXPECT_EQ(vote(gilles, id, "against", "On second thoughts").status, 204) << "changed until it is closed";
    const auto one_against = seen(juror);
    EXPECT_EQ(nobody_has, one_for);
    EXPECT_EQ(one_for, one_against);
    const auto screen = manager.get("/api/juries/" + jury + "/screen");
    EXPECT_EQ(screen.number("/file/voted"), 1);
    EXPECT_TRUE(screen.at("/file/result").is_null());
    EXPECT_EQ(screen.size("/file/votes"), 0U);
    const auto in_favour = [&] {
        vote(gilles, id, "in_favour");
        return manager.get("/api/juries/" + jury + "/screen").body;
    }();
    vote(gilles, id, "against");
    EXPECT_EQ(manager.get("/api/juries/" + jury + "/screen").body, in_favour) << "nor does the house see how";
    EXPECT_EQ(vote(nadia, id, "abstained").status, 204);
    EXPECT_EQ(seen(juror), nobody_has);
    const auto closed = manager.post("/api/jury-files/" + id + "/result");
    EXPECT_EQ(closed.number("/file/result/votes_against"), 1);
    EXPECT_EQ(closed.text("/file/votes/0/by"), "Gilles Perrin");
    EXPECT_EQ(juror.get("/api/juries/" + jury + "/seat").number("/file/result/abstained"), 1);
    EXPECT_EQ(vote(juror, id, "in_favour").code(), "vote_closed");
}

TEST_F(Jury, no_result_without_its_quorum_but_the_house_may_decide_without_a_vote) {
    const auto jury = opened("2");
    auto manager = as("manager"), juror = as("juror");
    show(manager, jury, "Palabre");
    const auto id = item(jury, "Palabre");
    EXPECT_EQ(vote(juror, id, "in_favour").status, 204);
    const auto early = manager.post("/api/jury-files/" + id + "/result");
    EXPECT_EQ(early.code(), "no_quorum");
    EXPECT_EQ(early.text("/detail"),
              "1 vote is missing for a result. Wait, or decide without a vote: the minutes will say so.");
    const auto decided = decide(manager, id, "offered", "submitted");
    EXPECT_EQ(decided.text("/file/verdict/decided"), "offered") << decided.body;
    EXPECT_FALSE(decided.at("/file/verdict/by_vote").as_bool());
    EXPECT_EQ(vote(juror, id, "against").code(), "vote_closed");
}

TEST_F(Jury, votes_are_given_to_the_file_on_the_screen_by_those_who_sit_in_the_jury) {
    const auto jury = opened();
    auto manager = as("manager"), juror = as("juror"), advisor = as("advisor");
    show(manager, jury, "Palabre");
    EXPECT_EQ(vote(juror, item(jury, "Strapontin"), "in_favour").code(), "not_on_screen");
    EXPECT_EQ(vote(advisor, item(jury, "Palabre"), "in_favour").status, 404);
    EXPECT_EQ(vote(manager, item(jury, "Palabre"), "in_favour").status, 404) << "she runs it, and sits not in it";
    EXPECT_EQ(advisor.get("/api/juries/" + jury + "/seat").status, 404);
    EXPECT_EQ(as("manager@ruche.example").get("/api/juries/" + jury + "/screen").status, 404);
    EXPECT_EQ(juror.get("/api/juries/" + jury + "/screen").status, 403);
    EXPECT_EQ(juror.get("/api/juries").number("/0/head/id"), std::stoll(jury));
    EXPECT_EQ(advisor.get("/api/juries").size(), 0U);
    const auto without = opened("0");
    show(manager, without, "Palabre");
    EXPECT_EQ(vote(juror, item(without, "Palabre"), "in_favour").code(), "no_votes");
}

TEST_F(Jury, a_decision_of_the_jury_is_a_decision_in_pencil) {
    const auto jury = opened("0");
    auto manager = as("manager"), founder = as("mariam@palabre.example");
    const auto path = "/api/applications/" + str(file("Palabre"));
    const auto told = founder.get(path).body;
    show(manager, jury, "Palabre");
    const auto id = item(jury, "Palabre");
    EXPECT_EQ(decide(manager, id, "refused", "submitted", "").text("/errors/0/field"), "why");
    EXPECT_EQ(decide(manager, id, "submitted", "submitted").text("/errors/0/code"), "no_decision");
    EXPECT_EQ(decide(manager, id, "accepted", "submitted").text("/errors/0/code"), "follows_an_offer");
    EXPECT_EQ(decide(manager, id, "refused", "submitted", "Too early").status, 200);
    EXPECT_EQ(founder.get(path).body, told);
    const auto decisions = manager.get(path + "/decisions");
    EXPECT_EQ(decisions.text("/0/decided"), "refused");
    EXPECT_EQ(decisions.text("/0/note"), "Too early");
    EXPECT_TRUE(decisions.at("/0/published_at").is_null());
    EXPECT_EQ(known("select decision_id from jury_files where id = ?", std::stoll(id)), decisions.number("/0/id"));
    EXPECT_EQ(decide(manager, id, "offered", "refused", "We thought again").status, 200);
    EXPECT_EQ(manager.get(path + "/decisions").size(), 2U) << "each is kept";
    EXPECT_EQ(manager.get("/api/juries/" + jury + "/screen").number("/decided"), 1);
}

TEST_F(Jury, two_managers_decide_the_same_file_and_the_second_is_told) {
    const auto jury = opened("0");
    auto manager = as("manager"), nadia = as("nadia");
    show(manager, jury, "Palabre");
    const auto id = item(jury, "Palabre");
    EXPECT_EQ(decide(manager, id, "offered", "submitted").status, 200);
    const auto second = decide(nadia, id, "refused", "submitted");
    EXPECT_EQ(second.code(), "moved_meanwhile");
    EXPECT_NE(second.text("/detail").find("Claire Besson a passé ce dossier en « Offre »"), std::string::npos)
        << second.text("/detail");
    EXPECT_EQ(known<std::string>("select decided from jury_files where id = ?", std::stoll(id)), "offered");
}

TEST_F(Jury, of_two_who_decide_one_file_at_the_same_moment_only_one_counts) {
    const auto jury = opened("0");
    auto manager = as("manager"), nadia = as("nadia");
    show(manager, jury, "Palabre");
    const auto id = item(jury, "Palabre");
    for (int turn = 0; turn < 10; ++turn) {
        const auto was = manager.get("/api/juries/" + jury + "/screen").text("/file/was");
        const std::string one = was == "refused" ? "interview" : "refused",
                          other = was == "offered" ? "interview" : "offered";
        Answer first, second;
        std::thread beside([&] { first = decide(manager, id, one, was); });
        second = decide(nadia, id, other, was);
        beside.join();
        EXPECT_EQ((first.status == 200) + (second.status == 200), 1) << first.body << second.body;
        EXPECT_EQ((first.code() == "moved_meanwhile") + (second.code() == "moved_meanwhile"), 1);
    }
}

TEST_F(Jury, a_vote_that_comes_while_the_vote_is_closed_is_counted_or_refused) {
    const auto jury = opened("2");
    auto manager = as("manager"), juror = as("juror"), gilles = as("gilles"), nadia = as("nadia");
    for (const auto* startup : {"Palabre", "Strapontin", "Lampyre"}) {
        show(manager, jury, startup);
        const auto id = item(jury, startup);
        vote(juror, id, "in_favour");
        vote(gilles, id, "in_favour");
        Answer late;
        std::thread beside([&] { late = vote(nadia, id, "against"); });
        const auto closed = manager.post("/api/jury-files/" + id + "/result");
        beside.join();
        EXPECT_EQ(closed.number("/file/result/votes_against"), late.status == 204 ? 1 : 0) << late.body;
        EXPECT_EQ(known("select count(*) from jury_votes where file_id = ?", std::stoll(id)),
                  late.status == 204 ? 3 : 2);
    }
}

TEST_F(Jury, whoever_has_a_tie_writes_down_a_vote_and_decides_nothing_alone) {
    const auto jury = opened("2");
    auto manager = as("manager"), nadia = as("nadia"), juror = as("juror"), gilles = as("gilles");
    EXPECT_EQ(
        nadia.post(winter + "/conflicts", R"({"application":)" + str(file("Palabre")) + R"(,"known":true})").status,
        204);
    show(manager, jury, "Palabre");
    const auto id = item(jury, "Palabre");
    EXPECT_EQ(vote(nadia, id, "in_favour").status, 404);
    EXPECT_EQ(decide(nadia, id, "offered", "submitted").code(), "sits_out");
    vote(juror, id, "in_favour");
    vote(gilles, id, "in_favour");
    EXPECT_EQ(manager.post("/api/jury-files/" + id + "/result").status, 200);
    EXPECT_EQ(decide(nadia, id, "offered", "submitted").status, 200);
    EXPECT_EQ(known("select count(*) from jury_sat_out where file_id = ?", std::stoll(id)), 1);
}

TEST_F(Jury, its_agenda_comes_from_the_board_and_what_is_decided_stays_on_it) {
    auto manager = as("manager");
    for (const auto* startup : {"Palabre", "Strapontin", "Lampyre"})
        EXPECT_EQ(manager
                      .post(winter + "/decisions",
                            R"({"moves":[{"application":)" + str(file(startup)) + R"(,"decided":"shortlisted"}]})")
                      .status,
                  200);
    const auto made =
        manager.post(winter + "/juries",
                     R"({"name":"Shortlist","day":"2013-12-18","files":"shortlisted","order":"name","people":[]})");
    ASSERT_EQ(made.status, 201) << made.body;
    const auto jury = str(made.number("/head/id"));
    const auto page = manager.get("/api/juries/" + jury);
    EXPECT_EQ(page.text("/agenda/0/name"), "Lampyre");
    EXPECT_EQ(page.text("/agenda/2/name"), "Strapontin");
    EXPECT_EQ(page.text("/agenda/2/status"), "shortlisted");
    manager.post("/api/juries/" + jury + "/opening");
    show(manager, jury, "Lampyre");
    EXPECT_EQ(decide(manager, item(jury, "Lampyre"), "offered", "shortlisted").status, 200);
    EXPECT_EQ(manager.put("/api/juries/" + jury + "/agenda", R"({"files":[)" + str(file("Strapontin")) + "]}").status,
              204);
    EXPECT_EQ(manager.get("/api/juries/" + jury).text("/agenda/0/name"), "Lampyre") << "decided, so it stays";
    EXPECT_EQ(manager.get("/api/juries/" + jury).text("/agenda/1/name"), "Strapontin");
    EXPECT_EQ(manager.get("/api/juries/" + jury).size("/agenda"), 2U);
    EXPECT_EQ(manager.put("/api/juries/" + jury + "/agenda", R"({"files":[7]})").status, 404);
}

TEST_F(Jury, puts_a_file_off_to_the_end_and_goes_on_with_the_next) {
    const auto jury = opened("0");
    auto manager = as("manager");
    show(manager, jury, "Palabre");
    const auto next = manager.post("/api/jury-files/" + item(jury, "Palabre") + "/postponement");
    EXPECT_EQ(next.text("/file/shown/file/title"), "Strapontin");
    EXPECT_EQ(next.number("/number"), 1);
    EXPECT_EQ(manager.get("/api/juries/" + jury).text("/agenda/2/name"), "Palabre");
}

TEST_F(Jury, that_is_over_takes_nothing_any_more) {
    const auto jury = begin();
    auto manager = as("manager"), juror = as("juror");
    EXPECT_EQ(show(manager, jury, "Palabre").code(), "jury_not_open");
    EXPECT_EQ(manager.post("/api/juries/" + jury + "/closing").code(), "jury_not_open");
    manager.post("/api/juries/" + jury + "/opening");
    show(manager, jury, "Palabre");
    EXPECT_EQ(juror.post("/api/juries/" + jury + "/arrivals").status, 204);
    EXPECT_EQ(manager.get("/api/juries/" + jury).at("/members/0/came_at").is_string(), true);
    EXPECT_EQ(manager.remove("/api/juries/" + jury).code(), "jury_begun");
    EXPECT_EQ(manager.post("/api/juries/" + jury + "/closing").text("/head/state"), "closed");
    EXPECT_EQ(vote(juror, item(jury, "Palabre"), "in_favour").code(), "jury_closed");
    EXPECT_EQ(decide(manager, item(jury, "Palabre"), "offered", "submitted").code(), "jury_closed");
    EXPECT_EQ(manager.post("/api/juries/" + jury + "/opening").code(), "jury_closed");
    EXPECT_EQ(manager.patch("/api/juries/" + jury, R"({"name":"Once more"})").code(), "jury_closed");
    EXPECT_EQ(juror.get("/api/juries/" + jury + "/seat").number("/number"), 0);
}

TEST_F(Jury, is_changed_while_it_sits_and_what_was_voted_keeps_its_quorum) {
    const auto jury = opened("2");
    auto manager = as("manager"), juror = as("juror"), gilles = as("gilles");
    show(manager, jury, "Palabre");
    vote(juror, item(jury, "Palabre"), "in_favour");
    vote(gilles, item(jury, "Palabre"), "against");
    EXPECT_EQ(manager.post("/api/jury-files/" + item(jury, "Palabre") + "/result").status, 200);
    const auto changed =
        manager.patch("/api/juries/" + jury, R"({"name":"The jury of December","day":"2013-12-19","quorum":1})");
    EXPECT_EQ(changed.text("/head/name"), "The jury of December") << changed.body;
    EXPECT_EQ(changed.text("/head/day"), "2013-12-19");
    EXPECT_EQ(changed.number("/head/quorum"), 1);
    EXPECT_EQ(juror.get("/api/juries/" + jury + "/seat").text("/head/name"), "The jury of December");
    EXPECT_EQ(manager.get("/api/juries/" + jury + "/screen").number("/head/quorum"), 1);
    show(manager, jury, "Strapontin");
    vote(juror, item(jury, "Strapontin"), "in_favour");
    EXPECT_EQ(manager.post("/api/jury-files/" + item(jury, "Strapontin") + "/result").status, 200);
    for (const auto* startup : {"Palabre", "Strapontin"})
        EXPECT_EQ(decide(manager, item(jury, startup), "offered", "submitted").status, 200);
    const auto minutes = manager.get("/api/juries/" + jury + "/minutes.txt").body;
    EXPECT_NE(minutes.find("1 for, 1 against, 0 abstained, of a quorum of 2\n"), std::string::npos) << minutes;
    EXPECT_NE(minutes.find("1 for, 0 against, 0 abstained, of a quorum of 1\n"), std::string::npos) << minutes;
    EXPECT_NE(minutes.find("Quorum: 1 vote\n"), std::string::npos) << minutes;
    EXPECT_EQ(known("select count(*) from events where kind = 'jury.changed' and subject_id = ?", std::stoll(jury)), 2)
        << "its agenda, then this";
}

TEST_F(Jury, goes_on_without_votes_once_none_waits_to_be_counted) {
    const auto jury = opened("2");
    auto manager = as("manager"), juror = as("juror"), gilles = as("gilles");
    show(manager, jury, "Palabre");
    const auto id = item(jury, "Palabre");
    vote(juror, id, "in_favour");
    const auto refused = manager.patch("/api/juries/" + jury, R"({"quorum":0})");
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.code(), "votes_wait");
    EXPECT_EQ(manager.patch("/api/juries/" + jury, R"({"quorum":3})").status, 200);
    EXPECT_EQ(vote(gilles, id, "in_favour").status, 204) << "and the vote goes on";
    EXPECT_EQ(manager.post("/api/jury-files/" + id + "/result").code(), "no_quorum");
    EXPECT_EQ(manager.patch("/api/juries/" + jury, R"({"quorum":2})").status, 200);
    EXPECT_EQ(manager.post("/api/jury-files/" + id + "/result").status, 200);
    EXPECT_EQ(manager.patch("/api/juries/" + jury, R"({"quorum":0})").number("/head/quorum"), 0);
    show(manager, jury, "Strapontin");
    EXPECT_EQ(vote(juror, item(jury, "Strapontin"), "in_favour").code(), "no_votes");
}

TEST_F(Jury, two_managers_change_it_and_the_second_looks_again) {
    const auto jury = begin();
    auto manager = as("manager"), nadia = as("nadia");
    const auto version = manager.get("/api/juries/" + jury).number("/head/version");
    const auto change = [&](Browser& who, const std::string& wish, std::int64_t seen) {
        return who.send("PATCH", "/api/juries/" + jury, {wish, {{"if-match", "\"" + str(seen) + "\""}}});
    };
    EXPECT_EQ(change(manager, R"({"name":"The first"})", version).status, 200);
    const auto late = change(nadia, R"({"name":"The second"})", version);
    EXPECT_EQ(late.status, 412);
    EXPECT_EQ(late.code(), "changed_meanwhile");
    EXPECT_EQ(change(nadia, R"({"day":"2013-12-20"})", version + 1).text("/head/name"), "The first");
}

TEST_F(Jury, keeps_the_ties_of_whoever_sits_in_it) {
    begin();
    auto manager = as("manager");
    const auto reviewer = known(
                              "select w.id from reviewers w join calls c on c.id = w.call_id where c.slug = "
                              "'spark-2014-winter' and w.person_id = ?",
                              person("juror"))
                              .value();
    EXPECT_EQ(manager.remove("/api/reviewers/" + str(reviewer)).code(), "sits_in_jury");
    EXPECT_EQ(manager.post(winter + "/reviewers", R"({"people":[)" + str(person("juror")) + "]}").status, 201)
        << "and they may still be asked to read";
}

TEST_F(Jury, shows_a_file_in_the_blinds_of_its_phase) {
    auto manager = as("manager");
    const auto phase = str(manager.post(winter + "/phases", R"({"kind":"paper","hides_names":true})").number("/id"));
    const auto jury = opened("2", R"(,"phase":)" + phase);
    show(manager, jury, "Palabre");
    const auto seat = as("juror").get("/api/juries/" + jury + "/seat");
    EXPECT_EQ(seat.text("/file/shown/file/title").substr(0, 5), "File ");
    EXPECT_EQ(seat.body.find("Palabre"), std::string::npos);
}

// What one page hears, up to a word that is told to all after what is looked for.
class Ear : public http::Live {
public:
    void write(std::string event) override {
        const std::lock_guard lock(mutex_);
        heard_ += event;
        told_.notify_all();
    }
    void close() override {}
    std::string until(const std::string& topic) {
        std::unique_lock lock(mutex_);
        told_.wait(lock, [&] { return heard_.find(topic) != std::string::npos; });
        return std::exchange(heard_, "");
    }

private:
    std::mutex mutex_;
    std::condition_variable told_;
    std::string heard_;
};

TEST_F(Jury, its_jurors_hear_of_the_screen_and_only_the_house_of_votes) {
    const auto jury = opened();
    auto manager = as("manager"), juror = as("juror"), gilles = as("gilles");
    const auto house_page = std::make_shared<Ear>(), juror_page = std::make_shared<Ear>();
    const auto leave_house = manager.listen(house_page), leave = juror.listen(juror_page);
    int turn = 0;
    const auto hear = [&](const std::function<void()>& act) {
        act();
        const auto end = "end/" + str(++turn);
        activity::announce(database(), {end}, {"everybody"});
        const auto topic = "juries/" + jury;
        return std::pair(house_page->until(end).find(topic) != std::string::npos,
                         juror_page->until(end).find(topic) != std::string::npos);
    };
    EXPECT_EQ(hear([&] { show(manager, jury, "Palabre"); }), std::pair(true, true));
    vote(gilles, item(jury, "Palabre"), "in_favour");
    hear([] {});
    EXPECT_EQ(hear([&] { vote(gilles, item(jury, "Palabre"), "against"); }), std::pair(true, false));
    EXPECT_EQ(hear([&] { manager.patch("/api/juries/" + jury, R"({"quorum":1})"); }), std::pair(true, true));
    leave_house();
    leave();
}

}  // namespace
}  // namespace contract
