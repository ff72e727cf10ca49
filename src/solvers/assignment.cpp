#include "solvers/assignment.hpp"

#include <algorithm>

#include "solvers/balance.hpp"
#include "solvers/coverage.hpp"
#include "solvers/floor.hpp"
#include "solvers/sharing.hpp"

namespace solvers {
namespace {

std::vector<std::uint32_t> named(const std::vector<std::uint32_t>& places, const std::vector<std::uint32_t>& order) {
    std::vector<std::uint32_t> found;
    found.reserve(places.size());
    for (const auto at : places) found.push_back(order[at]);
    return found;
}

std::vector<Lack> lacks_of(const std::vector<std::int32_t>& lacks, const std::vector<std::uint32_t>& order) {
    std::vector<Lack> found;
    for (std::uint32_t at = 0; at < lacks.size(); ++at)
        if (lacks[at] > 0) found.push_back({order[at], lacks[at]});
    return found;
}

TooLittle told(const Shortage& shortage, const InOrder& order) {
    const bool of_files = shortage.of == Shortage::Of::rows;
    return {of_files ? TooLittle::For::files : TooLittle::For::readers,
            named(of_files ? shortage.wanting : shortage.serving, order.files),
            named(of_files ? shortage.serving : shortage.wanting, order.readers), shortage.wanted, shortage.possible};
}

// Reads off what was carried: which fits, how much each file and reader has.
void read_off(Assignment& result, const AssignmentProblem& problem, const InOrder& order,
              const std::vector<std::int32_t>& flow) {
    const auto& reads = order.reads;
    auto reader_lacks = order.least, file_lacks = reads.supply;
    for (std::uint32_t row = 0; row < reads.rows(); ++row) {
        std::int64_t total = 0;
        for (auto pair = reads.first[row]; pair < reads.first[row + 1]; ++pair) {
            if (flow[pair] == 0) continue;
            result.chosen.push_back(order.fit[pair]);
            total += reads.gain[pair];
            --file_lacks[row];
            --reader_lacks[reads.column[pair]];
            ++result.loads[order.readers[reads.column[pair]]];
        }
        result.total += total;
        if (reads.supply[row] > 0) result.worst = std::min(result.worst.value_or(total), total);
    }
    result.unfilled = lacks_of(file_lacks, order.files);
    result.under_least = lacks_of(reader_lacks, order.readers);
    std::vector<char> chosen(problem.fits.size());
    for (const auto at : result.chosen) chosen[at] = 1;
    for (const auto at : problem.kept) result.kept += chosen[at];
}

// The gains for fewest changes: 1 for each fit that stands.
std::vector<std::int64_t> gains_of_kept(const AssignmentProblem& problem, const InOrder& order) {
    std::vector<std::int64_t> stands(problem.fits.size()), gains;
    for (const auto at : problem.kept) stands[at] = 1;
    for (const auto at : order.fit) gains.push_back(stands[at]);
    return gains;
}

// Whether all that stands can stay and the rest still be done: then nothing need be solved for it.
bool all_can_stay(const InOrder& order, const std::vector<std::int64_t>& stands) {
    auto rest = order.reads;
    auto least = order.least;
    for (std::uint32_t row = 0; row < rest.rows(); ++row)
        for (auto pair = rest.first[row]; pair < rest.first[row + 1]; ++pair) {
            if (stands[pair] == 0) continue;
            const auto at = rest.column[pair];
            rest.capacity[pair] = 0;
            if (--rest.supply[row] < 0 || --rest.demand[at] < 0) return false;
            least[at] = std::max(0, least[at] - 1);
        }
    return !cover(rest, least).shortage;
}

// True when it is proved that nothing less need change.
bool keep_standing(Sharing& sharing, const AssignmentProblem& problem, const InOrder& order, bool whole) {
    const auto stands = gains_of_kept(problem, order);
    if (whole && all_can_stay(order, stands)) {
        sharing.settle(stands);
        return true;
    }
    const auto standing = sharing.best(stands);
    sharing.keep_to(standing);
    return standing.gain == standing.bound;
}

}  // namespace

std::int64_t most_score(const AssignmentProblem& problem) {
    const auto most = most_gain(problem.files.size() + 2, problem.readers.size() + 1);
    return problem.aim == Aim::worst_file_first ? most / most_weight : most;
}

Assignment assign(const AssignmentProblem& problem) {
    const InOrder order(problem);
    const auto covering = cover(order.reads, order.least);
    Assignment result;
    result.loads.resize(problem.readers.size());
    if (covering.shortage) result.reason = told(*covering.shortage, order);
    if (result.reason && problem.incomplete == Incomplete::refused) {
        result.unfilled = lacks_of(covering.coverage.row_lacks, order.files);
        result.under_least = lacks_of(covering.coverage.column_lacks, order.readers);
        return result;
    }
    Sharing sharing(order, covering.coverage);
    const bool fewest_changes =
        problem.kept.empty() || keep_standing(sharing, problem, order, !covering.shortage.has_value());
    if (problem.aim == Aim::worst_file_first) {
        const auto found = sharing.fairest(order.reads.gain);
        read_off(result, problem, order, found.flow);
        result.bound = found.total_bound;
        if (result.worst) result.worst_bound = found.worst_bound;
    } else {
        const auto found = sharing.best(order.reads.gain);
        read_off(result, problem, order, sharing.reads_of(found));
        result.bound = found.bound;
    }
    const bool fairest = !result.worst_bound || result.worst_bound == result.worst;
    result.optimal = fewest_changes && fairest && result.total == result.bound;
    return result;
}

}  // namespace solvers
