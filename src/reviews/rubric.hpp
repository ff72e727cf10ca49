// What a file is read for: criteria on anchored scales, yes or no, or in words.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/problem.hpp"
#include "core/shape.hpp"
#include "core/values.hpp"
#include "core/words.hpp"

namespace reviews {

enum class CriterionKind { scored, yes_no, text };
enum class Counts { in_the_score, apart };  // apart: shown beside the score, never part of it

// What a step of a scale means: "5: they have shipped before".
struct Anchor {
    core::Number<0, 100> value;
    core::Words means;
};
struct Criterion {
    core::Text<1, 40> key;
    CriterionKind kind = CriterionKind::scored;
    core::Words label, help;
    core::Number<0, 1000> weight;  // against the others'; a text has none
    core::Number<0, 100> worst, best;
    std::vector<Anchor> anchors;
    Counts counts = Counts::in_the_score;
};
using Rubric = std::vector<Criterion>;

// What a reviewer says of one criterion: a value on its scale (of yes or no: 1 or 0), or words.
struct Score {
    core::Text<1, 40> criterion;
    std::optional<core::Number<0, 100>> value;
    std::optional<core::Text<0, 2000>> text;
};

// In the words of the field: "rubric.2.best".
std::vector<core::FieldError> faults(const Rubric& rubric);
// Of scores that may be incomplete; "scores.1.value".
std::vector<core::FieldError> faults(const Rubric& rubric, const std::vector<Score>& scores);
// The criteria that still want an answer; words are never wanted.
std::vector<std::string> unanswered(const Rubric& rubric, const std::vector<Score>& scores);

// The weighted mean in thousandths of the way from worst to best; none until every criterion that counts has its value.
std::optional<std::int64_t> total(const Rubric& rubric, const std::vector<Score>& scores);
// One criterion's value likewise.
std::optional<std::int64_t> thousandths(const Criterion& criterion, const std::vector<Score>& scores);

// What the first house reads for: team, thinking, affinity and viability, shipping in three months.
Rubric first_rubric();

}  // namespace reviews
template <> inline constexpr bool core::often_read<reviews::Rubric> = true;
