// Who hears what, how often, and in which order.
#include "http/live.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <thread>

namespace http {
namespace {

using Keys = std::vector<std::string>;

// A subscriber that keeps what it hears.
class Listener final : public Live {
public:
    void write(std::string event) override {
        const std::lock_guard lock(mutex_);
        heard_ += event;
    }
    void close() override { closed = true; }
    std::string heard() {
        const std::lock_guard lock(mutex_);
        return heard_;
    }
    bool closed = false;

private:
    std::mutex mutex_;
    std::string heard_;
};

std::string event(int id, const std::string& topic) {
    return "id: run-" + std::to_string(id) + "\ndata: {\"topic\":\"" + topic + "\"}\n\n";
}
std::string here(int id) { return "event: here\nid: run-" + std::to_string(id) + "\ndata: {}\n\n"; }

class Hub : public testing::Test {
protected:
    std::shared_ptr<Listener> join(const Keys& keys) {
        auto listener = std::make_shared<Listener>();
        leave = hub.subscribe(listener, keys);
        return listener;
    }
    // What one hears who comes back after the event `last`.
    std::string heard_after(const std::string& last, const Keys& keys = {"operator:1"}) {
        auto listener = std::make_shared<Listener>();
        hub.subscribe(listener, keys, last)();
        return listener->heard();
    }
    void publish(const std::string& topic, const Keys& audience) { hub.publish(topic, audience); }

    LiveHub hub{LiveHub::Flush::by_hand, "run"};
    std::function<void()> leave;
};

}  // namespace

TEST_F(Hub, only_those_with_a_key_hear_of_a_topic) {
    const auto spark = join({"operator:1", "person:3"}), other = join({"operator:2"});
    publish("applications/5", {"operator:1", "startup:9"});
    publish("people/7", {"person:7"});
    hub.flush();
    EXPECT_EQ(spark->heard(), here(0) + event(1, "applications/5"));
    EXPECT_EQ(other->heard(), here(0));
}

TEST_F(Hub, everybody_is_told_once_that_all_may_have_changed) {
    const auto spark = join({"operator:1"}), other = join({"operator:2"});
    publish("applications/5", {"operator:1"});
    hub.publish_all();
    hub.publish_all();
    publish("applications/6", {"operator:1"});
    hub.flush();
    EXPECT_EQ(spark->heard(), here(0) + event(4, "*"));
    EXPECT_EQ(other->heard(), here(0) + event(4, "*"));
    publish("applications/7", {"operator:2"});
    hub.flush();
    EXPECT_EQ(spark->heard(), here(0) + event(4, "*"));
    EXPECT_EQ(other->heard(), here(0) + event(4, "*") + event(5, "applications/7"));
}

TEST_F(Hub, a_topic_is_heard_once_per_flush_however_often_and_by_whichever_key_it_comes) {
    const auto listener = join({"operator:1", "person:3"});
    for (int i = 0; i < 100; ++i) publish("applications/5", {"operator:1", "person:3"});
    publish("calls/1", {"operator:1"});
    hub.flush();
    const auto heard = here(0) + event(100, "applications/5") + event(101, "calls/1");
    EXPECT_EQ(listener->heard(), heard);
    hub.flush();
    publish("applications/5", {"operator:1"});
    hub.flush();
    EXPECT_EQ(listener->heard(), heard + event(102, "applications/5"));
}

TEST_F(Hub, too_many_topics_become_one_that_means_all) {
    const auto listener = join({"operator:1"});
    for (int i = 0; i < 1000; ++i) publish("applications/" + std::to_string(i), {"operator:1"});
    hub.flush();
    EXPECT_EQ(listener->heard(), here(0) + event(1000, "*"));
}

TEST_F(Hub, one_who_has_left_hears_no_more_even_of_what_waits) {
    const auto listener = join({"operator:1"});
    publish("applications/5", {"operator:1"});
    leave();
    leave();
    hub.flush();
    publish("applications/6", {"operator:1"});
    hub.flush();
    EXPECT_EQ(listener->heard(), here(0));
    EXPECT_EQ(hub.subscribers(), 0U);
}

TEST_F(Hub, all_subscriptions_of_a_key_can_be_ended) {
    const auto first = join({"person:3"}), second = join({"person:3", "operator:1"}), other = join({"person:4"});
    hub.end("person:3");
    EXPECT_TRUE(first->closed);
    EXPECT_TRUE(second->closed);
    EXPECT_FALSE(other->closed);
    EXPECT_EQ(hub.subscribers(), 1U);
}

TEST_F(Hub, a_key_that_is_told_twice_counts_once) {
    const auto listener = join({"person:3", "operator:1", "person:3"}), other = join({"person:4"});
    publish("people/3", {"person:3"});
    hub.flush();
    EXPECT_EQ(listener->heard(), here(0) + event(1, "people/3"));
    hub.end("person:3");
    EXPECT_TRUE(listener->closed);
    EXPECT_EQ(hub.subscribers(), 1U);
    leave();
    EXPECT_EQ(hub.subscribers(), 0U);
}

TEST_F(Hub, a_quote_in_a_topic_stays_inside_its_json) {
    const auto listener = join({"a"});
    publish("a\"b", {"a"});
    hub.flush();
    EXPECT_EQ(listener->heard(), here(0) + "id: run-1\ndata: {\"topic\":\"a\\\"b\"}\n\n");
}

TEST_F(Hub, one_who_comes_back_hears_what_it_missed_of_what_it_may_hear_and_nothing_twice) {
    publish("applications/5", {"operator:1"});
    publish("applications/6", {"operator:1"});
    publish("applications/7", {"operator:2"});
    publish("applications/8", {"operator:1", "person:3"});
    publish("applications/6", {"operator:1"});
    EXPECT_EQ(heard_after("run-1"), event(4, "applications/8") + event(5, "applications/6") + here(5));
    EXPECT_EQ(heard_after("run-4"), event(5, "applications/6") + here(5));
    EXPECT_EQ(heard_after("run-5"), here(5));
    EXPECT_EQ(heard_after("run-0", {"operator:2"}), event(3, "applications/7") + here(5));
    EXPECT_EQ(heard_after("run-0", {"person:9"}), here(5));
    EXPECT_EQ(heard_after(""), here(5)) << "who comes for the first time missed nothing";
}

TEST_F(Hub, from_any_event_of_a_stream_that_broke_the_rest_is_heard) {
    const auto listener = join({"operator:1"});
    publish("applications/5", {"operator:1"});
    publish("applications/6", {"operator:1"});
    publish("applications/5", {"operator:1"});
    hub.flush();
    const auto first = event(2, "applications/6"), second = event(3, "applications/5");
    EXPECT_EQ(listener->heard(), here(0) + first + second);
    EXPECT_EQ(heard_after("run-0"), first + second + here(3));
    EXPECT_EQ(heard_after("run-2"), second + here(3));
    EXPECT_EQ(heard_after("run-3"), here(3));
}

TEST_F(Hub, who_was_away_too_long_or_elsewhere_is_told_that_all_may_have_changed) {
    publish("applications/5", {"operator:1"});
    for (const auto* last : {"other-1", "run-2", "run-", "run-1x", "run", "1", "-1", "run-99999999999999999999999"})
        EXPECT_EQ(heard_after(last), event(1, "*") + here(1)) << last;
    for (std::size_t i = 0; i < LivePast::most; ++i) publish("applications/6", {"operator:2"});
    const auto last = static_cast<int>(LivePast::most) + 1;
    EXPECT_EQ(heard_after("run-0"), event(last, "*") + here(last)) << "the first message is forgotten";
    EXPECT_EQ(heard_after("run-1"), here(last));
}

TEST_F(Hub, who_missed_too_many_topics_or_word_for_all_hears_that_all_may_have_changed) {
    for (int i = 1; i <= 64; ++i) publish("applications/" + std::to_string(i), {"operator:1"});
    EXPECT_NE(heard_after("run-0").find("applications/64"), std::string::npos);
    publish("applications/65", {"operator:1"});
    EXPECT_EQ(heard_after("run-0"), event(65, "*") + here(65));
    hub.publish_all();
    EXPECT_EQ(heard_after("run-65"), event(66, "*") + here(66));
    hub.end("operator:1");
    EXPECT_EQ(heard_after("run-66"), event(67, "*") + here(67)) << "with other rights other things are shown";
    EXPECT_EQ(heard_after("run-66", {"operator:2"}), here(67));
}

TEST(LiveHub, loses_nothing_and_repeats_nothing_for_one_who_comes_and_goes_while_others_publish) {
    LiveHub hub(LiveHub::Flush::by_itself, "run");
    constexpr int topics = 3000, ahead = 50;  // fewer than are told by name
    std::atomic<int> heard = 0;
    std::string all;
    const auto come_and_go = [&](const std::string& last) {
        const auto listener = std::make_shared<Listener>();
        const auto leave = hub.subscribe(listener, {"operator:1"}, last);
        std::this_thread::yield();
        leave();
        all += listener->heard();
        heard = std::stoi(all.substr(all.rfind("id: run-") + 8));
    };
    come_and_go("");
    std::thread publisher([&] {
        const Keys audience{"operator:1"};
        for (int i = 1; i <= topics; ++i) {
            while (i - heard > ahead) std::this_thread::yield();
            hub.publish("applications/" + std::to_string(i), audience);
        }
    });
    while (heard < topics) come_and_go("run-" + std::to_string(heard));
    publisher.join();
    for (int i = 1; i <= topics; ++i) {
        const auto at = all.find(event(i, "applications/" + std::to_string(i)));
        ASSERT_NE(at, std::string::npos) << i << " was lost";
        EXPECT_EQ(all.find("applications/" + std::to_string(i) + "\"", at + 60), std::string::npos) << i << " twice";
    }
}

TEST(LiveHub, sends_by_itself_what_several_threads_publish_and_outlives_nobody) {
    std::function<void()> leave;
    const auto listener = std::make_shared<Listener>();
    {
        LiveHub hub(LiveHub::Flush::by_itself, "run");
        leave = hub.subscribe(listener, {"operator:1"});
        std::vector<std::thread> threads;
        threads.reserve(4);
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&hub] {
                const Keys audience{"operator:1"};
                for (int k = 0; k < 100; ++k) hub.publish("applications/5", audience);
            });
        }
        for (auto& thread : threads) thread.join();
        while (listener->heard() == here(0)) std::this_thread::yield();
    }
    leave();
    EXPECT_NE(listener->heard().find(R"({"topic":"applications/5"})"), std::string::npos);
}

}  // namespace http
