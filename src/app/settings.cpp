#include "app/settings.hpp"

#include "core/clock.hpp"

namespace app {

std::optional<std::string> setting(db::Db& db, std::string_view key) {
    return db.ask(
        {}, [&](db::Read& read) { return read.first<std::string>("select value from settings where key = ?", key); });
}

void set_setting(db::Tx& tx, std::string_view key, std::string_view value) {
    tx.run("insert into settings (key, value) values (?, ?) on conflict (key) do update set value = excluded.value",
           key, value);
}

core::Instant demonstration_time(db::Db& db) {
    const auto stored = setting(db, "demonstration");
    const auto at = stored ? core::parse_instant(*stored) : std::nullopt;
    return at.value_or(core::real_now());
}

std::vector<JobCount> jobs_by_state(db::Db& db) {
    std::vector<JobCount> out{{"dead", 0}, {"done", 0}, {"waiting", 0}};
    db.read({}, [&](db::Read& read) {
        for (auto& state : out)
            state.count = read.one<std::int64_t>(
                "select count(*) from jobs where lane in ('house', 'post') and state = ?", state.state);
    });
    return out;
}

}  // namespace app
