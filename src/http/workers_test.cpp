// Everything that is pushed is done once, and all of it before the end.
#include "http/workers.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>

namespace http {

TEST(Workers, do_all_that_was_pushed_before_they_stop) {
    std::atomic<int> done = 0;
    Workers workers(3);
    std::vector<std::thread> pushers;
    pushers.reserve(4);
    for (int i = 0; i < 4; ++i) {
        pushers.emplace_back([&] {
            for (int k = 0; k < 500; ++k) workers.push([&done] { ++done; });
            std::vector<Task> many;
            many.reserve(500);
            for (int k = 0; k < 500; ++k) many.emplace_back([&done] { ++done; });
            workers.push(many);
        });
    }
    for (auto& pusher : pushers) pusher.join();
    workers.stop();
    EXPECT_EQ(done, 4000);
}

TEST(Workers, run_side_by_side) {
    Workers workers(3);
    std::latch together(3);
    for (int i = 0; i < 3; ++i) workers.push([&together] { together.arrive_and_wait(); });
    together.wait();
}

TEST(Workers, let_go_of_what_comes_after_the_end) {
    Workers workers(1);
    workers.stop();
    auto held = std::make_shared<int>(1);
    workers.push([held] { FAIL() << "ran after the end"; });
    EXPECT_EQ(held.use_count(), 1);
}

}  // namespace http
