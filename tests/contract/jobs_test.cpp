// A job that was given up is seen by whoever watches the house, and begun again when the cause is gone.
#include "contract/spark.hpp"

namespace contract {
namespace {

using GivenUp = Spark;

TEST_F(GivenUp, is_told_by_metrics_and_doctor_until_it_is_begun_again_and_done) {
    const auto metrics = [&](const std::string& line) {
        return guest().get("/metrics").body.find(line) != std::string::npos;
    };
    EXPECT_TRUE(metrics("\nspark_jobs{state=\"dead\"} 0\n")) << "to be watched before the first is";
    const auto call = known("select id from calls where slug = 'spark-2014-winter'").value();
    database().write_now({}, [&](db::Tx& tx) {
        activity::do_later(tx, "selection.recheck", call, core::real_now());
        tx.run("update jobs set state = 'dead', attempts = 8, trouble = 'the disk is full' where subject_id = ?", call);
    });
    EXPECT_TRUE(metrics("\nspark_jobs{state=\"dead\"} 1\n"));
    const auto invariants = app::invariants();
    EXPECT_EQ(
        db::faults(database(), invariants),
        std::vector<std::string>{"every job gets done (spark retry begins those again that were given up): not so "
                                 "for selection.recheck " +
                                 str(call) + ": the disk is full"});
    EXPECT_EQ(database().change({}, [](db::Tx& tx) { return activity::retry_given_up(tx); }), 1);
    house().jobs().do_due();
    EXPECT_TRUE(metrics("\nspark_jobs{state=\"dead\"} 0\n"));
    EXPECT_EQ(known<std::string>("select state from jobs where subject_id = ?", call), "done");
}

}  // namespace
}  // namespace contract
