// One thread flushes; it sleeps as long as nothing waits.
#include "http/live.hpp"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <unordered_map>
#include <utility>

#include "core/json.hpp"
#include "core/secret.hpp"

namespace http {
namespace {

constexpr std::size_t run_length = 10;  // 60 bits

struct Subscriber {
    std::shared_ptr<Live> live;
    std::vector<std::string> keys;
    std::vector<Told> topics;  // that wait, in the order of publication
    bool all = false;          // too many to name
};

std::string message(const std::string& id, std::string_view topic) {
    std::string out = "id: " + id + "\ndata: {\"topic\":";
    core::write_json_text(topic, out);
    out += "}\n\n";
    return out;
}

}  // namespace

class LiveHub::State {
public:
    explicit State(std::string run) : past_(std::move(run)) {}

    std::uint64_t add(std::shared_ptr<Live> live, std::vector<std::string> keys, std::string_view last) {
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        std::shared_ptr<Live> oldest;
        const std::lock_guard lock(mutex_);
        if (subscribers_.size() >= most_subscribers) {
            oldest = subscribers_.begin()->second.live;
            oldest->close();
            forget(subscribers_.begin()->first);
        }
        std::string missed;
        if (!last.empty())
            for (const auto& told : past_.since(last, keys)) missed += message(past_.id(told.number), told.topic);
        live->write(missed + "event: here\nid: " + past_.id(past_.last()) + "\ndata: {}\n\n");
        const auto number = ++last_subscriber_;
        for (const auto& key : keys) by_key_[key].push_back(number);
        subscribers_.emplace(number, Subscriber{std::move(live), std::move(keys), {}, false});
        return number;
    }

    void remove(std::uint64_t number) {
        const std::lock_guard lock(mutex_);
        forget(number);
    }

    void publish(const std::string& topic, std::span<const std::string> audience) {
        const std::lock_guard lock(mutex_);
        const auto id = past_.add(topic, audience);
        bool first = waiting_.empty();
        for (const auto& key : audience) {
            const auto found = by_key_.find(key);
            if (found == by_key_.end()) continue;
            for (const auto number : found->second) await(number, id, topic);
        }
        if (first && !waiting_.empty()) wake_.notify_one();
    }

    void publish_all() {
        const std::lock_guard lock(mutex_);
        past_.add(std::string(LivePast::all), {});
        for (auto& [number, subscriber] : subscribers_) {
            if (!std::exchange(subscriber.all, true) && subscriber.topics.empty()) waiting_.push_back(number);
        }
        if (!waiting_.empty()) wake_.notify_one();
    }

    void flush() {
        const std::lock_guard lock(mutex_);
        for (const auto number : std::exchange(waiting_, {})) {
            const auto found = subscribers_.find(number);
            if (found == subscribers_.end()) continue;
            auto& subscriber = found->second;
            std::string text;
            if (std::exchange(subscriber.all, false)) subscriber.topics = {{past_.last(), std::string(LivePast::all)}};
            for (const auto& told : std::exchange(subscriber.topics, {}))
                text += message(past_.id(told.number), told.topic);
            subscriber.live->write(std::move(text));
        }
    }

    void end(const std::string& key) {
        const std::lock_guard lock(mutex_);
        past_.add(std::string(LivePast::all), {&key, 1});
        const auto found = by_key_.find(key);
        if (found == by_key_.end()) return;
        for (const auto number : std::vector(found->second)) {
            subscribers_.at(number).live->close();
            forget(number);
        }
    }

    std::size_t count() {
        const std::lock_guard lock(mutex_);
        return subscribers_.size();
    }

    void run() {
        std::unique_lock lock(mutex_);
        while (!stopped_) {
            wake_.wait(lock, [this] { return stopped_ || !waiting_.empty(); });
            wake_.wait_for(lock, every, [this] { return stopped_; });
            lock.unlock();
            flush();
            lock.lock();
        }
    }
    void stop() {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        wake_.notify_all();
    }

private:
    void await(std::uint64_t number, std::uint64_t id, const std::string& topic) {
        auto& subscriber = subscribers_.at(number);
        if (subscriber.all) return;
        if (subscriber.topics.empty()) waiting_.push_back(number);
        note(subscriber.topics, id, topic);
        subscriber.all = subscriber.topics.size() > LivePast::most_topics;
    }
    void forget(std::uint64_t number) {
        const auto found = subscribers_.find(number);
        if (found == subscribers_.end()) return;
        for (const auto& key : found->second.keys) {
            const auto entry = by_key_.find(key);
            if (entry == by_key_.end()) continue;
            std::erase(entry->second, number);
            if (entry->second.empty()) by_key_.erase(entry);
        }
        subscribers_.erase(found);
    }

    std::mutex mutex_;
    std::condition_variable wake_;
    std::map<std::uint64_t, Subscriber> subscribers_;  // by number, so the oldest is first
    std::unordered_map<std::string, std::vector<std::uint64_t>> by_key_;
    std::vector<std::uint64_t> waiting_;  // subscribers with topics
    std::uint64_t last_subscriber_ = 0;
    LivePast past_;
    bool stopped_ = false;
};

LiveHub::LiveHub(Flush flush, std::string run)
    : state_(std::make_shared<State>(run.empty() ? core::random_token().substr(0, run_length) : std::move(run))) {
    if (flush == Flush::by_itself) flusher_ = std::thread([state = state_.get()] { state->run(); });
}

LiveHub::~LiveHub() {
    state_->stop();
    if (flusher_.joinable()) flusher_.join();
}

std::function<void()> LiveHub::subscribe(std::shared_ptr<Live> live, const std::vector<std::string>& keys,
                                         std::string_view last) {
    const auto number = state_->add(std::move(live), keys, last);
    return [state = std::weak_ptr(state_), number] {
        if (const auto hub = state.lock()) hub->remove(number);
    };
}

void LiveHub::publish(const std::string& topic, std::span<const std::string> audience) {
    state_->publish(topic, audience);
}
void LiveHub::publish_all() { state_->publish_all(); }
void LiveHub::flush() { state_->flush(); }
std::size_t LiveHub::subscribers() const { return state_->count(); }
void LiveHub::end(const std::string& key) { state_->end(key); }

}  // namespace http
