#include "solvers/coverage.hpp"

#include <algorithm>
#include <numeric>

#include "solvers/carried.hpp"
#include "solvers/shortage.hpp"

namespace solvers {
namespace {

constexpr std::int32_t unseen = -1;

class Cover {
public:
    explicit Cover(const Transport& problem)
        : problem_(problem),
          carried_(problem),
          wants_(problem.supply),
          room_(problem.columns()),
          row_step_(problem.rows()),
          column_step_(problem.columns()),
          next_pair_(problem.rows()),
          next_held_(problem.columns()) {}

    // Makes the most of columns that take at most this.
    void fill(const std::vector<std::int32_t>& limit) {
        for (std::uint32_t at = 0; at < problem_.columns(); ++at) room_[at] = limit[at] - load(at);
        give_at_once();
        while (find_ways())
            for (std::uint32_t row = 0; row < problem_.rows(); ++row)
                while (wants_[row] > 0 && go(row)) --wants_[row];
    }
    std::int32_t load(std::uint32_t at) const { return static_cast<std::int32_t>(carried_.into(at).size()); }
    const Carried& carried() const { return carried_; }
    const std::vector<std::int32_t>& wants() const { return wants_; }

private:
    void give_at_once();
    bool find_ways();
    bool go(std::uint32_t from);
    void take(const std::vector<std::uint32_t>& way);

    const Transport& problem_;
    Carried carried_;
    std::vector<std::int32_t> wants_, room_;
    std::vector<std::int32_t> row_step_, column_step_;
    std::vector<std::uint32_t> next_pair_, next_held_;
};

void Cover::give_at_once() {
    for (std::uint32_t row = 0; row < problem_.rows(); ++row)
        for (auto pair = problem_.first[row]; pair < problem_.first[row + 1] && wants_[row] > 0; ++pair) {
            auto& room = room_[problem_.column[pair]];
            if (carried_.full(pair) || room <= 0) continue;
            carried_.change(pair, 1);
            --room;
            --wants_[row];
        }
}

// How many steps each is from a row that wants; false when no column with room is among them.
bool Cover::find_ways() {
    std::fill(row_step_.begin(), row_step_.end(), unseen);
    std::fill(column_step_.begin(), column_step_.end(), unseen);
    std::copy(problem_.first.begin(), problem_.first.end() - 1, next_pair_.begin());
    std::fill(next_held_.begin(), next_held_.end(), 0U);
    std::vector<std::uint32_t> queue;
    for (std::uint32_t row = 0; row < problem_.rows(); ++row)
        if (wants_[row] > 0) {
            row_step_[row] = 0;
            queue.push_back(row);
        }
    bool found = false;
    for (std::size_t done = 0; done < queue.size(); ++done) {
        const auto row = queue[done];
        for (auto pair = problem_.first[row]; pair < problem_.first[row + 1]; ++pair) {
            const auto at = problem_.column[pair];
            if (carried_.full(pair) || column_step_[at] != unseen) continue;
            column_step_[at] = row_step_[row] + 1;
            found = found || room_[at] > 0;
            for (const auto held : carried_.into(at)) {
                const auto other = carried_.row(held);
                if (row_step_[other] != unseen) continue;
                row_step_[other] = column_step_[at] + 1;
                queue.push_back(other);
            }
        }
    }
    return found;
}

// Follows the steps from a row to a column with room. The way alternates: a pair to take, a pair to give up for it.
bool Cover::go(std::uint32_t from) {
    std::vector<std::uint32_t> way;
    for (auto row = from;;) {
        auto& pair = next_pair_[row];
        if (pair == problem_.first[row + 1]) {
            if (way.empty()) return false;
            way.resize(way.size() - 2);
            row = way.empty() ? from : carried_.row(way.back());
            continue;
        }
        const auto at = problem_.column[pair];
        if (carried_.full(pair) || column_step_[at] != row_step_[row] + 1) {
            ++pair;
            continue;
        }
        way.push_back(pair);
        if (room_[at] > 0) break;
        const auto& into = carried_.into(at);
        auto& held = next_held_[at];
        while (held < into.size() && row_step_[carried_.row(into[held])] != column_step_[at] + 1) ++held;
        if (held >= into.size()) {
            way.pop_back();
            ++pair;
            continue;
        }
        way.push_back(into[held++]);
        row = carried_.row(way.back());
    }
    take(way);
    return true;
}

void Cover::take(const std::vector<std::uint32_t>& way) {
    for (std::size_t at = 1; at < way.size(); at += 2) carried_.change(way[at], -1);
    for (std::size_t at = 0; at < way.size(); at += 2) carried_.change(way[at], 1);
    --room_[problem_.column[way.back()]];
}

}  // namespace

Covering cover(const Transport& problem, const std::vector<std::int32_t>& least) {
    Cover cover(problem);
    Covering result;
    auto& [row_lacks, column_lacks, rows_lack, columns_lack] = result.coverage;
    // Loads only grow from here on, so what is filled up to the least stays filled.
    cover.fill(least);
    for (std::uint32_t at = 0; at < problem.columns(); ++at) column_lacks.push_back(least[at] - cover.load(at));
    columns_lack = std::accumulate(column_lacks.begin(), column_lacks.end(), std::int64_t{0});
    if (columns_lack > 0) result.shortage = shortage_of_columns(problem, cover.carried(), least);
    cover.fill(problem.demand);
    row_lacks = cover.wants();
    rows_lack = std::accumulate(row_lacks.begin(), row_lacks.end(), std::int64_t{0});
    if (rows_lack > 0) result.shortage = shortage_of_rows(problem, cover.carried(), row_lacks);
    return result;
}

}  // namespace solvers
