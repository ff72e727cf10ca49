#include "reviews/puzzle.hpp"

#include <algorithm>

#include "reviews/order.hpp"

namespace reviews {
namespace {

constexpr std::size_t all_of = 400;  // so many reviewers are all thought of for each file
constexpr std::size_t some_of = 60;  // of more, the best fits and some by lot

struct Candidate {
    std::size_t reviewer;
    std::int64_t fit;
    std::uint64_t lot;
};
std::vector<Candidate> candidates(const World& world, const FileFacts& file) {
    std::vector<Candidate> out;
    for (std::size_t i = 0; i < world.reviewers.size(); ++i) {
        const auto& reviewer = world.reviewers[i];
        if (!world.barred.contains({reviewer.id, file.id}))
            out.push_back({i, fit(reviewer, file).fit, own_order(reviewer.id, file.id)});
    }
    if (out.size() <= all_of) return out;
    std::partial_sort(out.begin(), out.begin() + some_of, out.end(), [](const Candidate& a, const Candidate& b) {
        return std::pair(-a.fit, a.lot) < std::pair(-b.fit, b.lot);
    });
    out.resize(some_of);
    return out;
}

// The first by lot are read by everybody, so that all reviewers can be compared.
std::set<std::int64_t> common_files(const World& world) {
    std::vector<std::int64_t> ids;
    for (const auto& file : world.files) ids.push_back(file.id);
    std::sort(ids.begin(), ids.end(), [&](std::int64_t a, std::int64_t b) {
        return own_order(world.phase.seed, a) < own_order(world.phase.seed, b);
    });
    ids.resize(std::min(ids.size(), static_cast<std::size_t>(world.phase.common_files)));
    return {ids.begin(), ids.end()};
}

std::int64_t even_share(const World& world) {
    const auto readers = static_cast<std::int64_t>(world.reviewers.size());
    const auto readings = static_cast<std::int64_t>(world.files.size()) * world.phase.reads;
    return readers ? (readings * 5 + 4 * readers - 1) / (4 * readers) + world.phase.common_files : 0;
}

}  // namespace

World world_of(db::Read& read, const PhaseRow& phase, core::Date today) {
    World out{phase, files_of(read, phase), reviewers_of(read, phase.call_id), {}, {}, {}};
    std::erase_if(out.reviewers, [&](const ReviewerRow& reviewer) { return away(reviewer, today); });
    const db::AsHouse house(read, "a proposal looks at all that stands");
    for (const auto& pair :
         read.all<Pair>("select reviewer_id, application_id from conflicts where call_id = ?", phase.call_id))
        out.barred.emplace(pair.reviewer, pair.application);
    struct Standing {
        std::int64_t reviewer, application;
        ReviewState state;
    };
    for (const auto& one :
         read.all<Standing>("select reviewer_id, application_id, state from reviews where phase_id = ? "
                            "and state <> 'proposed'",
                            phase.id))
        out.standing.emplace(std::pair(one.reviewer, one.application), one.state);
    out.elsewhere = loads_of(read, phase.call_id);
    for (const auto& [pair, state] : out.standing)
        if (const auto load = out.elsewhere.find(pair.first); load != out.elsewhere.end() && load->second > 0)
            --load->second;
    return out;
}

bool read_already(ReviewState state) { return state == ReviewState::begun || state == ReviewState::finished; }

Puzzle puzzle_of(const World& world, solvers::Aim aim, Loads loads) {
    Puzzle out;
    out.problem.aim = aim;
    out.problem.incomplete = solvers::Incomplete::taken;
    const auto common = common_files(world);
    std::map<std::int64_t, std::int64_t> settled, waiting;  // readings begun, and not yet begun, of each reviewer
    for (const auto& [pair, state] : world.standing) ++(read_already(state) ? settled : waiting)[pair.first];
    for (const auto& reviewer : world.reviewers) {
        const auto used =
            settled[reviewer.id] + (world.elsewhere.contains(reviewer.id) ? world.elsewhere.at(reviewer.id) : 0);
        const auto left = [&](std::int64_t limit) {
            return static_cast<std::int32_t>(std::max<std::int64_t>(limit - used, 0));
        };
        const auto share = std::max(even_share(world) - settled[reviewer.id], waiting[reviewer.id]);
        const auto most = std::min<std::int64_t>(left(reviewer.most), loads == Loads::even ? share : reviewer.most);
        out.problem.readers.push_back({std::to_string(reviewer.id), left(reviewer.least),
                                       static_cast<std::int32_t>(std::max<std::int64_t>(most, left(reviewer.least)))});
    }
    for (std::size_t i = 0; i < world.files.size(); ++i) {
        const auto& file = world.files[i];
        auto wanted = common.contains(file.id) ? static_cast<std::int64_t>(world.reviewers.size()) : world.phase.reads;
        for (const auto& candidate : candidates(world, file)) {
            const auto& reviewer = world.reviewers[candidate.reviewer];
            const auto stands = world.standing.find({reviewer.id, file.id});
            if (stands != world.standing.end() && read_already(stands->second)) {
                --wanted;
                continue;
            }
            if (stands != world.standing.end())
                out.problem.kept.push_back(static_cast<std::uint32_t>(out.problem.fits.size()));
            out.problem.fits.push_back(
                {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(candidate.reviewer), candidate.fit});
            out.pairs.push_back({reviewer.id, file.id});
        }
        out.problem.files.push_back(
            {std::to_string(file.id), static_cast<std::int32_t>(std::max<std::int64_t>(wanted, 0))});
    }
    return out;
}

}  // namespace reviews
