#include "http/live_past.hpp"

#include <algorithm>
#include <charconv>

namespace http {

void note(std::vector<Told>& topics, std::uint64_t number, const std::string& topic) {
    std::erase_if(topics, [&](const Told& told) { return told.topic == topic; });
    topics.push_back({number, topic});
}

std::uint64_t LivePast::add(const std::string& topic, std::span<const std::string> audience) {
    messages_.push_back({topic, {audience.begin(), audience.end()}});
    if (messages_.size() > most) messages_.pop_front();
    return ++last_;
}

// None for an id of another run, for one that is none, and for one whose next message is forgotten.
std::optional<std::uint64_t> LivePast::number_of(std::string_view id) const {
    if (!id.starts_with(run_ + '-')) return std::nullopt;
    id.remove_prefix(run_.size() + 1);
    std::uint64_t number = 0;
    const auto [end, failed] = std::from_chars(id.data(), id.data() + id.size(), number);
    const bool whole = failed == std::errc() && end == id.data() + id.size();
    if (!whole || number > last_ || number < last_ - messages_.size()) return std::nullopt;
    return number;
}

std::vector<Told> LivePast::since(std::string_view id, const std::vector<std::string>& keys) const {
    const auto everything = [&] { return std::vector<Told>{{last_, std::string(all)}}; };
    const auto heard = number_of(id);
    if (!heard) return everything();
    const auto has = [&](const std::string& key) { return std::binary_search(keys.begin(), keys.end(), key); };
    std::vector<Told> out;
    for (auto number = *heard + 1; number <= last_; ++number) {
        const auto& message = messages_[messages_.size() - 1 - static_cast<std::size_t>(last_ - number)];
        if (!message.audience.empty() && std::none_of(message.audience.begin(), message.audience.end(), has)) continue;
        if (message.topic == all) return everything();
        note(out, number, message.topic);
        if (out.size() > most_topics) return everything();
    }
    return out;
}

}  // namespace http
