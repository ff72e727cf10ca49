// Who reads what: the files' reads shared out among the reviewers for the largest total fit, with its proof.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace solvers {

struct ReadFile {
    std::string id;
    std::int32_t reads = 0;  // wanted
};

struct Reader {
    std::string id;
    std::int32_t least = 0, most = 0;  // files to read
};

// A pair that may be; one that is absent, a conflict say, may not. `score` counts in whole units of the caller's own.
struct Fit {
    std::uint32_t file = 0, reader = 0;
    std::int64_t score = 0;
};

enum class Aim { largest_total, worst_file_first };
enum class Incomplete { refused, taken };  // what cannot be done whole: nothing, or the most of it

// The ids are different ones, a pair is named once, and scores are at most most_score() from 0. The order of the lists
// means nothing: the same people and scores give the same answer.
struct AssignmentProblem {
    std::vector<ReadFile> files;
    std::vector<Reader> readers;
    std::vector<Fit> fits;
    std::vector<std::uint32_t> kept;  // fits that stand already, to be changed as little as possible
    Aim aim = Aim::largest_total;
    Incomplete incomplete = Incomplete::refused;
};

std::int64_t most_score(const AssignmentProblem& problem);

// These want more together than all who may serve them can give, each its most and at most once to each.
struct TooLittle {
    enum class For { files, readers } lacking = For::files;  // the files lack reads, or the readers lack their least
    std::vector<std::uint32_t> files, readers;               // by id
    std::int64_t wanted = 0, possible = 0;
};

struct Lack {
    std::uint32_t of = 0;
    std::int32_t count = 0;
};

// Aims in their order: the most reads, the readers' least, the fewest changes, the worst file's total (if asked for),
// the largest total. Each is the best that those before it leave.
struct Assignment {
    std::vector<std::uint32_t> chosen;  // fits, by file's and reader's id; empty when refused
    std::int64_t total = 0;
    std::int64_t bound = 0;                   // no total under the same aims is larger; from prices
    std::optional<std::int64_t> worst;        // the least total of a file that wants reads
    std::optional<std::int64_t> worst_bound;  // no worst file can be better off; only where that was the aim
    bool optimal = false;                     // all of it proved
    std::int64_t kept = 0;                    // of those that stood
    std::vector<std::int32_t> loads;          // of each reader
    std::vector<Lack> unfilled, under_least;  // files and readers, by id
    std::optional<TooLittle> reason;          // when something lacks: the smallest one
};

Assignment assign(const AssignmentProblem& problem);

// Why a chosen fit stands: its place among what the file could have had, and what stood in the way of better ones.
struct Why {
    std::uint32_t place = 1, among = 0;  // 1: nobody fits the file better
    std::vector<std::uint32_t> better;   // readers who fit the file better and do not read it, best first
    std::vector<std::uint32_t> full;     // those of them who read their most
};

Why why(const AssignmentProblem& problem, const Assignment& assignment, std::uint32_t fit);

}  // namespace solvers
