// Jobs that any number of nodes share: each is done once, and nothing is lost with a node that dies.
#include "activity/jobs.hpp"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>

#include <atomic>
#include <set>

#include "activity/news.hpp"
#include "world/engine.hpp"

namespace activity {
namespace {

using namespace std::chrono_literals;

class Work : public world::OnEngine {
protected:
    void SetUp() override {
        OnEngine::SetUp();
        if (!IsSkipped()) world.emplace(world::fresh_db());
    }
    db::Db& db() { return *world->db; }
    // As another node does, on the same database.
    std::unique_ptr<db::Db> another_node() { return db::open(world->url, world->options); }
    void ask(std::string_view kind, std::int64_t subject, core::Instant when = core::real_now()) {
        db().write_now({}, [&](db::Tx& tx) { do_later(tx, kind, subject, when); });
    }
    std::int64_t count(const std::string& where) {
        return db().ask({},
                        [&](db::Read& read) { return read.one<std::int64_t>("select count(*) from jobs " + where); });
    }
    void let_time_pass() {
        db().write_now({}, [](db::Tx& tx) { tx.run("update jobs set run_at = 0, lease_until = 0"); });
    }
    std::optional<world::World> world;
};

// Which subjects were done, and how often one was done again.
class Done {
public:
    Jobs::Work work() {
        return [this](std::int64_t subject) {
            const std::lock_guard lock(mutex_);
            if (!once_.insert(subject).second) ++again_;
            changed_.notify_all();
        };
    }
    bool reaches(std::size_t number) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, 60s, [&] { return once_.size() >= number; });
    }
    std::size_t once() {
        const std::lock_guard lock(mutex_);
        return once_.size();
    }
    int again() {
        const std::lock_guard lock(mutex_);
        return again_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::set<std::int64_t> once_;
    int again_ = 0;
};

TEST_F(Work, that_is_asked_for_twice_before_it_began_is_done_once_at_the_earlier_time) {
    ask("knock", 7, core::real_now() + 24h);
    ask("knock", 8);
    ask("knock", 7);
    ask("knock", 8, core::real_now() + 24h);
    std::vector<std::int64_t> done;
    Jobs jobs(db(), {{"knock", [&](std::int64_t subject) { done.push_back(subject); }}});
    EXPECT_EQ(jobs.do_due(), 2);
    EXPECT_EQ(std::set(done.begin(), done.end()), (std::set<std::int64_t>{7, 8}));
    EXPECT_EQ(jobs.do_due(), 0);
    EXPECT_EQ(count("where state = 'done'"), 2);
}

TEST_F(Work, an_idle_house_writes_nothing) {
    ask("knock", 7, core::real_now() + 24h);
    const auto before = db().counters().writes;
    Jobs jobs(db(), {});
    jobs.start();
    for (int i = 0; i < 5; ++i) {
        std::this_thread::sleep_for(20ms);
        jobs.wake();
    }
    jobs.stop();
    EXPECT_EQ(db().counters().writes, before);
}

TEST_F(Work, of_two_hundred_jobs_two_nodes_do_each_once) {
    db().write_now({}, [](db::Tx& tx) {
        for (std::int64_t subject = 1; subject <= 200; ++subject) do_later(tx, "knock", subject, core::real_now());
    });
    const auto other = another_node();
    Done done;
    Jobs here(db(), {{"knock", done.work()}}), there(*other, {{"knock", done.work()}});
    here.start();
    there.start();
    EXPECT_TRUE(done.reaches(200));
    here.stop();
    there.stop();
    EXPECT_EQ(done.once(), 200U);
    EXPECT_EQ(done.again(), 0);
    EXPECT_EQ(count("where state = 'done' and attempts = 1"), 200);
}

TEST_F(Work, for_servers_outside_does_not_hold_up_the_house_nor_the_house_it) {
    ask("letters.send", 1);
    ask("webhooks.deliver", 2);
    ask("knock", 3);
    std::vector<std::string> done;
    const auto noted = [&](const std::string& what) { return [&, what](std::int64_t) { done.push_back(what); }; };
    Jobs house(db(), {{"knock", noted("knock")}});
    Jobs post(db(), {{"letters.send", noted("letter")}, {"webhooks.deliver", noted("webhook")}}, Jobs::usual_lease,
              Lane::post);
    EXPECT_EQ(house.do_due(), 1);
    EXPECT_EQ(done, std::vector<std::string>{"knock"});
    EXPECT_EQ(post.do_due(), 2);
    EXPECT_EQ(done, (std::vector<std::string>{"knock", "letter", "webhook"}));
}

TEST_F(Work, that_takes_longer_than_its_lease_is_not_given_to_another) {
    const auto other = another_node();
    std::atomic<int> begun = 0;
    const auto slow = [&](std::int64_t) {
        ++begun;
        std::this_thread::sleep_for(4s);
    };
    Jobs here(db(), {{"build", slow}}, 1s), there(*other, {{"build", slow}}, 1s);
    here.start();
    there.start();
    ask("build", 7);
    here.wake();
    while (begun == 0) std::this_thread::sleep_for(10ms);
    std::this_thread::sleep_for(3200ms);  // more than three leases
    there.wake();
    std::this_thread::sleep_for(200ms);
    here.stop();
    there.stop();
    EXPECT_EQ(begun, 1);
    EXPECT_EQ(count("where state = 'done' and attempts = 1"), 1);
}

TEST_F(Work, asked_for_on_a_busy_node_is_done_by_an_idle_one_at_once) {
    if (db().engine() == db::Engine::sqlite) GTEST_SKIP() << "SQLite is one node's alone.";
    const auto other = another_node();
    std::mutex until;
    Done done;
    const Jobs::Work busy = [&](std::int64_t) { const std::lock_guard wait(until); };
    Jobs here(db(), {{"build", busy}, {"knock", done.work()}}), there(*other, {{"knock", done.work()}});
    for (auto [node, jobs] : {std::pair(&db(), &here), std::pair(other.get(), &there)})
        node->listen([jobs = jobs](const db::News& news) {
            for (const auto& line : news.lines) heed(line, *jobs);
        });
    std::unique_lock wait(until);
    ask("build", 1);
    here.start();
    while (count("where attempts = 1") == 0) std::this_thread::sleep_for(10ms);
    there.start();
    std::this_thread::sleep_for(100ms);  // it has looked, and sleeps
    const auto asked = core::real_now();
    ask("knock", 2);
    EXPECT_TRUE(done.reaches(1));
    EXPECT_LT(core::real_now() - asked, 30s) << "not only when its sleep ends";
    wait.unlock();
    here.stop();
    there.stop();
    db().listen(nullptr);
    other->listen(nullptr);
}

// A node of its own process: takes a job, says so, and hangs until it is killed.
class DoomedNode {
public:
    DoomedNode() {
        if (pipe(address_) != 0 || pipe(begun_) != 0) throw std::runtime_error("no pipe");
        process_ = fork();
        if (process_ == 0) hang();
    }
    ~DoomedNode() { kill(); }
    DoomedNode(const DoomedNode&) = delete;
    DoomedNode& operator=(const DoomedNode&) = delete;
    void work_on(const std::string& url) {
        EXPECT_EQ(write(address_[1], (url + '\n').data(), url.size() + 1), static_cast<ssize_t>(url.size() + 1));
        char sign = 0;
        EXPECT_EQ(read(begun_[0], &sign, 1), 1);
    }
    void kill() {
        if (!process_) return;
        ::kill(process_, SIGKILL);
        waitpid(process_, nullptr, 0);
        process_ = 0;
    }

private:
    [[noreturn]] void hang() {
        std::string url;
        for (char c = 0; read(address_[0], &c, 1) == 1 && c != '\n';) url += c;
        const auto own = db::open(url, {.readers = 1, .writers = 1});
        Jobs(*own,
             {{"build",
               [&](std::int64_t) {
                   if (write(begun_[1], "b", 1) == 1) pause();
               }}},
             1500ms)
            .do_due();
        _exit(1);
    }
    int address_[2], begun_[2];
    pid_t process_ = 0;
};

TEST(DyingNode, gives_its_job_back) {
    if (const auto why = world::why_not(); !why.empty()) GTEST_SKIP() << why;
    DoomedNode doomed;  // before this process opens a database: SQLite does not stand being forked
    auto world = world::fresh_db();
    auto& db = *world.db;
    db.write_now({}, [](db::Tx& tx) { do_later(tx, "build", 7, core::real_now()); });
    doomed.work_on(world.url);
    Done done;
    Jobs heir(db, {{"build", done.work()}});
    std::this_thread::sleep_for(2s);
    EXPECT_EQ(heir.do_due(), 0) << "as long as it lives it keeps the job";
    doomed.kill();
    heir.start();
    EXPECT_TRUE(done.reaches(1));
    heir.stop();
    const auto attempts = db.ask({}, [](db::Read& read) {
        return read.one<std::int64_t>("select attempts from jobs where state = 'done' and subject_id = 7");
    });
    EXPECT_EQ(attempts, 2);
}

TEST_F(Work, that_fails_is_tried_later_and_given_up_after_eight_times_until_somebody_asks_again) {
    ask("knock", 7);
    bool open = false;
    int tried = 0;
    Jobs jobs(db(), {{"knock", [&](std::int64_t) {
                          ++tried;
                          if (!open) throw std::runtime_error("the door is shut");
                      }}});
    EXPECT_EQ(jobs.do_due(), 1);
    EXPECT_EQ(count("where state = 'waiting' and lease_until = 0 and trouble = 'the door is shut'"), 1);
    EXPECT_EQ(jobs.do_due(), 0) << "not at once";
    for (int i = 2; i <= 8; ++i) {
        let_time_pass();
        EXPECT_EQ(jobs.do_due(), 1);
    }
    let_time_pass();
    EXPECT_EQ(jobs.do_due(), 0);
    EXPECT_EQ(tried, 8);
    EXPECT_EQ(count("where state = 'dead' and trouble = 'the door is shut'"), 1);
    open = true;
    EXPECT_EQ(db().change({}, [](db::Tx& tx) { return retry_given_up(tx); }), 1);
    EXPECT_EQ(jobs.do_due(), 1);
    EXPECT_EQ(count("where state = 'done'"), 1);
}

TEST_F(Work, that_kills_every_node_is_given_up_too) {
    ask("knock", 7);
    ask("knock", 8);
    db().write_now({}, [](db::Tx& tx) { tx.run("update jobs set attempts = 8 where subject_id = 7"); });
    Done done;
    Jobs jobs(db(), {{"knock", done.work()}});
    EXPECT_EQ(jobs.do_due(), 1);
    EXPECT_EQ(count("where state = 'dead' and subject_id = 7"), 1);
    EXPECT_EQ(count("where state = 'done' and subject_id = 8"), 1);
}

TEST_F(Work, done_is_swept_after_a_week_and_nothing_else_is) {
    for (std::int64_t subject = 1; subject <= 4; ++subject) ask("knock", subject, core::real_now());
    Jobs jobs(db(), {{"knock", [](std::int64_t) {}}});
    EXPECT_EQ(jobs.do_due(), 4);
    const auto days_ago = [&](std::int64_t subject, std::string_view state, int days) {
        db().write_now({}, [&](db::Tx& tx) {
            const auto then = core::real_now() + -days * 24h;
            tx.run("update jobs set state = ?, run_at = ?, done_at = ? where subject_id = ?", state, then, then,
                   subject);
        });
    };
    days_ago(1, "done", 8);
    days_ago(2, "done", 6);
    days_ago(3, "dead", 8);
    days_ago(4, "waiting", 8);
    jobs.sweep();
    EXPECT_EQ(count(""), 3);
    EXPECT_EQ(count("where subject_id = 1"), 0);
}

}  // namespace
}  // namespace activity
