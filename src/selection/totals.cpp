#include "selection/totals.hpp"

#include <map>
#include <mutex>
#include <unordered_map>

namespace selection {
namespace {

constexpr std::size_t most_remembered = 512;  // questions of one call

// Where several write at once, an event may come to light after others that are younger. So it takes more than the
// youngest to tell one state of a call from another: the sum of the last ones too, which only grows. More of them than
// can be written while one write is under way.
struct LastEvents {
    std::int64_t youngest = 0, sum = 0;
    auto operator<=>(const LastEvents&) const = default;
};

struct Remembered {
    LastEvents last;
    std::unordered_map<std::string, Counted> totals;
};
std::mutex mutex;
std::map<std::int64_t, Remembered> by_call;

std::string question_of(const db::Query& count) {
    std::string key(count.sql());
    for (const auto& arg : count.args()) {
        key += '|';
        if (const auto* text = std::get_if<std::string>(&arg))
            key += *text;
        else if (const auto* number = std::get_if<std::int64_t>(&arg))
            key += std::to_string(*number);
        else if (const auto* words = std::get_if<db::Words>(&arg))
            for (const auto& word : words->prefixes) (key += word) += ' ';
    }
    return key;
}

LastEvents last_events(db::Read& read, std::int64_t call) {
    const db::AsHouse house(read, "only whether anything happened, not what");
    return read.one<LastEvents>(
        "select coalesce(max(newest.id), 0), cast(coalesce(sum(newest.id), 0) as bigint) from "
        "(select id from events where call_id = ? order by id desc limit 64) newest",
        call);
}

}  // namespace

Counted counted(db::Read& read, std::int64_t call, const std::string& question, const std::function<Counted()>& count) {
    const auto key = std::to_string(read.caller().person) + "|" + question;
    const auto last = last_events(read, call);
    {
        const std::lock_guard lock(mutex);
        const auto& known = by_call[call];
        const auto found = known.totals.find(key);
        if (known.last == last && found != known.totals.end()) return found->second;
    }
    auto total = count();
    const std::lock_guard lock(mutex);
    auto& known = by_call[call];
    if (known.last > last) return total;
    if (known.last < last || known.totals.size() >= most_remembered) known.totals.clear();
    known.last = last;
    known.totals.emplace(key, total);
    return total;
}

std::int64_t total_of(db::Read& read, std::int64_t call, const db::Query& count) {
    return counts_of<std::int64_t>(read, call, question_of(count),
                                   [&] { return read.first<std::int64_t>(count).value_or(0); });
}

}  // namespace selection
