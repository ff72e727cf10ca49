// Who is to hear that something has changed: a live message only names a topic, and the client asks again by its own
// rights.
#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "http/live_past.hpp"
#include "http/message.hpp"

namespace http {

// Representation: subscribers are indexed by the keys of what they may hear; each holds the topics that wait for the
// next flush, which comes 50 ms after the first of them. So a subscriber hears a topic at most once per flush, however
// often it was published. What was published lately is kept (live_past.hpp), so that one who comes back hears what it
// missed. Thread-safe; publish() never waits for a client. Live::write() and close() must not call back into the hub.
class LiveHub {
public:
    static constexpr auto every = std::chrono::milliseconds(50);
    static constexpr std::size_t most_subscribers =
        20'000;  // past it the oldest is closed; a browser comes back by itself

    enum class Flush { by_itself, by_hand };  // by hand: only flush() sends, so that a test decides when
    // `run` tells the ids of this hub from those of others; random unless told.
    explicit LiveHub(Flush flush = Flush::by_itself, std::string run = {});
    ~LiveHub();
    LiveHub(const LiveHub&) = delete;
    LiveHub& operator=(const LiveHub&) = delete;

    // `keys` say what this subscriber may hear of: "operator:5", "person:3". `last` is the last id that it heard when
    // it was here before: it is told at once what it missed, or "*" when that is not known any more, or was another
    // node's. Then the event `here` says that it is subscribed, and gives an id even when nothing has happened yet.
    // Returns what ends the subscription, as Reply::subscribe gives it back; it may outlive the hub.
    std::function<void()> subscribe(std::shared_ptr<Live> live, const std::vector<std::string>& keys,
                                    std::string_view last = {});

    // Tells all who have one of the keys: `data: {"topic":"applications/123"}` under a growing id.
    void publish(const std::string& topic, std::span<const std::string> audience);

    // Tells everybody "*": all that is shown may have changed.
    void publish_all();

    void flush();
    std::size_t subscribers() const;
    // Ends all subscriptions of a key, as when a person's rights change: the browser subscribes again with what it may
    // hear, and is told "*".
    void end(const std::string& key);

private:
    class State;
    std::shared_ptr<State> state_;
    std::thread flusher_;
};

}  // namespace http
