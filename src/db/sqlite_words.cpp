// Word indexes on SQLite: a table NAME_words holds each row's terms, an FTS5 table NAME_fts finds them.
#include <algorithm>

#include "db/sql.hpp"
#include "db/sqlite.hpp"

namespace db {

std::string Sqlite::words(const Words& words) const {
    std::string out;
    const auto add = [&out](const std::string& term, std::string_view sign) {
        if (term.empty()) return;
        if (!out.empty()) out += " AND ";
        ((out += '"') += term) += sign;
    };
    for (const auto& term : words.exact) add(exact_term(term), "\"");
    for (const auto& word : words.prefixes) add(plain_term(word), "\"*");
    return out.empty() ? "\"\"" : out;  // FTS5 refuses an empty text
}

void Sqlite::index_words(std::string_view index, std::int64_t id, const std::vector<std::string>& words) {
    std::vector<std::string> terms;
    terms.reserve(words.size());
    for (const auto& word : words) terms.push_back(index_term(word));
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    LateWords late{std::string(index), id, {}};
    for (const auto& term : terms) {
        if (!term.empty()) (late.words += term) += ' ';
    }
    if (setup_.use == Use::write) {
        late_words_.push_back(std::move(late));
    } else {
        write_words(late);
    }
}

// They stay listed until COMMIT: what is written inside a savepoint may be undone, and writing twice changes nothing.
void Sqlite::write_late_words() {
    for (std::size_t i = 0; i < late_words_.size(); ++i) write_words(late_words_[i]);
}

std::optional<std::string> Sqlite::indexed_words(const std::string& table, std::int64_t id) {
    std::optional<std::string> words;
    execute("select words from " + table + " where id = ?", std::vector<Value>{id},
            [&](const Row& row) { words = row.text(0); });
    return words;
}

void Sqlite::write_words(const LateWords& late) {
    const std::string table = late.index + "_words";
    const std::string fts = late.index + "_fts";
    const auto old = indexed_words(table, late.id);
    if (old == late.words) return;
    if (old) {
        execute("insert into " + fts + " (" + fts + ", rowid, words) values ('delete', ?, ?)",
                std::vector<Value>{late.id, std::string_view(*old)}, {});
    }
    if (late.words.empty()) {
        execute("delete from " + table + " where id = ?", std::vector<Value>{late.id}, {});
        return;
    }
    execute("insert into " + table + " (id, words) values (?, ?) on conflict (id) do update set words = excluded.words",
            std::vector<Value>{late.id, std::string_view(late.words)}, {});
    execute("insert into " + fts + " (rowid, words) values (?, ?)",
            std::vector<Value>{late.id, std::string_view(late.words)}, {});
}

}  // namespace db
