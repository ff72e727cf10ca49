// Finding anything by its words, as one types: the calls, files and startups that the reader may see.
#include <algorithm>

#include "core/fold.hpp"
#include "selection/listing.hpp"

namespace selection {
namespace {

constexpr std::int64_t most = 6;         // of each kind
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

template <class T> void keep(std::vector<T>& out, T found) {
    if (out.size() < static_cast<std::size_t>(most)) out.push_back(std::move(found));
}

void find_calls(db::Read& read, const Words& words, Found& out) {
    for (auto& call : read.all<FoundCall>("select slug, name, run from my_calls order by closes_at desc, id limit 500"))
        if (named(call.name, words)) keep(out.calls, std::move(call));
}

void find_files(db::Read& read, const Words& words, Found& out) {
    for (const auto call : read.all<std::int64_t>(
             "select id from my_calls where run = 1 order by closes_at desc, id limit ?", most_calls)) {
        if (out.files.size() >= static_cast<std::size_t>(most)) return;
        for (auto& file : read.all<FoundFile>(
                 "select a.id, a.name, c.slug, c.name, a.status from {words applications ?} w cross join "
                 "my_applications a join my_calls c on c.id = a.call_id where a.id = w.id and a.status <> 'draft' and "
                 "a.trial = 0 order by w.id desc limit ?",
                 db::Words{words, {"call" + std::to_string(call)}}, most))
            keep(out.files, std::move(file));
    }
}

void find_startups(db::Read& read, const Words& words, Found& out) {
    out.startups = read.all<FoundStartup>(
        "select s.id, s.name, s.one_liner from {words startups ?} w cross join my_startups s where s.id = w.id and "
        "w.id in (select t.startup_id from my_ties t where t.startup_id = w.id) order by w.id desc limit ?",
        db::Words{words, {}}, most);
}

// A team's own few, drafts too, which no word index holds.
void find_own(db::Read& read, const Words& words, Found& out) {
    for (auto& startup : read.all<FoundStartup>("select s.id, s.name, s.one_liner from my_startups s where s.mine = 1 "
                                                "order by s.id desc limit 50"))
        if (named(startup.name, words)) keep(out.startups, std::move(startup));
    for (auto& file : read.all<FoundFile>(
             "select a.id, s.name, c.slug, c.name, a.status from my_applications a join my_startups s on s.id = "
             "a.startup_id join my_calls c on c.id = a.call_id where a.mine = 1 and a.trial = 0 order by a.id desc "
             "limit 50"))
        if (named(file.startup, words)) keep(out.files, std::move(file));
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
