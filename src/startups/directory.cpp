// The directory: the startups that an operator knows, by name or by the words of their passport.
#include <algorithm>
#include <tuple>

#include "core/fold.hpp"
#include "startups/directory.hpp"
#include "startups/rooms.hpp"

namespace startups {
namespace {

using http::Call;

constexpr std::string_view line_columns =
    "s.id, s.name, s.one_liner, s.country, s.city, s.stage, "
    "(select count(*) from my_applications a where a.startup_id = s.id), s.name_key ";

// A cursor is the last line's sort key and id: "1234:sillage".
struct Cursor {
    std::int64_t id = 0;
    std::string name_key;
};
Cursor read_cursor(const std::optional<core::Text<1, 400>>& text) {
    if (!text) return {};
    const auto colon = text->str().find(':');
    if (colon == std::string::npos)
        throw core::invalid("cursor", "invalid",
                            {"This is not a place in this list. Begin again at its top.",
                             "Ce n’est pas un endroit de cette liste. Reprenez au début.",
                             "Isto não é um ponto desta lista. Recomece do início."});
    return {std::strtoll(text->str().c_str(), nullptr, 10), text->str().substr(colon + 1)};
}

// One operator's startups lie in the index in their order; those of all operators together would have to be sorted.
std::vector<ListedLine> by_name(db::Read& read, const DirectoryAsked& asked, const std::vector<std::int64_t>& operators,
                                std::size_t limit) {
    const auto from = read_cursor(asked.cursor);
    std::vector<ListedLine> out;
    for (const auto operator_id : operators) {
        db::Query query("select ");
        query.add(line_columns)
            .add(
                "from my_ties t join my_startups s on s.id = t.startup_id where t.operator_id = ? and (t.name_key, "
                "t.startup_id) > (?, ?) ",
                operator_id, from.name_key, from.id);
        if (asked.country) query.add("and s.country = ? ", *asked.country);
        query.add("order by t.name_key, t.startup_id limit ?", static_cast<std::int64_t>(limit) + 1);
        for (auto& line : read.all<ListedLine>(query)) out.push_back(std::move(line));
    }
    if (operators.size() < 2) return out;
    const auto key = [](const ListedLine& line) { return std::tie(line.name_key, line.id); };
    std::sort(out.begin(), out.end(), [&](const auto& x, const auto& y) { return key(x) < key(y); });
    out.erase(std::unique(out.begin(), out.end(), [](const auto& x, const auto& y) { return x.id == y.id; }),
              out.end());
    out.resize(std::min(out.size(), limit + 1));
    return out;
}

std::vector<ListedLine> by_words(db::Read& read, const DirectoryAsked& asked, const std::vector<std::string>& words,
                                 std::size_t limit) {
    const auto from = read_cursor(asked.cursor);
    db::Query query("select ");
    query.add(line_columns)
        .add(
            "from {words startups ?} w cross join my_startups s where s.id = w.id and w.id < ? "
            "and w.id in (select t.startup_id from my_ties t where t.startup_id = w.id) ",
            db::Words{words, {}}, from.id ? from.id : std::int64_t{1} << 53);
    if (asked.country) query.add("and s.country = ? ", *asked.country);
    return read.all<ListedLine>(query.add("order by w.id desc limit ?", static_cast<std::int64_t>(limit) + 1));
}

std::int64_t total(db::Read& read, const DirectoryAsked& asked, const std::vector<std::string>& words,
                   std::size_t operators) {
    db::Query query(operators < 2 ? "select count(*) from " : "select count(distinct t.startup_id) from ");
    if (!words.empty()) query.add("{words startups ?} w cross join ", db::Words{words, {}});
    query.add("my_ties t");
    if (asked.country) query.add(" join my_startups s on s.id = t.startup_id and s.country = ?", *asked.country);
    if (!words.empty()) query.add(" where t.startup_id = w.id");
    return read.first<std::int64_t>(query).value_or(0);
}

std::vector<std::string> asked_words(const DirectoryAsked& asked) {
    return asked.search ? core::words(asked.search->str()) : std::vector<std::string>{};
}

core::Page<StartupLine> directory(db::Read& read, Call&, const DirectoryAsked& asked) {
    const auto limit = static_cast<std::size_t>(asked.limit ? asked.limit->value : 50);
    const auto operators = read.all<std::int64_t>("select distinct r.operator_id from my_programmes_run r");
    const auto lines = directory_lines(read, asked, operators, limit);
    core::Page<StartupLine> page;
    page.total = total(read, asked, asked_words(asked), operators.size());
    for (const auto& l : lines) {
        if (page.items.size() == limit) {
            const auto& last = lines[page.items.size() - 1];
            page.next = std::to_string(last.id) + ":" + last.name_key;
            break;
        }
        page.items.push_back({l.id, l.name, l.one_liner, l.country, l.city, l.stage, l.applications});
    }
    return page;
}

}  // namespace

std::vector<ListedLine> directory_lines(db::Read& read, const DirectoryAsked& asked,
                                        const std::vector<std::int64_t>& operators, std::size_t limit) {
    const auto words = asked_words(asked);
    return words.empty() ? by_name(read, asked, operators, limit) : by_words(read, asked, words, limit);
}

std::vector<std::string> words_of(const Passport& passport) {
    std::string text = passport.name.str() + " " + passport.one_liner.str() + " " + passport.city.str();
    for (const auto& term : passport.technologies) text += " " + term.str();
    for (const auto& term : passport.sectors) text += " " + term.str();
    return core::words(text);
}

void index_words(db::Tx& tx, std::int64_t startup) {
    tx.index_words("startups", startup, words_of(passport_of(tx, startup)));
}

void directory_routes(http::Api& api) {
    api.get("/startups", "The startups that one's programmes know", http::Role::manager, directory);
}

void routes(http::Api& api) {
    api.room("startups");
    directory_routes(api);
    passport_routes(api);
    team_routes(api);
    joining_routes(api);
    ownership_routes(api);
    file_routes(api);
    lookalike_routes(api);
    merge_routes(api);
}

}  // namespace startups
