#include "db/doctor.hpp"

namespace db {
namespace {

constexpr std::size_t most_told = 5;  // of one kind; the rest is counted

class Findings {
public:
    explicit Findings(Connection& connection) : connection_(connection) {}

    // A fault for each row, told by `sentence`.
    void each_row(std::string_view sql, const std::function<std::string(const Row&)>& sentence) {
        std::size_t rows = 0;
        connection_.execute(sql, {}, [&](const Row& row) {
            if (++rows <= most_told) faults.push_back(sentence(row));
        });
        if (rows > most_told) faults.push_back("... and " + std::to_string(rows - most_told) + " more like it");
    }
    // A fault when it can't be run at all.
    void must_run(std::string_view sql, const std::string& otherwise) {
        try {
            connection_.execute(sql, {}, {});
        } catch (const Broken&) {
            faults.push_back(otherwise);
        }
    }
    std::vector<std::string> faults;

private:
    Connection& connection_;
};

std::string told(const Row& row, int column) {
    return row.null(column) ? std::string("null") : std::string(row.text(column));
}

void look_at_sqlite(Connection& connection, Findings& findings) {
    connection.execute("pragma quick_check", {}, [&](const Row& row) {
        if (row.text(0) != "ok") findings.faults.push_back("the file is damaged: " + std::string(row.text(0)));
    });
    findings.each_row("pragma foreign_key_check", [](const Row& row) {
        return "row " + told(row, 1) + " of " + told(row, 0) + " refers to a missing row of " + told(row, 2);
    });
    std::vector<std::string> indexes;
    connection.execute("select name from sqlite_schema where type = 'table' and substr(name, -4) = '_fts'", {},
                       [&](const Row& row) { indexes.emplace_back(row.text(0)); });
    for (const auto& name : indexes) {
        std::string check = "insert into " + name;
        ((check += " (") += name) += ", rank) values ('integrity-check', 1)";
        findings.must_run(check, "the word index " + name + " differs from the words that it was made from");
    }
}

void look_at_postgresql(Findings& findings) {
    findings.each_row("select indexrelid::regclass::text from pg_index where not indisvalid",
                      [](const Row& row) { return "the index " + told(row, 0) + " is not valid: run reindex"; });
    findings.each_row(
        "select conrelid::regclass::text, conname from pg_constraint where not convalidated",
        [](const Row& row) { return "of " + told(row, 0) + " the rule " + told(row, 1) + " was never checked"; });
}

}  // namespace

std::vector<std::string> faults(Db& db, std::span<const Invariant> invariants) {
    const auto connection = db.connect();
    Findings findings(*connection);
    if (db.engine() == Engine::sqlite) {
        look_at_sqlite(*connection, findings);
    } else {
        look_at_postgresql(findings);
    }
    for (const auto& invariant : invariants) {
        findings.each_row(invariant.sql,
                          [&](const Row& row) { return invariant.name + ": not so for " + told(row, 0); });
    }
    return std::move(findings.faults);
}

}  // namespace db
