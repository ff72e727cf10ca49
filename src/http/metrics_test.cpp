// What Prometheus would read.
#include "http/metrics.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace http {
namespace {

bool says(const std::string& text, const std::string& line) {
    return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}

}  // namespace

TEST(Metrics, requests_are_counted_by_route_method_and_status) {
    Metrics metrics;
    metrics.count("/api/calls/{slug}", "GET", 200, 0.002);
    metrics.count("/api/calls/{slug}", "GET", 200, 0.002);
    metrics.count("/api/calls/{slug}", "GET", 404, 0.002);
    const auto text = metrics.render();
    EXPECT_TRUE(says(text, "# TYPE spark_http_requests_total counter"));
    EXPECT_TRUE(says(text, "spark_http_requests_total{route=\"/api/calls/{slug}\",method=\"GET\",status=\"200\"} 2"));
    EXPECT_TRUE(says(text, "spark_http_requests_total{route=\"/api/calls/{slug}\",method=\"GET\",status=\"404\"} 1"));
}

TEST(Metrics, buckets_add_up_and_a_bound_belongs_to_its_bucket) {
    Metrics metrics;
    for (const double seconds : {0.0005, 0.001, 0.25, 60.0}) metrics.count("/a", "GET", 200, seconds);
    const auto text = metrics.render();
    EXPECT_TRUE(says(text, "# TYPE spark_http_request_seconds histogram"));
    EXPECT_TRUE(says(text, "spark_http_request_seconds_bucket{route=\"/a\",method=\"GET\",le=\"0.001\"} 2"));
    EXPECT_TRUE(says(text, "spark_http_request_seconds_bucket{route=\"/a\",method=\"GET\",le=\"0.1\"} 2"));
    EXPECT_TRUE(says(text, "spark_http_request_seconds_bucket{route=\"/a\",method=\"GET\",le=\"0.25\"} 3"));
    EXPECT_TRUE(says(text, "spark_http_request_seconds_bucket{route=\"/a\",method=\"GET\",le=\"10\"} 3"));
    EXPECT_TRUE(says(text, "spark_http_request_seconds_bucket{route=\"/a\",method=\"GET\",le=\"+Inf\"} 4"));
    EXPECT_TRUE(says(text, "spark_http_request_seconds_count{route=\"/a\",method=\"GET\"} 4"));
    EXPECT_TRUE(says(text, "spark_http_request_seconds_sum{route=\"/a\",method=\"GET\"} 60.2515"));
}

TEST(Metrics, what_all_threads_count_is_summed_up) {
    Metrics metrics;
    std::vector<std::thread> threads;
    threads.reserve(8);
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&metrics] {
            for (int k = 0; k < 1000; ++k) metrics.count("/a", "POST", 201, 0.01);
        });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_TRUE(says(metrics.render(), "spark_http_requests_total{route=\"/a\",method=\"POST\",status=\"201\"} 8000"));
}

TEST(Metrics, samples_of_others_are_told_once_each_name_and_their_labels_cannot_break_out) {
    const std::vector<Sample> samples{
        {"spark_writer_queue", Sample::Kind::gauge, "Writes that wait.", "", "", 3},
        {"spark_statements_total", Sample::Kind::counter, "Statements run,\nby name.", "name", "a\\b\"c\nd", 7},
        {"spark_statements_total", Sample::Kind::counter, "Statements run,\nby name.", "name", "plain", 0.5},
    };
    const auto text = Metrics().render(samples);
    EXPECT_TRUE(says(
        text, "# HELP spark_writer_queue Writes that wait.\n# TYPE spark_writer_queue gauge\nspark_writer_queue 3"));
    EXPECT_TRUE(says(text,
                     "# HELP spark_statements_total Statements run, by name.\n# TYPE spark_statements_total counter\n"
                     "spark_statements_total{name=\"a\\\\b\\\"c\\nd\"} 7\nspark_statements_total{name=\"plain\"} 0.5"));
}

}  // namespace http
