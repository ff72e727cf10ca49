// Saved views: a list's filters and order under a name, one's own or the whole house's.
#include "activity/record.hpp"
#include "core/ids.hpp"
#include "selection/house.hpp"

namespace selection {
namespace {

struct SavedView {
    std::int64_t id;
    std::string name, query;
    bool shared, mine;
};

std::vector<SavedView> views_of(db::Read& read, std::int64_t call) {
    return read.all<SavedView>(
        "select id, name, query, shared, mine from my_saved_views where call_id = ? order by id limit 100", call);
}

std::vector<SavedView> views(db::Read& read, http::Call&, OfCall of) {
    return views_of(read, call_run(read, of.slug.str()).id);
}

struct NewView {
    core::Text<1, 60> name;
    core::Text<0, 600> query;  // "status=submitted&sort=name": ids and enums only
    bool shared = false;
};
SavedView save(db::Tx& tx, http::Call& request, OfCall of, const NewView& wish) {
    const auto call = call_run(tx, of.slug.str());
    if (wish.query.str().find("search=") != std::string::npos)
        throw core::invalid("query", "personal",
                            {"A view keeps filters and order, not what was searched for. Clear the search first.",
                             "Une vue garde les filtres et l’ordre, pas la recherche. Effacez d’abord la recherche.",
                             "Uma vista guarda filtros e ordem, não a busca. Limpe a busca primeiro."});
    struct Row {
        std::int64_t id, call_id, person_id;
        core::Text<1, 60> name;
        core::Text<0, 600> query;
        bool shared;
        core::Instant made_at;
    };
    tx.insert("saved_views",
              Row{core::new_id(), call.id, request.caller().person, wish.name, wish.query, wish.shared, request.now});
    activity::record(tx, activity::actor(request), "view.saved", about(tx, call));
    return views_of(tx, call.id).back();
}

struct OfView {
    std::int64_t id;
};
std::int64_t call_of_mine(db::Read& read, std::int64_t view) {
    const auto call = read.first<std::int64_t>("select call_id from my_saved_views where id = ? and mine = 1", view);
    if (!call) throw core::not_found("view of yours");
    return *call;
}

struct ViewChange {
    std::optional<core::Text<1, 60>> name;
    std::optional<bool> shared;
};
SavedView change(db::Tx& tx, http::Call& request, OfView of, const ViewChange& wish) {
    const auto call = call_of_mine(tx, of.id);
    if (wish.name) tx.run("update saved_views set name = ? where id = ?", *wish.name, of.id);
    if (wish.shared) tx.run("update saved_views set shared = ? where id = ?", *wish.shared, of.id);
    activity::record(tx, activity::actor(request), "view.changed", about(tx, call_by_id(tx, call)));
    return tx.one<SavedView>("select id, name, query, shared, mine from my_saved_views where id = ?", of.id);
}

void remove(db::Tx& tx, http::Call& request, OfView of) {
    const auto call = call_of_mine(tx, of.id);
    tx.run("delete from saved_views where id = ?", of.id);
    activity::record(tx, activity::actor(request), "view.removed", about(tx, call_by_id(tx, call)));
}

}  // namespace

void view_routes(http::Api& api) {
    api.get("/calls/{slug}/views", "Saved views of a call's list", http::Role::manager, views);
    api.post("/calls/{slug}/views", "Save a view", http::Role::manager, save);
    api.patch("/views/{id}", "Rename a view of one's own, or share it", http::Role::manager, change);
    api.remove("/views/{id}", "Remove a view of one's own", http::Role::manager, remove);
}

}  // namespace selection
