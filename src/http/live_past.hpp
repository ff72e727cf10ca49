// What live pages were told lately, so that one who was away hears exactly what it missed.
#pragma once
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace http {

// A topic and the number under which it was published last.
struct Told {
    std::uint64_t number;
    std::string topic;
};
// Notes a topic once, at its latest number: so whoever has heard up to a number has all before it, or will hear it
// again under a greater one.
void note(std::vector<Told>& topics, std::uint64_t number, const std::string& topic);

// Not thread-safe. Numbers grow by one; an id is a number with the name of this node's run, so that an id of another
// node, or from before a restart, is told from one's own.
class LivePast {
public:
    static constexpr std::size_t most = 4096;       // messages that are kept
    static constexpr std::string_view all = "*";    // all that is shown may have changed
    static constexpr std::size_t most_topics = 64;  // that are named to one reader at once; past it `all`

    explicit LivePast(std::string run) : run_(std::move(run)) {}
    // An empty audience is everybody. Returns its number.
    std::uint64_t add(const std::string& topic, std::span<const std::string> audience);
    std::uint64_t last() const { return last_; }
    std::string id(std::uint64_t number) const { return run_ + '-' + std::to_string(number); }
    // What those who have one of the keys (sorted) were told after that id; a single `all` where that is not known.
    std::vector<Told> since(std::string_view id, const std::vector<std::string>& keys) const;

private:
    struct Message {
        std::string topic;
        std::vector<std::string> audience;
    };
    std::optional<std::uint64_t> number_of(std::string_view id) const;
    const std::string run_;
    std::deque<Message> messages_;  // the last of them has the number last_
    std::uint64_t last_ = 0;
};

}  // namespace http
