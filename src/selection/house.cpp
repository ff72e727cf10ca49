#include "selection/house.hpp"

#include <algorithm>

#include "activity/record.hpp"
#include "core/fold.hpp"
#include "selection/decisions.hpp"

namespace selection {
namespace {

activity::About of_file(db::Read& read, const CallRow& call, const ApplicationRow& row) {
    auto what = about(read, call);
    what.application_id = row.id;
    what.startup_id = row.startup_id;
    return what;
}

// A version of its own: a team must not see by its file's that the house has marked it.
void touch(db::Tx& tx, std::int64_t id) {
    tx.run("update applications set board_version = board_version + 1 where id = ?", id);
}

}  // namespace

void set_looks_after(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, const CallRow& call,
                     std::optional<std::int64_t> person) {
    if (row.looks_after_id == person) return;
    std::string key;
    if (person) {
        const auto all = colleagues(tx, call);
        const auto found = std::find_if(all.begin(), all.end(), [&](const Colleague& c) { return c.id == *person; });
        if (found == all.end())
            throw core::invalid(
                "looks_after", "unknown",
                {"This person does not work for this house.", "Cette personne ne travaille pas pour cette maison.",
                 "Esta pessoa não trabalha para esta casa."});
        key = core::fold(found->name);
    }
    tx.run("update applications set looks_after_id = ?, looks_after_key = ? where id = ?", person, key, row.id);
    touch(tx, row.id);
    auto what = of_file(tx, call, row);
    what.subject_id = person.value_or(0);
    activity::record(tx, by, "application.looked_after", what);
}

void name_who_looks_after(db::Tx& tx, std::int64_t person) {
    if (!tx.first<std::int64_t>("select id from grants where person_id = ? limit 1", person)) return;
    const auto key = core::fold(tx.one<std::string>("select name from people where id = ?", person));
    const db::AsHouse house(tx, "the lists of all who see the name are kept in its order");
    tx.run("update applications set looks_after_key = ? where looks_after_id = ? and looks_after_key <> ?", key, person,
           key);
}

void set_tags(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, const CallRow& call,
              const std::vector<core::Text<1, 60>>& tags) {
    if (tags.size() > 30)
        throw core::invalid("tags", "too_many",
                            {"A file has at most 30 labels.", "Un dossier a 30 étiquettes au plus.",
                             "Uma candidatura tem no máximo 30 etiquetas."});
    std::vector<std::string> kept, keys;
    for (const auto& tag : tags) {
        auto key = core::fold(tag.str());
        if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
        keys.push_back(std::move(key));
        kept.push_back(tag.str());
    }
    tx.run("delete from application_tags where application_id = ?", row.id);
    for (std::size_t i = 0; i < kept.size(); ++i)
        tx.run("insert into application_tags (call_id, tag_key, tag, application_id) values (?, ?, ?, ?)", row.call_id,
               keys[i], kept[i], row.id);
    tx.run("update applications set tags = ? where id = ?", kept, row.id);
    touch(tx, row.id);
    auto what = of_file(tx, call, row);
    const auto before = row.tags.size();
    what.what = kept.size() < before ? "removed" : "added";
    what.count = static_cast<std::int64_t>(kept.size() < before ? before - kept.size() : kept.size() - before);
    if (kept != row.tags) activity::record(tx, by, "application.tagged", what);
}

std::vector<Colleague> colleagues(db::Read& read, const CallRow& call) {
    return read.all<Colleague>(
        "select distinct p.id, p.name from grants g join people p on p.id = g.person_id where g.role in ('manager', "
        "'admin') "
        "and (g.operator_id = ? or g.programme_id = ?) order by p.name, p.id",
        operator_of(read, call), call.programme_id);
}

void house_routes(http::Api& api) {
    decision_routes(api);
    bulk_routes(api);
    note_routes(api);
    view_routes(api);
    override_routes(api);
}

}  // namespace selection
