#include "activity/news.hpp"

#include <algorithm>

#include "activity/followers.hpp"
#include "activity/jobs.hpp"
#include "http/live.hpp"

namespace activity {
namespace {

constexpr std::string_view changed = "changed ", rights = "rights ", work = "work", happened = "happened";

std::string joined(const Names& names) {
    std::string out;
    for (const auto& name : names) (out += out.empty() ? "" : " ") += name;
    return out;
}

Names split(std::string_view text) {
    Names out;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        out.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

// "changed today applications/17|operator:5 person:3"
std::string line_of(const Names& topics, const Names& audience) {
    return std::string(changed) + joined(topics) + '|' + joined(audience);
}

}  // namespace

void announce(db::Tx& tx, const Names& topics, const Names& audience) { tx.tell(line_of(topics, audience)); }
void announce(db::Db& db, const Names& topics, const Names& audience) { db.tell(line_of(topics, audience)); }

void rights_changed(db::Tx& tx, std::int64_t person) {
    tx.tell(std::string(rights) + "person:" + std::to_string(person));
}

void work_waits(db::Tx& tx) { tx.tell(std::string(work)); }

void followers_wait(db::Tx& tx) {
    const auto& told = tx.told();
    if (std::find(told.rbegin(), told.rend(), happened) == told.rend()) tx.tell(std::string(happened));
}

void heed(std::string_view line, Jobs& jobs) {
    if (line == work) jobs.wake();
}

void heed(std::string_view line, Followers& followers) {
    if (line == happened) followers.wake();
}

void heed(std::string_view line, http::LiveHub& hub) {
    if (line.starts_with(rights)) return hub.end(std::string(line.substr(rights.size())));
    if (!line.starts_with(changed)) return;
    line.remove_prefix(changed.size());
    const auto bar = std::min(line.find('|'), line.size());
    const auto audience = split(line.substr(std::min(bar + 1, line.size())));
    for (const auto& topic : split(line.substr(0, bar))) hub.publish(topic, audience);
}

}  // namespace activity
