// A remembered count is not told any more once something has happened, in whatever order it came to light.
#include "selection/totals.hpp"

#include <gtest/gtest.h>

#include <future>
#include <latch>

#include "activity/record.hpp"
#include "core/ids.hpp"
#include "world/engine.hpp"

namespace selection {
namespace {

class Totals : public world::OnEngine {
protected:
    void SetUp() override {
        OnEngine::SetUp();
        if (IsSkipped()) return;
        auto options = world::test_options();
        options.rehearse = false;
        world.emplace(world::fresh_db(world::engine_under_test(), options));
    }
    void happen(db::Tx& tx) { activity::record(tx, {0, core::real_now()}, "test.happened", {.call_id = call}); }
    std::int64_t events() {
        return world->db->ask({}, [&](db::Read& read) {
            const db::AsHouse house(read, "what is counted here is all that happened");
            return total_of(read, call, db::Query("select count(*) from events where call_id = ?", call));
        });
    }

    const std::int64_t call = core::new_id();
    std::optional<world::World> world;
};

TEST_F(Totals, are_counted_again_once_something_has_happened) {
    EXPECT_EQ(events(), 0);
    for (int n = 1; n <= 100; ++n) {
        world->db->write_now({}, [&](db::Tx& tx) { happen(tx); });
        EXPECT_EQ(events(), n);
    }
}

TEST_F(Totals, are_counted_again_when_an_older_event_comes_to_light_after_a_younger_one) {
    if (world->db->engine() == db::Engine::sqlite) GTEST_SKIP() << "Skipped: on SQLite one writes after the other.";
    std::latch older_written(1), younger_counted(1);
    std::promise<void> done;
    world->db->write(
        {}, {},
        [&](db::Tx& tx) {
            happen(tx);
            older_written.count_down();
            younger_counted.wait();
        },
        [&](const std::exception_ptr& failed) {
            EXPECT_FALSE(failed);
            done.set_value();
        });
    older_written.wait();
    world->db->write_now({}, [&](db::Tx& tx) { happen(tx); });
    EXPECT_EQ(events(), 1);
    younger_counted.count_down();
    done.get_future().wait();
    EXPECT_EQ(events(), 2);
}

}  // namespace
}  // namespace selection
