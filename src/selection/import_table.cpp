#include "selection/import_table.hpp"

#include <algorithm>

#include "formats/table.hpp"
#include "selection/import_guess.hpp"

namespace selection {
namespace {

constexpr std::size_t rows_looked_at = 20, most_titles = 10, most_sheets = 20;

using Rows = std::vector<formats::Row>;

Rows first_rows(const std::filesystem::path& path, const std::string& sheet) {
    formats::TableOptions options;
    options.sheet = sheet;
    options.width = formats::Width::of_each_row;
    const auto table = formats::open_table(path, options);
    Rows rows;
    for (formats::Row row; rows.size() < rows_looked_at && table->next(row);) rows.push_back(row);
    return rows;
}

std::size_t filled(const formats::Row& row) {
    return static_cast<std::size_t>(
        std::count_if(row.fields.begin(), row.fields.end(), [](const std::string& text) { return !text.empty(); }));
}

std::size_t widest(const Rows& rows) {
    std::size_t most = 0;
    for (const auto& row : rows) most = std::max(most, filled(row));
    return most;
}

// The row that names the columns, where lines of title stand above it; else the first. Titles fill fewer cells than the
// names below them, and are not known as names themselves.
std::size_t row_of_names(const Rows& rows, const CallRow& call) {
    if (rows.empty() || names_known(rows.front(), call) > 0) return 0;
    const bool wide = widest(rows) > 1;
    std::size_t titles = 0;
    for (std::size_t at = 1; at < std::min(rows.size(), most_titles + 1); ++at) {
        titles = std::max(titles, filled(rows[at - 1]));
        const auto known = names_known(rows[at], call);
        if (known >= 2 && filled(rows[at]) > titles) return at;
        if (known == 1 &&
            (wide ? filled(rows[at]) > std::max<std::size_t>(titles, 1) && titles == 1 : names_startups(rows[at])))
            return at;
    }
    return 0;
}

// How much a sheet looks like the table that is wanted; 0: it is empty.
int likeness_to_table(const Rows& rows, const CallRow& call) {
    if (rows.empty()) return 0;
    const auto known = names_known(rows[row_of_names(rows, call)], call);
    if (known >= 2) return 4;
    if (known == 1) return 3;
    return rows.size() > 1 && widest(rows) > 1 ? 2 : 1;
}

}  // namespace

TablePlace find_table(const std::filesystem::path& path, const CallRow& call, const std::string& sheet) {
    TablePlace out{formats::sheets_of(path), sheet, 1};
    auto rows = sheet.empty() && !out.sheets.empty() ? Rows{} : first_rows(path, sheet);
    if (sheet.empty() && !out.sheets.empty()) {
        out.sheet = out.sheets.front();
        int best = -1;
        for (std::size_t i = 0; i < std::min(out.sheets.size(), most_sheets); ++i) {
            auto found = first_rows(path, out.sheets[i]);
            const auto likeness = likeness_to_table(found, call);
            if (likeness <= best) continue;
            best = likeness;
            out.sheet = out.sheets[i];
            rows = std::move(found);
        }
    }
    if (const auto at = row_of_names(rows, call)) out.first_line = rows[at].line;
    return out;
}

}  // namespace selection
