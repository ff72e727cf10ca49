#include "reviews/recount.hpp"

#include "reviews/phases.hpp"

namespace reviews {
namespace {

constexpr std::int64_t at_once = 300;

struct Scored {
    std::int64_t id;
    std::vector<Score> scores;
    std::optional<std::vector<Score>> first_scores;
};

// Returns the last one looked at; none when all are done.
std::optional<std::int64_t> recount_some(db::Tx& tx, std::int64_t phase, std::int64_t after) {
    const auto rubric = phase_by_id(tx, phase).rubric;
    const db::AsHouse house(tx, "scores follow the weights of their rubric");
    const auto some = tx.all<Scored>(
        "select id, scores, first_scores from reviews where phase_id = ? and state in ('begun', 'finished') and id > ? "
        "order by id limit ?",
        phase, after, at_once);
    for (const auto& one : some)
        tx.run("update reviews set score = ?, first_score = ? where id = ?", total(rubric, one.scores),
               one.first_scores ? total(rubric, *one.first_scores) : std::nullopt, one.id);
    return some.empty() ? std::nullopt : std::optional(some.back().id);
}

}  // namespace

void recount(db::Db& db, std::int64_t phase) {
    std::optional<std::int64_t> after = 0;
    while (after)
        after =
            db.change({}, [&](db::Tx& tx) -> std::optional<std::int64_t> { return recount_some(tx, phase, *after); });
}

}  // namespace reviews
