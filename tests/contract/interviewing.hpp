// Interviews of the first house's winter call: three teams that were told they come, three people who ask, one room.
#pragma once
#include "contract/eyes.hpp"
#include "letters/letter.hpp"
#include "letters/post.hpp"

namespace contract {

inline const std::string winter = "/api/calls/spark-2014-winter", rounds = winter + "/interviews";

// Three teams, three people who ask, one room, six times on two mornings; it is Wednesday 4 December 2013 at 10:20.
class Interviewing : public Eyes {
protected:
    static inline const std::vector<std::string> times{"2013-12-12T08:00:00Z", "2013-12-12T08:30:00Z",
                                                       "2013-12-12T09:00:00Z", "2013-12-13T08:00:00Z",
                                                       "2013-12-13T08:30:00Z", "2013-12-13T09:00:00Z"};
    std::int64_t person(const std::string& who) {
        return known("select id from people where email_key = ?", who + "@spark.example").value();
    }
    std::int64_t file(std::string_view startup) { return file_of(startup, "spark-2014-winter"); }
    std::string path(std::string_view startup) { return "/api/applications/" + str(file(startup)); }
    static std::string list(const std::vector<std::string>& texts) {
        std::string out;
        for (const auto& text : texts) (out += out.empty() ? "\"" : ",\"") += text + "\"";
        return "[" + out + "]";
    }
    void told(std::string_view startup, const std::string& decided = "interview") {
        auto manager = as("manager");
        const auto id = str(file(startup));
        manager.post(winter + "/decisions",
                     R"({"moves":[{"application":)" + id + R"(,"decided":")" + decided + "\"}]}");
        const auto published = manager.post(winter + "/decisions/publication", R"({"applications":[)" + id + "]}");
        EXPECT_EQ(published.number("/told"), 1) << published.body;
    }
    Answer lay_out(Browser& manager, const std::string& rooms = R"([{"name":"Amphitheatre"}])",
                   const std::string& more = "") {
        return manager.put(rounds + "/round",
                           R"({"days":[{"day":"2013-12-12","from":540,"until":630},{"day":"2013-12-13","from":540,)"
                           R"("until":630}],"minutes":30,"pause":0,"panels":)" +
                               rooms + more + "}");
    }
    void free_at(Browser& manager, const std::string& who, const std::vector<std::string>& when) {
        EXPECT_EQ(
            manager.put(rounds + "/people/" + str(person(who)) + "/times", R"({"free":)" + list(when) + R"(,"most":3})")
                .status,
            200);
    }
    // The three teams stand at interview, the three people are free at all times.
    void ready(Browser& manager, const std::string& rooms = R"([{"name":"Amphitheatre"}])",
               const std::string& more = "") {
        for (const auto* startup : {"Palabre", "Strapontin", "Lampyre"}) told(startup);
        EXPECT_EQ(lay_out(manager, rooms, more).status, 200);
        std::string people;
        for (const auto* who : {"juror", "gilles", "nadia"}) people += (people.empty() ? "" : ",") + str(person(who));
        EXPECT_EQ(manager.post(rounds + "/people", "{\"people\":[" + people + "]}").size("/people"), 3U);
        for (const auto* who : {"juror", "gilles", "nadia"}) free_at(manager, who, times);
    }
    Answer propose(Browser& manager) { return manager.post(rounds + "/proposal"); }
    Answer invite(Browser& manager) {
        const auto seen = str(manager.get(rounds).number("/plan_version"));
        return manager.post(rounds + "/invitations", "{\"seen\":" + seen + "}");
    }
    Answer place(Browser& manager, std::string_view startup, const std::string& at, const std::vector<std::string>& who,
                 int panel = 1) {
        std::string people;
        for (const auto& one : who) people += (people.empty() ? "" : ",") + str(person(one));
        return manager.put(rounds + "/plan/" + str(file(startup)),
                           R"({"starts_at":")" + at + R"(","panel":)" + std::to_string(panel) + R"(,"people":[)" +
                               people + R"(],"seen":)" + str(manager.get(rounds).number("/plan_version")) + "}");
    }
    Answer move(Browser& team, std::string_view startup, const std::string& at) {
        return team.post(path(startup) + "/interview/move", R"({"starts_at":")" + at + "\"}");
    }
    void do_all_that_waits() {
        house().jobs().do_due();
        house().followers().do_due();
        house().jobs().do_due();
    }
    std::vector<std::string> letters_about(std::string_view startup) {
        return all<std::string>(
            "select distinct kind from letters where application_id = ? and substr(kind, 1, 10) = 'interview.' order "
            "by kind",
            file(startup));
    }
    // The calendar part of the last letter of that kind to that person, as it would go now; without when it was made.
    std::string calendar_of(const std::string& kind, std::int64_t to) {
        return database().ask({}, [&](db::Read& read) {
            const db::AsHouse house(read, "a test looks behind the scenes");
            const auto id = read.one<std::int64_t>(
                "select id from letters where kind = ? and person_id = ? order by id desc limit 1", kind, to);
            letters::PostSettings post;
            post.from = {"Spark", "house@spark.example"};
            const auto mail = letters::as_mail(read, letters::letter_by_id(read, id).value(), post, "", "");
            auto text = mail.calendar ? mail.calendar->text : std::string();
            const auto stamp = text.find("DTSTAMP:");
            if (stamp != std::string::npos) text.erase(stamp, text.find('\n', stamp) + 1 - stamp);
            return text;
        });
    }
    // Moves the house's clock, and does what is due then.
    void at(const std::string& now) {
        EXPECT_EQ(as("admin").post("/api/demo/clock", R"({"now":")" + now + "\"}").status, 200);
        do_all_that_waits();
    }
};

}  // namespace contract
