// The text of a migration as each engine reads it.
#include <array>

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
constexpr std::string_view finder_anew_on_sqlite = R"(
insert into NAME_fts (NAME_fts) values ('rebuild');
)";
constexpr std::string_view words_on_postgresql = R"(
create table NAME_words (id bigint primary key, words tsvector not null);
create index NAME_words_words on NAME_words using gin (words) with (fastupdate = on, gin_pending_list_limit = 512);
)";

void replace_mark(std::string& text, std::string_view mark, std::string_view by) {
    for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos;) {
        const auto end = text.find('}', at);
        if (end == std::string::npos) throw Broken("a mark without end: " + std::string(mark));
        const auto name = text.substr(at + mark.size(), end - at - mark.size());
        std::string tables(by);
        replace_all(tables, "NAME", name);
        text.replace(at, end + 1 - at, tables);
    }
}

void make_word_indexes(std::string& text, Engine engine) {
    const bool sqlite = engine == Engine::sqlite;
    const auto finder = std::string(finder_on_sqlite);
    replace_mark(text, "{words again ",
                 sqlite ? "drop table NAME_fts;\n" + finder + std::string(finder_anew_on_sqlite) : "");
    replace_mark(text, "{words ", sqlite ? std::string(words_on_sqlite) + finder : std::string(words_on_postgresql));
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
    make_word_indexes(out, engine);
    return engine == Engine::sqlite ? with_strict_tables(out) : out;
}

}  // namespace db
