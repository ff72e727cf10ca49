// Decisions in pencil: until they are published nothing that a team, a guest or another house can ask for tells of
// them.
#include <thread>

#include "contract/eyes.hpp"

namespace contract {
namespace {

const std::string winter = "/api/calls/spark-2014-winter";

class Pencil : public Eyes {
protected:
    std::string file(std::string_view startup) { return str(file_of(startup, "spark-2014-winter")); }
    std::string path(std::string_view startup) { return "/api/applications/" + file(startup); }
    static std::string moves(const std::string& id, const std::string& to, const std::string& was = "") {
        return R"({"moves":[{"application":)" + id + R"(,"decided":")" + to + "\"" +
               (was.empty() ? "" : R"(,"was":")" + was + "\"") + "}]}";
    }
    Answer move(Browser& by, std::string_view startup, const std::string& to, const std::string& was = "") {
        return by.post(winter + "/decisions", moves(file(startup), to, was));
    }
    // Nobody reviews in this call, so its refusals may go without reasons.
    Answer publish(Browser& by, const std::string& wish = "{}") {
        return by.post(winter + "/decisions/publication",
                       R"({"without_reasons":true)" + (wish == "{}" ? "}" : "," + wish.substr(1)));
    }
    void at(const std::string& now) {
        auto admin = as("admin");
        EXPECT_EQ(admin.post("/api/demo/clock", R"({"now":")" + now + "\"}").status, 200);
        house().jobs().do_due();
        do_all_that_waits();
    }
    void do_all_that_waits() {
        house().followers().do_due();
        house().jobs().do_due();
        house().post().do_due();
    }
    std::vector<std::string> letters_about(std::string_view startup) {
        return all<std::string>("select distinct kind from letters where application_id = ? order by kind",
                                file_of(startup, "spark-2014-winter"));
    }
};

using Kinds = std::vector<std::string>;

TEST_F(Pencil, is_the_houses_alone_until_it_is_published) {
    auto manager = as("manager"), founder = as("mariam@palabre.example");
    EXPECT_EQ(move(manager, "Palabre", "offered").number("/changed"), 1);
    const auto house = manager.get(path("Palabre"));
    EXPECT_EQ(house.text("/status"), "offered");
    EXPECT_EQ(house.text("/board/told_status"), "submitted");
    EXPECT_TRUE(house.at("/board/pencilled").as_bool());
    EXPECT_EQ(founder.get(path("Palabre")).text("/status"), "submitted");
    EXPECT_EQ(manager.get(winter + "/applications?pencilled=true").number("/total"), 1);
    EXPECT_EQ(manager.get(winter + "/board").number("/pencilled"), 1);
    EXPECT_EQ(publish(manager).number("/told"), 1);
    do_all_that_waits();
    EXPECT_EQ(founder.get(path("Palabre")).text("/status"), "offered");
    EXPECT_EQ(founder.get(path("Palabre") + "/history").text("/0/kind"), "application.decision_published");
    EXPECT_EQ(letters_about("Palabre"), Kinds{"application.offered"});
    EXPECT_EQ(manager.get(winter + "/board").number("/pencilled"), 0);
}

TEST_F(Pencil, is_told_at_its_hour_where_it_stands_by_then) {
    auto manager = as("manager"), founder = as("mariam@palabre.example");
    move(manager, "Palabre", "refused");
    move(manager, "Strapontin", "waiting_list");
    EXPECT_EQ(publish(manager, R"({"at":"2013-12-20T08:00:00Z"})").number("/planned"), 2);
    EXPECT_EQ(move(manager, "Palabre", "offered", "refused").status, 200);
    at("2013-12-20T07:59:00Z");
    EXPECT_EQ(founder.get(path("Palabre")).text("/status"), "submitted");
    at("2013-12-20T08:00:00Z");
    EXPECT_EQ(founder.get(path("Palabre")).text("/status"), "offered");
    EXPECT_EQ(letters_about("Palabre"), Kinds{"application.offered"});
    EXPECT_EQ(letters_about("Strapontin"), Kinds{"application.waiting_list"});
}

TEST_F(Pencil, is_not_told_once_its_plan_was_taken_back_or_its_team_has_left) {
    auto manager = as("manager"), founder = as("mariam@palabre.example");
    move(manager, "Palabre", "refused");
    move(manager, "Strapontin", "refused");
    publish(manager, R"({"at":"2013-12-10T08:00:00Z"})");
    EXPECT_EQ(manager.get(winter + "/board").number("/planned/0/files"), 2);
    EXPECT_EQ(manager.remove(winter + "/decisions/publication?application=" + file("Strapontin")).number("/planned"),
              1);
    EXPECT_EQ(founder.post(path("Palabre") + "/withdrawal").status, 200);
    at("2013-12-10T09:00:00Z");
    EXPECT_EQ(manager.get(path("Palabre")).text("/status"), "withdrawn");
    EXPECT_EQ(manager.get(path("Strapontin")).text("/board/told_status"), "submitted");
    EXPECT_EQ(manager.remove(winter + "/decisions/publication").code(), "nothing_planned");
}

TEST_F(Pencil, once_told_is_corrected_by_a_new_decision_and_each_is_kept) {
    auto manager = as("manager"), nadia = as("nadia"), founder = as("mariam@palabre.example");
    move(manager, "Palabre", "refused");
    publish(manager);
    EXPECT_EQ(nadia.patch(path("Palabre"), R"({"status":"interview","note":"We were wrong"})").status, 200);
    EXPECT_EQ(founder.get(path("Palabre")).text("/status"), "refused");
    publish(nadia);
    EXPECT_EQ(founder.get(path("Palabre")).text("/status"), "interview");
    const auto kept = manager.get(path("Palabre") + "/decisions");
    ASSERT_EQ(kept.size(), 2u);
    EXPECT_EQ(kept.text("/0/decided"), "interview");
    EXPECT_EQ(kept.text("/0/before"), "refused");
    EXPECT_EQ(kept.text("/0/note"), "We were wrong");
    EXPECT_EQ(kept.text("/0/by"), nadia.get("/api/me").text("/name"));
    EXPECT_EQ(kept.text("/1/published_by"), manager.get("/api/me").text("/name"));
}

TEST_F(Pencil, is_rubbed_out_by_moving_the_file_back) {
    auto manager = as("manager");
    move(manager, "Palabre", "refused");
    publish(manager, R"({"at":"2013-12-10T08:00:00Z"})");
    move(manager, "Palabre", "submitted");
    EXPECT_EQ(manager.get(winter + "/board").number("/pencilled"), 0);
    EXPECT_EQ(publish(manager).code(), "nothing_in_pencil");
    at("2013-12-10T08:00:00Z");
    EXPECT_EQ(letters_about("Palabre"), Kinds{});
}

TEST_F(Pencil, of_a_file_that_nobody_has_opened_is_refused) {
    database().write_now({}, [](db::Tx& tx) { tx.run("delete from openings"); });
    auto manager = as("manager");
    EXPECT_EQ(move(manager, "Palabre", "refused").code(), "not_opened");
    EXPECT_EQ(manager.patch(path("Palabre"), R"({"status":"refused"})").code(), "not_opened");
    const auto bulk = manager.post(
        winter + "/bulk", R"({"applications":[)" + file("Palabre") + R"(],"act":"status","status":"refused"})");
    EXPECT_EQ(bulk.number("/changed"), 0);
    EXPECT_EQ(bulk.text("/left_out/0/code"), "not_opened");
    EXPECT_FALSE(manager.get(path("Palabre")).at("/board/opened").as_bool());
    EXPECT_EQ(as("nadia").post(path("Palabre") + "/opening").status, 204);
    EXPECT_FALSE(manager.get(path("Palabre")).at("/board/opened").as_bool()) << "by nadia, not by the manager";
    EXPECT_EQ(move(manager, "Palabre", "refused").status, 200);
}

TEST_F(Pencil, of_two_managers_is_never_lost) {
    auto manager = as("manager"), nadia = as("nadia");
    EXPECT_EQ(move(manager, "Palabre", "shortlisted", "submitted").status, 200);
    const auto stale = move(nadia, "Palabre", "refused", "submitted");
    EXPECT_EQ(std::pair(stale.status, stale.code()), std::pair(409, std::string("moved_meanwhile")));
    EXPECT_EQ(stale.text("/detail"), manager.get("/api/me").text("/name") +
                                         " a passé ce dossier en « Présélection » entre-temps. Regardez de "
                                         "nouveau.")
        << "in her language";
    EXPECT_EQ(manager.get(path("Palabre")).text("/status"), "shortlisted");
    const auto done = move(manager, "Palabre", "interview", "shortlisted");
    EXPECT_EQ(move(nadia, "Palabre", "offered", "interview").status, 200);
    const auto back = manager.post("/api/undo/" + done.text("/undo"));
    EXPECT_EQ(back.number("/changed"), 0);
    EXPECT_EQ(back.text("/left_out/0/code"), "moved_meanwhile");
    EXPECT_EQ(manager.get(path("Palabre")).text("/status"), "offered") << "an undo takes back one's own move alone";
}

TEST_F(Pencil, of_two_who_move_one_file_at_the_same_moment_only_one_counts) {
    auto manager = as("manager"), nadia = as("nadia");
    for (int turn = 0; turn < 20; ++turn) {
        const auto was = manager.get(path("Palabre")).text("/status");
        const std::string one = was == "refused" ? "interview" : "refused",
                          other = was == "offered" ? "interview" : "offered";
        int done = 0;
        Answer first, second;
        std::thread beside([&] { first = move(manager, "Palabre", one, was); });
        second = move(nadia, "Palabre", other, was);
        beside.join();
        for (const auto& answer : {first, second}) {
            done += answer.status == 200;
            EXPECT_TRUE(answer.status == 200 || answer.code() == "moved_meanwhile") << answer.body;
        }
        EXPECT_EQ(done, 1) << one << " and " << other << " from " << was;
    }
    EXPECT_EQ(known("select count(*) from decisions where application_id = ?", file_of("Palabre", "spark-2014-winter")),
              20);
}

TEST_F(Pencil, can_be_no_answer_that_only_a_team_gives) {
    auto manager = as("manager");
    for (const auto* theirs : {"accepted", "declined", "lapsed", "joined"})
        EXPECT_EQ(move(manager, "Palabre", theirs).text("/errors/0/code"), "follows_an_offer") << theirs;
    EXPECT_EQ(
        manager.patch("/api/applications/" + str(file_of("Brindille", "spark-2013-spring")), R"({"status":"refused"})")
            .code(),
        "has_a_place");
}

TEST_F(Pencil, is_shown_in_a_preview_of_the_letters_and_what_comes_after_it_stays) {
    auto manager = as("manager");
    move(manager, "Palabre", "refused");
    move(manager, "Strapontin", "refused");
    const auto preview = manager.post(winter + "/decisions/publication/preview");
    EXPECT_EQ(preview.number("/files"), 2);
    EXPECT_EQ(preview.number("/letters/0/files"), 2);
    EXPECT_EQ(preview.text("/letters/0/subject"), "Palabre: our answer about Winter 2014");
    move(manager, "Lampyre", "offered");
    EXPECT_EQ(publish(manager, R"({"up_to":)" + str(preview.number("/up_to")) + "}").number("/told"), 2);
    EXPECT_EQ(manager.get(path("Lampyre")).text("/board/told_status"), "submitted");
}

TEST_F(Pencil, warns_the_manager_three_days_before_the_promised_answer) {
    auto manager = as("manager");
    const auto warned = [&] {
        const auto lines = manager.get("/api/today").at("");
        for (const auto& line : lines.as_array())
            if (line.at("kind").as_string() == "answers_due") return line.at("count").as_int64();
        return std::int64_t{0};
    };
    at("2013-12-17T22:00:00Z");
    EXPECT_EQ(warned(), 0);
    at("2013-12-17T23:00:00Z");
    const auto owed = manager.get(winter + "/board").number("/unanswered");
    EXPECT_GT(owed, 20);
    EXPECT_EQ(warned(), owed);
    move(manager, "Palabre", "refused");
    EXPECT_EQ(warned(), owed) << "in pencil nobody has an answer";
    publish(manager);
    EXPECT_EQ(warned(), owed - 1);
}

// All that may be asked for below the house: each route that only reads, about the file, its call, its startup.
class PencilLeaks : public Pencil {
protected:
    std::vector<std::string> targets(const std::string& startup, const std::string& call, http::Role up_to) {
        auto out = every_get({{"{slug}", {call}},
                              {"applications", {str(file_of(startup, call))}},
                              {"{number}", {"1"}},
                              {"startups", {str(known("select id from startups where name = ?", startup).value())}}},
                             up_to);
        const auto list = "/api/calls/" + call + "/applications";
        for (const auto* query : {"?sort=status", "?sort=-status", "?status=submitted", "?status=offered",
                                  "?status=refused", "?pencilled=true", "?pencilled=false", "?tag=zwieback",
                                  "?looks_after=none", "?search=zwieback", "?sort=looks_after", "?limit=1&sort=status"})
            out.push_back(list + query);
        out.push_back("/api/find?search=pal");
        return out;
    }
    std::string all_seen(Eye& eye, const std::string& startup, const std::string& call, http::Role role) {
        return Eyes::all_seen(eye, targets(startup, call, role));
    }
    // Everything that the house may do with files without telling anybody.
    void mark_in_silence(Browser& manager) {
        for (const auto* startup : {"Palabre", "Strapontin", "Lampyre"}) {
            EXPECT_EQ(manager.post(path(startup) + "/opening").status, 204);
            EXPECT_EQ(move(manager, startup, "shortlisted").status, 200);
        }
        const auto me = str(manager.get("/api/me").number("/id"));
        EXPECT_EQ(manager
                      .patch(path("Palabre"), R"({"status":"offered","tags":["zwieback"],"looks_after":)" + me +
                                                  R"(,"note":"A zwieback of a team"})")
                      .status,
                  200);
        EXPECT_EQ(manager.post(path("Palabre") + "/notes", R"({"text":"zwieback"})").status, 201);
        EXPECT_EQ(
            manager.post(winter + "/bulk", R"({"matching":{"status":["submitted"]},"act":"status","status":"refused"})")
                .status,
            200);
        EXPECT_EQ(manager.patch(path("Ressac") + "/reasons", R"({"paragraph":"A zwieback of a reason"})").status, 200);
        EXPECT_EQ(manager.post(path("Ressac") + "/reasons/reading").text("/state"), "read");
        EXPECT_EQ(manager.post(winter + "/decisions/publication/preview").status, 200);
        EXPECT_EQ(publish(manager, R"({"at":"2013-12-20T08:00:00Z"})").status, 200);
        EXPECT_EQ(manager.upload(winter + "/imports", "name,tags\nPalabre,rusk\n", "list.csv").status, 201);
        do_all_that_waits();
    }
};

TEST_F(PencilLeaks, nothing_that_anybody_outside_may_ask_for_changes_by_a_byte) {
    using http::Role;
    struct Looker {
        std::string who;
        Role role;
    };
    const std::vector<Looker> lookers{{"guest", Role::guest},     {"mariam@palabre.example", Role::member},
                                      {"founder", Role::member},  {"juror", Role::juror},
                                      {"advisor", Role::advisor}, {"manager@ruche.example", Role::manager}};
    auto manager = as("manager");
    manager.get(path("Palabre"));
    std::vector<Eye> eyes;
    for (const auto& looker : lookers) eyes.push_back(eye(looker.who));
    std::vector<std::string> before;
    for (std::size_t i = 0; i < eyes.size(); ++i)
        before.push_back(all_seen(eyes[i], "Palabre", "spark-2014-winter", lookers[i].role));
    EXPECT_NE(before[1].find("\"status\":\"submitted\""), std::string::npos) << "the team sees its own file";
    mark_in_silence(manager);
    for (std::size_t i = 0; i < eyes.size(); ++i)
        EXPECT_EQ(all_seen(eyes[i], "Palabre", "spark-2014-winter", lookers[i].role), before[i]) << lookers[i].who;
    EXPECT_EQ(publish(manager).status, 200);
    EXPECT_NE(all_seen(eyes[1], "Palabre", "spark-2014-winter", Role::member), before[1]) << "once told, it is seen";
}

}  // namespace
}  // namespace contract
