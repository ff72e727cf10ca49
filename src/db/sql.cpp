#include "db/sql.hpp"

#include <algorithm>
#include <array>

namespace db {
namespace {

constexpr std::string_view words_mark = "{words ", skip_mark = "{skip locked}";

bool in_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

// The next word of names' letters from `at` on, which moves behind it.
std::string_view next_word(std::string_view sql, std::size_t& at) {
    while (at < sql.size() && !in_name(sql[at])) ++at;
    const auto begin = at;
    while (at < sql.size() && in_name(sql[at])) ++at;
    return sql.substr(begin, at - begin);
}

std::string matches_in(std::string_view index, Engine engine) {
    const std::string name(index);
    if (engine == Engine::sqlite) return "(select rowid as id from " + name + "_fts where " + name + "_fts match ?)";
    return "(select id from " + name + "_words where words @@ ?::tsquery)";
}

std::string with_words_rendered(std::string_view sql, Engine engine) {
    std::string out;
    for (;;) {
        const auto mark = sql.find(words_mark);
        const auto end = sql.find(" ?}", mark);
        out += sql.substr(0, mark);
        if (mark == std::string_view::npos) return out;
        if (end == std::string_view::npos) throw Broken("a {words} mark without end: " + std::string(sql));
        const auto begin = mark + words_mark.size();
        out += matches_in(sql.substr(begin, end - begin), engine);
        sql.remove_prefix(end + 3);
    }
}

// SQLite has one writer, so no row is ever in another's hands.
std::string with_skipping_rendered(std::string text, Engine engine) {
    const auto mark = text.find(skip_mark);
    if (mark == std::string::npos) return text;
    return text.replace(mark, skip_mark.size(), engine == Engine::sqlite ? "" : "for update skip locked");
}

std::string numbered(std::string_view sql) {
    std::string out;
    char quote = 0;
    int count = 0;
    for (const char c : sql) {
        if (quote == 0 && (c == '\'' || c == '"')) {
            quote = c;
        } else if (c == quote) {
            quote = 0;
        }
        if (c == '?' && quote == 0) {
            out += '$' + std::to_string(++count);
        } else {
            out += c;
        }
    }
    return out;
}

std::string kept(std::string_view word, std::string_view also) {
    std::string out;
    for (const char c : word) {
        const bool stays = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (stays || also.find(c) != std::string_view::npos) out += c;
    }
    return out;
}

}  // namespace

std::string rendered_query(std::string_view sql, Engine engine) {
    std::string text = with_skipping_rendered(with_words_rendered(sql, engine), engine);
    return engine == Engine::sqlite ? text : numbered(text);
}

std::string statement_name(std::string_view sql) {
    static constexpr std::array before_table{"from", "into", "update", "join"};
    std::size_t at = 0;
    std::string name(next_word(sql, at));
    std::string_view last = name;
    while (at < sql.size()) {
        const bool table_follows = std::find(before_table.begin(), before_table.end(), last) != before_table.end();
        const auto open = sql.find_first_not_of(" \n", at);
        last = next_word(sql, at);
        const bool subquery = open != std::string_view::npos && sql[open] == '(';
        if (table_follows && last == "words") continue;  // {words NAME ?}: the index is not what is asked for
        if (table_follows && !subquery && !last.empty()) return name + ' ' + std::string(last);
    }
    return name;
}

bool changes_rows(std::string_view sql) {
    std::size_t at = 0;
    const auto verb = next_word(sql, at);
    return verb == "insert" || verb == "update" || verb == "delete";
}

std::string plain_term(std::string_view word) { return kept(word, ""); }

std::string exact_term(std::string_view term) {
    const std::string rest = kept(term, "_-:.");
    return rest.empty() ? rest : '=' + rest;
}

std::string index_term(std::string_view word) { return word.starts_with('=') ? exact_term(word) : plain_term(word); }

}  // namespace db
