#include "reports/disclosure.hpp"

#include <algorithm>
#include <numeric>

namespace reports {
namespace {

using Column = std::vector<std::int64_t>;  // a count each row
using Rows = std::vector<std::vector<std::size_t>>;

bool small(std::int64_t count) { return count > 0 && count < smallest_told; }
std::int64_t sum(const Column& column) { return std::accumulate(column.begin(), column.end(), std::int64_t{0}); }

// The table with its groups put together, a column each step.
struct Table {
    std::vector<Column> columns;
    std::optional<std::size_t> untold;  // row

    bool tells(std::size_t row, std::int64_t count) const { return row != untold && small(count); }
};

Table put_together(const Nested& nested, const Rows& rows) {
    Table out;
    const auto steps = nested.counts.front().size();
    for (std::size_t step = 0; step < steps; ++step) {
        Column column;
        for (const auto& row : rows) {
            std::int64_t count = 0;
            for (const auto group : row) count += nested.counts[group][step];
            column.push_back(count);
        }
        out.columns.push_back(std::move(column));
    }
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (nested.untold && rows[row] == std::vector{*nested.untold}) out.untold = row;
    return out;
}

// Whoever sees `before` and `after` and knows the total of the withheld column between them knows of each count of it
// that it lies in an interval: where that is a single number, it must be no small one, nor a small one away from what
// is shown. `before` empty: nothing is shown before it.
bool safe_between(const Table& table, const Column& before, const Column& after, const Column& hidden) {
    const auto total = sum(hidden);
    const auto most = [&](std::size_t row) { return before.empty() ? total : before[row]; };
    std::int64_t all_most = 0;
    for (std::size_t row = 0; row < hidden.size(); ++row) all_most += most(row);
    const auto all_least = sum(after);
    for (std::size_t row = 0; row < hidden.size(); ++row) {
        const auto low = std::max(after[row], total - (all_most - most(row)));
        const auto high = std::min(most(row), total - (all_least - after[row]));
        if (low < high) continue;
        if (table.tells(row, low) || table.tells(row, low - after[row])) return false;
        if (!before.empty() && table.tells(row, before[row] - low)) return false;
    }
    return true;
}

bool safe_step(const Table& table, const Column& before, const Column& shown) {
    for (std::size_t row = 0; row < shown.size(); ++row) {
        if (table.tells(row, shown[row])) return false;
        if (!before.empty() && table.tells(row, before[row] - shown[row])) return false;
    }
    return true;
}

bool safe(const Table& table, std::size_t shown) {
    Column before;
    std::size_t withheld = 0;  // columns since
    const Column nobody(table.columns.front().size(), 0);
    for (std::size_t step = 0; step <= table.columns.size(); ++step) {
        const bool end = step == table.columns.size();
        if (!end && !(shown >> step & 1U)) {
            ++withheld;
            continue;
        }
        const auto& column = end ? nobody : table.columns[step];
        if (!end && !safe_step(table, before, column)) return false;
        for (auto hidden = step - withheld; hidden < step; ++hidden)
            if (!safe_between(table, before, column, table.columns[hidden])) return false;
        before = column;
        withheld = 0;
    }
    return true;
}

// What is learnt from these steps: at each, how many groups there are beside the first.
std::size_t worth(const Table& table, std::size_t shown) {
    std::size_t out = 0;
    for (std::size_t step = 0; step < table.columns.size(); ++step) {
        if (!(shown >> step & 1U)) continue;
        std::size_t known = 0;
        for (std::size_t row = 0; row < table.columns[step].size(); ++row)
            known += row != table.untold && table.columns[step][row] > 0 ? 1 : 0;
        out += known > 1 ? known - 1 : 0;
    }
    return out;
}

struct Shown {
    std::size_t steps = 0;  // a bit each
    std::size_t worth = 0;
};
// The steps that tell most with these rows; of as much, the earlier ones.
Shown most_told(const Table& table) {
    Shown best;
    for (std::size_t steps = 1; steps < std::size_t{1} << table.columns.size(); ++steps)
        if (const auto tells = worth(table, steps); tells > best.worth && safe(table, steps)) best = {steps, tells};
    return best;
}

std::int64_t size_of(const Nested& nested, const std::vector<std::size_t>& row) {
    std::int64_t out = 0;
    for (const auto group : row) out += nested.counts[group].front();
    return out;
}

void join(Rows& rows, std::size_t into, std::size_t from) {
    rows[into].insert(rows[into].end(), rows[from].begin(), rows[from].end());
    std::sort(rows[into].begin(), rows[into].end());
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(from));
}

// Two rows less apart: the pair of neighbours that is smallest together, or the two last, which are the smallest.
// False when nothing is left to put together. The row of those of whom nothing is known stands last.
bool put_two_together(const Nested& nested, Rows& rows, Together together) {
    const auto last = rows.size() - (nested.untold ? 1 : 0);
    if (last < 2) return false;
    auto best = last - 2;
    for (std::size_t at = 0; together == Together::neighbours && at + 1 < last; ++at)
        if (size_of(nested, rows[at]) + size_of(nested, rows[at + 1]) <
            size_of(nested, rows[best]) + size_of(nested, rows[best + 1]))
            best = at;
    join(rows, best, best + 1);
    return true;
}

// Each group that there is, alone.
Rows groups_of(const Nested& nested, Together together) {
    Rows rows;
    for (std::size_t group = 0; group < nested.counts.size(); ++group)
        if (nested.counts[group].front() > 0 && nested.untold != group) rows.push_back({group});
    if (together == Together::smallest)
        std::stable_sort(rows.begin(), rows.end(),
                         [&](const auto& a, const auto& b) { return size_of(nested, a) > size_of(nested, b); });
    if (nested.untold) rows.push_back({*nested.untold});
    return rows;
}

}  // namespace

std::optional<Told> what_may_be_told(const Nested& nested, Together together) {
    std::optional<Told> best;
    std::size_t most = 0;
    if (nested.counts.empty()) return best;
    auto rows = groups_of(nested, together);
    if (rows.empty()) return best;
    do {
        const auto shown = most_told(put_together(nested, rows));
        if (shown.worth <= most) continue;
        most = shown.worth;
        best.emplace(Told{rows, {}});
        for (std::size_t step = 0; step < nested.counts.front().size(); ++step)
            best->steps.push_back((shown.steps >> step & 1U) != 0);
    } while (put_two_together(nested, rows, together));
    return best;
}

}  // namespace reports
