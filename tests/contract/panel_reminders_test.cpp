// Whoever asks is reminded of a day's interviews by one letter that lists them, once for each time that was told.
#include "contract/interviewing.hpp"

namespace contract {
namespace {

using Texts = std::vector<std::string>;

// Interviews on the mornings of 12 and 13 December, told on the 4th.
class PanelReminders : public Interviewing {
protected:
    void SetUp() override {
        Interviewing::SetUp();
        if (IsSkipped()) return;
        manager_.emplace(as("manager"));
        ready(*manager_, R"([{"name":"Amphitheatre"},{"name":"Work room 1"}])", R"(,"notice_hours":0)");
    }
    void TearDown() override {
        manager_.reset();
        Interviewing::TearDown();
    }
    void planned(std::string_view startup, const std::string& when, const Texts& who, int panel = 1) {
        const auto kept = place(*manager_, startup, when, who, panel);
        EXPECT_EQ(kept.status, 200) << kept.body;
    }
    void told_all() { EXPECT_EQ(invite(*manager_).status, 200); }
    // Of each letter the lines that name an interview, "09:00 Palabre", joined.
    Texts reminders_of(const std::string& who) {
        Texts out;
        for (const auto& body : all<std::string>(
                 "select body from letters where kind = 'interview.panel_soon' and person_id = ? order by id",
                 person(who))) {
            std::string lines;
            for (std::size_t at = 0; at < body.size();) {
                const auto end = std::min(body.find('\n', at), body.size());
                const auto line = body.substr(at, end - at);
                const auto name_ends = line.find(" · ");
                if (name_ends != std::string::npos) lines += (lines.empty() ? "" : ", ") + line.substr(0, name_ends);
                at = end + 1;
            }
            out.push_back(lines);
        }
        return out;
    }
    // As if the process had ended before it could say that the job is done.
    void begun_again() {
        database().write_now({}, [&](db::Tx& tx) {
            tx.run("update jobs set state = 'waiting', attempts = 1, lease_until = 0 where kind = 'interviews.remind'");
        });
        do_all_that_waits();
    }

    std::optional<Browser> manager_;
};

TEST_F(PanelReminders, list_a_days_interviews_in_the_order_of_time) {
    planned("Lampyre", times[0], {"juror", "nadia"});
    planned("Palabre", times[2], {"juror", "gilles"});
    planned("Strapontin", times[4], {"juror", "nadia"});
    told_all();
    at("2013-12-11T07:59:00Z");
    EXPECT_EQ(reminders_of("juror"), Texts{});
    at("2013-12-11T08:00:30Z");
    EXPECT_EQ(reminders_of("juror"), Texts{"09:00 Lampyre, 10:00 Palabre"});
    EXPECT_EQ(reminders_of("nadia"), Texts{"09:00 Lampyre"});
    EXPECT_EQ(reminders_of("gilles"), Texts{}) << "whose first is an hour later";
    at("2013-12-11T09:00:30Z");
    EXPECT_EQ(reminders_of("gilles"), Texts{"10:00 Palabre"});
    EXPECT_EQ(reminders_of("juror"), Texts{"09:00 Lampyre, 10:00 Palabre"});
    at("2013-12-12T08:30:30Z");
    EXPECT_EQ(reminders_of("juror"), (Texts{"09:00 Lampyre, 10:00 Palabre", "09:30 Strapontin"}));
    EXPECT_EQ(
        all<std::string>("select subject from notices where kind = 'interview.panel_soon' and person_id = ? order "
                         "by id",
                         person("juror")),
        (Texts{"Winter 2014: you interview on 12 December 2013", "Winter 2014: you interview on 13 December 2013"}));
}

TEST_F(PanelReminders, go_once_whatever_breaks_off) {
    planned("Lampyre", times[0], {"juror", "nadia"});
    planned("Palabre", times[1], {"juror", "nadia"});
    told_all();
    at("2013-12-11T08:00:30Z");
    begun_again();
    EXPECT_EQ(reminders_of("juror"), Texts{"09:00 Lampyre, 09:30 Palabre"});
    database().write_now({}, [&](db::Tx& tx) { tx.run("delete from jobs"); });
    at("2013-12-12T07:30:00Z");
    at("2013-12-11T08:00:30Z");
    at("2013-12-12T08:10:00Z");
    begun_again();
    EXPECT_EQ(reminders_of("juror"), Texts{"09:00 Lampyre, 09:30 Palabre"});
    EXPECT_EQ(reminders_of("nadia"), Texts{"09:00 Lampyre, 09:30 Palabre"});
}

TEST_F(PanelReminders, are_made_good_with_what_is_left_of_the_day) {
    planned("Lampyre", times[0], {"juror", "nadia"});
    planned("Palabre", times[2], {"juror", "nadia"});
    told_all();
    do_all_that_waits();
    database().write_now({}, [&](db::Tx& tx) { tx.run("delete from jobs"); });
    at("2013-12-12T08:10:00Z");
    EXPECT_EQ(reminders_of("juror"), Texts{"10:00 Palabre"});
}

TEST_F(PanelReminders, name_what_was_told_within_the_last_day_and_are_not_sent_for_it_alone) {
    planned("Palabre", times[1], {"juror", "nadia"});
    told_all();
    at("2013-12-11T08:10:00Z");
    planned("Lampyre", times[0], {"juror", "gilles"});
    told_all();
    at("2013-12-11T08:20:00Z");
    EXPECT_EQ(reminders_of("gilles"), Texts{});
    at("2013-12-11T08:30:30Z");
    EXPECT_EQ(reminders_of("juror"), Texts{"09:00 Lampyre, 09:30 Palabre"});
    EXPECT_EQ(reminders_of("gilles"), Texts{}) << "told less than a day before";
}

TEST_F(PanelReminders, of_a_day_are_not_sent_again_for_what_comes_onto_it_or_goes) {
    planned("Palabre", times[0], {"juror", "nadia"});
    planned("Strapontin", times[3], {"juror", "nadia"});
    told_all();
    at("2013-12-11T08:00:30Z");
    EXPECT_EQ(reminders_of("juror"), Texts{"09:00 Palabre"});
    planned("Lampyre", times[2], {"juror", "nadia"});
    told_all();
    at("2013-12-11T09:00:30Z");
    at("2013-12-12T08:00:00Z");
    EXPECT_EQ(reminders_of("juror"), (Texts{"09:00 Palabre", "09:00 Strapontin"})) << "it was told an hour after";
    auto ines = as("ines@strapontin.example");
    EXPECT_EQ(ines.post(path("Strapontin") + "/interview/absence", "{}").status, 200);
    at("2013-12-12T09:10:00Z");
    EXPECT_EQ(reminders_of("juror"), (Texts{"09:00 Palabre", "09:00 Strapontin"}));
}

TEST_F(PanelReminders, name_no_team_that_one_has_a_tie_with) {
    planned("Lampyre", times[0], {"juror", "nadia"});
    planned("Palabre", times[1], {"juror", "nadia"});
    told_all();
    EXPECT_EQ(as("juror")
                  .post(winter + "/conflicts", R"({"application":)" + str(file("Lampyre")) + R"(,"known":true})")
                  .status,
              204);
    at("2013-12-11T08:40:00Z");
    EXPECT_EQ(reminders_of("juror"), Texts{"09:30 Palabre"});
    EXPECT_EQ(reminders_of("nadia"), Texts{"09:00 Lampyre, 09:30 Palabre"});
}

}  // namespace
}  // namespace contract
