// Finding anything by its words, as one types: the calls, files and startups that the reader may see.
#include <algorithm>

#include "core/fold.hpp"
#include "selection/listing.hpp"

namespace selection {
namespace {

constexpr std::size_t most = 6;          // of each kind
constexpr std::int64_t looked_at = 30;   // of a call's files, of the startups: a name that is meant comes first
constexpr std::int64_t most_calls = 40;  // whose files are searched, the latest first

struct FindAsked {
    core::Text<0, 200> search;
};
struct FoundCall {
    std::string slug, name;
    bool run;
};
struct FoundFile {
    std::int64_t id;
    std::string startup, call_slug, call_name;
    Status status;
};
struct FoundStartup {
    std::int64_t id;
    std::string name, one_liner;
};
struct Found {
    std::vector<FoundCall> calls;
    std::vector<FoundFile> files;
    std::vector<FoundStartup> startups;
};

using Words = std::vector<std::string>;

// Each word typed begins a word of the name.
bool named(const std::string& name, const Words& words) {
    const auto own = core::words(name);
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::any_of(own.begin(), own.end(), [&](const std::string& each) { return each.starts_with(word); });
    });
}

// Those called so before those that only mention it, and no more than are shown.
template <class T> void best(std::vector<T>& out, const Words& words, std::string T::*name) {
    std::stable_partition(out.begin(), out.end(), [&](const T& each) { return named(each.*name, words); });
    if (out.size() > most) out.resize(most);
}

void find_calls(db::Read& read, const Words& words, Found& out) {
    for (auto& call : read.all<FoundCall>("select slug, name, run from my_calls order by closes_at desc, id limit 500"))
        if (named(call.name, words) && out.calls.size() < most) out.calls.push_back(std::move(call));
}

void find_files(db::Read& read, const Words& words, Found& out) {
    for (const auto call : read.all<std::int64_t>(
             "select id from my_calls where run = 1 order by closes_at desc, id limit ?", most_calls)) {
        for (auto& file : read.all<FoundFile>(
                 "select a.id, a.name, c.slug, c.name, a.board from {words applications ?} w cross join "
                 "my_applications_run a join my_calls c on c.id = a.call_id where a.id = w.id order by w.id desc "
                 "limit ?",
                 db::Words{words, {"call" + std::to_string(call)}}, looked_at))
            out.files.push_back(std::move(file));
    }
    best(out.files, words, &FoundFile::startup);
}

void find_startups(db::Read& read, const Words& words, Found& out) {
    out.startups = read.all<FoundStartup>(
        "select s.id, s.name, s.one_liner from {words startups ?} w cross join my_startups s where s.id = w.id and "
        "w.id in (select t.startup_id from my_ties t where t.startup_id = w.id) order by w.id desc limit ?",
        db::Words{words, {}}, looked_at);
    best(out.startups, words, &FoundStartup::name);
}

// A team's own few, drafts too, which no word index holds.
void find_own(db::Read& read, const Words& words, Found& out) {
    for (auto& startup : read.all<FoundStartup>("select s.id, s.name, s.one_liner from my_startups s where s.mine = 1 "
                                                "order by s.id desc limit 50"))
        if (named(startup.name, words) && out.startups.size() < most) out.startups.push_back(std::move(startup));
    for (auto& file : read.all<FoundFile>(
             "select a.id, s.name, c.slug, c.name, a.status from my_applications a join my_startups s on s.id = "
             "a.startup_id join my_calls c on c.id = a.call_id where a.mine = 1 and a.trial = 0 order by a.id desc "
             "limit 50"))
        if (named(file.startup, words) && out.files.size() < most) out.files.push_back(std::move(file));
}

Found find(db::Read& read, http::Call& request, const FindAsked& asked) {
    const auto words = core::words(asked.search.str());
    Found out;
    if (words.empty()) return out;
    find_calls(read, words, out);
    if (request.identity.role >= http::Role::manager) {
        find_files(read, words, out);
        find_startups(read, words, out);
    } else {
        find_own(read, words, out);
    }
    return out;
}

}  // namespace

void find_routes(http::Api& api) {
    api.get("/find", "Calls, files and startups by their words, as one types", http::Role::member, find);
}

}  // namespace selection
