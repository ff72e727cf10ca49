#include "reviews/puzzle.hpp"

#include <algorithm>

#include "reviews/candidates.hpp"
#include "reviews/order.hpp"

namespace reviews {
namespace {

constexpr std::int64_t above_any_fit = 1000;

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

std::int64_t here(const World& world) { return static_cast<std::int64_t>(world.reviewers.size() - world.gone.size()); }

struct EvenShare {
    std::int64_t least = 0, most = 0;  // a quarter below and above
};
EvenShare even_share(const World& world) {
    const auto readers = here(world);
    const auto readings = static_cast<std::int64_t>(world.files.size()) * world.phase.reads;
    if (readers == 0) return {};
    const auto most = (readings * 5 + 4 * readers - 1) / (4 * readers) + world.phase.common_files;
    return {world.standing.empty() ? readings * 3 / (4 * readers) : 0, most};
}

class Laying {
public:
    Laying(const World& world, solvers::Aim aim, Share share) : world_(world) {
        puzzle_.problem.aim = aim;
        puzzle_.problem.incomplete = solvers::Incomplete::taken;
        lay_reviewers(share);
        const auto common = common_files(world);
        for (std::uint32_t i = 0; i < world.files.size(); ++i)
            lay(i, common.contains(world.files[i].id) ? Read::by_all : Read::by_some);
    }
    Puzzle done() { return std::move(puzzle_); }

private:
    enum class Read { by_some, by_all };

    void lay_reviewers(Share share) {
        std::map<std::int64_t, std::int64_t> settled, waiting;  // readings begun, and not yet begun, of each reviewer
        for (const auto& [pair, state] : world_.standing) ++(read_already(state) ? settled : waiting)[pair.first];
        const auto even = even_share(world_);
        for (const auto& reviewer : world_.reviewers) {
            const auto elsewhere = world_.elsewhere.find(reviewer.id);
            const auto used = settled[reviewer.id] + (elsewhere == world_.elsewhere.end() ? 0 : elsewhere->second);
            const bool away = world_.gone.contains(reviewer.id);
            const auto left = [&](std::int64_t limit) {
                return static_cast<std::int32_t>(away ? 0 : std::max<std::int64_t>(limit - used, 0));
            };
            const auto fair = std::max(even.most - settled[reviewer.id], waiting[reviewer.id]);
            const auto most = std::min<std::int64_t>(left(reviewer.most), share == Share::even ? fair : reviewer.most);
            const auto own_least = left(reviewer.least);
            const auto least =
                share == Share::even ? std::max(own_least, std::min(left(even.least), left(reviewer.most))) : own_least;
            puzzle_.problem.readers.push_back(
                {std::to_string(reviewer.id), least, std::max(static_cast<std::int32_t>(most), least)});
        }
    }

    void lay(std::uint32_t file, Read read) {
        const auto seats = read == Read::by_all ? std::vector<Seat>{{{}, here(world_)}} : seats_of(world_.phase);
        const auto first = static_cast<std::uint32_t>(puzzle_.nodes.size());
        auto free = seats;
        for (std::size_t at = 0; at < seats.size(); ++at) {
            const auto id = std::to_string(world_.files[file].id);
            add_node({file, seats[at].of, false}, seats.size() > 1 ? id + " " + std::to_string(at) : id, 0);
        }
        for (const auto& candidate :
             read == Read::by_all ? candidates_all(world_, file, seats) : candidates(world_, file, seats)) {
            const auto stands = world_.standing.find({world_.reviewers[candidate.reviewer].id, world_.files[file].id});
            if (stands == world_.standing.end()) {
                lay(file, candidate, first, Standing::no);
            } else if (!read_already(stands->second)) {
                lay(file, candidate, first, Standing::waits);
            } else if (candidate.seats.size() == 1) {
                --free[candidate.seats.front()].count;
            } else {
                lay_begun(file, candidate, first);
            }
        }
        for (std::size_t at = 0; at < free.size(); ++at)
            puzzle_.problem.files[first + at].reads =
                static_cast<std::int32_t>(std::max<std::int64_t>(free[at].count, 0));
    }

    enum class Standing { no, waits };
    void lay(std::uint32_t file, const Candidate& candidate, std::uint32_t first, Standing standing) {
        const Place place{file, candidate.reviewer, 0, Part::whole};
        if (candidate.seats.size() == 1) {
            add_fit(place, first + candidate.seats.front(), Part::whole, candidate.reviewer, candidate.fit, standing);
            return;
        }
        const auto id = id_of(place);
        const auto token = add_node({file, {}, true}, id, 1), ghost = add_ghost(id);
        for (const auto seat : candidate.seats)
            add_fit(place, first + seat, Part::seated, ghost, candidate.fit, standing);
        add_fit(place, token, Part::carried, candidate.reviewer, above_any_fit, standing);
        add_fit(place, token, Part::spare, ghost, above_any_fit, standing);
    }
    // Their ghost wants a seat before anybody new does, any that they may take.
    void lay_begun(std::uint32_t file, const Candidate& candidate, std::uint32_t first) {
        const Place place{file, candidate.reviewer, 0, Part::begun};
        const auto ghost = add_ghost(id_of(place));
        for (const auto seat : candidate.seats)
            add_fit(place, first + seat, Part::begun, ghost, candidate.fit, Standing::waits);
    }

    std::string id_of(const Place& place) const {
        return std::to_string(world_.files[place.file].id) + ":" + std::to_string(world_.reviewers[place.reviewer].id);
    }
    std::uint32_t add_node(const Node& node, const std::string& id, std::int32_t reads) {
        puzzle_.problem.files.push_back({id, reads});
        puzzle_.nodes.push_back(node);
        return static_cast<std::uint32_t>(puzzle_.nodes.size() - 1);
    }
    std::uint32_t add_ghost(const std::string& id) {
        puzzle_.problem.readers.push_back({id, 1, 1});
        return static_cast<std::uint32_t>(puzzle_.problem.readers.size() - 1);
    }
    void add_fit(Place place, std::uint32_t node, Part part, std::uint32_t reader, std::int64_t score,
                 Standing standing) {
        place.seat = node;
        place.part = part;
        if (standing == Standing::waits)
            puzzle_.problem.kept.push_back(static_cast<std::uint32_t>(puzzle_.places.size()));
        puzzle_.problem.fits.push_back({node, reader, score});
        puzzle_.places.push_back(place);
    }

    const World& world_;
    Puzzle puzzle_;
};

}  // namespace

Puzzle puzzle_of(const World& world, solvers::Aim aim, Share share) { return Laying(world, aim, share).done(); }

}  // namespace reviews
