// Two startups that are one: merged by hand, with a way back for a day.
#include <algorithm>

#include "activity/record.hpp"
#include "activity/undo.hpp"
#include "core/json.hpp"
#include "startups/rooms.hpp"

namespace startups {
namespace {

using http::Call;

// What a merge moved, so that it can be moved back.
struct Merged {
    std::int64_t kept, from;
    std::vector<std::int64_t> applications, members, files, events;
    std::vector<std::int64_t> ties, new_ties;  // operators that knew `from`; of these, those that did not know `kept`
};

Merged parts_of(db::Read& read, std::int64_t kept, std::int64_t from) {
    const db::AsHouse house(read, "all that belongs to a startup moves with it");
    const auto ids = [&](std::string_view sql) { return read.all<std::int64_t>(sql, from); };
    Merged out{kept,
               from,
               ids("select id from applications where startup_id = ? order by id"),
               ids("select id from team_members where startup_id = ? order by id"),
               ids("select id from files where startup_id = ? order by id"),
               ids("select id from events where startup_id = ? order by id"),
               ids("select operator_id from ties where startup_id = ? order by operator_id"),
               {}};
    const auto known = read.all<std::int64_t>("select operator_id from ties where startup_id = ?", kept);
    for (const auto house_id : out.ties)
        if (std::find(known.begin(), known.end(), house_id) == known.end()) out.new_ties.push_back(house_id);
    return out;
}

void move(db::Tx& tx, const Merged& parts, std::int64_t to) {
    for (const auto id : parts.applications)
        tx.run("update applications set startup_id = ?, version = version + 1 where id = ?", to, id);
    for (const auto id : parts.members) tx.run("update team_members set startup_id = ? where id = ?", to, id);
    for (const auto id : parts.files) tx.run("update files set startup_id = ? where id = ?", to, id);
    for (const auto id : parts.events) tx.run("update events set startup_id = ? where id = ?", to, id);
}

void expect_mergeable(db::Read& read, std::int64_t kept, std::int64_t from) {
    if (kept == from)
        throw core::invalid(
            "from", "same",
            {"This is the startup itself. Choose another.", "C’est la startup elle-même. Choisissez-en une autre.",
             "Esta é a própria startup. Escolha outra."});
    if (has_people(read, from))
        throw core::conflict(
            "has_people",
            {"People with an account belong to that startup. Keep that one, and merge this one into it.",
             "Des personnes ayant un compte appartiennent à cette startup. Gardez celle-là et fusionnez-y celle-ci.",
             "Pessoas com conta pertencem àquela startup. Mantenha aquela e una esta a ela."});
    const db::AsHouse house(read, "another house's startup is not this manager's to merge");
    if (read.first<std::int64_t>("select operator_id from ties where startup_id = ? and operator_id not in (select "
                                 "p.operator_id from my_programmes_run p)",
                                 from))
        throw core::conflict("known_elsewhere",
                             {"Another house knows that startup too. Keep that one, and merge this one into it.",
                              "Une autre maison connaît aussi cette startup. Gardez celle-là et fusionnez-y celle-ci.",
                              "Outra casa também conhece aquela startup. Mantenha aquela e una esta a ela."});
}

struct OfStartup {
    std::int64_t id;
};
struct MergeWish {
    std::int64_t from;
};
Undoable merge(db::Tx& tx, Call& call, OfStartup of, const MergeWish& wish) {
    startup_of(tx, of.id);
    startup_of(tx, wish.from);
    expect_mergeable(tx, of.id, wish.from);
    const auto parts = parts_of(tx, of.id, wish.from);
    move(tx, parts, of.id);
    for (const auto operator_id : parts.new_ties) tie(tx, operator_id, of.id);
    tx.run("delete from ties where startup_id = ?", wish.from);
    tx.index_words("startups", wish.from, {});
    tx.run("update startups set merged_into = ?, version = version + 1 where id = ?", of.id, wish.from);
    tx.run("update startups set version = version + 1 where id = ?", of.id);
    for (const auto operator_id : parts.ties)
        activity::record(tx, activity::actor(call), "startup.merged",
                         {.operator_id = operator_id, .startup_id = of.id, .subject_id = wish.from});
    return {activity::keep_undo(tx, call, "merge", parts)};
}

}  // namespace

void unmerge(db::Tx& tx, const activity::Actor& by, const std::string& steps) {
    const auto parts = core::from_json<Merged>(steps);
    const auto back =
        tx.run("update startups set merged_into = null, version = version + 1 where id = ? and merged_into = ?",
               parts.from, parts.kept);
    if (!back)
        throw core::conflict("changed_meanwhile", {"These startups have changed since. Look at them again.",
                                                   "Ces startups ont changé depuis. Regardez-les de nouveau.",
                                                   "Estas startups mudaram desde então. Olhe-as de novo."});
    move(tx, parts, parts.from);
    for (const auto operator_id : parts.new_ties) untie(tx, operator_id, parts.kept);
    for (const auto operator_id : parts.ties) tie(tx, operator_id, parts.from);
    tx.run("update startups set version = version + 1 where id = ?", parts.kept);
    for (const auto operator_id : parts.ties) {
        activity::record(tx, by, "startup.unmerged",
                         {.operator_id = operator_id, .startup_id = parts.kept, .subject_id = parts.from});
        activity::record(tx, by, "startup.unmerged",
                         {.operator_id = operator_id, .startup_id = parts.from, .subject_id = parts.kept});
    }
}

void merge_routes(http::Api& api) {
    api.post("/startups/{id}/merge", "Make two startups one", http::Role::manager, merge).answers(200);
}

}  // namespace startups
