// What a jury has on paper: minutes that say who decided what and why, and a booklet that keeps ties and blinds.
#include <algorithm>

#include "contract/paper.hpp"
#include "contract/spark.hpp"

namespace contract {
namespace {

const std::string winter = "/api/calls/spark-2014-winter";

// Where text breaks and what stands between a name and its value are the paper's own.
std::string packed(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == ':'; });
    for (const std::string_view space : {"\xC2\xA0", "\xE2\x80\xAF"})
        for (auto at = text.find(space); at != std::string::npos; at = text.find(space)) text.erase(at, space.size());
    return text;
}

class JuryPapers : public Spark {
protected:
    std::int64_t person(const std::string& who) {
        return known("select id from people where email_key = ?", who + "@spark.example").value();
    }
    std::int64_t file(std::string_view startup) { return file_of(startup, "spark-2014-winter"); }
    std::string jury_about(const std::vector<std::string>& startups, const std::string& more = "") {
        auto manager = as("manager");
        const auto made = manager.post(
            winter + "/juries", R"({"name":"Winter jury","day":"2013-12-18","quorum":1,"files":"nothing","people":[)" +
                                    str(person("juror")) + "," + str(person("gilles")) + "]" + more + "}");
        const auto id = str(made.number("/head/id"));
        std::string files;
        for (const auto& one : startups) files += (files.empty() ? "" : ",") + str(file(one));
        EXPECT_EQ(manager.put("/api/juries/" + id + "/agenda", "{\"files\":[" + files + "]}").status, 204);
        return id;
    }
    std::string item(const std::string& jury, std::string_view startup) {
        return str(
            known("select id from jury_files where jury_id = ? and application_id = ?", std::stoll(jury), file(startup))
                .value());
    }
    void at(const std::string& now) {
        auto admin = as("admin");
        EXPECT_EQ(admin.post("/api/demo/clock", R"({"now":")" + now + "\"}").status, 200);
    }
    // Palabre by a vote with Gilles sitting out, Strapontin without a vote, Lampyre not at all.
    std::string done() {
        const auto jury = jury_about({"Palabre", "Strapontin", "Lampyre"});
        auto manager = as("manager"), juror = as("juror"), gilles = as("gilles");
        manager.post("/api/juries/" + jury + "/opening");
        const auto show = [&](std::string_view startup) {
            manager.post("/api/juries/" + jury + "/screen", R"({"file":)" + item(jury, startup) + "}");
            return "/api/jury-files/" + item(jury, startup);
        };
        auto path = show("Palabre");
        EXPECT_EQ(gilles.post(path + "/conflict").status, 204);
        EXPECT_EQ(juror.put(path + "/vote", R"({"vote":"in_favour"})").status, 204);
        EXPECT_EQ(manager.post(path + "/result").status, 200);
        EXPECT_EQ(
            manager.post(path + "/decision", R"({"decided":"offered","was":"submitted","why":"They ship"})").status,
            200);
        path = show("Strapontin");
        EXPECT_EQ(
            manager.post(path + "/decision", R"({"decided":"refused","was":"submitted","why":"Too early"})").status,
            200);
        EXPECT_EQ(manager.post("/api/juries/" + jury + "/closing").status, 200);
        // Moments are those of this run: the minutes are held against one.
        database().write_now({}, [](db::Tx& tx) {
            tx.run(
                "update juries set opened_at = 1387353600000000, closed_at = 1387364400000000 where state = 'closed' "
                "and name = 'Winter jury'");
            tx.run("update jury_files set decided_at = 1387360800000000 where decided_at > 1380000000000000");
        });
        return jury;
    }
};

TEST_F(JuryPapers, minutes_say_who_decided_what_by_which_vote_and_why) {
    const auto jury = done();
    auto manager = as("manager");
    const auto number = [&](std::string_view startup) {
        return manager.get("/api/applications/" + str(file(startup))).text("/number");
    };
    const auto text = manager.get("/api/juries/" + jury + "/minutes.txt").body;
    EXPECT_EQ(text,
              "Minutes: Winter jury\n"
              "Call: Winter 2014\n"
              "Day: 18 December 2013\n"
              "Began: Wednesday 18 December 2013 at 09:00, Paris time\n"
              "Ended: Wednesday 18 December 2013 at 12:00, Paris time\n"
              "Present: Antoine Delmas\n"
              "Absent: Gilles Perrin\n"
              "Quorum: 1 vote\n"
              "Files: 2 of 3 decided\n"
              "\n1. Palabre (" +
                  number("Palabre") +
                  ")\n"
                  "Decision: Offer\n"
                  "Why: They ship\n"
                  "Votes: 1 for, 0 against, 0 abstained, of a quorum of 1\n"
                  "Sat out: Gilles Perrin (knows them)\n"
                  "Decided: Wednesday 18 December 2013 at 11:00, Paris time, by Claire Besson\n"
                  "\n2. Strapontin (" +
                  number("Strapontin") +
                  ")\n"
                  "Decision: Refused\n"
                  "Why: Too early\n"
                  "Votes: decided without a vote\n"
                  "Decided: Wednesday 18 December 2013 at 11:00, Paris time, by Claire Besson\n"
                  "\n3. Lampyre (" +
                  number("Lampyre") +
                  ")\n"
                  "Decision: none\n");
}

TEST_F(JuryPapers, minutes_have_words_for_every_tie) {
    const auto jury = done();
    auto manager = as("manager");
    const std::vector<std::pair<std::string, std::string>> words{
        {"declared", "said before that they know them"}, {"team_member", "of the team"},
        {"email_domain", "the same e-mail domain"},      {"same_organisation", "the same organisation"},
        {"shared_employer", "an employer in common"},    {"coached", "coached them before"}};
    for (const auto& [reason, told] : words) {
        database().write_now({}, [&](db::Tx& tx) { tx.run("update jury_sat_out set reason = ?", reason); });
        EXPECT_NE(
            manager.get("/api/juries/" + jury + "/minutes.txt").body.find("Sat out: Gilles Perrin (" + told + ")\n"),
            std::string::npos)
            << reason;
    }
}

TEST_F(JuryPapers, minutes_on_paper_are_the_same_text_and_the_same_bytes_each_time) {
    const auto jury = done();
    for (const auto* who : {"manager", "nadia"}) {
        auto reader = as(who);
        const auto text = reader.get("/api/juries/" + jury + "/minutes.txt").body;
        const auto pdf = reader.get("/api/juries/" + jury + "/minutes.pdf");
        EXPECT_EQ(pdf.type, "application/pdf");
        std::string read;
        for (auto page : Paper(pdf.body).pages()) {
            const auto foot = page.find_last_not_of('\n');
            read += page.substr(0, page.find_last_of('\n', foot));  // its number
        }
        EXPECT_EQ(packed(read), packed(text)) << who;
        EXPECT_EQ(reader.get("/api/juries/" + jury + "/minutes.pdf").body, pdf.body);
    }
}

TEST_F(JuryPapers, minutes_tear_no_file_apart) {
    std::vector<std::string> startups = all<std::string>(
        "select a.name from applications a join calls c on c.id = a.call_id where c.slug = 'spark-2014-winter' and "
        "a.status = 'submitted' order by a.name limit 14");
    ASSERT_EQ(startups.size(), 14U);
    const auto jury = jury_about(startups);
    auto manager = as("manager");
    manager.post("/api/juries/" + jury + "/opening");
    std::size_t longer = 0;
    for (const auto& startup : startups) {
        const auto path = "/api/jury-files/" + item(jury, startup);
        std::string why = "Because";
        for (std::size_t word = 0; word < 9 * (longer % 5); ++word) why += " they listen to shops";
        ++longer;
        EXPECT_EQ(manager.post("/api/juries/" + jury + "/screen", R"({"file":)" + item(jury, startup) + "}").status,
                  200);
        EXPECT_EQ(manager
                      .post(path + "/decision",
                            R"({"decided":"refused","was":"submitted","why":")" + why.substr(0, 490) + "\"}")
                      .status,
                  200);
    }
    const auto pages = Paper(manager.get("/api/juries/" + jury + "/minutes.pdf").body).pages();
    ASSERT_GT(pages.size(), 1U);
    for (std::size_t at = 1; at < pages.size(); ++at) {
        const auto first = packed(pages[at].substr(0, pages[at].find('\n')));
        EXPECT_TRUE(
            std::any_of(startups.begin(), startups.end(),
                        [&](const std::string& name) { return first.find(packed(name + "(")) != std::string::npos; }))
            << "page " << at + 1 << " begins with: " << first;
    }
}

TEST_F(JuryPapers, a_booklet_has_a_page_for_each_file_after_its_contents) {
    const auto jury = jury_about({"Palabre", "Strapontin", "Lampyre"});
    const auto pages = Paper(as("juror").get("/api/juries/" + jury + "/booklet.pdf").body).pages();
    ASSERT_EQ(pages.size(), 4U);
    EXPECT_NE(pages[0].find("3 files, by page"), std::string::npos) << pages[0];
    for (const auto* startup : {"Palabre", "Strapontin", "Lampyre"})
        EXPECT_NE(pages[0].find(startup), std::string::npos);
    EXPECT_TRUE(pages[1].starts_with("Palabre")) << pages[1];
    EXPECT_TRUE(pages[3].starts_with("Lampyre"));
    const auto answers = all<std::string>(
        "select text from answers where application_id = ? and field like 'answer.%' and text <> ''", file("Palabre"));
    EXPECT_GT(answers.size(), 3U);
    for (const auto& answer : answers)
        EXPECT_NE(packed(pages[1]).find(packed(answer)), std::string::npos) << "a page has room for " << answer;
}

TEST_F(JuryPapers, a_file_that_its_reader_has_a_tie_with_is_absent_and_no_number_tells) {
    auto juror = as("juror"), gilles = as("gilles");
    const auto jury = jury_about({"Palabre", "Strapontin", "Lampyre"});
    EXPECT_EQ(
        juror.post(winter + "/conflicts", R"({"application":)" + str(file("Strapontin")) + R"(,"known":true})").status,
        204);
    const auto with_tie = juror.get("/api/juries/" + jury + "/booklet.pdf").body;
    EXPECT_EQ(Paper(with_tie).text().find("Strapontin"), std::string::npos);
    const auto never = jury_about({"Palabre", "Lampyre"});
    EXPECT_EQ(with_tie, juror.get("/api/juries/" + never + "/booklet.pdf").body)
        << "byte for byte the booklet of a jury that never had it";
    EXPECT_NE(Paper(gilles.get("/api/juries/" + jury + "/booklet.pdf").body).text().find("Strapontin"),
              std::string::npos);
}

TEST_F(JuryPapers, a_booklet_keeps_the_blinds_of_its_phase) {
    auto manager = as("manager");
    const auto phase = str(manager.post(winter + "/phases", R"({"kind":"paper","hides_names":true})").number("/id"));
    const auto jury = jury_about({"Palabre", "Strapontin"}, R"(,"phase":)" + phase);
    const auto text = Paper(as("juror").get("/api/juries/" + jury + "/booklet.pdf").body).text();
    EXPECT_EQ(text.find("Palabre"), std::string::npos);
    EXPECT_NE(text.find("File " + manager.get("/api/applications/" + str(file("Palabre"))).text("/number")),
              std::string::npos)
        << text;
}

}  // namespace
}  // namespace contract
