// The live stream through real sockets: a browser whose connection broke hears exactly what it missed.
#include <thread>

#include "activity/news.hpp"
#include "contract/spark.hpp"
#include "contract/tab.hpp"

namespace contract {
namespace {

class Serving {
public:
    explicit Serving(app::House& house) {
        http::ServerOptions options;
        options.port = 0;
        server_.emplace(house.site(), options);
        thread_ = std::thread([this] { server_->run(); });
    }
    ~Serving() {
        server_->stop();
        thread_.join();
    }
    Serving(const Serving&) = delete;
    Serving& operator=(const Serving&) = delete;
    unsigned short port() const { return server_->port(); }

private:
    std::optional<http::Server> server_;
    std::thread thread_;
};

// What one browser hears; it comes back as browsers do, with the last id.
class LivePageThatBreaks {
public:
    LivePageThatBreaks(unsigned short port, std::string cookie) : cookie_(std::move(cookie)) { come_back(port); }
    void come_back(unsigned short port, const std::string& query = "") {
        client_.emplace(port);
        client_->send("GET /api/live" + query + " HTTP/1.1\r\nHost: spark.example\r\nCookie: " + cookie_ + "\r\n" +
                      (last.empty() || !query.empty() ? "" : "Last-Event-ID: " + last + "\r\n") + "\r\n");
        EXPECT_EQ(client_->head().status, 200);
    }
    void breaks() { client_.reset(); }
    // The topics up to and with `topic`; "": up to the word that one is there.
    std::vector<std::string> hears_until(const std::string& topic) {
        std::vector<std::string> out;
        for (;;) {
            const auto event = client_->until("\n\n");
            if (const auto id = after(event, "id: ", "\n"); !id.empty()) last = id;
            if (topic.empty() && event.find("event: here\n") != std::string::npos) return out;
            const auto told = after(event, R"("topic":")", "\"");
            if (!told.empty()) out.push_back(told);
            if (!topic.empty() && told == topic) return out;
        }
    }
    std::string last;

private:
    static std::string after(const std::string& event, const std::string& begin, const std::string& end) {
        const auto at = event.find(begin);
        if (at == std::string::npos) return "";
        return event.substr(at + begin.size(), event.find(end, at + begin.size()) - at - begin.size());
    }
    std::string cookie_;
    std::optional<world::RawClient> client_;
};

using Topics = std::vector<std::string>;

class LiveStreams : public Spark {
protected:
    std::string own(Browser& person) { return "person:" + str(person.get("/api/me").number("/id")); }
    void tell(const Topics& topics, const std::string& audience) { activity::announce(database(), topics, {audience}); }
};

TEST_F(LiveStreams, that_break_go_on_with_exactly_what_was_missed) {
    const Serving serving(house());
    auto manager = as("manager");
    const auto me = own(manager);
    LivePageThatBreaks page(serving.port(), manager.cookie);
    EXPECT_EQ(page.hears_until(""), Topics{});
    tell({"calls/a"}, me);
    EXPECT_EQ(page.hears_until("calls/a"), Topics{"calls/a"});
    page.breaks();
    tell({"calls/b", "calls/c"}, me);
    tell({"calls/d"}, "person:7");
    tell({"calls/b"}, me);
    page.come_back(serving.port());
    EXPECT_EQ(page.hears_until(""), (Topics{"calls/c", "calls/b"}));
    tell({"calls/e"}, me);
    EXPECT_EQ(page.hears_until("calls/e"), Topics{"calls/e"});
    page.breaks();
    page.come_back(serving.port());
    EXPECT_EQ(page.hears_until(""), Topics{});
    page.breaks();
    tell({"calls/f"}, me);
    page.come_back(serving.port(), "?last=" + page.last);
    EXPECT_EQ(page.hears_until(""), Topics{"calls/f"}) << "another page of the browser takes over";
}

TEST_F(LiveStreams, that_heard_nothing_yet_go_on_too) {
    const Serving serving(house());
    auto manager = as("manager");
    LivePageThatBreaks page(serving.port(), manager.cookie);
    EXPECT_EQ(page.hears_until(""), Topics{});
    page.breaks();
    tell({"calls/a"}, own(manager));
    page.come_back(serving.port());
    EXPECT_EQ(page.hears_until(""), Topics{"calls/a"});
}

TEST_F(LiveStreams, that_come_to_another_node_or_after_a_restart_show_everything_anew) {
    const auto other_database = open_again();
    app::House other(*other_database);
    const Serving serving(house()), over_there(other);
    auto manager = as("manager");
    LivePageThatBreaks page(serving.port(), manager.cookie);
    EXPECT_EQ(page.hears_until(""), Topics{});
    page.breaks();
    page.come_back(over_there.port());
    EXPECT_EQ(page.hears_until(""), Topics{"*"});
    page.breaks();
    page.come_back(over_there.port());
    EXPECT_EQ(page.hears_until(""), Topics{}) << "there it is known now";
}

TEST_F(LiveStreams, of_one_whose_rights_changed_show_everything_anew) {
    const Serving serving(house());
    auto manager = as("manager");
    const auto person = manager.get("/api/me").number("/id");
    LivePageThatBreaks page(serving.port(), manager.cookie);
    EXPECT_EQ(page.hears_until(""), Topics{});
    database().write_now({}, [&](db::Tx& tx) { activity::rights_changed(tx, person); });
    page.come_back(serving.port());
    EXPECT_EQ(page.hears_until(""), Topics{"*"});
}

}  // namespace
}  // namespace contract
