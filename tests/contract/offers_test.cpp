// Places offered with a day to answer by: accepted, declined, lapsed, and passed along the waiting list by themselves.
#include <thread>

#include "contract/spark.hpp"

namespace contract {
namespace {

const std::string winter = "/api/calls/spark-2014-winter";

// Decisions of the winter call, which has 15 places from 13 January on; it is Wednesday 4 December 2013 at 10:20.
class Offers : public Spark {
protected:
    std::int64_t file(std::string_view startup) { return file_of(startup, "spark-2014-winter"); }
    std::string path(std::string_view startup) { return "/api/applications/" + str(file(startup)); }
    void told(std::string_view startup, const std::string& decided) {
        auto manager = as("manager");
        const auto id = str(file(startup));
        EXPECT_EQ(manager
                      .post(winter + "/decisions",
                            R"({"moves":[{"application":)" + id + R"(,"decided":")" + decided + "\"}]}")
                      .number("/changed"),
                  1);
        EXPECT_EQ(manager.post(winter + "/decisions/publication", R"({"applications":[)" + id + "]}").number("/told"),
                  1);
    }
    void at(const std::string& now) {
        EXPECT_EQ(as("admin").post("/api/demo/clock", R"({"now":")" + now + "\"}").status, 200);
        do_all_that_waits();
    }
    void do_all_that_waits() {
        house().jobs().do_due();
        house().followers().do_due();
        house().jobs().do_due();
    }
    Answer offer_of(Browser& by, std::string_view startup) { return by.get(path(startup) + "/offer"); }
    std::string offer_path(std::string_view startup) {
        return "/api/offers/" +
               str(known("select id from offers where application_id = ? order by id desc limit 1", file(startup))
                       .value());
    }
    Answer accept(Browser& by, std::string_view startup, int desks = 3) {
        return by.post(offer_path(startup) + "/acceptance",
                       R"({"people":3,"desks":)" + std::to_string(desks) + R"(,"arrival":"2014-01-13"})");
    }
    Answer decline(Browser& by, std::string_view startup, const std::string& body = "{}") {
        return by.post(offer_path(startup) + "/declining", body);
    }
    std::string state(std::string_view startup) {
        return known<std::string>("select state from offers where application_id = ? order by id desc limit 1",
                                  file(startup))
            .value_or("none");
    }
    std::string status(std::string_view startup) {
        return known<std::string>("select status from applications where id = ?", file(startup)).value();
    }
    std::vector<std::string> letters_about(std::string_view startup) {
        return all<std::string>("select distinct kind from letters where application_id = ? order by kind",
                                file(startup));
    }
    std::int64_t needs(std::string_view startup, int desks) {
        return as("manager")
            .patch(winter + "/waiting-list/" + str(file(startup)), R"({"desks":)" + std::to_string(desks) + "}")
            .status;
    }
    std::vector<std::string> waiting() {
        return all<std::string>(
            "select a.name from waiting_places w join applications a on a.id = w.application_id join calls c on c.id = "
            "w.call_id where c.slug = 'spark-2014-winter' order by w.place");
    }
};

using Names = std::vector<std::string>;

TEST_F(Offers, a_told_offer_has_a_day_to_answer_by_and_its_letter_says_so_in_the_subject) {
    auto founder = as("mariam@palabre.example");
    EXPECT_EQ(offer_of(founder, "Palabre").status, 404);
    told("Palabre", "offered");
    do_all_that_waits();
    const auto offer = offer_of(founder, "Palabre");
    EXPECT_EQ(offer.text("/state"), "open");
    EXPECT_EQ(offer.text("/answer_by"), "2013-12-11T22:59:59Z") << "the end of the seventh day in Paris";
    EXPECT_TRUE(offer.at("/may/answer").as_bool());
    EXPECT_FALSE(offer.at("/may/for_the_team").as_bool());
    EXPECT_EQ(letters_about("Palabre"), Names{"application.offered"});
    const auto subject =
        known<std::string>("select subject from letters where kind = 'application.offered' and language = 'en' limit 1")
            .value_or(
                known<std::string>("select subject from letters where kind = 'application.offered' limit 1").value());
    EXPECT_NE(subject.find("11"), std::string::npos) << subject;
    EXPECT_NE(subject.find("23:59"), std::string::npos) << subject;
}

TEST_F(Offers, an_accepted_offer_makes_the_participation_in_the_cohort) {
    auto founder = as("mariam@palabre.example"), manager = as("manager");
    told("Palabre", "offered");
    const auto done = accept(founder, "Palabre", 2);
    ASSERT_EQ(done.status, 200) << done.body;
    EXPECT_EQ(done.text("/state"), "accepted");
    EXPECT_EQ(done.text("/answered_how"), "signed_in");
    EXPECT_EQ(founder.get(path("Palabre")).text("/status"), "accepted");
    EXPECT_EQ(manager.get(winter + "/board").number("/pencilled"), 0);
    const auto cohort = str(known("select id from cohorts where name = 'Winter 2014'").value());
    const auto in_it = manager.get("/api/programmes/spark/cohorts/" + cohort);
    EXPECT_EQ(in_it.number("/participations/0/desks"), 2);
    EXPECT_EQ(in_it.text("/participations/0/startup_name"), "Palabre");
    EXPECT_EQ(in_it.text("/participations/0/arrival"), "2014-01-13");
    EXPECT_EQ(accept(founder, "Palabre").code(), "answered_already");
}

TEST_F(Offers, what_a_team_asks_for_has_bounds) {
    auto founder = as("mariam@palabre.example");
    told("Palabre", "offered");
    const auto refused =
        founder.post(offer_path("Palabre") + "/acceptance", R"({"people":3,"desks":30,"arrival":"2015-01-01"})");
    EXPECT_EQ(refused.status, 422);
    EXPECT_EQ(refused.text("/errors/0/field"), "desks");
    EXPECT_EQ(refused.text("/errors/1/field"), "arrival");
    EXPECT_EQ(state("Palabre"), "open");
    EXPECT_EQ(as("founder").post(offer_path("Palabre") + "/declining").status, 404) << "of another team";
    EXPECT_EQ(as("manager@ruche.example").post(offer_path("Palabre") + "/declining").status, 404);
}

TEST_F(Offers, a_declined_place_goes_to_the_first_on_the_list_within_a_minute_in_opening_hours) {
    told("Palabre", "offered");
    told("Strapontin", "waiting_list");
    told("Lampyre", "waiting_list");
    do_all_that_waits();
    EXPECT_EQ(state("Strapontin"), "none") << "a place that was never offered stays where it is";
    auto founder = as("mariam@palabre.example");
    EXPECT_EQ(decline(founder, "Palabre", R"({"reason":"We stay in Lyon"})").text("/state"), "declined");
    const auto next = as("manager").get(winter + "/offers");
    EXPECT_EQ(next.text("/plan/state"), "planned");
    EXPECT_EQ(next.text("/plan/next/0/startup"), "Strapontin");
    do_all_that_waits();
    EXPECT_EQ(state("Strapontin"), "open");
    EXPECT_EQ(status("Strapontin"), "offered");
    EXPECT_EQ(state("Lampyre"), "none");
    EXPECT_EQ(waiting(), Names{"Lampyre"});
    EXPECT_EQ(decline(founder, "Palabre").code(), "answered_already") << "twice";
    do_all_that_waits();
    EXPECT_EQ(state("Lampyre"), "none");
    EXPECT_EQ(known("select count(*) from freed_places where filled_by is not null"), 1);
}

TEST_F(Offers, outside_opening_hours_a_place_waits_and_the_page_says_what_happens_next) {
    told("Palabre", "offered");
    told("Strapontin", "waiting_list");
    at("2013-12-06T18:30:00Z");  // Friday evening
    auto founder = as("mariam@palabre.example"), manager = as("manager");
    decline(founder, "Palabre");
    do_all_that_waits();
    EXPECT_EQ(state("Strapontin"), "none");
    EXPECT_EQ(manager.get(winter + "/offers").text("/plan/at"), "2013-12-09T08:00:00Z") << "Monday at nine";
    at("2013-12-08T12:00:00Z");
    EXPECT_EQ(state("Strapontin"), "none");
    at("2013-12-09T08:00:00Z");
    EXPECT_EQ(state("Strapontin"), "open");
    EXPECT_EQ(manager.get(winter + "/offers").at("/plan/at"), nullptr);
}

TEST_F(Offers, a_team_that_needs_more_desks_than_are_free_is_passed_over_with_the_reason) {
    auto manager = as("manager");
    told("Palabre", "offered");
    for (const auto* startup : {"Strapontin", "Lampyre"}) told(startup, "waiting_list");
    EXPECT_EQ(needs("Strapontin", 5), 200);
    EXPECT_EQ(needs("Lampyre", 2), 200);
    const auto version = manager.get(winter + "/offers").number("/terms/version");
    EXPECT_EQ(
        manager.send("PATCH", winter + "/offer-terms", {R"({"desks":3})", {{"if-match", "\"" + str(version) + "\""}}})
            .status,
        200);
    auto founder = as("mariam@palabre.example");
    decline(founder, "Palabre");
    const auto page = manager.get(winter + "/offers");
    EXPECT_EQ(page.text("/plan/next/0/startup"), "Lampyre");
    EXPECT_EQ(page.text("/plan/skipped/0/startup"), "Strapontin");
    EXPECT_EQ(page.text("/plan/skipped/0/reason"), "needs 5 desks, 3 free");
    EXPECT_EQ(page.text("/waiting/0/hindrance"), "needs 5 desks, 3 free");
    do_all_that_waits();
    EXPECT_EQ(state("Lampyre"), "open");
    EXPECT_EQ(waiting(), Names{"Strapontin"});
}

TEST_F(Offers, the_house_orders_the_list_and_what_it_moved_in_pencil_is_passed_over) {
    auto manager = as("manager");
    told("Palabre", "offered");
    for (const auto* startup : {"Strapontin", "Lampyre", "Vélin"})
        if (known("select a.id from applications a where a.name = ?", startup)) told(startup, "waiting_list");
    const auto list = waiting();
    ASSERT_GE(list.size(), 2U);
    const auto last = list.back();
    EXPECT_EQ(manager.patch(winter + "/waiting-list/" + str(file(last)), R"({"place":1})").text("/waiting/0/startup"),
              last);
    EXPECT_EQ(waiting().front(), last);
    EXPECT_EQ(manager
                  .post(winter + "/decisions",
                        R"({"moves":[{"application":)" + str(file(last)) + R"(,"decided":"refused"}]})")
                  .number("/changed"),
              1);
    auto founder = as("mariam@palabre.example");
    decline(founder, "Palabre");
    EXPECT_EQ(manager.get(winter + "/offers").text("/plan/skipped/0/reason"), "moved on the board, in pencil");
    do_all_that_waits();
    EXPECT_EQ(state(last), "none");
    EXPECT_EQ(waiting().front(), last);
    EXPECT_EQ(manager.patch(winter + "/waiting-list/7", R"({"place":1})").status, 404);
}

TEST_F(Offers, paused_nothing_is_passed_on_until_it_goes_on) {
    auto manager = as("manager"), founder = as("mariam@palabre.example");
    told("Palabre", "offered");
    told("Strapontin", "waiting_list");
    EXPECT_EQ(manager.patch(winter + "/offer-terms", R"({"paused":true})").text("/plan/state"), "paused");
    decline(founder, "Palabre");
    do_all_that_waits();
    at("2013-12-05T10:00:00Z");
    EXPECT_EQ(state("Strapontin"), "none");
    EXPECT_EQ(manager.patch(winter + "/offer-terms", R"({"paused":false})").text("/plan/state"), "planned");
    do_all_that_waits();
    EXPECT_EQ(state("Strapontin"), "open");
}

TEST_F(Offers, nothing_is_passed_on_in_the_last_days_before_the_cohort) {
    auto manager = as("manager"), founder = as("mariam@palabre.example");
    EXPECT_EQ(manager.patch(winter + "/offer-terms", R"({"days":30})").status, 200);
    told("Palabre", "offered");
    told("Strapontin", "waiting_list");
    at("2014-01-02T23:00:00Z");  // 3 January at midnight in Paris: ten days before the 13th
    EXPECT_EQ(decline(founder, "Palabre").text("/state"), "declined");
    do_all_that_waits();
    at("2014-01-06T10:00:00Z");
    EXPECT_EQ(state("Strapontin"), "none");
    EXPECT_EQ(manager.get(winter + "/offers").text("/plan/state"), "stopped");
    EXPECT_EQ(manager.patch(winter + "/offer-terms", R"({"stops_days":2})").text("/plan/state"), "planned");
    do_all_that_waits();
    EXPECT_EQ(state("Strapontin"), "open");
    EXPECT_EQ(
        known<std::string>("select cast(answer_by as text) from offers where application_id = ?", file("Strapontin"))
            .value(),
        str(core::parse_instant("2014-01-12T22:59:59Z")->microseconds))
        << "the eve of the cohort, not after it";
}

TEST_F(Offers, the_page_shows_each_offer_once_by_its_state_and_leads_on_to_the_next) {
    auto manager = as("manager");
    for (const auto* startup : {"Palabre", "Strapontin", "Lampyre", "Vélin", "Copeau"}) told(startup, "offered");
    auto founder = as("mariam@palabre.example"), other = as("saoirse@lampyre.example");
    EXPECT_EQ(accept(founder, "Palabre").status, 200);
    EXPECT_EQ(decline(other, "Lampyre").status, 200);
    const auto page = manager.get(winter + "/offers");
    EXPECT_EQ(page.number("/open/total"), 3);
    EXPECT_EQ(page.text("/accepted/items/0/startup"), "Palabre");
    EXPECT_EQ(page.text("/ended/items/0/startup"), "Lampyre");
    const auto extended = manager.patch(offer_path("Strapontin"), R"({"answer_by":"2013-12-20T12:00:00Z"})");
    EXPECT_EQ(extended.text("/open/items/2/startup"), "Strapontin") << "the last to answer";
    Names seen;
    std::string cursor;
    for (int pages = 0; pages < 3; ++pages) {
        const auto one = manager.get(winter + "/offers/lines?group=open&limit=1" + cursor);
        EXPECT_EQ(one.number("/total"), 3);
        seen.push_back(one.text("/items/0/startup"));
        if (one.at("/next") == nullptr) break;
        cursor = "&cursor=" + one.text("/next");
    }
    EXPECT_EQ(seen, (Names{"Vélin", "Copeau", "Strapontin"}));
    EXPECT_EQ(manager.get(winter + "/offers/lines?group=ended").text("/items/0/state"), "declined");
    EXPECT_EQ(as("manager@ruche.example").get(winter + "/offers/lines?group=open").status, 404);
}

TEST_F(Offers, what_the_cohort_has_to_give_is_told_with_what_is_in_pencil) {
    auto manager = as("manager");
    EXPECT_EQ(manager.get(winter + "/room").number("/held"), 0);
    told("Palabre", "offered");
    EXPECT_EQ(manager
                  .post(winter + "/decisions",
                        R"({"moves":[{"application":)" + str(file("Strapontin")) + R"(,"decided":"offered"}]})")
                  .status,
              200);
    const auto room = manager.get(winter + "/room");
    EXPECT_EQ(room.number("/held"), 2);
    EXPECT_EQ(room.number("/held_desks"), manager.get(winter + "/offers").number("/held_desks"));
    EXPECT_EQ(room.number("/places"), 15);
    EXPECT_EQ(as("manager@ruche.example").get(winter + "/room").status, 404);
}

TEST_F(Offers, a_condition_set_on_the_file_goes_with_the_offer) {
    auto manager = as("manager");
    const auto conditions = path("Palabre") + "/conditions";
    EXPECT_EQ(manager.get(conditions).body, "[]");
    EXPECT_EQ(manager.post(conditions, R"({"words":"Company registered","due":"2014-01-10"})").status, 201);
    EXPECT_EQ(manager.get(conditions).text("/0/words"), "Company registered");
    auto founder = as("mariam@palabre.example");
    EXPECT_EQ(founder.get(conditions).status, 403) << "a team reads them with its offer";
    EXPECT_EQ(as("manager@ruche.example").get(conditions).status, 404);
    told("Palabre", "offered");
    EXPECT_EQ(offer_of(founder, "Palabre").text("/conditions/0/words"), "Company registered");
}

TEST_F(Offers, silence_brings_two_reminders_then_a_call_then_the_place_goes_on) {
    auto manager = as("manager");
    told("Palabre", "offered");
    told("Strapontin", "waiting_list");
    do_all_that_waits();
    const auto reminders = [&] {
        return known("select reminders from offers where application_id = ?", file("Palabre")).value();
    };
    at("2013-12-08T22:00:00Z");
    EXPECT_EQ(reminders(), 0);
    at("2013-12-08T23:00:00Z");
    EXPECT_EQ(reminders(), 1);
    EXPECT_EQ(letters_about("Palabre"), (Names{"application.offered", "offer.reminded"}));
    at("2013-12-10T23:00:00Z");
    EXPECT_EQ(reminders(), 2);
    EXPECT_EQ(manager.get("/api/today").body.find("offers_to_call"), std::string::npos);
    at("2013-12-11T08:00:00Z");  // nine in Paris, on the last day
    EXPECT_NE(manager.get("/api/today").body.find("offers_to_call"), std::string::npos);
    EXPECT_EQ(known("select count(*) from notices where kind = 'offer.to_call' and person_id = ?",
                    manager.get("/api/me").number("/id")),
              1);
    EXPECT_TRUE(manager.get(winter + "/offers").at("/open/items/0/to_call").as_bool());
    at("2013-12-11T22:59:00Z");
    EXPECT_EQ(state("Palabre"), "open");
    at("2013-12-11T23:00:00Z");
    EXPECT_EQ(state("Palabre"), "lapsed");
    EXPECT_EQ(status("Palabre"), "lapsed");
    EXPECT_EQ(state("Strapontin"), "none") << "at night";
    at("2013-12-12T08:00:00Z");
    EXPECT_EQ(state("Strapontin"), "open");
    EXPECT_EQ(accept(manager, "Palabre").code(), "offer_lapsed");
}

TEST_F(Offers, the_house_gives_more_time_and_answers_for_a_team_by_telephone) {
    auto manager = as("manager");
    told("Palabre", "offered");
    const auto offer = offer_path("Palabre");
    const auto id = known("select id from offers where application_id = ?", file("Palabre")).value();
    at("2013-12-11T20:00:00Z");
    EXPECT_EQ(manager.patch(offer, R"({"answer_by":"2013-12-11T19:00:00Z"})").status, 422);
    EXPECT_EQ(manager.patch(offer, R"({"answer_by":"2013-12-20T22:59:59Z"})").number("/open/items/0/reminders"), 0);
    at("2013-12-12T10:00:00Z");
    EXPECT_EQ(state("Palabre"), "open");
    EXPECT_EQ(accept(manager, "Palabre").text("/answered_how"), "by_house");
    EXPECT_EQ(known("select answered_by from offers where id = ?", id), manager.get("/api/me").number("/id"));
    EXPECT_EQ(manager.patch(offer, R"({"answer_by":"2013-12-22T22:59:59Z"})").code(), "offer_over");
}

TEST_F(Offers, a_place_given_back_or_taken_back_is_free_again) {
    auto manager = as("manager"), founder = as("mariam@palabre.example");
    for (const auto* startup : {"Strapontin", "Lampyre"}) told(startup, "waiting_list");
    told("Palabre", "offered");
    accept(founder, "Palabre");
    EXPECT_EQ(decline(founder, "Palabre").text("/state"), "given_back");
    EXPECT_EQ(
        known("select count(*) from participations where application_id = ? and left_at is null", file("Palabre")), 0);
    do_all_that_waits();
    EXPECT_EQ(state("Strapontin"), "open");
    const auto back = manager.post(offer_path("Strapontin") + "/withdrawal", R"({"decided":"refused"})");
    EXPECT_EQ(back.status, 200) << back.body;
    EXPECT_EQ(state("Strapontin"), "withdrawn");
    EXPECT_EQ(status("Strapontin"), "refused");
    do_all_that_waits();
    EXPECT_EQ(state("Lampyre"), "open");
    EXPECT_EQ(manager.post(offer_path("Strapontin") + "/withdrawal", R"({"decided":"refused"})").code(), "offer_over");
}

TEST_F(Offers, a_place_in_a_cohort_that_has_ended_is_not_given_back) {
    auto founder = as("mariam@palabre.example");
    told("Palabre", "offered");
    accept(founder, "Palabre");
    EXPECT_TRUE(offer_of(founder, "Palabre").at("/may/give_back").as_bool());
    at("2014-12-01T10:00:00Z");
    EXPECT_FALSE(offer_of(founder, "Palabre").at("/may/give_back").as_bool());
    EXPECT_EQ(decline(founder, "Palabre").code(), "cohort_over");
    EXPECT_EQ(state("Palabre"), "accepted");
}

TEST_F(Offers, that_the_house_has_filled_by_hand_meanwhile_is_not_passed_on) {
    auto manager = as("manager"), founder = as("mariam@palabre.example");
    const auto call = winter;
    EXPECT_EQ(manager.patch(call, R"({"places":1})").status, 200);
    told("Palabre", "offered");
    told("Strapontin", "waiting_list");
    EXPECT_EQ(manager.patch(winter + "/offer-terms", R"({"paused":true})").status, 200);
    decline(founder, "Palabre");
    told("Lampyre", "offered");
    EXPECT_EQ(manager.patch(winter + "/offer-terms", R"({"paused":false})").text("/plan/state"), "nothing_free");
    do_all_that_waits();
    EXPECT_EQ(state("Strapontin"), "none");
    EXPECT_EQ(manager.post(winter + "/offers/places").code(), "no_place");
    EXPECT_EQ(manager.patch(call, R"({"places":2})").status, 200);
    do_all_that_waits();
    EXPECT_EQ(state("Strapontin"), "none") << "a new place is passed on when the house says so";
    EXPECT_EQ(manager.post(winter + "/offers/places").text("/plan/state"), "planned");
    do_all_that_waits();
    EXPECT_EQ(state("Strapontin"), "open");
}

TEST_F(Offers, conditions_come_with_the_offer_and_the_house_ticks_them_off) {
    auto manager = as("manager"), founder = as("mariam@palabre.example");
    const auto conditions = path("Palabre") + "/conditions";
    const auto set = manager.post(conditions, R"({"words":"Company registered","due":"2014-03-01"})");
    ASSERT_EQ(set.status, 201) << set.body;
    const auto one = conditions + "/" + str(set.number("/0/id"));
    told("Palabre", "offered");
    do_all_that_waits();
    EXPECT_EQ(offer_of(founder, "Palabre").text("/conditions/0/words"), "Company registered");
    EXPECT_NE(known<std::string>("select body from letters where kind = 'application.offered' limit 1")
                  .value()
                  .find("Company registered"),
              std::string::npos);
    EXPECT_EQ(founder.patch(one, R"({"met":true})").status, 403);
    EXPECT_TRUE(manager.patch(one, R"({"met":true})").at("/0/met_at").is_string());
    EXPECT_EQ(manager.remove(one).size(), 0U);
    EXPECT_EQ(manager.remove(one).status, 404);
}

// What a letter's link lets one do, and no more.
class OfferLinks : public Offers {
protected:
    // As it stands in the letter to that person.
    std::string link_to(const std::string& email) {
        const auto letter = known(
                                "select l.id from letters l join people p on p.id = l.person_id where p.email = ? and "
                                "l.kind = 'application.offered' order by l.id desc limit 1",
                                email)
                                .value();
        const auto answer = as("manager").post("/api/outbox/" + str(letter) + "/link");
        const auto link = answer.text("/address");
        return link.substr(link.find('#') + 1);
    }
    static std::string with(const std::string& token, const std::string& more = "") {
        return R"({"token":")" + token + "\"" + more + "}";
    }
};

TEST_F(OfferLinks, opened_change_nothing_and_answer_once_without_signing_in) {
    told("Palabre", "offered");
    do_all_that_waits();
    const auto token = link_to("mariam@palabre.example");
    ASSERT_GE(token.size(), 40U);
    auto anybody = guest();
    for (int i = 0; i < 3; ++i) {
        const auto offer = anybody.post("/api/offer-link", with(token));
        EXPECT_EQ(offer.text("/startup_name"), "Palabre");
        EXPECT_EQ(offer.text("/state"), "open");
        EXPECT_EQ(state("Palabre"), "open");
    }
    EXPECT_EQ(anybody.get("/api/offers/by-link/" + token).status, 404);
    EXPECT_EQ(anybody.get(path("Palabre")).status, 401) << "the link lets nobody in";
    const auto done = anybody.post("/api/offer-link/acceptance",
                                   with(token, R"(,"coming":{"people":3,"desks":2,"arrival":"2014-01-13"})"));
    ASSERT_EQ(done.status, 200) << done.body;
    EXPECT_EQ(done.text("/answered_how"), "by_link");
    EXPECT_EQ(known("select answered_by from offers where application_id = ?", file("Palabre")),
              known("select id from people where email = 'mariam@palabre.example'"));
    EXPECT_EQ(anybody.post("/api/offer-link", with(token)).code(), "link_spent");
    EXPECT_EQ(anybody.post("/api/offer-link/declining", with(token)).code(), "link_spent");
    EXPECT_EQ(state("Palabre"), "accepted");
}

TEST_F(OfferLinks, die_with_the_offer_and_with_the_place_in_the_team) {
    told("Palabre", "offered");
    do_all_that_waits();
    const auto hers = link_to("mariam@palabre.example");
    auto anybody = guest();
    EXPECT_EQ(anybody.post("/api/offer-link", with(std::string(43, 'x'))).code(), "link_spent");
    database().write_now({}, [](db::Tx& tx) {
        tx.run("update team_members set person_id = null where email = 'mariam@palabre.example'");
    });
    EXPECT_EQ(anybody.post("/api/offer-link/declining", with(hers)).code(), "link_spent");
    at("2013-12-11T23:30:00Z");
    EXPECT_EQ(state("Palabre"), "lapsed");
    EXPECT_EQ(anybody.post("/api/offer-link", with(hers)).code(), "link_spent");
}

// Many at once, through the API, while the house's own jobs run beside them.
class OfferRaces : public Offers {
protected:
    // Runs all at the same moment; how many of them were answered with 200.
    static int at_once(const std::vector<std::function<Answer()>>& acts) {
        std::atomic<int> done{0};
        {
            std::vector<std::jthread> people;
            people.reserve(acts.size());
            for (const auto& act : acts)
                people.emplace_back([&] {
                    const auto answer = act();
                    EXPECT_TRUE(answer.status == 200 || answer.status == 409 || answer.status == 422) << answer.body;
                    done += answer.status == 200;
                });
        }
        return done;
    }
};

TEST_F(OfferRaces, of_accepting_and_declining_at_the_same_moment_one_counts) {
    told("Strapontin", "waiting_list");
    auto founder = as("mariam@palabre.example"), manager = as("manager");
    for (int turn = 0; turn < 8; ++turn) {
        told("Palabre", "offered");
        const auto offer = offer_path("Palabre");
        const auto taking = R"({"people":3,"desks":2,"arrival":"2014-01-13"})";
        const auto done = at_once({[&] { return manager.post(offer + "/acceptance", taking); },
                                   [&] { return founder.post(offer + "/acceptance", taking); }});
        EXPECT_EQ(done, 1);
        const auto declined = at_once(
            {[&] { return manager.post(offer + "/declining"); }, [&] { return founder.post(offer + "/declining"); }});
        EXPECT_GE(declined, 1);
        EXPECT_EQ(known("select count(*) from freed_places where offer_id = ?", std::stoll(offer.substr(12))), 1);
    }
}

TEST_F(OfferRaces, of_accepting_and_lapsing_at_the_same_moment_one_counts) {
    told("Palabre", "offered");
    told("Strapontin", "waiting_list");
    EXPECT_EQ(as("admin").post("/api/demo/clock", R"({"now":"2013-12-11T22:59:59Z"})").status, 200);
    auto founder = as("mariam@palabre.example");
    Answer answer;
    std::jthread beside([&] { answer = accept(founder, "Palabre"); });
    for (int i = 0; i < 20; ++i) {
        const auto call = known("select id from calls where slug = 'spark-2014-winter'").value();
        database().write_now({}, [&](db::Tx& tx) { activity::do_later(tx, "offers.look", call, core::real_now()); });
        house().jobs().do_due();
        std::this_thread::sleep_for(std::chrono::milliseconds(60));
    }
    beside.join();
    EXPECT_EQ(state("Palabre"), answer.status == 200 ? "accepted" : "lapsed") << answer.body;
    EXPECT_EQ(known("select count(*) from freed_places"), known("select count(*) from freed_places where offer_id in "
                                                                "(select id from offers where state <> 'accepted')"));
}

// 200 places, all offered, and a list of 240 that wait.
class Crowded : public OfferRaces {
protected:
    static constexpr int places = 200, waits = 240;
    world::World copy() const override {
        static const StoryTemplate story(places + waits);
        return story.copy();
    }
    void decided(const std::vector<std::int64_t>& files, const std::string& status) {
        auto manager = as("manager");
        for (std::size_t from = 0; from < files.size(); from += 100) {
            std::string moves;
            for (auto i = from; i < std::min(files.size(), from + 100); ++i)
                moves += (moves.empty() ? "" : ",") + (R"({"application":)" + str(files[i])) + R"(,"decided":")" +
                         status + "\"}";
            EXPECT_EQ(manager.post(winter + "/decisions", "{\"moves\":[" + moves + "]}").status, 200);
        }
        EXPECT_EQ(manager.post(winter + "/decisions/publication").number("/told"),
                  static_cast<std::int64_t>(files.size()));
    }
};

TEST_F(Crowded, two_hundred_decline_at_once_and_each_place_is_filled_once_in_order_with_the_desks_kept) {
    auto manager = as("manager");
    database().write_now({}, [](db::Tx& tx) { tx.run("update applications set people = 2 where sent_version > 0"); });
    EXPECT_EQ(manager.patch(winter, R"({"places":200})").status, 200);
    EXPECT_EQ(manager.patch(winter + "/offer-terms", R"({"desks":420})").status, 200);
    const auto files =
        all("select a.id from applications a join calls c on c.id = a.call_id where c.slug = 'spark-2014-winter' and "
            "a.status = 'submitted' order by a.id limit ?",
            std::int64_t{places + waits});
    ASSERT_EQ(files.size(), static_cast<std::size_t>(places + waits));
    const auto reader = manager.get("/api/me").number("/id");
    database().write_now({}, [&](db::Tx& tx) {
        tx.run("update applications set eligibility = 'eligible' where overridden is null");
        for (const auto id : files)
            tx.run(
                "insert into openings (application_id, person_id, at) values (?, ?, ?) on conflict (application_id, "
                "person_id) do nothing",
                id, reader, core::Instant{});
    });
    decided({files.begin(), files.begin() + places}, "offered");
    decided({files.begin() + places, files.end()}, "waiting_list");
    // Every tenth waits for more desks than there ever are.
    database().write_now({}, [](db::Tx& tx) {
        tx.run(
            "update waiting_places set desks = case when place % 10 = 0 then 421 else 2 end where call_id in "
            "(select id from calls where slug = 'spark-2014-winter')");
    });
    const auto fit =
        all("select w.application_id from waiting_places w join calls c on c.id = w.call_id where c.slug = "
            "'spark-2014-winter' and w.desks < 421 order by w.place limit 200");
    const auto offers =
        all("select o.id from offers o join calls c on c.id = o.call_id where c.slug = "
            "'spark-2014-winter' and o.state = 'open' order by o.id");
    ASSERT_EQ(offers.size(), static_cast<std::size_t>(places));
    house().begin_work();
    std::vector<std::function<Answer()>> acts;
    for (const auto offer : offers)
        acts.push_back([this, &manager, offer] {
            Browser own = manager;
            return own.post("/api/offers/" + str(offer) + "/declining");
        });
    EXPECT_EQ(at_once(acts), places);
    house().end_work();
    house().jobs().do_due();
    EXPECT_EQ(all("select o.application_id from offers o where o.from_list = 1 order by o.id"), fit)
        << "in the order of the list, without those whose desks are not there";
    EXPECT_EQ(known("select count(*) from freed_places where filled_by is not null"), places);
    EXPECT_EQ(known("select count(distinct filled_by) from freed_places"), places);
    EXPECT_EQ(known("select count(*) from offers where state = 'open'"), places);
    EXPECT_LE(manager.get(winter + "/offers").number("/held_desks"), 420);
}

}  // namespace
}  // namespace contract
