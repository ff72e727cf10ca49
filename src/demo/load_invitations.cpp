#include "demo/load_invitations.hpp"

#include <algorithm>

#include "demo/load_files.hpp"
#include "demo/story.hpp"
#include "demo/story_interviews.hpp"
#include "interviews/interviews.hpp"
#include "selection/decisions.hpp"

namespace demo {
namespace {

// The story with its keys looked up.
class KnownInterviews {
public:
    KnownInterviews(db::Tx& tx, const StoryInterviews& told)
        : tx_(tx),
          story_(story()),
          told_(told),
          call_(selection::call_by_id(tx,
                                      tx.one<std::int64_t>("select id from calls where slug = ?", told.call.str()))) {}
    // Decided and published, each looked into before.
    void let_through() const {
        const activity::Actor by{person(told_.by), told_.decided_at};
        for (const auto& one : told_.teams) {
            const auto row = file_of(one.startup);
            if (!selection::opened(tx_, row.id)) selection::open(tx_, by, row.id);
            selection::tell_decision(tx_, by, selection::pencil(tx_, by, row, call_, selection::Status::interview));
        }
    }
    interviews::RoundUnderWay round() const;

private:
    std::int64_t person(const core::Slug& key) const {
        const auto& one =
            *std::find_if(story_.people.begin(), story_.people.end(), [&](const Person& p) { return p.key == key; });
        return tx_.one<std::int64_t>("select id from people where email_key = ?", one.email.str());
    }
    selection::ApplicationRow file_of(const core::Slug& key) const {
        const auto& startup = *std::find_if(story_.startups.begin(), story_.startups.end(),
                                            [&](const Startup& s) { return s.key == key; });
        return tx_.one<selection::ApplicationRow>(
            "select " + db::columns<selection::ApplicationRow>() + " from applications where call_id = ? and name = ?",
            call_.id, startup.name);
    }
    std::int64_t owner_of(const selection::ApplicationRow& row) const {
        return tx_.one<std::int64_t>(
            "select person_id from team_members where startup_id = ? and owner = 1 and person_id is not null",
            row.startup_id);
    }

    db::Tx& tx_;
    const Story story_;
    const StoryInterviews& told_;
    const selection::CallRow call_;
};

interviews::RoundUnderWay KnownInterviews::round() const {
    interviews::RoundUnderWay out;
    out.call = call_.id;
    out.by = person(told_.by);
    out.minutes = told_.minutes.value;
    out.pause = told_.pause.value;
    out.days = told_.days;
    out.from = told_.from.value;
    out.until = told_.until.value;
    out.panels = told_.rooms;
    out.answer_by = told_.answer_by;
    out.asked_at = told_.asked_at;
    out.planned_at = told_.planned_at;
    out.told_at = told_.told_at;
    for (const auto& one : told_.people) out.people.push_back({person(one.person), one.answered_at, one.busy});
    for (const auto& one : told_.teams) {
        const auto row = file_of(one.startup);
        out.teams[row.id] = {one.answered_at ? owner_of(row) : 0, one.answered_at, one.busy};
        if (one.told) out.told.push_back(row.id);
    }
    return out;
}

}  // namespace

void load_invitations(db::Db& db) {
    const auto told = story_interviews();
    const auto round = db.change({}, [&](db::Tx& tx) {
        const db::AsHouse house(tx, "the story is told by the house itself");
        const KnownInterviews known(tx, told);
        known.let_through();
        return known.round();
    });
    interviews::bring_in(db, round);
    db.write_now({}, [](db::Tx& tx) { put_events_in_order(tx); });
}

}  // namespace demo
