#include "activity/waiting.hpp"

#include <vector>

namespace activity {
namespace {

std::vector<WaitingOf>& rooms() {
    static std::vector<WaitingOf> all;
    return all;
}

}  // namespace

void waiting_from(WaitingOf room) { rooms().push_back(std::move(room)); }

std::optional<Waiting> waiting(db::Read& read, std::int64_t application, core::Instant now) {
    for (const auto& room : rooms())
        if (auto found = room(read, application, now)) return found;
    return std::nullopt;
}

}  // namespace activity
