// The text of a migration as each engine reads it.
#include <algorithm>
#include <array>

#include "core/fold.hpp"
#include "core/utf8.hpp"
#include "db/migrate.hpp"

namespace db {
namespace {

struct Type {
    std::string_view mark, sqlite, postgresql;
};

// Ids are made by the program (core/ids). Text is compared byte by byte on both engines.
constexpr std::array types{
    Type{"{id}", "integer primary key", "bigint primary key"},
    Type{"{ref}", "integer", "bigint"},
    Type{"{text}", "text", "text collate \"C\""},
    Type{"{instant}", "integer", "bigint"},
    Type{"{int}", "integer", "bigint"},
    Type{"{real}", "real", "double precision"},
    Type{"{flag}", "integer", "integer"},
    Type{"{json}", "text", "text"},
    Type{"{blob}", "blob", "bytea"},
};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
        text.replace(at, from.size(), to);
    }
}

// detail=none halves the index and still answers "all of these, each a prefix"; the ascii tokenizer keeps every byte of
// a folded word in any script. A prefix that has no index of its own is merged from all its words before the first row
// comes: 4 to 36 ms for one of four letters in 60,000 rows, 0.2 ms with it; six to twelve letters add a quarter to the
// index and a third to writing it. GIN takes new rows into a pending list,
// four times faster than one by one; it is kept short because every search reads through it.
constexpr std::string_view words_on_sqlite = R"(
create table NAME_words (id integer primary key, words text not null);
)";
constexpr std::string_view finder_on_sqlite = R"(
create virtual table NAME_fts using fts5(words, content = 'NAME_words', content_rowid = 'id', detail = none,
    prefix = '1 2 3 4 5 6 7 8 9 10 11 12', tokenize = "ascii tokenchars '=_-:.'");
)";
constexpr std::string_view words_on_postgresql = R"(
create table NAME_words (id bigint primary key, words tsvector not null);
create index NAME_words_words on NAME_words using gin (words) with (fastupdate = on, gin_pending_list_limit = 512);
)";

// Puts what `made` makes of it in the place of each "{mark what}".
template <class Made> void replace_marks(std::string& text, const std::string& mark, const Made& made) {
    const auto begin = "{" + mark + " ";
    for (std::size_t at = 0; (at = text.find(begin, at)) != std::string::npos;) {
        const auto end = text.find('}', at);
        if (end == std::string::npos) throw Broken("a {" + mark + "} mark without end");
        text.replace(at, end + 1 - at, made(text.substr(at + begin.size(), end - at - begin.size())));
    }
}

std::string word_index(const std::string& name, Engine engine) {
    auto tables = engine == Engine::sqlite ? std::string(words_on_sqlite) + std::string(finder_on_sqlite)
                                           : std::string(words_on_postgresql);
    replace_all(tables, "NAME", name);
    return tables;
}

// Only SQLite's finding part depends on how it was made.
std::string finder_again(const std::string& name, Engine engine) {
    if (engine == Engine::postgresql) return "";
    auto tables = "drop table NAME_fts;" + std::string(finder_on_sqlite) +
                  "insert into NAME_fts (NAME_fts) values ('rebuild');\n";
    replace_all(tables, "NAME", name);
    return tables;
}

// "a.sectors as s": a row `s.value` for each item of a list of texts.
std::string items(const std::string& list, Engine engine) {
    const auto as = list.find(" as ");
    if (as == std::string::npos) throw Broken("an {items} mark without a name");
    const auto column = list.substr(0, as), name = list.substr(as + 4);
    return engine == Engine::sqlite ? "json_each(" + column + ") " + name
                                    : "json_array_elements_text(" + column + "::json) " + name + "(value)";
}

// What core::fold makes of a text, for rows that are filled where they lie. SQLite asks core::fold itself; PostgreSQL
// does it for Latin letters, up to U+017F.
std::string fold_in_sql(const std::string& text, Engine engine) {
    if (engine == Engine::sqlite) return "folded(" + text + ")";
    std::string from, to;
    std::vector<std::pair<std::string, std::string>> pairs;  // œ is oe
    for (char32_t c = 0xC0; c < 0x180; ++c) {
        std::string letter;
        core::append_utf8(letter, c);
        const auto plain = core::fold(letter);
        if (plain.size() == 1) (from += letter, to += plain);
        if (plain.size() == 2 && plain[0] >= 'a' && plain[1] >= 'a') pairs.emplace_back(letter, plain);
    }
    auto out = "translate(lower(" + text + "), '" + from + "', '" + to + "')";
    for (const auto& [letter, plain] : pairs) out = "replace(" + out + ", '" + letter + "', '" + plain + "')";
    return out;
}

// Where the statement that begins at `from` ends: its semicolon, or the end of the text.
std::size_t end_of_statement(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size(); ++at) {
        const char c = text[at];
        if (c == ';') return at;
        if (c == '\'' || c == '"') at = text.find(c, at + 1);
        if (c == '-' && text.substr(at, 2) == "--") at = text.find('\n', at);
        if (at == std::string_view::npos) return text.size();
    }
    return text.size();
}

std::size_t after_blanks_and_comments(std::string_view text, std::size_t at) {
    for (;;) {
        at = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
        if (text.substr(at, 2) != "--") return at;
        at = std::min(text.find('\n', at), text.size());
    }
}

// SQLite then refuses a value of another type than its column's, as PostgreSQL does.
std::string with_strict_tables(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = end_of_statement(text, at);
        out += text.substr(at, end - at);
        if (text.substr(after_blanks_and_comments(text, at)).starts_with("create table")) out += " strict";
        if (end < text.size()) out += ';';
        at = end + 1;
    }
    return out;
}

}  // namespace

std::string rendered(std::string_view text, Engine engine) {
    std::string out(text);
    for (const auto& type : types)
        replace_all(out, type.mark, engine == Engine::sqlite ? type.sqlite : type.postgresql);
    replace_marks(out, "words again", [&](const std::string& name) { return finder_again(name, engine); });
    replace_marks(out, "words", [&](const std::string& name) { return word_index(name, engine); });
    replace_marks(out, "items", [&](const std::string& list) { return items(list, engine); });
    replace_marks(out, "folded", [&](const std::string& of) { return fold_in_sql(of, engine); });
    return engine == Engine::sqlite ? with_strict_tables(out) : out;
}

}  // namespace db
