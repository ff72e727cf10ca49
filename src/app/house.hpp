// The whole house put together: database, routes, live pages, jobs; what `spark serve` runs.
#pragma once
#include <memory>
#include <string>

#include "activity/followers.hpp"
#include "activity/jobs.hpp"
#include "core/clock.hpp"
#include "db/db.hpp"
#include "http/api.hpp"
#include "http/live.hpp"
#include "http/metrics.hpp"
#include "http/server.hpp"
#include "letters/post.hpp"

namespace app {

class House {
public:
    explicit House(db::Db& db, letters::PostSettings mail = {});
    ~House();

    http::Api& api() { return *api_; }
    http::Site& site() { return *site_; }
    core::Clock& clock() { return clock_; }
    activity::Jobs& jobs() { return *jobs_; }
    // What waits for servers outside: letters, webhooks.
    activity::Jobs& post() { return *post_; }
    activity::Followers& followers() { return *followers_; }
    bool demonstration() const { return demonstration_; }
    // Does what waits from now on, until the work ends. `address` is where it is served, unless the settings told.
    void begin_work(const std::string& address = {});
    void end_work();
    // For an installation that has no administrator yet: the path of the page that makes one, with its one-use token.
    std::string set_up_path();
    // Told to /metrics and /readyz once the server runs.
    void serving(const http::Server* server) { server_ = server; }

private:
    void hear(const db::News& news);
    class HouseSite;
    friend class HouseSite;
    db::Db& db_;
    core::Clock clock_;
    http::Metrics metrics_;
    http::LiveHub hub_;
    std::unique_ptr<http::Api> api_;
    std::unique_ptr<letters::Post> mail_;
    std::unique_ptr<activity::Jobs> jobs_, post_;
    std::unique_ptr<activity::Followers> followers_;
    std::unique_ptr<http::Site> site_;
    const http::Server* server_ = nullptr;
    bool demonstration_ = false;
};

// All routes of all rooms: for the house, for `spark openapi`, for the tests that walk them.
void all_routes(http::Api& api, http::LiveHub& hub, bool demonstration);

}  // namespace app
