// The house with many people in it at once, through real sockets: some write, some read, some come and go, pages hear
// what changes, jobs run beside them. bin/test runs it with the thread sanitizer too.
#include <thread>

#include "contract/spark.hpp"
#include "contract/tab.hpp"

namespace contract {
namespace {

class Crowd : public Spark {
protected:
    void SetUp() override {
        Spark::SetUp();
        if (IsSkipped()) return;
        http::ServerOptions options;
        options.port = 0;
        server_.emplace(house().site(), options);
        house().serving(&*server_);
        serving_ = std::thread([this] { server_->run(); });
        house().begin_work();
    }
    void TearDown() override {
        close();
        Spark::TearDown();
    }
    void close() {
        if (!serving_.joinable()) return;
        server_->stop();
        serving_.join();
        house().end_work();
        house().serving(nullptr);
        server_.reset();
    }
    unsigned short port() const { return server_->port(); }
    void begin_to_close() { server_->stop(); }
    std::size_t pages_open() const { return server_->counters().live; }
    // One that hears whatever happens from now on.
    LivePage page(const std::string& cookie) {
        LivePage page(port(), cookie);
        Tab tab(port(), cookie);
        while (tab.get("/metrics").body.find("spark_live_subscribers 1\n") == std::string::npos) continue;
        return page;
    }
    // Sent ones, whose notes and statuses the manager may change.
    std::vector<std::int64_t> some_files() {
        return all("select id from applications where sent_version > 0 and trial = 0 order by id limit 3");
    }
    std::int64_t notes_about(std::string_view word) {
        return known("select count(*) from notes where text = ?", word).value();
    }
    // How many notes were acknowledged, one after the other, each on the next file.
    static int write_notes(Tab& tab, const std::vector<std::int64_t>& files, std::string_view word, int count) {
        int written = 0;
        for (int i = 0; i < count; ++i) {
            const auto& file = files[static_cast<std::size_t>(i) % files.size()];
            const auto answer =
                tab.post("/api/applications/" + str(file) + "/notes", {R"({"text":)" + in_quotes(word) + "}", {}});
            EXPECT_TRUE(answer.status == 201 || answer.status == 503) << answer.body;
            written += answer.status == 201;
        }
        return written;
    }

private:
    std::optional<http::Server> server_;
    std::thread serving_;
};

TEST_F(Crowd, finds_every_acknowledged_note_once_and_its_pages_hear_of_each) {
    const auto files = some_files();
    const auto manager = as("manager").cookie;
    auto page = this->page(manager);
    std::atomic<int> written{0};
    {
        std::vector<std::jthread> people;
        people.reserve(5);
        for (int writer = 0; writer < 3; ++writer)
            people.emplace_back([&] {
                Tab tab(port(), manager);
                written += write_notes(tab, files, "crowd", 8);
            });
        people.emplace_back([&] {
            Tab tab(port(), manager);
            for (int i = 0; i < 8; ++i) {
                EXPECT_EQ(tab.get("/api/calls/spark-2013-spring/applications?limit=20").status, 200);
                EXPECT_EQ(tab.get("/api/calls/spark-2013-spring/applications?search=a").status, 200);
                EXPECT_EQ(tab.get("/api/today").status, 200);
                EXPECT_EQ(tab.get("/metrics").status, 200);
            }
        });
    }
    EXPECT_EQ(notes_about("crowd"), written);
    std::set<std::string> topics;
    for (const auto file : files) topics.insert("applications/" + str(file));
    page.hear(topics);
}

TEST_F(Crowd, comes_and_goes_without_leaving_a_session_or_a_page_open) {
    const auto person = known("select id from people where email = 'juror@spark.example'").value();
    const auto open = "select count(*) from sessions where person_id = ? and closed_at is null";
    const auto before = known(open, person);
    {
        std::vector<std::jthread> people;
        people.reserve(5);
        for (int i = 0; i < 3; ++i)
            people.emplace_back([&] {
                for (int turn = 0; turn < 3; ++turn) {
                    Tab tab(port(), "");
                    const auto key = R"({"email":"juror@spark.example","password":"spark-demo"})";
                    EXPECT_EQ(tab.post("/api/session", {key, {}}).status, 201);
                    EXPECT_EQ(tab.remove("/api/session").status, 204);
                }
            });
        const auto cookie = as("manager").cookie;
        for (int i = 0; i < 2; ++i)
            people.emplace_back([&, cookie] {
                for (int turn = 0; turn < 10; ++turn) LivePage(port(), cookie);
            });
    }
    EXPECT_EQ(known(open, person), before);
    while (pages_open() > 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
}

TEST_F(Crowd, reads_on_while_an_import_runs_and_its_page_hears_that_it_is_done) {
    const auto manager = as("manager").cookie;
    const auto count = "select count(*) from applications where import_id is not null";
    Tab tab(port(), manager);
    std::string lines = "name,website\n";
    for (int i = 0; i < 120; ++i) lines += "Poutrelle " + str(i) + ",https://poutrelle-" + str(i) + ".example\n";
    const auto import =
        tab.post("/api/calls/spark-2014-winter/imports", {lines, {{"x-file-name", "l.csv"}}, "text/csv"});
    ASSERT_EQ(import.status, 201) << import.body;
    const auto path = "imports/" + str(import.number("/id"));
    auto page = this->page(manager);
    std::atomic<bool> done{false};
    std::jthread reader([&] {
        Tab list(port(), manager);
        while (!done) EXPECT_EQ(list.get("/api/calls/spark-2014-winter/applications?search=poutrelle").status, 200);
    });
    const auto mapping = R"({"header":true,"columns":["name","website"],"values":[]})";
    EXPECT_EQ(tab.post("/api/" + path + "/run", {mapping, {}}).status, 200);
    while (tab.get("/api/" + path).text("/state") == "running") page.hear({path});
    done = true;
    EXPECT_EQ(tab.get("/api/" + path).text("/state"), "done");
    EXPECT_EQ(known(count), 120);
}

TEST_F(Crowd, gets_a_deck_back_as_it_was_sent_whoever_sends_another_meanwhile) {
    const auto startups =
        all("select startup_id from team_members t join people p on p.id = t.person_id where p.email = "
            "'founder@spark.example' order by startup_id limit 1");
    const auto founder = as("founder").cookie;
    std::vector<std::jthread> people;
    people.reserve(5);
    for (const char letter : {'a', 'b', 'c'})
        people.emplace_back([&, letter] {
            Tab tab(port(), founder);
            const auto deck = "%PDF-1.4\n" + std::string(400'000, letter);
            const auto sent = tab.post("/api/startups/" + str(startups.at(0)) + "/deck",
                                       {deck, {{"x-file-name", "deck.pdf"}}, "application/pdf"});
            EXPECT_EQ(sent.status, 201) << sent.body;
            EXPECT_EQ(tab.get("/api/files/" + str(sent.number("/id"))).body, deck);
        });
}

TEST_F(Crowd, finds_what_was_acknowledged_when_the_house_closes_in_the_midst_of_it) {
    const auto files = some_files();
    const auto manager = as("manager").cookie;
    std::atomic<int> written{0};
    {
        std::vector<std::jthread> people;
        people.reserve(5);
        for (int writer = 0; writer < 3; ++writer)
            people.emplace_back([&] {
                try {
                    for (Tab tab(port(), manager);;) written += write_notes(tab, files, "closing", 1);
                } catch (const std::runtime_error&) {  // the house has closed
                }
            });
        people.emplace_back([&] { EXPECT_THROW(LivePage(port(), manager).hear({"never told"}), std::runtime_error); });
        while (written < 6) std::this_thread::sleep_for(std::chrono::milliseconds(2));
        begin_to_close();
    }
    close();
    EXPECT_EQ(notes_about("closing"), written);
}

}  // namespace
}  // namespace contract
