// The lists over some thousand files: each query walks an index in its order; nothing is scanned whole, nothing sorted.
#include <regex>

#include "contract/spark.hpp"
#include "contract/watched.hpp"

namespace contract {
namespace {

constexpr std::int64_t files = 3000;
const std::string winter = "/api/calls/spark-2014-winter";

class Lists : public Spark {
protected:
    void SetUp() override {
        Spark::SetUp();
        if (IsSkipped()) return;
        cookie_ = as("manager").cookie;
        watched_.emplace(database());
        watching_.emplace(*watched_);
        manager_.emplace(*watching_);
        manager_->cookie = cookie_;
    }
    world::World copy() const override {
        static const StoryTemplate many(files);
        return many.copy();
    }
    void TearDown() override {
        manager_.reset();
        watching_.reset();
        watched_.reset();
        Spark::TearDown();
    }
    // What the engine would do that takes longer the more files there are.
    std::vector<std::string> slow_steps(const Planned& one) const {
        static const std::regex sqlite(
            R"(^SCAN (a|s|t|e|l|n|applications|startups|ties|events|letters|notices)\b(?! VIRTUAL).*|.*TEMP B-TREE FOR .*ORDER BY.*)");
        static const std::regex postgresql(
            R"(.*Seq Scan on (applications|startups|ties|events|letters|notices)\b.*|.*\bSort  \(.*)");
        std::vector<std::string> out;
        for (const auto& line : one.plan)
            if (std::regex_match(line, world::engine_under_test() == db::Engine::sqlite ? sqlite : postgresql))
                out.push_back(line);
        return out;
    }
    Answer expect_indexed(const std::string& target) {
        watched_->take();
        auto answer = manager_->get(target);
        EXPECT_EQ(answer.status, 200) << target << answer.body;
        int lists = 0;
        for (const auto& one : watched_->take()) {
            // PostgreSQL counts most of a call fastest by reading the table; the house remembers such a total.
            if (database().engine() == db::Engine::postgresql && one.sql.find(" limit ") == std::string::npos) continue;
            lists += one.sql.find(" limit ") != std::string::npos;
            std::string plan;
            for (const auto& line : one.plan) plan += "    " + line + "\n";
            EXPECT_EQ(slow_steps(one), std::vector<std::string>{}) << target << "\n" << one.sql << "\n" << plan;
        }
        EXPECT_GE(lists, 1);
        return answer;
    }

    Browser watched_guest() { return Browser(*watching_); }

    std::optional<WatchedDb> watched_;

private:
    std::string cookie_;
    std::optional<app::House> watching_;
    std::optional<Browser> manager_;
};

TEST_F(Lists, walk_an_index_for_every_order) {
    for (const auto* sort : {"newest", "-newest", "name", "-name", "sent", "-sent", "status", "-status", "city",
                             "-city", "eligibility", "-eligibility", "team", "-team"}) {
        const auto first = expect_indexed(winter + "/applications?sort=" + sort);
        EXPECT_EQ(first.size("/items"), 50u);
        EXPECT_EQ(first.number("/total"), files + 23);
        std::string cursor;
        for (const char c : first.text("/next")) {
            char encoded[4];
            std::snprintf(encoded, sizeof encoded, "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
            cursor += encoded;
        }
        expect_indexed(winter + "/applications?sort=" + sort + "&cursor=" + cursor);
    }
}

TEST_F(Lists, walk_scores_down_a_column_of_the_board_and_standings_by_place) {
    const auto phase = as("manager").post(winter + "/phases", R"({"kind":"paper"})").number("/id");
    database().write_now({}, [&](db::Tx& tx) {
        const db::AsHouse house(tx, "scores as after a phase that read them all");
        tx.run("update applications set score = id % 1000 where status <> 'draft'");
        tx.run(
            "update applications set status = 'shortlisted', board = 'shortlisted' where status = 'submitted' and "
            "score % 10 = 3");
        tx.run(
            "insert into standings (phase_id, generation, application_id, reviews, raw, calibrated, error, place, "
            "place_low, place_high, chance, panel) select ?, 0, a.id, 3, 0, 0, 40, row_number() over (order by a.id), "
            "1, 9, 0, 0 from applications a join calls c on c.id = a.call_id where c.slug = 'spark-2014-winter' and "
            "a.status <> 'draft' and a.trial = 0",
            phase);
    });
    EXPECT_EQ(expect_indexed(winter + "/applications?sort=score").size("/items"), 50u);
    const auto column = expect_indexed(winter + "/applications?sort=score&status=shortlisted&limit=20");
    EXPECT_EQ(column.text("/items/19/status"), "shortlisted");
    const auto of_phase = "/api/phases/" + str(phase) + "/standings?limit=100";
    // PostgreSQL reads so few standings fastest whole.
    const auto standings = [&](const std::string& target) {
        return database().engine() == db::Engine::sqlite ? expect_indexed(target) : as("manager").get(target);
    };
    const auto first = standings(of_phase);
    EXPECT_EQ(first.number("/total"), files + 23);
    EXPECT_EQ(first.number("/items/99/place"), 100);
    EXPECT_EQ(standings(of_phase + "&cursor=" + str(100) + "%3A" + str(first.number("/items/99/application")))
                  .number("/items/0/place"),
              101);
}

TEST_F(Lists, find_words_by_the_word_index) {
    expect_indexed(winter + "/applications?search=par");
    expect_indexed(winter + "/applications?search=par%20az");
    expect_indexed(winter + "/applications?search=par&status=submitted");
}

TEST_F(Lists, show_the_way_from_one_file_to_the_next) {
    const auto file = str(file_of("Palabre", "spark-2014-winter"));
    for (const auto* sort : {"newest", "name", "sent", "-city"})
        expect_indexed(winter + "/applications/" + file + "/neighbours?sort=" + sort);
}

TEST_F(Lists, show_startups_and_the_audit_a_page_at_a_time) {
    expect_indexed("/api/startups");
    expect_indexed("/api/startups?search=par");
    expect_indexed("/api/audit");
    expect_indexed("/api/audit?kind=application");
}

TEST_F(Lists, show_letters_and_notices_a_page_at_a_time) {
    database().write_now({}, [](db::Tx& tx) {
        const auto manager = tx.one<std::int64_t>("select id from people where email = 'manager@spark.example'");
        const auto house = tx.one<std::int64_t>("select id from operators where slug = 'spark'");
        for (int i = 0; i < files; ++i) {
            tx.run(
                "insert into letters (id, kind, state, operator_id, person_id, name, address, language, subject, body, "
                "link, secret, thread, made_at, send_at, attempts, reason, version) values (?, 'letter.by_hand', ?, ?, "
                "?, "
                "'', 'a@b.example', 'en', 'S', 'B', '', '', '', 0, 0, 0, '', 1)",
                i + 1, i % 7 ? "kept" : "refused", house, manager);
            tx.run(
                "insert into notices (id, person_id, event_id, kind, subject, link, how, made_at, read_at) values (?, "
                "?, "
                "?, 'application.sent', 'S', '/', 'daily', 0, ?)",
                i + 1, manager, i + 1, i % 7 ? std::optional(1) : std::nullopt);
        }
    });
    if (database().engine() == db::Engine::postgresql) database().connect()->script("analyze");
    EXPECT_EQ(expect_indexed("/api/outbox").size("/items"), 50u);
    EXPECT_EQ(expect_indexed("/api/outbox?state=refused").size("/items"), 50u);
    EXPECT_EQ(expect_indexed("/api/notifications").number("/unread"), (files + 6) / 7);
}

// However many files the call has.
TEST_F(Lists, are_not_walked_to_begin_a_draft_or_to_send_one) {
    if (database().engine() == db::Engine::postgresql) GTEST_SKIP() << "PostgreSQL plans by what it counted";
    static const std::regex whole_call(R"(SEARCH \w+ USING (COVERING )?INDEX applications_\w+ \(call_id=\?\).*)");
    const auto walked = [&] {
        std::vector<std::string> out;
        for (const auto& one : watched_->take())
            for (const auto& line : one.plan)
                if (std::regex_match(line, whole_call)) out.push_back(one.sql);
        return out;
    };
    watched_->take();
    auto founder = watched_guest();
    const auto draft = founder.post(winter + "/applications", R"({"startup":{"name":"Pédalo"}})");
    EXPECT_EQ(draft.status, 201) << draft.body;
    EXPECT_EQ(walked(), std::vector<std::string>{});
    const auto file = "/api/applications/" + std::to_string(draft.number("/id"));
    EXPECT_EQ(founder.patch(file, R"({"fields":[{"field":"startup.city","text":"Lyon"}]})").status, 200);
    EXPECT_EQ(founder
                  .post("/api/me/claim", R"({"name":"Line Pommier","email":"line@pedalo.example",)"
                                         R"("password":"a long password"})")
                  .status,
              201);
    EXPECT_EQ(founder.post(file + "/submission").code(), "incomplete");
    EXPECT_EQ(walked(), std::vector<std::string>{});
}

// Every page after the other gives every file once, in the order that was asked for.
TEST_F(Lists, give_every_file_once) {
    auto manager = as("manager");
    for (const auto* sort : {"newest", "name", "-city", "status"}) {
        std::set<std::int64_t> seen;
        std::string cursor;
        do {
            const auto page = manager.get(winter + "/applications?limit=200&sort=" + sort +
                                          (cursor.empty() ? "" : "&cursor=" + cursor));
            const auto items = page.at("/items");
            for (const auto& item : items.as_array()) EXPECT_TRUE(seen.insert(item.at("id").as_int64()).second);
            cursor.clear();
            for (const char c : page.text("/next")) {
                char encoded[4];
                std::snprintf(encoded, sizeof encoded, "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
                cursor += encoded;
            }
        } while (!cursor.empty());
        EXPECT_EQ(seen.size(), static_cast<std::size_t>(files + 23)) << sort;
    }
}

}  // namespace
}  // namespace contract
