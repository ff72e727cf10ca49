// Where a file stood out and where it fell short, beside the other files of its phase: pure, of the scores alone.
#pragma once
#include "reviews/rubric.hpp"

namespace reviews {

enum class Remark { stood_out, fell_short };

// Of one criterion, the means of the files that were read, in thousandths of the way from worst to best.
struct Compared {
    std::optional<std::int64_t> own;
    std::vector<std::int64_t> all;  // the file's own with them
};
struct Noticed {
    std::size_t criterion;
    Remark remark;
    std::int64_t distance;  // from the mean of all files, in thousandths of a step of the scale; never negative
    std::int64_t own;
};

// A file stands out in a criterion when its mean is at least half a step above the mean of all files, and the files
// that are as high or higher, itself among them, are a third of all at most; it falls short in the mirror of that. Of
// each at most two, the farthest first and of those as far the one that the rubric names first. Means as they were
// given: the harshness of a reader concerns whole files, and is evened out there. Criteria that are shown apart, those
// in words and those without weight are left out: they were no part of the decision's score. Below three files there is
// nothing to compare with.
std::vector<Noticed> noticed(const Rubric& rubric, const std::vector<Compared>& criteria);

// "The team: they have shipped together before": the criterion, and what the nearest step of its scale means, where one
// within a step is told in words. Never a number of its own.
std::string in_words(const Criterion& criterion, std::int64_t own, core::Language language);

}  // namespace reviews
