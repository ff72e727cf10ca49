// Each thread has a shard of its own, as long as there are not more threads than shards.
#include "http/metrics.hpp"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <cmath>
#include <map>
#include <mutex>

namespace http {
namespace {

constexpr std::size_t shard_count = 16;

struct Series {
    std::map<int, std::uint64_t> by_status;
    std::array<std::uint64_t, Metrics::bounds.size() + 1> buckets{};  // the last: past all bounds
    double seconds = 0;

    void add(const Series& other) {
        for (const auto& [status, count] : other.by_status) by_status[status] += count;
        for (std::size_t i = 0; i < buckets.size(); ++i) buckets[i] += other.buckets[i];
        seconds += other.seconds;
    }
};

// Route and method as one text, parted by a space, which neither can hold.
using AllSeries = std::map<std::string, Series, std::less<>>;

std::size_t shard_of_this_thread() {
    static std::atomic<std::size_t> next{0};
    thread_local const std::size_t mine = next++ % shard_count;
    return mine;
}

void append_number(std::string& out, double number) {
    char digits[32];
    if (std::isnan(number)) {
        out += "NaN";
    } else if (std::isinf(number)) {
        out += number > 0 ? "+Inf" : "-Inf";
    } else {
        out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
    }
}

void append_label(std::string& out, std::string_view name, std::string_view value) {
    out += name;
    out += "=\"";
    for (const char letter : value) {
        if (letter == '\\' || letter == '"') out += '\\';
        if (letter == '\n') {
            out += "\\n";
        } else {
            out += letter;
        }
    }
    out += '"';
}

void append_help(std::string& out, std::string_view name, std::string_view kind, std::string_view help) {
    ((out += "# HELP ") += name) += ' ';
    for (const char letter : help) {
        if (letter == '\\') out += '\\';
        out += letter == '\n' ? ' ' : letter;
    }
    (((out += "\n# TYPE ") += name) += ' ') += kind;
    out += '\n';
}

std::string labels_of(std::string_view key) {
    const auto space = key.rfind(' ');
    std::string out;
    append_label(out, "route", key.substr(0, space));
    out += ',';
    append_label(out, "method", key.substr(space + 1));
    return out;
}

void append_line(std::string& out, std::string_view name, std::string_view labels, double value) {
    out += name;
    if (!labels.empty()) ((out += '{') += labels) += '}';
    out += ' ';
    append_number(out, value);
    out += '\n';
}

void append_counts(std::string& out, const AllSeries& all) {
    constexpr std::string_view name = "spark_http_requests_total";
    append_help(out, name, "counter", "Requests answered, by route, method and status.");
    for (const auto& [key, series] : all) {
        for (const auto& [status, count] : series.by_status) {
            auto labels = labels_of(key) + ',';
            append_label(labels, "status", std::to_string(status));
            append_line(out, name, labels, static_cast<double>(count));
        }
    }
}

void append_histogram(std::string& out, const std::string& labels, const Series& series) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < series.buckets.size(); ++i) {
        sum += series.buckets[i];
        std::string bound;
        append_number(bound, i < Metrics::bounds.size() ? Metrics::bounds[i] : HUGE_VAL);
        auto with_bound = labels + ',';
        append_label(with_bound, "le", bound);
        append_line(out, "spark_http_request_seconds_bucket", with_bound, static_cast<double>(sum));
    }
    append_line(out, "spark_http_request_seconds_sum", labels, series.seconds);
    append_line(out, "spark_http_request_seconds_count", labels, static_cast<double>(sum));
}

void append_samples(std::string& out, std::span<const Sample> samples) {
    std::string_view told;
    for (const auto& sample : samples) {
        if (sample.name != told) {
            append_help(out, sample.name, sample.kind == Sample::Kind::counter ? "counter" : "gauge", sample.help);
        }
        told = sample.name;
        std::string label;
        if (!sample.label.empty()) append_label(label, sample.label, sample.text);
        append_line(out, sample.name, label, sample.value);
    }
}

}  // namespace

struct alignas(64) Metrics::Shard {
    std::mutex mutex;
    AllSeries series;
};

Metrics::Metrics() {
    for (std::size_t i = 0; i < shard_count; ++i) shards_.push_back(std::make_unique<Shard>());
}
Metrics::~Metrics() = default;

void Metrics::count(std::string_view route, std::string_view method, int status, double seconds) {
    thread_local std::string key;
    ((key.assign(route)) += ' ') += method;
    const auto bucket =
        static_cast<std::size_t>(std::lower_bound(bounds.begin(), bounds.end(), seconds) - bounds.begin());
    auto& shard = *shards_[shard_of_this_thread()];
    const std::lock_guard lock(shard.mutex);
    auto found = shard.series.find(key);
    if (found == shard.series.end()) found = shard.series.emplace(key, Series{}).first;
    ++found->second.by_status[status];
    ++found->second.buckets[bucket];
    found->second.seconds += seconds;
}

std::string Metrics::render(std::span<const Sample> samples) const {
    AllSeries all;
    for (const auto& shard : shards_) {
        const std::lock_guard lock(shard->mutex);
        for (const auto& [key, series] : shard->series) all[key].add(series);
    }
    std::string out;
    append_counts(out, all);
    append_help(out, "spark_http_request_seconds", "histogram", "Time from a whole request to its reply.");
    for (const auto& [key, series] : all) append_histogram(out, labels_of(key), series);
    append_samples(out, samples);
    return out;
}

}  // namespace http
