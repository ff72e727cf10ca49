#include "bench/figures.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <thread>

namespace bench {

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const auto middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double spread(const std::vector<double>& values) {
    if (values.empty()) return 0;
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    return (*most - *least) / median(values);
}

std::string number(double value) {
    char text[40];
    std::snprintf(text, sizeof text, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    std::string out = text;
    if (value < 1000) return out;
    for (auto at = out.size(); at > 3;) out.insert(at -= 3, ",");
    return out;
}

std::string times(double ratio) { return number(ratio) + " x"; }

Line::Line(const std::string& what) : text_("  " + what) { text_.resize(std::max(text_.size(), std::size_t{34}), ' '); }

Line& Line::say(const std::string& text) {
    (text_ += text) += "  ";
    return *this;
}

Line& Line::at_least(const std::string& figure, double value, double target) {
    return say(figure + " (at least " + number(target) + (value >= target ? ": met)" : ": NOT MET)"));
}

Line& Line::at_most(const std::string& figure, double value, double target) {
    return say(figure + " (at most " + number(target) + (value <= target ? ": met)" : ": NOT MET)"));
}

void Line::print() const { std::cout << text_ << std::endl; }

void print_machine() {
    double load[3] = {};
    if (::getloadavg(load, 3) < 1) return;
    const auto cores = std::thread::hardware_concurrency();
    std::cout << cores << " cores, load average " << number(load[0]);
    if (load[0] > cores * 0.5) std::cout << ": others are at work, so trust ratios more than figures, and repeat";
    std::cout << std::endl;
}

}  // namespace bench
