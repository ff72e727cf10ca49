#include "reviews/candidates.hpp"

#include <algorithm>

#include "reviews/order.hpp"

namespace reviews {
namespace {

constexpr std::size_t all_of = 400, some_of = 60;

bool may_read(const World& world, const ReviewerRow& reviewer, const FileFacts& file) {
    const auto stands = world.standing.find({reviewer.id, file.id});
    if (stands != world.standing.end() && read_already(stands->second)) return true;
    return !world.gone.contains(reviewer.id) && !world.barred.contains({reviewer.id, file.id});
}

}  // namespace

std::vector<Candidate> candidates_all(const World& world, std::uint32_t file, const std::vector<Seat>& seats) {
    const auto& facts = world.files[file];
    std::vector<Candidate> out;
    for (std::uint32_t i = 0; i < world.reviewers.size(); ++i) {
        const auto& reviewer = world.reviewers[i];
        if (!may_read(world, reviewer, facts)) continue;
        const auto why = fit(reviewer, facts, world.bids.of(reviewer.id, facts.id));
        Candidate one{i, why.fit, {}};
        for (std::uint32_t seat = 0; seat < seats.size(); ++seat)
            if (may_sit(seats[seat], reviewer, facts, why)) one.seats.push_back(seat);
        if (!one.seats.empty()) out.push_back(std::move(one));
    }
    return out;
}

std::vector<Candidate> candidates(const World& world, std::uint32_t file, const std::vector<Seat>& seats) {
    auto all = candidates_all(world, file, seats);
    if (all.size() <= all_of) return all;
    const auto id = world.files[file].id;
    std::sort(all.begin(), all.end(), [&](const Candidate& a, const Candidate& b) {
        return std::pair(-a.fit, own_order(world.reviewers[a.reviewer].id, id)) <
               std::pair(-b.fit, own_order(world.reviewers[b.reviewer].id, id));
    });
    std::vector<std::size_t> had(seats.size());
    std::erase_if(all, [&](const Candidate& one) {
        bool wanted = world.standing.contains({world.reviewers[one.reviewer].id, id});
        for (const auto seat : one.seats) wanted = had[seat]++ < some_of || wanted;
        return !wanted;
    });
    return all;
}

}  // namespace reviews
