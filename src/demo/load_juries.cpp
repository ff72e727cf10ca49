#include "demo/load_juries.hpp"

#include <algorithm>

#include "core/ids.hpp"
#include "demo/story_jury.hpp"
#include "reviews/reviews.hpp"

namespace demo {
namespace {

struct NewJury {
    std::int64_t id, call_id;
    std::string name;
    core::Date day;
    std::string forward;
    std::int64_t quorum, minutes;
    JuryState state;
    std::optional<core::Instant> opened_at, closed_at;
    std::int64_t version;
    core::Instant made_at;
};
struct NewFile {
    std::int64_t id, jury_id, application_id, position;
    std::string why;
};
struct NewVote {
    std::int64_t file_id, person_id;
    std::string vote, line;
    core::Instant at;
};
struct Filed {
    std::int64_t id;
    std::string name;
};

std::int64_t application_of(db::Tx& tx, const Story& story, const core::Slug& startup, std::int64_t call) {
    const auto told = std::find_if(story.startups.begin(), story.startups.end(),
                                   [&](const Startup& one) { return one.key == startup; });
    return tx.one<std::int64_t>("select id from applications where call_id = ? and name = ?", call, told->name);
}

// Hands are shown in an order that differs from file to file, so that nobody always votes alike.
void vote(db::Tx& tx, const JuryFile& told, std::int64_t file, std::vector<std::int64_t> voters, core::Instant at) {
    std::sort(voters.begin(), voters.end(), [&](std::int64_t a, std::int64_t b) {
        return reviews::own_order(a, file) < reviews::own_order(b, file);
    });
    std::int64_t number = 0;
    for (const auto voter : voters) {
        const auto* how = number < told.votes_for.value                        ? "in_favour"
                          : number < told.votes_for.value + told.against.value ? "against"
                                                                               : "abstained";
        ++number;
        tx.insert("jury_votes", NewVote{file, voter, how, "", at});
    }
}

void decide(db::Tx& tx, const Frame& frame, const Jury& jury, const JuryFile& told, std::int64_t file,
            std::int64_t application) {
    struct Decision {
        std::int64_t id;
        std::string decided;
    };
    const auto decision = tx.one<Decision>("select id, decided from decisions where application_id = ? and at = ?",
                                           application, jury.decided_at.value());
    tx.run(
        "update jury_files set vote_closed_at = ?, quorum = ?, votes_for = ?, votes_against = ?, abstained = ?, "
        "decision_id = ?, decided = ?, why = ?, decided_by = ?, decided_at = ? where id = ?",
        *jury.decided_at, jury.quorum, told.votes_for, told.against, told.abstained, decision.id, decision.decided,
        told.why, frame.people.at(jury.decided_by.value().str()), *jury.decided_at, file);
    tx.run("update decisions set note = ? where id = ?", told.why, decision.id);
}

void sit_out(db::Tx& tx, const selection::CallRow& call, std::int64_t person, std::int64_t file,
             std::int64_t application, core::Instant at) {
    const auto reviewer = reviews::reviewer_in(tx, call, person);
    tx.run(
        "insert into conflicts (id, call_id, reviewer_id, application_id, reason, at) values (?, ?, ?, ?, "
        "'knows_them', ?)",
        core::new_id(), call.id, reviewer, application, at);
    tx.run("insert into jury_sat_out (file_id, person_id, reason) values (?, ?, 'knows_them')", file, person);
}

void talk_about(db::Tx& tx, const Story& story, const Frame& frame, const Jury& jury, std::int64_t id,
                const selection::CallRow& call) {
    std::int64_t position = 0;
    for (const auto& told : jury.files) {
        const auto application = application_of(tx, story, told.startup, call.id);
        const auto file = core::new_id();
        tx.insert("jury_files", NewFile{file, id, application, ++position, ""});
        std::vector<std::int64_t> voters;
        for (const auto& member : jury.members) {
            const auto person = frame.people.at(member.str());
            const auto out = std::any_of(jury.sat_out.begin(), jury.sat_out.end(), [&](const SatOut& one) {
                return one.person == member && one.startup == told.startup;
            });
            if (out)
                sit_out(tx, call, person, file, application, *jury.opened_at);
            else
                voters.push_back(person);
        }
        vote(tx, told, file, std::move(voters), jury.decided_at.value());
        decide(tx, frame, jury, told, file, application);
    }
}

void load(db::Tx& tx, const Story& story, const Frame& frame, const Jury& jury) {
    const auto call = selection::call_by_id(tx, frame.calls.at(jury.call.str()));
    const auto id = core::new_id();
    tx.insert("juries", NewJury{id, call.id, jury.name, jury.day, "offered", jury.quorum.value, jury.minutes.value,
                                jury.state, jury.opened_at, jury.closed_at, 1, jury.opened_at.value_or(story.now)});
    for (const auto& member : jury.members)
        tx.run("insert into jurors (jury_id, person_id, came_at) values (?, ?, ?)", id, frame.people.at(member.str()),
               jury.opened_at);
    if (!jury.files.empty()) return talk_about(tx, story, frame, jury, id, call);
    std::int64_t position = 0;
    for (const auto& file : tx.all<Filed>("select id, name from applications where call_id = ? and board = 'submitted' "
                                          "and trial = 0 order by name_key, id",
                                          call.id))
        tx.insert("jury_files", NewFile{core::new_id(), id, file.id, ++position, ""});
}

}  // namespace

void load_juries(db::Tx& tx, const Story& story, const Frame& frame) {
    const db::AsHouse house(tx, "the story acts for all");
    for (const auto& jury : story_juries()) load(tx, story, frame, jury);
}

}  // namespace demo
