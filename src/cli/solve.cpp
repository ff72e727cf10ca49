#include "cli/solve.hpp"

#include <CLI/CLI.hpp>

namespace cli {

namespace {

void assign_command(CLI::App& solve, SolveAssign& with, int& code) {
    auto* assign = solve.add_subcommand("assign", "Share files out among reviewers for the largest total score");
    assign->add_option("--files", with.files, "file,reads")->required();
    assign->add_option("--reviewers", with.readers, "reviewer,min,max")->required();
    assign->add_option("--scores", with.scores, "file,reviewer,score; a pair that is absent may not be")->required();
    assign->add_option("--conflicts", with.conflicts, "file,reviewer: pairs that may not be");
    assign->add_flag("--fair", with.fair, "First raise the file that is worst off");
    assign->add_option("--keep", with.standing, "file,reviewer: what stands already, changed as little as can be");
    assign->add_flag("--partial", with.partial, "Where not everything can be done, do the most of it");
    assign->add_option("--out", with.out, "Where file,reviewer,score go")->required();
    assign->callback([&] { code = solve_assign(with); });
}

void calibrate_command(CLI::App& solve, SolveCalibrate& with, int& code) {
    auto* calibrate = solve.add_subcommand("calibrate", "Take out of scores how harsh each reviewer is");
    calibrate->add_option("--reviews", with.reviews, "file,reviewer,score and, if there are several, criterion")
        ->required();
    calibrate->add_option("--places", with.places, "For each file the chance to be among the best so many")
        ->check(CLI::Range(1, 1'000'000'000));
    calibrate->add_option("--seed", with.seed, "Of the draws behind ranks and chances")->capture_default_str();
    calibrate
        ->add_option("--out", with.out, "Where file,reviews,raw,calibrated,stderr,rank,rank_low,rank_high,chance go")
        ->required();
    calibrate->add_option("--reviewers-out", with.readers_out, "Where reviewer,reviews,severity,spread go");
    calibrate->callback([&] { code = solve_calibrate(with); });
}

}  // namespace

CLI::App& solve_command(CLI::App& app, Solve& with, int& code) {
    auto* solve = app.add_subcommand("solve", "Solve what is in spreadsheets, without a house");
    solve->require_subcommand(1);
    assign_command(*solve, with.assign, code);
    calibrate_command(*solve, with.calibrate, code);
    return *solve;
}

}  // namespace cli
