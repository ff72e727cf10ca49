// The commands that look after a database: fill, migrate, examine, copy, put back.
#include <unistd.h>

#include <iostream>

#include "activity/jobs.hpp"
#include "app/house.hpp"
#include "app/invariants.hpp"
#include "cli/commands.hpp"
#include "db/backup.hpp"
#include "db/doctor.hpp"
#include "db/migrate.hpp"
#include "demo/load.hpp"
#include "demo/load_invitations.hpp"
#include "demo/load_reading.hpp"
#include "demo/load_readings.hpp"

namespace cli {
namespace {

void tell(std::string_view what, std::int64_t done, std::int64_t of) {
    const bool screen = isatty(STDERR_FILENO);
    if (!screen && done != of && done % 5000 != 0) return;
    std::cerr << (screen ? "\r" : "") << what << ": " << done << " of " << of << (screen && done != of ? "" : "\n")
              << std::flush;
}

}  // namespace

int fill(const Fill& with) {
    const auto db = db::open(with.db);
    db::migrate(*db);
    app::House house(*db);  // its rooms follow each other while the story is acted out
    const auto known =
        db->ask({}, [](db::Read& read) { return read.one<std::int64_t>("select count(*) from operators"); });
    if (!known) {
        demo::load_story(*db, tell);
        demo::load_readings(*db);
        demo::load_reading(*db);
        demo::load_invitations(*db);
    }
    const auto startups = std::max(with.startups, with.applications);
    if (startups) demo::load_world(*db, {startups, with.applications, with.seed, "spark-2014-winter"}, tell);
    db->close();
    return 0;
}

int migrate(const std::string& url) {
    const auto db = db::open(url);
    // Only what changes is copied first: the copy of an earlier change is not to be overwritten by one that is like it.
    if (db->engine() == db::Engine::sqlite && db::age_of(*db) == db::Age::older)
        db::backup(*db, url.substr(url.find(':') + 1) + ".before-migration");
    for (const auto& name : db::migrate(*db)) std::cout << name << "\n";
    db->close();
    return 0;
}

int doctor(const std::string& url) {
    const auto db = db::open(url, {.missing = db::Missing::refused});
    db::expect_current(*db);
    const auto found = db::faults(*db, app::invariants());
    for (const auto& fault : found) std::cout << fault << "\n";
    if (found.empty()) std::cout << "No faults found.\n";
    db->close();
    return found.empty() ? 0 : 1;
}

int retry(const std::string& url) {
    const auto db = db::open(url);
    const auto jobs = db->change({}, [](db::Tx& tx) { return activity::retry_given_up(tx); });
    std::cout << jobs << (jobs == 1 ? " job is" : " jobs are") << " begun again by the next node that is idle.\n";
    db->close();
    return 0;
}

int openapi() {
    const auto db = db::open("sqlite::memory:");
    core::Clock clock;
    http::Metrics metrics;
    http::LiveHub hub;
    http::Api api(*db, clock, metrics);
    app::all_routes(api, hub, false);
    std::cout << api.openapi() << "\n";
    return 0;
}

int backup(const std::string& url, const std::string& file) {
    const auto db = db::open(url, {.missing = db::Missing::refused});
    db::backup(*db, file);
    db->close();
    return 0;
}

int restore(const std::string& url, const std::string& file) {
    db::restore(url, file);
    return 0;
}

}  // namespace cli
