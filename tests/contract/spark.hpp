// The first house with its whole story, on the engine under test; each test has a copy of its own, and after each the
// invariants are asked.
#pragma once
#include <map>

#include "accounts/accounts.hpp"
#include "app/invariants.hpp"
#include "contract/browser.hpp"
#include "demo/load.hpp"
#include "world/engine.hpp"

namespace contract {

// Both engines copy a database much faster than the story is told.
class StoryTemplate {
public:
    // With as many more files in the open call, of a believable world.
    explicit StoryTemplate(std::int64_t more = 0)
        : world_(world::fresh_db(world::engine_under_test(), {.readers = 1, .writers = 1, .sync = false})) {
        const auto silent = [](std::string_view, std::int64_t, std::int64_t) {};
        demo::load_story(*world_.db, silent);
        if (more) demo::load_world(*world_.db, {more, more, 7, "spark-2014-winter"}, silent);
        if (world_.db->engine() == db::Engine::postgresql) world_.db->connect()->script("analyze");
        world_.db.reset();
    }
    world::World copy() const {
        world::World out;
        out.options = world::test_options();
        if (world::engine_under_test() == db::Engine::sqlite) {
            out.name = world::detail::sqlite_path(world::detail::unique_name("contract"));
            out.url = "sqlite:" + out.name;
            std::filesystem::copy_file(world_.name, out.name);
        } else {
            out.name = world::detail::unique_name("contract");
            out.url = world::detail::server_url(out.name);
            world::detail::server().script("create database " + out.name + " template " + world_.name);
        }
        out.db = db::open(out.url, out.options);
        return out;
    }

private:
    world::World world_;
};

class Spark : public world::OnEngine {
protected:
    void SetUp() override {
        OnEngine::SetUp();
        if (IsSkipped()) return;
        world_.emplace(copy());
        house_.emplace(*world_->db);
    }
    void TearDown() override {
        if (!house_) return;
        const auto invariants = app::invariants();
        EXPECT_EQ(db::faults(*world_->db, invariants), std::vector<std::string>{});
        house_.reset();
        world_.reset();
    }

    virtual world::World copy() const {
        static const StoryTemplate story;
        return story.copy();
    }
    app::House& house() { return *house_; }
    db::Db& database() { return *world_->db; }
    // As another node would, on the same database.
    std::unique_ptr<db::Db> open_again() { return db::open(world_->url, world_->options); }
    Browser guest() { return Browser(*house_); }
    // "manager@spark.example", or "manager" for short; comes in by a one-use link.
    Browser as(const std::string& who) {
        const auto email = who.find('@') == std::string::npos ? who + "@spark.example" : who;
        const auto token = database().change({}, [&](db::Tx& tx) {
            const auto person = accounts::person_by_email(tx, email);
            return accounts::make_link(tx, accounts::LinkPurpose::sign_in, person.value().id, {},
                                       std::chrono::hours(1));
        });
        auto browser = guest();
        EXPECT_EQ(browser.post("/api/session/link", R"({"token":")" + token + "\"}").status, 201) << email;
        return browser;
    }
    // What the house knows, read past all guards.
    template <class T = std::int64_t, class... A> std::optional<T> known(std::string_view sql, const A&... args) {
        return database().ask({}, [&](db::Read& read) {
            const db::AsHouse all(read, "a test looks behind the scenes");
            return read.first<T>(sql, args...);
        });
    }
    template <class T = std::int64_t, class... A> std::vector<T> all(std::string_view sql, const A&... args) {
        return database().ask({}, [&](db::Read& read) {
            const db::AsHouse whole(read, "a test looks behind the scenes");
            return read.all<T>(sql, args...);
        });
    }
    std::int64_t file_of(std::string_view startup, std::string_view call) {
        return known(
                   "select a.id from applications a join calls c on c.id = a.call_id join startups s on s.id = "
                   "a.startup_id "
                   "where s.name = ? and c.slug = ?",
                   startup, call)
            .value();
    }

private:
    std::optional<world::World> world_;
    std::optional<app::House> house_;
};

inline std::string str(std::int64_t number) { return std::to_string(number); }

}  // namespace contract
