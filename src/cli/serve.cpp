// `spark serve`: opens the database, brings it up to date, and serves until told to stop.
#include <iostream>

#include "activity/webhooks.hpp"
#include "app/house.hpp"
#include "cli/mail.hpp"
#include "core/log.hpp"
#include "db/migrate.hpp"

namespace cli {

int serve(const Serve& with) {
    core::set_log_level(core::LogLevel::info);
    db::Options options;
    options.readers = std::max(1u, with.readers);
    options.sync = with.sync;
    const auto db = db::open(with.db, options);
    db::migrate(*db);
    if (with.private_webhooks) activity::let_webhooks_reach(formats::Reach::anywhere);
    app::House house(*db, post_settings(with.mail));
    if (with.demonstration && !house.demonstration())
        throw core::Problem(
            409, "no_demonstration",
            core::Sentence::quoted("This database holds no demonstration. Fill one with: spark demo --db URL"));
    // However the serving ends: nobody may be at work in the house any more when it is taken down.
    const struct Emptied {
        app::House& house;
        db::Db& db;
        ~Emptied() {
            house.end_work();
            house.api().rest();
            db.close();
        }
    } emptied{house, *db};
    http::Server server(house.site(), with.server);
    house.serving(&server);
    const auto address = "http://" + (with.server.host == "0.0.0.0" ? "localhost" : with.server.host) + ":" +
                         std::to_string(server.port());
    std::cout << "Spark is at " << address << std::endl;
    if (const auto path = house.set_up_path(); !path.empty())
        std::cout << "Nobody runs this house yet. Make the first administrator, once, at " << address << path
                  << std::endl;
    house.begin_work(address);
    core::log(core::LogLevel::info, "server.started", "", {{"port", server.port()}});
    server.run();
    core::log(core::LogLevel::info, "server.stopping");
    return 0;
}

}  // namespace cli
