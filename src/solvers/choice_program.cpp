#include "solvers/choice_program.hpp"

#include <coin/Cbc_C_Interface.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace solvers {
namespace {

constexpr double none = std::numeric_limits<double>::max();

struct Forget {
    void operator()(Cbc_Model* model) const { Cbc_deleteModel(model); }
};
using Model = std::unique_ptr<Cbc_Model, Forget>;

// Columns by their entries, as CBC reads them: one a file that may be taken; row 0 counts places, the others are
// limits.
struct Columns {
    std::vector<CoinBigIndex> start{0};
    std::vector<int> row;
    std::vector<double> value, gain;
    std::vector<std::uint32_t> file;
};

Columns columns_of(const ChoiceProgram& program, ChoiceGain gain) {
    Columns out;
    for (const auto& one : program.classes)
        for (const auto file : one.files) {
            out.row.push_back(0);
            out.value.push_back(1);
            for (std::size_t at = 0; at < one.brings.size(); ++at) {
                if (!program.limits[at] || !one.brings[at]) continue;
                out.row.push_back(static_cast<int>(at) + 1);
                out.value.push_back(one.brings[at]);
            }
            out.start.push_back(static_cast<CoinBigIndex>(out.row.size()));
            out.gain.push_back(gain == ChoiceGain::places ? 1 : static_cast<double>(program.problem.files[file].score));
            out.file.push_back(file);
        }
    return out;
}

Model model_of(const ChoiceProgram& program, const Columns& columns) {
    const auto& limits = program.problem.limits;
    std::vector<double> low(limits.size() + 1, -none), high(limits.size() + 1, none);
    low[0] = program.filled ? static_cast<double>(*program.filled) : 0;
    high[0] = static_cast<double>(program.filled.value_or(program.problem.places));
    for (std::size_t at = 0; at < limits.size(); ++at) {
        if (!program.limits[at]) continue;
        if (limits[at].at_least) low[at + 1] = static_cast<double>(*limits[at].at_least);
        if (limits[at].at_most) high[at + 1] = static_cast<double>(*limits[at].at_most);
    }
    const std::vector<double> zeros(columns.file.size(), 0), ones(columns.file.size(), 1);
    std::vector<double> costs(columns.gain);
    for (auto& cost : costs) cost = -cost;
    Model model(Cbc_newModel());
    Cbc_setLogLevel(model.get(), 0);
    Cbc_loadProblem(model.get(), static_cast<int>(columns.file.size()), static_cast<int>(low.size()),
                    columns.start.data(), columns.row.data(), columns.value.data(), zeros.data(), ones.data(),
                    costs.data(), low.data(), high.data());
    for (int at = 0; at < static_cast<int>(columns.file.size()); ++at) Cbc_setInteger(model.get(), at);
    return model;
}

// Whether the best number in whole units is proved: totals are whole, so a gap below one is none.
ChoiceAnswer answer_of(Cbc_Model* model, const Columns& columns) {
    ChoiceAnswer answer;
    const double* taken = Cbc_getColSolution(model);
    for (std::size_t at = 0; at < columns.file.size(); ++at)
        if (taken[at] > 0.5) answer.files.push_back(columns.file[at]);
    answer.bound = static_cast<std::int64_t>(std::floor(-Cbc_getBestPossibleObjValue(model) + 1e-3));
    return answer;
}

}  // namespace

std::vector<ChoiceClass> choice_classes(const ChoiceProblem& problem) {
    std::vector<std::uint32_t> order(problem.files.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](auto a, auto b) {
        const auto &one = problem.files[a], &other = problem.files[b];
        return one.score != other.score ? one.score > other.score : one.id < other.id;
    });
    std::map<std::vector<std::int32_t>, std::vector<std::uint32_t>> by_what_they_bring;
    for (const auto file : order) {
        std::vector<std::int32_t> brings;
        for (const auto& limit : problem.limits) brings.push_back(limit.brings[file]);
        auto& files = by_what_they_bring[std::move(brings)];
        if (std::cmp_less(files.size(), problem.places)) files.push_back(file);
    }
    std::vector<ChoiceClass> classes;
    for (auto& [brings, files] : by_what_they_bring) classes.push_back({brings, std::move(files)});
    return classes;
}

std::optional<ChoiceAnswer> solve(const ChoiceProgram& program, ChoiceGain gain) {
    static std::mutex one_at_a_time;  // CBC's command keeps state of its own between calls
    const std::scoped_lock lock(one_at_a_time);
    const auto columns = columns_of(program, gain);
    const auto model = model_of(program, columns);
    Cbc_solve(model.get());
    if (Cbc_isProvenInfeasible(model.get())) return std::nullopt;
    if (!Cbc_isProvenOptimal(model.get())) throw std::runtime_error("the integer program was given up");
    return answer_of(model.get(), columns);
}

}  // namespace solvers
