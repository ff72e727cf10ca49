// Counts what was answered, and tells it in the text that Prometheus reads (exposition format 0.0.4).
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace http {

// A number that another part of the house counts. Samples of one name must stand together.
struct Sample {
    enum class Kind { counter, gauge };
    std::string name;  // "spark_writer_queue"
    Kind kind = Kind::gauge;
    std::string help;         // one sentence
    std::string label, text;  // one label and its value; both empty for none
    double value = 0;
};

// Counting takes one lock that threads seldom share, and time for one look-up; reading sums all up.
class Metrics {
public:
    static constexpr std::array<double, 13> bounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1,
                                                   0.25,  0.5,    1,     2.5,  5,     10};  // seconds
    Metrics();
    ~Metrics();
    // `route` is the pattern ("/api/calls/{slug}"), never the address that was asked for: that would be without end.
    void count(std::string_view route, std::string_view method, int status, double seconds);
    std::string render(std::span<const Sample> samples = {}) const;

private:
    struct Shard;
    std::vector<std::unique_ptr<Shard>> shards_;
};

}  // namespace http
