// All that one person may ask for: every route that only reads, with the ids of this world, as bytes. Two worlds that
// differ only in what that person may not see must look the same.
#pragma once
#include "contract/spark.hpp"

namespace contract {

// What stands for {id} in each room, "phases" to the ids of phases, and for the other names, "{slug}".
using Things = std::map<std::string, std::vector<std::string>>;

class Eyes : public Spark {
protected:
    struct Eye {
        std::string who;
        Browser browser;
        std::string calendar;
    };
    Eye eye(const std::string& who) {
        Eye out{who, who == "guest" ? guest() : as(who), ""};
        if (who != "guest") out.calendar = out.browser.post("/api/me/calendar").text("/address");
        return out;
    }
    // One target for each thing that a path may be about. The house's own line tells the time, a stream has no end, a
    // PDF says when it was made.
    std::vector<std::string> every_get(const Things& things, http::Role up_to = http::Role::admin) {
        std::vector<std::string> out;
        for (const auto& route : house().api().routes()) {
            const bool left_out = route->path == "/api/house" || route->path == "/api/live" ||
                                  route->path.find(".pdf") != std::string::npos;
            if (route->method == "GET" && route->least <= up_to && !left_out) add_filled(out, route->path, things);
        }
        return out;
    }
    // Status, headers and body of each.
    static std::string all_seen(Eye& eye, std::vector<std::string> targets) {
        if (!eye.calendar.empty()) targets.push_back(eye.calendar);
        std::string out;
        for (const auto& target : targets) {
            const auto answer = eye.browser.get(target);
            out += eye.who + " " + target + " " + str(answer.status) + " " + str(answer.body.size()) + "\n";
            for (const auto& [name, value] : answer.headers) out += name + ": " + value + "\n";
            out += answer.type + "\n" + without_the_moment(answer.body) + "\n\n";
        }
        return out;
    }
    // The first target whose answer differs, with both, for whoever has to mend it.
    static std::string difference(const std::string& before, const std::string& after) {
        if (before == after) return "";
        const auto at = static_cast<std::size_t>(
            std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first - before.begin());
        const auto begin = before.rfind("\n\n", at);
        const auto from = begin == std::string::npos ? 0 : begin + 2;
        return before.substr(from, 300) + "\n ... was\n" + before.substr(at - std::min<std::size_t>(at, 60), 200) +
               "\n ... and is\n" + after.substr(at - std::min<std::size_t>(at, 60), 200);
    }

private:
    static void add_filled(std::vector<std::string>& out, const std::string& path, const Things& things) {
        const auto begin = path.find('{');
        if (begin == std::string::npos) {
            out.push_back(path);
            return;
        }
        const auto end = path.find('}', begin) + 1;
        const auto room = path.substr(5, path.find('/', 5) - 5), name = path.substr(begin, end - begin);
        // In /calls/{slug}/applications/{id} the id is a file's.
        const auto of = name == "{id}" ? (room == "calls" ? "applications" : room) : name;
        const auto known = things.find(of);
        for (const auto& one : known == things.end() ? std::vector<std::string>{"1"} : known->second)
            add_filled(out, path.substr(0, begin) + one + path.substr(end), things);
    }
    // A calendar says when it was asked for.
    static std::string without_the_moment(std::string calendar) {
        constexpr std::string_view stamp = "DTSTAMP:";
        for (auto at = calendar.find(stamp); at != std::string::npos; at = calendar.find(stamp, at + 1))
            calendar.erase(at + stamp.size(), calendar.find('\r', at) - at - stamp.size());
        return calendar;
    }
};

}  // namespace contract
