// Who hears what, how often, and in which order.
#include "http/live.hpp"

#include <gtest/gtest.h>

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
    return "id: " + std::to_string(id) + "\ndata: {\"topic\":\"" + topic + "\"}\n\n";
}

class Hub : public testing::Test {
protected:
    std::shared_ptr<Listener> join(const Keys& keys) {
        auto listener = std::make_shared<Listener>();
        leave = hub.subscribe(listener, keys);
        return listener;
    }
    void publish(const std::string& topic, const Keys& audience) { hub.publish(topic, audience); }

    LiveHub hub{LiveHub::Flush::by_hand};
    std::function<void()> leave;
};

}  // namespace

TEST_F(Hub, only_those_with_a_key_hear_of_a_topic) {
    const auto spark = join({"operator:1", "person:3"}), other = join({"operator:2"});
    publish("applications/5", {"operator:1", "startup:9"});
    publish("people/7", {"person:7"});
    hub.flush();
    EXPECT_EQ(spark->heard(), event(1, "applications/5"));
    EXPECT_EQ(other->heard(), "");
}

TEST_F(Hub, everybody_is_told_once_that_all_may_have_changed) {
    const auto spark = join({"operator:1"}), other = join({"operator:2"});
    publish("applications/5", {"operator:1"});
    hub.publish_all();
    hub.publish_all();
    publish("applications/6", {"operator:1"});
    hub.flush();
    EXPECT_EQ(spark->heard(), event(1, "*"));
    EXPECT_EQ(other->heard(), event(2, "*"));
    publish("applications/7", {"operator:2"});
    hub.flush();
    EXPECT_EQ(spark->heard(), event(1, "*"));
    EXPECT_EQ(other->heard(), event(2, "*") + event(3, "applications/7"));
}

TEST_F(Hub, a_topic_is_heard_once_per_flush_however_often_and_by_whichever_key_it_comes) {
    const auto listener = join({"operator:1", "person:3"});
    for (int i = 0; i < 100; ++i) publish("applications/5", {"operator:1", "person:3"});
    publish("calls/1", {"operator:1"});
    hub.flush();
    EXPECT_EQ(listener->heard(), event(1, "applications/5") + event(2, "calls/1"));
    hub.flush();
    publish("applications/5", {"operator:1"});
    hub.flush();
    EXPECT_EQ(listener->heard(), event(1, "applications/5") + event(2, "calls/1") + event(3, "applications/5"));
}

TEST_F(Hub, too_many_topics_become_one_that_means_all) {
    const auto listener = join({"operator:1"});
    for (int i = 0; i < 1000; ++i) publish("applications/" + std::to_string(i), {"operator:1"});
    hub.flush();
    EXPECT_EQ(listener->heard(), event(1, "*"));
}

TEST_F(Hub, one_who_has_left_hears_no_more_even_of_what_waits) {
    const auto listener = join({"operator:1"});
    publish("applications/5", {"operator:1"});
    leave();
    leave();
    hub.flush();
    publish("applications/6", {"operator:1"});
    hub.flush();
    EXPECT_EQ(listener->heard(), "");
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
    EXPECT_EQ(listener->heard(), event(1, "people/3"));
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
    EXPECT_EQ(listener->heard(), "id: 1\ndata: {\"topic\":\"a\\\"b\"}\n\n");
}

TEST(LiveHub, sends_by_itself_what_several_threads_publish_and_outlives_nobody) {
    std::function<void()> leave;
    const auto listener = std::make_shared<Listener>();
    {
        LiveHub hub;
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
        while (listener->heard().empty()) std::this_thread::yield();
    }
    leave();
    EXPECT_EQ(listener->heard().substr(0, event(1, "applications/5").size()), event(1, "applications/5"));
}

}  // namespace http
