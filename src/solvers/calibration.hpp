// From reviewers' scores to what they say about the files: how harsh or generous each reviewer is, taken out as far as
// the data show it, with how sure one may be.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace solvers {

// One reviewer's score for one file, criteria already put together.
struct ReviewScore {
    std::uint32_t file = 0, reviewer = 0;
    double score = 0;
};

// Files and reviewers are numbered in the order of their ids, and a pair comes once: then the order of the reviews
// means nothing.
struct Reviews {
    std::uint32_t files = 0, reviewers = 0;
    std::vector<ReviewScore> scores;
    std::int64_t places = 0;  // for `chance`; 0: not asked for
    std::uint64_t seed = 1;   // of the draws behind ranks and chances
};

struct FileCalibrated {
    std::int32_t reviews = 0;
    double raw = 0;         // the mean of its scores
    double calibrated = 0;  // its quality, on the scale of the scores
    double error = 0;       // standard error of that
    // In its group, 1 the best; between low and high nine times in ten.
    std::int64_t rank = 0, rank_low = 0, rank_high = 0;
    double chance = 0;  // to be among the best `places` of its group
    std::uint32_t group = 0;
};

struct ReviewerCalibrated {
    std::int32_t reviews = 0;
    double severity = 0;  // what they add to a score: below 0 harsh, above 0 generous
    double spread = 1;    // how far apart their scores lie: 1 as the others', above 1 further
    std::uint32_t group = 0;
};

// Score = quality of the file + severity of the reviewer + noise, all normal; variances, not deviations.
struct Variances {
    double file = 0, reviewer = 0, noise = 0;
};

struct Calibration {
    std::vector<FileCalibrated> files;  // those without a review have rank 0
    std::vector<ReviewerCalibrated> reviewers;
    std::vector<Variances> variances;  // of each group
    std::uint32_t groups = 0;          // reviewers of different groups share no file: they are not compared
};

// Additive model with crossed random effects. How much severities and qualities differ is estimated from the data
// (REML, Patterson and Thompson 1971; by moments where that is too large, Gao and Owen 2017), and each is then shrunk
// as that says (best linear unbiased prediction, Robinson 1991): a reviewer with few reviews, or among whom nobody is
// harsh, is hardly corrected. The idea for panels with confidence is MacKay and others, "Calibration with confidence",
// Royal Society Open Science 4 (2017). Errors take the variances as known; they are exact where a group has at most 600
// reviewers, and leave out above it that errors of severities go together.
Calibration calibrate(const Reviews& reviews);

}  // namespace solvers
