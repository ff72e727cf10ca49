// A person's dates as a feed for their own calendar: theirs alone, in their language, until they take the link back.
#include "contract/spark.hpp"

namespace contract {
namespace {

class Calendar : public Spark {
protected:
    static std::string link_of(Browser& person) { return person.post("/api/me/calendar").text("/address"); }
    // Its lines that begin so, without it; folded ones put together again.
    static std::vector<std::string> lines(const std::string& feed, const std::string& name) {
        std::string whole;
        for (std::size_t at = 0; at < feed.size(); ++at) {
            if (feed.compare(at, 3, "\r\n ") == 0)
                at += 2;
            else
                whole += feed[at];
        }
        std::vector<std::string> out;
        for (std::size_t at = 0, end = 0; (end = whole.find("\r\n", at)) != std::string::npos; at = end + 2)
            if (whole.compare(at, name.size(), name) == 0)
                out.push_back(whole.substr(at + name.size(), end - at - name.size()));
        return out;
    }
    std::vector<std::string> read(const std::string& link, const std::string& name = "SUMMARY:") {
        const auto answer = guest().get(link);
        EXPECT_EQ(answer.status, 200) << answer.body;
        EXPECT_EQ(answer.type, "text/calendar; charset=utf-8");
        return lines(answer.body, name);
    }
};

TEST_F(Calendar, of_a_manager_tells_the_dates_of_the_calls_that_they_run) {
    auto manager = as("manager");
    const auto told = read(link_of(manager));
    const std::set<std::string> dates(told.begin(), told.end());
    EXPECT_EQ(dates.size(), told.size()) << "a date is told twice";
    EXPECT_TRUE(dates.contains("Winter 2014 closes"));
    EXPECT_TRUE(dates.contains("Spring 2013 opens"));
    for (const auto& date : dates) EXPECT_EQ(date.find("Ruche"), std::string::npos) << "another house's: " << date;
}

TEST_F(Calendar, of_a_founder_tells_when_their_own_files_are_due) {
    auto founder = as("founder");
    const auto link = link_of(founder);
    EXPECT_EQ(read(link), std::vector<std::string>{"Brindille: BizSpark 2014 closes"});
    EXPECT_EQ(read(link, "DTSTART:"), std::vector<std::string>{"20141231T225900Z"});
    EXPECT_EQ(read(link, "DESCRIPTION:"), std::vector<std::string>{"The file is not sent yet."});
    EXPECT_EQ(founder.patch("/api/me", R"({"language":"fr"})").status, 200);
    EXPECT_EQ(read(link), std::vector<std::string>{"Brindille\u202f: clôture de BizSpark 2014"});
}

TEST_F(Calendar, link_is_kept_as_a_hash_and_ends_with_the_next_one_or_by_hand) {
    auto founder = as("founder");
    EXPECT_EQ(founder.get("/api/me/calendar").at("/made_at"), nullptr);
    const auto first = link_of(founder);
    const auto secret = first.substr(std::string("/api/calendars/").size(), 43);
    EXPECT_EQ(known("select count(*) from calendars where secret_hash = ?", secret), 0);
    EXPECT_EQ(guest().get(first).status, 200);
    const auto second = link_of(founder);
    EXPECT_NE(first, second);
    EXPECT_EQ(guest().get(first).status, 404);
    EXPECT_EQ(guest().get(second).status, 200);
    EXPECT_TRUE(founder.get("/api/me/calendar").at("/made_at").is_string());
    EXPECT_EQ(founder.remove("/api/me/calendar").status, 204);
    EXPECT_EQ(guest().get(second).status, 404);
    EXPECT_EQ(guest().get("/api/calendars/" + secret).status, 404);
}

}  // namespace
}  // namespace contract
