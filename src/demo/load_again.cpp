// What the story tells of why a team was refused, and of what is new when one applies again.
#include "demo/load_files.hpp"

namespace demo {

void say_what_changed(db::Tx& tx, const Application& a, const Acted& startup, std::int64_t id) {
    if (!a.changed_since) return;
    tx.run(
        "insert into answers (application_id, field, text, choices, updated_by, updated_at) values (?, "
        "'changed_since', ?, ?, ?, ?)",
        id, *a.changed_since, std::vector<std::string>{}, startup.owner, a.begun_at);
}

void read_reasons(db::Tx& tx, const activity::Actor& by, const Application& a, std::int64_t call, std::int64_t id) {
    if (!a.reasons) return;
    tx.run(
        "insert into reasons (application_id, call_id, lines, paragraph, text, read_at, read_by, changed, version) "
        "values (?, ?, ?, ?, ?, ?, ?, 0, 1)",
        id, call, std::vector<std::string>{}, *a.reasons, *a.reasons, by.now, by.person);
}

}  // namespace demo
