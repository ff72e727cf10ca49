// Unsent drafts are counted, reminded, never read.
#include "contract/spark.hpp"

namespace contract {
namespace {

const std::string winter = "/api/calls/spark-2014-winter";  // closes on 2013-12-15 at 22:59Z

struct Sent {
    std::string occasion;
    std::int64_t count;
    bool operator==(const Sent&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Sent& sent) { return out << sent.count << " of " << sent.occasion; }

class Reminders : public Spark {
protected:
    void SetUp() override {
        Spark::SetUp();
        if (IsSkipped()) return;
        admin_.emplace(as("admin"));
        drafts_ = known(
                      "select count(*) from applications a join calls c on c.id = a.call_id join team_members t on "
                      "t.startup_id = a.startup_id and t.owner = 1 where c.slug = 'spark-2014-winter' and a.status = "
                      "'draft' and t.person_id is not null")
                      .value();
    }
    std::int64_t begin(Browser& browser, const std::string& name) {
        ++drafts_;
        return browser.post(winter + "/applications", R"({"startup":{"name":)" + in_quotes(name) + "}}").number("/id");
    }
    // Moves the house's clock, and does what is due then.
    void at(const std::string& now) {
        EXPECT_EQ(admin_->post("/api/demo/clock", R"({"now":")" + now + "\"}").status, 200);
        house().jobs().do_due();
    }
    std::vector<Sent> all_sent() {
        return all<Sent>("select occasion, count(*) from reminders group by occasion order by occasion");
    }
    std::vector<std::string> sent_to(std::int64_t application) {
        return all<std::string>("select occasion from reminders where application_id = ? order by at, id", application);
    }
    Answer remind(Browser& by) { return by.post(winter + "/reminders"); }
    // The line of Today about a draft.
    static boost::json::value line_of(Browser& founder, std::int64_t application) {
        const auto lines = founder.get("/api/today").at("");
        for (const auto& line : lines.as_array())
            if (line.at("application").is_int64() && line.at("application").get_int64() == application) return line;
        return nullptr;
    }
    std::optional<Browser> admin_;
    std::int64_t drafts_ = 0;  // that somebody can be reminded of: one of the story is nobody's
};

TEST_F(Reminders, come_seven_three_and_one_day_before_the_close_and_to_each_team_once) {
    auto founder = guest();
    const auto draft = begin(founder, "Falotte");
    at("2013-12-08T22:00:00Z");
    EXPECT_EQ(all_sent(), std::vector<Sent>{}) << "an hour too early";
    at("2013-12-08T23:00:00Z");
    EXPECT_EQ(all_sent(), (std::vector<Sent>{{"seven_days", drafts_}}));
    at("2013-12-09T23:00:00Z");
    at("2013-12-12T22:58:00Z");
    EXPECT_EQ(all_sent(), (std::vector<Sent>{{"seven_days", drafts_}}));
    at("2013-12-12T23:00:00Z");
    at("2013-12-14T23:00:00Z");
    at("2013-12-15T12:00:00Z");
    EXPECT_EQ(all_sent(), (std::vector<Sent>{{"one_day", drafts_}, {"seven_days", drafts_}, {"three_days", drafts_}}));
    EXPECT_EQ(sent_to(draft), (std::vector<std::string>{"seven_days", "three_days", "one_day"}));
    EXPECT_EQ(known("select person_id from reminders where application_id = ? limit 1", draft),
              founder.get("/api/me").number("/id"));
}

TEST_F(Reminders, are_planned_for_the_moment_when_they_are_due) {
    at("2013-12-04T09:20:00Z");
    const auto planned = known(
        "select run_at from jobs where kind = 'selection.remind' and state = 'waiting' and "
        "subject_id = (select c.id from calls c where c.slug = 'spark-2014-winter')");
    const auto due = core::parse_instant("2013-12-08T22:59:00Z").value() + -house().clock().offset();
    EXPECT_EQ(planned.value() / 10'000'000, due.microseconds / 10'000'000);
}

TEST_F(Reminders, that_were_missed_while_the_house_was_shut_are_made_up_for_by_the_last_one) {
    at("2013-12-14T23:30:00Z");
    EXPECT_EQ(all_sent(), (std::vector<Sent>{{"one_day", drafts_}}));
    at("2013-12-14T23:40:00Z");
    EXPECT_EQ(all_sent(), (std::vector<Sent>{{"one_day", drafts_}}));
}

TEST_F(Reminders, spare_what_was_begun_after_their_moment_what_was_sent_and_what_is_only_a_trial) {
    const auto early = drafts_;
    at("2013-12-09T23:00:00Z");
    auto founder = guest();
    const auto late = begin(founder, "Falotte");
    EXPECT_EQ(as("manager").post(winter + "/trial").status, 201);
    at("2013-12-10T09:00:00Z");
    EXPECT_EQ(all_sent(), (std::vector<Sent>{{"seven_days", early}}));
    at("2013-12-12T23:00:00Z");
    EXPECT_EQ(all_sent(), (std::vector<Sent>{{"seven_days", early}, {"three_days", drafts_}}));
    EXPECT_EQ(sent_to(late), std::vector<std::string>{"three_days"});
    EXPECT_EQ(sent_to(file_of("Palabre", "spark-2014-winter")), std::vector<std::string>{});
}

TEST_F(Reminders, begin_anew_when_the_call_closes_later) {
    at("2013-12-14T23:30:00Z");
    EXPECT_EQ(as("manager").patch(winter, R"({"closes_at":"2013-12-22T22:59:59Z"})").status, 200);
    house().jobs().do_due();
    EXPECT_EQ(all_sent(), (std::vector<Sent>{{"one_day", drafts_}}));
    at("2013-12-15T23:45:00Z");
    EXPECT_EQ(all_sent(), (std::vector<Sent>{{"one_day", drafts_}, {"seven_days", drafts_}}));
}

TEST_F(Reminders, stand_on_the_teams_own_today_with_the_deadline) {
    auto founder = guest();
    const auto draft = begin(founder, "Falotte");
    EXPECT_EQ(std::string(line_of(founder, draft).at("kind").as_string()), "draft_to_finish");
    at("2013-12-12T23:00:00Z");
    const auto line = line_of(founder, draft);
    EXPECT_EQ(std::string(line.at("kind").as_string()), "draft_reminded");
    EXPECT_EQ(std::string(line.at("due_at").as_string()), "2013-12-15T22:59:00Z");
    EXPECT_TRUE(core::parse_instant(std::string(line.at("since").as_string())).value() >=
                core::parse_instant("2013-12-12T23:00:00Z").value());
    const auto startup = "/api/startups/" + str(founder.get("/api/applications/" + str(draft)).number("/startup/id"));
    const auto trail = founder.get(startup + "/passport");
    EXPECT_EQ(trail.text("/0/kind"), "draft.reminded");
    EXPECT_TRUE(trail.at("/0/by").is_null()) << "the house itself";
}

TEST_F(Reminders, are_counted_for_the_house_which_learns_nothing_else_of_a_draft) {
    auto founder = guest(), manager = as("manager");
    const auto draft = begin(founder, "Falotte");
    EXPECT_EQ(manager.get(winter).number("/counts/reminded"), 0);
    EXPECT_TRUE(manager.get(winter).at("/counts/reminded_at").is_null());
    EXPECT_EQ(remind(manager).number("/reminded"), drafts_);
    const auto call = manager.get(winter);
    EXPECT_EQ(call.number("/counts/drafts"), drafts_ + 1);
    EXPECT_EQ(call.number("/counts/reminded"), drafts_);
    EXPECT_TRUE(core::parse_instant(call.text("/counts/reminded_at")).has_value());
    const auto audit = manager.get("/api/audit?limit=200");
    EXPECT_EQ(audit.text("/items/0/kind"), "call.drafts_reminded");
    EXPECT_EQ(audit.number("/items/0/count"), drafts_);
    EXPECT_EQ(audit.number("/items/0/by/id"), manager.get("/api/me").number("/id"));
    EXPECT_EQ(audit.body.find(str(draft)), std::string::npos);
    EXPECT_EQ(audit.body.find("Falotte"), std::string::npos);
    EXPECT_EQ(manager.get("/api/applications/" + str(draft) + "/history").status, 404);
    EXPECT_TRUE(founder.get(winter).at("/counts").is_null());
}

TEST_F(Reminders, by_hand_reach_each_draft_once_a_day_at_most) {
    auto first = guest(), second = guest(), manager = as("manager");
    begin(first, "Falotte");
    EXPECT_EQ(remind(manager).number("/reminded"), drafts_);
    EXPECT_EQ(remind(manager).code(), "reminded_today");
    const auto late = begin(second, "Lampe");
    EXPECT_EQ(remind(manager).number("/reminded"), 1) << "the new one alone";
    EXPECT_EQ(sent_to(late), std::vector<std::string>{"by_hand"});
    at("2013-12-05T09:00:00Z");
    EXPECT_EQ(remind(manager).code(), "reminded_today");
    at("2013-12-05T10:30:00Z");
    EXPECT_EQ(remind(manager).number("/reminded"), drafts_);
}

TEST_F(Reminders, by_hand_and_by_the_calendar_do_not_fall_on_one_day) {
    auto manager = as("manager");
    at("2013-12-08T20:00:00Z");
    EXPECT_EQ(remind(manager).number("/reminded"), drafts_);
    at("2013-12-08T23:00:00Z");
    EXPECT_EQ(all_sent(), (std::vector<Sent>{{"by_hand", drafts_}}));
    at("2013-12-12T23:00:00Z");
    EXPECT_EQ(all_sent(), (std::vector<Sent>{{"by_hand", drafts_}, {"three_days", drafts_}}));
    EXPECT_EQ(remind(manager).code(), "reminded_today");
}

TEST_F(Reminders, are_refused_when_nobody_could_send_a_draft) {
    auto manager = as("manager");
    at("2013-12-16T09:00:00Z");
    EXPECT_EQ(remind(manager).code(), "call_closed");
    EXPECT_EQ(manager.post("/api/calls/spark-2013-spring/reminders").code(), "call_closed");
    EXPECT_EQ(as("manager@ruche.example").post(winter + "/reminders").status, 404);
}

TEST_F(Reminders, reach_some_hundred_drafts_each_once) {
    for (int i = 0; i < 230; ++i) {
        auto founder = guest();
        begin(founder, "Lampe " + std::to_string(i));
    }
    EXPECT_EQ(remind(*admin_).number("/reminded"), drafts_);
    EXPECT_EQ(known("select count(distinct application_id) from reminders"), drafts_);
    EXPECT_EQ(all_sent(), (std::vector<Sent>{{"by_hand", drafts_}}));
}

}  // namespace
}  // namespace contract
