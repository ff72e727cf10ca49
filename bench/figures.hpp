// Figures as they are printed: medians of several runs, ratios beside what they are measured against.
#pragma once
#include <string>
#include <vector>

namespace bench {

double median(std::vector<double> values);
double spread(const std::vector<double>& values);  // (largest - smallest) / median
std::string number(double value);                  // "12,345", "0.83"
std::string times(double ratio);                   // "0.83 x"

// One line: what, and its figures; a target is told with whether it is met.
class Line {
public:
    explicit Line(const std::string& what);
    Line& say(const std::string& text);
    Line& at_least(const std::string& figure, double value, double target);
    Line& at_most(const std::string& figure, double value, double target);
    void print() const;

private:
    std::string text_;
};

// How busy the machine is before a run; figures taken on a busy machine are noise.
void print_machine();

}  // namespace bench
