#include "db/gate.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <thread>
#include <vector>

namespace {

using db::Gate;

TEST(Gates, let_many_pass_at_once) {
    Gate gate;
    gate.enter(Gate::Pass::with_others);
    gate.enter(Gate::Pass::with_others);
    gate.leave(Gate::Pass::with_others);
    gate.leave(Gate::Pass::with_others);
}

TEST(Gates, who_waits_to_be_alone_comes_before_whoever_comes_later) {
    Gate gate;
    std::vector<std::string> order;
    gate.enter(Gate::Pass::with_others);
    std::jthread lonely([&] {
        gate.enter(Gate::Pass::alone);
        order.emplace_back("alone");
        gate.leave(Gate::Pass::alone);
    });
    while (!gate.awaited()) std::this_thread::yield();
    std::jthread later([&] {
        gate.enter(Gate::Pass::with_others);
        order.emplace_back("later");
        gate.leave(Gate::Pass::with_others);
    });
    gate.leave(Gate::Pass::with_others);
    lonely.join();
    later.join();
    EXPECT_EQ(order, (std::vector<std::string>{"alone", "later"}));
}

TEST(Gates, nobody_is_inside_with_one_who_is_alone) {
    Gate gate;
    std::atomic<int> inside{0}, met{0};
    {
        std::vector<std::jthread> threads;
        threads.reserve(6);
        for (int t = 0; t < 6; ++t)
            threads.emplace_back([&, pass = t % 3 ? Gate::Pass::with_others : Gate::Pass::alone] {
                for (int i = 0; i < 300; ++i) {
                    gate.enter(pass);
                    const int others = inside++;
                    if (pass == Gate::Pass::alone && (others != 0 || inside != 1)) ++met;
                    --inside;
                    gate.leave(pass);
                }
            });
    }
    EXPECT_EQ(met, 0);
}

}  // namespace
