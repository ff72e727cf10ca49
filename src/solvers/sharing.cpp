#include "solvers/sharing.hpp"

namespace solvers {

Sharing::Sharing(const InOrder& order, const Coverage& coverage)
    : order_(order), possible_(balanced(order, coverage)), settled_(possible_.pairs()) {}

std::uint32_t Sharing::pair_of(std::uint32_t row, std::uint32_t pair_in_reads) const {
    return possible_.first[row] + (pair_in_reads - order_.reads.first[row]);
}

Shipment Sharing::best(const std::vector<std::int64_t>& gains) {
    std::int64_t settled = 0;
    const auto& reads = order_.reads;
    for (std::uint32_t row = 0; row < reads.rows(); ++row)
        for (auto pair = reads.first[row]; pair < reads.first[row + 1]; ++pair) {
            const auto at = pair_of(row, pair);
            possible_.gain[at] = gains[pair];
            settled += gains[pair] * settled_[at];
        }
    auto found = carry(possible_).value();  // what was covered can be carried
    found.gain += settled;
    found.bound += settled;
    return found;
}

void Sharing::settle(const std::vector<std::int64_t>& pairs) {
    const auto& reads = order_.reads;
    for (std::uint32_t row = 0; row < reads.rows(); ++row)
        for (auto pair = reads.first[row]; pair < reads.first[row + 1]; ++pair) {
            if (pairs[pair] == 0) continue;
            settled_[pair_of(row, pair)] = 1;
            possible_.capacity[pair_of(row, pair)] = 0;
            --possible_.supply[row];
            --possible_.demand[reads.column[pair]];
        }
}

void Sharing::keep_to(const Shipment& found) {
    for (std::uint32_t row = 0; row < possible_.rows(); ++row)
        for (auto pair = possible_.first[row]; pair < possible_.first[row + 1]; ++pair) {
            const auto favoured = favour(possible_, found, row, pair);
            if (favoured == 0 || possible_.capacity[pair] == 0) continue;
            if (favoured > 0) {
                settled_[pair] = possible_.capacity[pair];
                possible_.supply[row] -= settled_[pair];
                possible_.demand[possible_.column[pair]] -= settled_[pair];
            }
            possible_.capacity[pair] = 0;
        }
}

std::vector<std::int32_t> Sharing::reads_of(const Shipment& found) const {
    const auto& reads = order_.reads;
    std::vector<std::int32_t> flow(reads.pairs());
    for (std::uint32_t row = 0; row < reads.rows(); ++row)
        for (auto pair = reads.first[row]; pair < reads.first[row + 1]; ++pair)
            flow[pair] = found.flow[pair_of(row, pair)] + settled_[pair_of(row, pair)];
    return flow;
}

}  // namespace solvers
