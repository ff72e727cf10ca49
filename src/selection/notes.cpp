// House notes on a file: for those who run the call, never for its team.
#include "activity/record.hpp"
#include "core/ids.hpp"
#include "selection/house.hpp"
#include "selection/listing.hpp"

namespace selection {
namespace {

struct NoteLine {
    std::int64_t id, author_id;
    std::string author;
    core::Instant at;
    std::string text;
};
struct Note {
    std::int64_t id;
    PersonBrief by;
    core::Instant at;
    std::string text;
    bool mine;
};

std::vector<Note> notes_of(db::Read& read, std::int64_t application) {
    std::vector<Note> out;
    for (auto& n : read.all<NoteLine>(
             "select n.id, n.author_id, p.name, n.at, n.text from my_notes n join people p on p.id = n.author_id "
             "where n.application_id = ? order by n.id desc limit 500",
             application))
        out.push_back({n.id, {n.author_id, n.author}, n.at, n.text, n.author_id == read.caller().person});
    return out;
}

std::vector<Note> notes(db::Read& read, http::Call&, OfApplication of) {
    application_run(read, of.id);
    return notes_of(read, of.id);
}

struct NewNote {
    core::Text<1, 5000> text;
};
Note add(db::Tx& tx, http::Call& request, OfApplication of, const NewNote& wish) {
    const auto row = application_run(tx, of.id);
    struct Row {
        std::int64_t id, application_id, author_id;
        core::Instant at;
        core::Text<1, 5000> text;
    };
    const Row note{core::new_id(), row.id, request.caller().person, request.now, wish.text};
    tx.insert("notes", note);
    tx.run("update applications set notes = notes + 1 where id = ?", row.id);
    auto what = about(tx, call_by_id(tx, row.call_id));
    what.application_id = row.id;
    what.startup_id = row.startup_id;
    what.subject_id = note.id;
    activity::record(tx, activity::actor(request), "note.written", what);
    return notes_of(tx, row.id).front();
}

struct OfNote {
    std::int64_t id;
};
void remove(db::Tx& tx, http::Call& request, OfNote of) {
    const auto application = tx.first<std::int64_t>(
        "select application_id from my_notes where id = ? and author_id = ?", of.id, request.caller().person);
    if (!application) throw core::not_found("note of yours");
    tx.run("delete from notes where id = ?", of.id);
    tx.run("update applications set notes = notes - 1 where id = ?", *application);
    auto what = about(tx, call_by_id(tx, application_seen(tx, *application).call_id));
    what.application_id = *application;
    activity::record(tx, activity::actor(request), "note.removed", what);
}

}  // namespace

void note_routes(http::Api& api) {
    api.get("/applications/{id}/notes", "House notes on a file", http::Role::manager, notes);
    api.post("/applications/{id}/notes", "Write a house note", http::Role::manager, add);
    api.remove("/notes/{id}", "Take back one's own note", http::Role::manager, remove);
}

}  // namespace selection
