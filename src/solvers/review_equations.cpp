#include "solvers/review_equations.hpp"

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <cmath>

namespace solvers {

struct ReviewEquations::Factor {
    Eigen::LLT<Eigen::MatrixXd> triangle;
    Eigen::MatrixXd inverse;  // only where variances are asked for
    void spread_out(Eigen::VectorXd& lot) const;
};

ReviewEquations::ReviewEquations(const ReviewGroup& group, Ratios ratios)
    : group_(group), ratios_(ratios), unit_(std::sqrt(ratios.reviewer)) {}

ReviewEquations::~ReviewEquations() = default;

double ReviewEquations::kept(std::size_t file) const {
    const auto reviews = static_cast<double>(group_.first[file + 1] - group_.first[file]);
    return ratios_.file / (1 + reviews * ratios_.file);
}

// The matrix times x, file by file.
std::vector<double> ReviewEquations::product(const std::vector<double>& x) const {
    auto out = x;
    out.back() = 0;
    for (std::size_t file = 0; file < group_.files.size(); ++file) {
        double sum = 0;
        for (auto at = group_.first[file]; at < group_.first[file + 1]; ++at)
            sum += unit_ * x[group_.cells[at].reviewer] + x.back();
        sum *= kept(file);
        for (auto at = group_.first[file]; at < group_.first[file + 1]; ++at) {
            const auto left = unit_ * x[group_.cells[at].reviewer] + x.back() - sum;
            out[group_.cells[at].reviewer] += unit_ * left;
            out.back() += left;
        }
    }
    return out;
}

std::vector<double> ReviewEquations::right_side() const {
    std::vector<double> out(group_.reviewers.size() + 1);
    for (std::size_t file = 0; file < group_.files.size(); ++file) {
        double sum = 0;
        for (auto at = group_.first[file]; at < group_.first[file + 1]; ++at) sum += group_.cells[at].score;
        sum *= kept(file);
        for (auto at = group_.first[file]; at < group_.first[file + 1]; ++at) {
            out[group_.cells[at].reviewer] += unit_ * (group_.cells[at].score - sum);
            out.back() += group_.cells[at].score - sum;
        }
    }
    return out;
}

std::vector<double> ReviewEquations::diagonal() const {
    std::vector<double> out(group_.reviewers.size() + 1, 1.0);
    out.back() = 0;
    for (std::size_t file = 0; file < group_.files.size(); ++file)
        for (auto at = group_.first[file]; at < group_.first[file + 1]; ++at) {
            const auto reviews = static_cast<double>(group_.first[file + 1] - group_.first[file]);
            out[group_.cells[at].reviewer] += unit_ * unit_ * (1 - kept(file));
            out.back() += 1 - reviews * kept(file);
        }
    return out;
}

void ReviewEquations::solve() {
    if (exact())
        solve_directly();
    else
        solve_by_steps();
    const auto right = right_side();
    squares_ = 0;
    for (std::size_t file = 0; file < group_.files.size(); ++file) {
        double sum = 0;
        for (auto at = group_.first[file]; at < group_.first[file + 1]; ++at) {
            sum += group_.cells[at].score;
            squares_ += group_.cells[at].score * group_.cells[at].score;
        }
        squares_ -= kept(file) * sum * sum;
    }
    for (std::size_t at = 0; at < right.size(); ++at) squares_ -= right[at] * solution_[at];
}

void ReviewEquations::solve_directly() {
    const auto size = static_cast<Eigen::Index>(group_.reviewers.size() + 1);
    const auto mean = size - 1;
    Eigen::MatrixXd matrix = Eigen::MatrixXd::Identity(size, size);
    matrix(mean, mean) = 0;
    for (std::size_t file = 0; file < group_.files.size(); ++file) {
        const auto share = kept(file);
        const auto reviews = static_cast<double>(group_.first[file + 1] - group_.first[file]);
        for (auto at = group_.first[file]; at < group_.first[file + 1]; ++at) {
            const auto one = static_cast<Eigen::Index>(group_.cells[at].reviewer);
            matrix(one, one) += unit_ * unit_;
            matrix(mean, one) += unit_ * (1 - reviews * share);
            for (auto other = group_.first[file]; other < group_.first[file + 1]; ++other)
                matrix(one, static_cast<Eigen::Index>(group_.cells[other].reviewer)) -= unit_ * unit_ * share;
        }
        matrix(mean, mean) += reviews * (1 - reviews * share);
    }
    factor_ = std::make_unique<Factor>();
    factor_->triangle.compute(matrix);  // reads the lower half
    auto right = right_side();
    const Eigen::VectorXd solved = factor_->triangle.solve(Eigen::Map<Eigen::VectorXd>(right.data(), size));
    solution_.assign(solved.data(), solved.data() + size);
}

// Conjugate gradients with the diagonal before them.
void ReviewEquations::solve_by_steps() {
    diagonal_ = diagonal();
    const auto size = diagonal_.size();
    const auto times = [size](const std::vector<double>& a, const std::vector<double>& b) {
        double sum = 0;
        for (std::size_t at = 0; at < size; ++at) sum += a[at] * b[at];
        return sum;
    };
    solution_.assign(size, 0);
    auto rest = right_side();
    std::vector<double> eased(size), way(size);
    double before = 0, begun = 0;
    for (int step = 0; step < 1000; ++step) {
        for (std::size_t at = 0; at < size; ++at) eased[at] = rest[at] / diagonal_[at];
        const auto now = times(rest, eased);
        if (step == 0) begun = now;
        if (now <= 1e-20 * begun) break;
        for (std::size_t at = 0; at < size; ++at) way[at] = eased[at] + (step ? now / before : 0) * way[at];
        const auto image = product(way);
        const auto length = now / times(way, image);
        for (std::size_t at = 0; at < size; ++at) {
            solution_[at] += length * way[at];
            rest[at] -= length * image[at];
        }
        before = now;
    }
}

double ReviewEquations::severity(std::size_t reviewer) const { return unit_ * solution_[reviewer]; }

double ReviewEquations::quality(std::size_t file) const { return quality(file, solution_); }

double ReviewEquations::quality(std::size_t file, const std::vector<double>& effects) const {
    double sum = 0;
    for (auto at = group_.first[file]; at < group_.first[file + 1]; ++at)
        sum += group_.cells[at].score - effects.back() - unit_ * effects[group_.cells[at].reviewer];
    return effects.back() + kept(file) * sum;
}

double ReviewEquations::variance(std::size_t file) const {
    const auto share = kept(file);
    const auto begin = group_.first[file], end = group_.first[file + 1];
    const auto of_mean = 1 - share * static_cast<double>(end - begin);
    if (!exact()) {
        double sum = share + of_mean * of_mean / diagonal_.back();
        for (auto at = begin; at < end; ++at)
            sum += share * share * unit_ * unit_ / diagonal_[group_.cells[at].reviewer];
        return sum;
    }
    if (factor_->inverse.size() == 0) {
        const auto size = static_cast<Eigen::Index>(solution_.size());
        factor_->inverse = factor_->triangle.solve(Eigen::MatrixXd::Identity(size, size));
    }
    const auto mean = static_cast<Eigen::Index>(solution_.size() - 1);
    const auto& inverse = factor_->inverse;
    double sum = share + of_mean * of_mean * inverse(mean, mean);
    for (auto at = begin; at < end; ++at) {
        const auto one = static_cast<Eigen::Index>(group_.cells[at].reviewer);
        sum -= 2 * of_mean * share * unit_ * inverse(mean, one);
        for (auto other = begin; other < end; ++other)
            sum +=
                share * share * unit_ * unit_ * inverse(one, static_cast<Eigen::Index>(group_.cells[other].reviewer));
    }
    return sum;
}

double ReviewEquations::log_determinants() const {
    double sum = 0;
    for (std::size_t file = 0; file < group_.files.size(); ++file)
        sum += std::log(1 + static_cast<double>(group_.first[file + 1] - group_.first[file]) * ratios_.file);
    const auto& triangle = factor_->triangle.matrixLLT();
    for (Eigen::Index at = 0; at < triangle.rows(); ++at) sum += 2 * std::log(triangle(at, at));
    return sum;
}

// From independent lots to lots that vary together as the solution does: the triangle's transpose, solved upwards.
void ReviewEquations::Factor::spread_out(Eigen::VectorXd& lot) const {
    const auto& lower = triangle.matrixLLT();
    for (auto at = lot.size() - 1; at >= 0; --at) {
        for (auto other = at + 1; other < lot.size(); ++other) lot[at] -= lower(other, at) * lot[other];
        lot[at] /= lower(at, at);
    }
}

void ReviewEquations::draw(std::mt19937_64& random, double noise, std::vector<double>& qualities) const {
    std::normal_distribution<double> normal;
    const auto size = static_cast<Eigen::Index>(solution_.size());
    Eigen::VectorXd lot(size);
    for (auto& value : lot) value = noise * normal(random);
    if (exact())
        factor_->spread_out(lot);
    else
        for (Eigen::Index at = 0; at < size; ++at) lot[at] /= std::sqrt(diagonal_[static_cast<std::size_t>(at)]);
    auto effects = solution_;
    for (std::size_t at = 0; at < effects.size(); ++at) effects[at] += lot[static_cast<Eigen::Index>(at)];
    for (std::size_t file = 0; file < group_.files.size(); ++file)
        qualities[file] = quality(file, effects) + noise * std::sqrt(kept(file)) * normal(random);
}

}  // namespace solvers
