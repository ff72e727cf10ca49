// Seats and needs against trying everything: every way to share files out, judged as the proposal promises.
#include <gtest/gtest.h>

#include <numeric>
#include <random>

#include "reviews/solution.hpp"

namespace reviews {
namespace {

constexpr std::int64_t first_reviewer = 100;

ReviewerRow reviewer(std::int64_t id, std::int64_t most) {
    ReviewerRow out{};
    out.id = id;
    out.most = most;
    return out;
}
FileFacts file(std::int64_t id) { return {id, {"health"}, {}, "fr"}; }

World small_world(std::int64_t reads, std::vector<Need> needs) {
    World out{};
    out.phase.reads = reads;
    out.phase.needs = std::move(needs);
    return out;
}

World random_world(std::mt19937& random) {
    const auto up_to = [&](std::int64_t most) { return static_cast<std::int64_t>(random() % (most + 1)); };
    auto out = small_world(1 + up_to(2), {});
    auto left = out.phase.reads;
    for (const auto of : {NeedOf::investor, NeedOf::sector, NeedOf::speaks_its_language})
        if (left > 0 && up_to(2)) {
            out.phase.needs.push_back({{1 + up_to(left - 1)}, of});
            left -= out.phase.needs.back().count.value;
        }
    for (std::int64_t i = 0; i < 1 + up_to(2); ++i) out.files.push_back(file(i + 1));
    for (std::int64_t i = 0; i < 1 + up_to(3); ++i) {
        auto one = reviewer(first_reviewer + i, up_to(3));
        if (up_to(1)) one.kinds = {ReviewerKind::investor};
        if (up_to(1)) one.sectors = {"health"};
        if (up_to(1)) one.languages = {"fr"};
        out.reviewers.push_back(one);
        for (const auto& each : out.files) {
            if (!up_to(4)) out.barred.emplace(one.id, each.id);
            if (!up_to(5)) out.standing.emplace(std::pair(one.id, each.id), ReviewState::waiting);
        }
    }
    return out;
}

// Readings, those that stay, fit: each the best that those before it leave.
using Worth = std::tuple<std::int64_t, std::int64_t, std::int64_t>;
using Given = std::vector<std::pair<std::size_t, std::size_t>>;  // file, reviewer

std::optional<Worth> worth(const World& world, const Given& given) {
    Worth out{};
    std::vector<std::int64_t> loads(world.reviewers.size());
    std::vector<std::vector<const ReviewerRow*>> readers(world.files.size());
    for (const auto& [at, who] : given) {
        const auto& one = world.reviewers[who];
        if (++loads[who] > one.most || world.barred.contains({one.id, world.files[at].id})) return std::nullopt;
        readers[at].push_back(&one);
        std::get<0>(out) += 1;
        std::get<1>(out) += world.standing.contains({one.id, world.files[at].id}) ? 1 : 0;
        std::get<2>(out) += fit(one, world.files[at]).fit;
    }
    for (std::size_t at = 0; at < readers.size(); ++at)
        for (const auto& seat : seated(seats_of(world.phase), world.files[at], readers[at]))
            if (!seat) return std::nullopt;
    return out;
}

Worth best_by_trying(const World& world) {
    const auto pairs = world.files.size() * world.reviewers.size();
    Worth best{};
    for (std::size_t chosen = 0; chosen < (std::size_t{1} << pairs); ++chosen) {
        Given given;
        for (std::size_t pair = 0; pair < pairs; ++pair)
            if (chosen >> pair & 1U) given.emplace_back(pair / world.reviewers.size(), pair % world.reviewers.size());
        if (const auto found = worth(world, given)) best = std::max(best, *found);
    }
    return best;
}

Solution solved(const World& world) {
    const auto puzzle = puzzle_of(world, solvers::Aim::largest_total, Share::as_they_said);
    return solution_of(puzzle, solvers::assign(puzzle.problem));
}

}  // namespace

TEST(Needs, are_kept_as_well_as_trying_everything_finds) {
    std::mt19937 random(2013);
    for (int round = 0; round < 200; ++round) {
        const auto world = random_world(random);
        const auto found = solved(world);
        Given given;
        for (const auto& one : found.chosen) given.emplace_back(one.file, one.reviewer);
        EXPECT_EQ(worth(world, given), best_by_trying(world)) << "round " << round;
        EXPECT_TRUE(found.optimal) << "round " << round;
        std::int64_t unfilled = 0;
        for (const auto& lack : found.unfilled) unfilled += lack.reads;
        const auto wanted = world.phase.reads * static_cast<std::int64_t>(world.files.size());
        EXPECT_EQ(unfilled, wanted - static_cast<std::int64_t>(given.size())) << "round " << round;
        EXPECT_EQ(found.shortage.has_value(), unfilled > 0) << "round " << round;
        if (!found.shortage) continue;
        EXPECT_GT(found.shortage->wanted, found.shortage->possible) << "round " << round;
    }
}

TEST(Needs, give_the_one_investor_to_the_need_and_say_which_file_has_none) {
    auto world = small_world(2, {{{1}, NeedOf::investor}});
    world.files = {file(1), file(2)};
    world.reviewers = {reviewer(100, 1), reviewer(101, 9), reviewer(102, 9)};
    world.reviewers[0].kinds = {ReviewerKind::investor};
    const auto found = solved(world);
    EXPECT_EQ(found.chosen.size(), 3U);
    ASSERT_EQ(found.unfilled.size(), 1U);
    EXPECT_EQ(found.unfilled[0].need, NeedOf::investor);
    ASSERT_TRUE(found.shortage);
    EXPECT_EQ(std::pair(found.shortage->wanted, found.shortage->possible), std::pair(std::int64_t{2}, std::int64_t{1}));
    EXPECT_EQ(found.shortage->needs, std::set<NeedOf>{NeedOf::investor});
    EXPECT_EQ(found.shortage->readers, 1);
}

TEST(Needs, are_filled_by_whoever_has_begun_in_the_seat_that_leaves_the_most_to_others) {
    auto world = small_world(2, {{{1}, NeedOf::investor}, {{1}, NeedOf::speaks_its_language}});
    world.files = {file(1)};
    world.reviewers = {reviewer(100, 9), reviewer(101, 9)};
    world.reviewers[0].kinds = world.reviewers[1].kinds = {ReviewerKind::investor};
    world.reviewers[0].languages = {"fr"};
    world.standing.emplace(std::pair(100, 1), ReviewState::begun);
    const auto found = solved(world);
    ASSERT_EQ(found.chosen.size(), 1U);
    EXPECT_EQ(found.chosen[0].reviewer, 1U);
    EXPECT_EQ(found.chosen[0].need, NeedOf::investor);
    EXPECT_TRUE(found.unfilled.empty());
}

TEST(Needs, leave_nobody_without_work_when_files_are_first_shared_out) {
    auto world = small_world(1, {});
    for (std::int64_t id = 1; id <= 8; ++id) world.files.push_back(file(id));
    for (std::int64_t id = 100; id < 104; ++id) {
        world.reviewers.push_back(reviewer(id, 9));
        if (id > 100) world.reviewers.back().sectors = {"health"};
    }
    const auto loads = [&] {
        const auto puzzle = puzzle_of(world, solvers::Aim::largest_total, Share::even);
        std::vector<int> out(world.reviewers.size());
        for (const auto& one : solution_of(puzzle, solvers::assign(puzzle.problem)).chosen) ++out[one.reviewer];
        std::sort(out.begin() + 1, out.end());
        return out;
    };
    // Files that are alike may be shared out among the others in more than one best way.
    const auto first = loads();
    EXPECT_EQ(std::accumulate(first.begin(), first.end(), 0), 8);
    EXPECT_EQ(first[0], 1) << "whoever fits worst";
    EXPECT_GE(first[1], 1);
    EXPECT_EQ(first[3], 3) << "a quarter above an even share";
    world.reviewers[0].most = 0;
    const auto without = loads();
    EXPECT_EQ(std::accumulate(without.begin(), without.end(), 0), 8);
    EXPECT_EQ(std::pair(without[0], without[1]), std::pair(0, 2));
    EXPECT_LE(without[3], 4);
    world.reviewers[0].most = 9;
    for (std::int64_t id = 1; id <= 8; ++id) world.standing.emplace(std::pair(101 + id % 3, id), ReviewState::waiting);
    EXPECT_EQ(loads(), (std::vector{0, 2, 3, 3}));
}

TEST(Needs, of_what_a_file_does_not_say_are_anybodys) {
    FileFacts silent{1, {}, {}, ""};
    const auto anybody = reviewer(100, 9);
    EXPECT_TRUE(may_sit({NeedOf::sector, 1}, anybody, silent));
    EXPECT_TRUE(may_sit({NeedOf::speaks_its_language, 1}, anybody, silent));
    EXPECT_FALSE(may_sit({NeedOf::sector, 1}, anybody, file(2)));
    EXPECT_FALSE(may_sit({NeedOf::investor, 1}, anybody, silent));
}

TEST(Needs, cannot_be_more_than_a_file_has_readings_or_named_twice) {
    EXPECT_TRUE(faults({{{2}, NeedOf::investor}, {{1}, NeedOf::sector}}, 3).empty());
    const auto more = faults({{{2}, NeedOf::investor}, {{2}, NeedOf::sector}}, 3);
    ASSERT_EQ(more.size(), 1U);
    EXPECT_EQ(more[0].field, "needs");
    const auto twice = faults({{{1}, NeedOf::sector}, {{1}, NeedOf::sector}}, 3);
    ASSERT_EQ(twice.size(), 1U);
    EXPECT_EQ(twice[0].field, "needs.1.of");
}

}  // namespace reviews
