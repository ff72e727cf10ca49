// A proposal as the solver's problem: seats that want readers, and reviewers who can take so much.
//
// The solver knows pairs of a file and a reader, each at most once. Here its files are the seats of each file (see
// seats.hpp), so a reviewer who might take two kinds of seats of one file could be given both. For such a pair stand
// two more things. A ghost, a reader of one seat, sits in the reviewer's place; a token, a file of one reading, is
// taken by the reviewer when the ghost sits, and by the ghost when it does not. So what the reviewer carries is the
// token, once, whatever the seat. The solver's aims in their order stay what they are for files:
//   reads    every ghost and token can always be served, so the most reads are the most seats and all tokens;
//   least    a ghost wants one: whoever takes a token without need takes it from a ghost, and nothing is won;
//   changes  for a pair that stands all its parts stand: one more where the reviewer sits, the same where not;
//   total    the seat has the fit; the token, by whomever it is taken, has the same more than any fit: no change.
// A token that nobody takes while its ghost sits is a seat that nobody takes, and worth no more than that. So the
// answer is as exact as the solver's, overlapping needs or not; puzzle_test.cpp holds it against trying everything.
// Only for the worst served is it another question: the worst served need of a file, instead of the whole file.
#pragma once
#include "reviews/world.hpp"
#include "solvers/assignment.hpp"

namespace reviews {

// whole: the reviewer takes the seat. seated: the reviewer's ghost does. carried: the reviewer takes the token. spare:
// the ghost does. begun: the ghost of one who has begun to read, and needs no token.
enum class Part { whole, seated, carried, spare, begun };
struct Place {
    std::uint32_t file, reviewer;  // in the world
    std::uint32_t seat;            // of the solver's files
    Part part;
};
struct Node {
    std::uint32_t file;          // in the world
    std::optional<NeedOf> need;  // that the seat is for
    bool token;
};
struct Puzzle {
    solvers::AssignmentProblem problem;
    std::vector<Place> places;  // of each fit
    std::vector<Node> nodes;    // of each of the solver's files
};

// Nobody reads more than a quarter above an even share while that can be done, and when files are first shared out
// nobody less than a quarter below it: a fit that is a little better is no reason to give one reviewer everything and
// another nothing. Later proposals keep what was given, even where that is no longer even.
enum class Share { even, as_they_said };
// What was begun is settled and leaves the puzzle with its seat; what only waits is kept where that costs nothing.
Puzzle puzzle_of(const World& world, solvers::Aim aim, Share share);

}  // namespace reviews
