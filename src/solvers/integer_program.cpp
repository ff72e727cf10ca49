#include "solvers/integer_program.hpp"

#include <coin/Cbc_C_Interface.h>

#include <cmath>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>

namespace solvers {
namespace {

struct Forget {
    void operator()(Cbc_Model* model) const { Cbc_deleteModel(model); }
};

}  // namespace

int IntegerProgram::row(double low, double high) {
    row_low_.push_back(low);
    row_high_.push_back(high);
    return static_cast<int>(row_low_.size()) - 1;
}

int IntegerProgram::column(double gain, double low, double high) {
    gain_.push_back(gain);
    low_.push_back(low);
    high_.push_back(high);
    start_.push_back(start_.back());
    return static_cast<int>(gain_.size()) - 1;
}

void IntegerProgram::counts(int row, double value) {
    row_.push_back(row);
    value_.push_back(value);
    ++start_.back();
}

std::optional<IntegerProgram::Answer> IntegerProgram::solve(std::optional<int> nodes) const {
    static std::mutex one_at_a_time;  // CBC's command keeps state of its own between calls
    const std::scoped_lock lock(one_at_a_time);
    std::vector<double> costs(gain_);
    for (auto& cost : costs) cost = -cost;
    const std::vector<CoinBigIndex> start(start_.begin(), start_.end());
    const std::unique_ptr<Cbc_Model, Forget> model(Cbc_newModel());
    Cbc_setLogLevel(model.get(), 0);
    if (nodes) Cbc_setParameter(model.get(), "maxNodes", std::to_string(*nodes).c_str());
    Cbc_loadProblem(model.get(), static_cast<int>(gain_.size()), static_cast<int>(row_low_.size()), start.data(),
                    row_.data(), value_.data(), low_.data(), high_.data(), costs.data(), row_low_.data(),
                    row_high_.data());
    for (int at = 0; at < static_cast<int>(gain_.size()); ++at) Cbc_setInteger(model.get(), at);
    Cbc_solve(model.get());
    if (Cbc_isProvenInfeasible(model.get())) return std::nullopt;
    const double* taken = Cbc_getColSolution(model.get());
    if (!Cbc_isProvenOptimal(model.get()) && !(nodes && taken && Cbc_getObjValue(model.get()) < 1e30))
        throw std::runtime_error("the integer program was given up");
    Answer answer;
    double gain = 0;
    for (std::size_t at = 0; at < gain_.size(); ++at) {
        answer.values.push_back(std::llround(taken[at]));
        gain += gain_[at] * static_cast<double>(answer.values.back());
    }
    answer.gain = std::llround(gain);
    answer.bound = static_cast<std::int64_t>(std::floor(-Cbc_getBestPossibleObjValue(model.get()) + 1e-3));
    answer.optimal = answer.gain == answer.bound;
    return answer;
}

}  // namespace solvers
