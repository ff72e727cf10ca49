// The live stream: each signed-in browser hears which things changed, of those that its person may know; it asks again
// for them through its ordinary rights.
#include "http/live.hpp"
#include "activity/activity.hpp"
#include "http/api.hpp"

namespace activity {
namespace {

std::vector<std::string> audience_of(db::Read& read, std::int64_t person) {
    std::vector<std::string> keys{"person:" + std::to_string(person), std::string(everybody)};
    const auto add = [&](std::string_view sql, const std::string& prefix) {
        for (const auto id : read.all<std::int64_t>(sql)) keys.push_back(prefix + std::to_string(id));
    };
    add("select id from my_operators_run", "operator:");
    add("select id from my_programmes_run", "programme:");
    add("select id from my_own_startups", "startup:");
    return keys;
}

struct LiveAsked {
    std::optional<core::Text<0, 100>> last;  // the last id that was heard, where a page can't set Last-Event-ID
};
http::EventStream live(db::Read& read, http::Call& call, LiveAsked asked) {
    std::string last(call.head.header("last-event-id"));  // a browser that comes back by itself has heard more
    if (last.empty() && asked.last) last = asked.last->str();
    return {[hub = call.hub, keys = audience_of(read, call.caller().person), last](std::shared_ptr<http::Live> live) {
        return hub->subscribe(std::move(live), keys, last);
    }};
}

}  // namespace

void live_routes(http::Api& api, http::LiveHub& hub) {
    api.hub = &hub;
    api.room("activity");
    api.get("/live", "A stream of the topics that changed; goes on after the event that Last-Event-ID names",
            http::Role::member, live);
}

}  // namespace activity
