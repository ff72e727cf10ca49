#include "interviews/team_times.hpp"

#include <algorithm>

#include "activity/record.hpp"
#include "interviews/told.hpp"

namespace interviews {
namespace {

using Times = std::vector<core::Instant>;

struct OfInterviewTeam {
    core::Slug slug;
    std::int64_t application;
};
struct InterviewTeamTimes {
    Times busy;  // beginnings of slots at which the team can't come; others are left aside
};
// As the team reads it.
struct InterviewTimesAsked {
    std::int64_t application;
    std::string call_slug, time_zone;
    std::vector<InterviewSlot> slots;     // to come
    Times busy, by_house;                 // of these, when the team can't come; as its house had noted
    std::optional<core::Date> answer_by;  // when the house would like to know
    std::optional<core::Instant> answered_at;
    std::optional<std::string> answered_by;  // who of the team
    std::int64_t version;                    // to be named when they are changed
};
struct TeamTimesRow {
    std::int64_t application_id, call_id;
    Times busy, by_team;
    std::optional<core::Instant> asked_at, reminded_at, answered_at;
    std::optional<std::int64_t> answered_by;
    std::int64_t version;
};

template <class T> bool contains(const std::vector<T>& all, const T& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}
Times without(Times times, const Times& others) {
    std::erase_if(times, [&](core::Instant at) { return contains(others, at); });
    return times;
}

std::optional<TeamTimesRow> find_times(db::Read& read, std::int64_t application) {
    return read.first<TeamTimesRow>(
        "select " + db::columns<TeamTimesRow>("t") + " from my_interview_teams t where t.application_id = ?",
        application);
}

void keep(db::Tx& tx, TeamTimesRow row) {
    ++row.version;
    tx.run("delete from interview_teams where application_id = ?", row.application_id);
    tx.insert("interview_teams", row);
    forget_proof(tx, row.call_id);
}

// What the team has said and the house leaves stays the team's word.
InterviewsPage note_for_team(http::Call& request, OfInterviewTeam of, const InterviewTeamTimes& wish) {
    return on_call(request, {of.slug}, [&](db::Tx& tx, const selection::CallRow& call) {
        if (selection::application_run(tx, of.application).call_id != call.id) throw core::not_found("application");
        auto row =
            find_times(tx, of.application).value_or(TeamTimesRow{of.application, call.id, {}, {}, {}, {}, {}, {}, 0});
        request.expect_version(row.version);
        row.busy = times_of(round_of(tx, call.id), call.time_zone, wish.busy);
        row.by_team = without(row.by_team, without(row.by_team, row.busy));
        keep(tx, std::move(row));
        activity::record(tx, activity::actor(request), "interviews.times_told", selection::about(tx, call));
    });
}

core::Problem not_asked() {
    return {404,
            "not_found",
            {"Nobody asks for your times at this moment.", "Personne ne demande vos horaires en ce moment.",
             "Ninguém pede os horários de vocês neste momento."}};
}
core::Problem has_a_time() {
    return core::conflict("has_a_time", {"Your interview has a time by now. Choose another one on your file’s page.",
                                         "Votre entretien a désormais un horaire. Choisissez-en un autre sur la page "
                                         "de votre dossier.",
                                         "A entrevista já tem horário. Escolham outro na página da candidatura."});
}

// What the team was asked. It says nothing of the plan in pencil: the times are the team's own until it is told of one.
struct Asked {
    selection::CallRow call;
    RoundRow round;
    TeamTimesRow row;
};
Asked asked_of(db::Read& read, std::int64_t application) {
    const auto file = selection::application_mine(read, application);
    auto row = file.status == selection::Status::interview ? find_times(read, file.id) : std::nullopt;
    if (!row || !row->asked_at) throw not_asked();
    auto call = selection::call_by_id(read, row->call_id);
    auto round = round_of(read, call.id);
    return {std::move(call), std::move(round), std::move(*row)};
}

// Once it was told of a time a team takes another one, or calls it off.
bool was_told_a_time(db::Read& read, std::int64_t application) {
    const auto told = interview_of(read, application);
    return told && told->state != InterviewState::cancelled;
}

InterviewTimesAsked shown(db::Read& read, const Asked& asked, core::Instant now) {
    const auto& row = asked.row;
    InterviewTimesAsked out{row.application_id,
                            asked.call.slug,
                            asked.call.time_zone,
                            {},
                            {},
                            {},
                            asked.round.answer_by,
                            row.answered_at,
                            {},
                            row.version};
    for (auto& slot : slots_of(asked.round, asked.call.time_zone)) {
        if (slot.starts_at <= now) continue;
        if (contains(row.busy, slot.starts_at)) {
            out.busy.push_back(slot.starts_at);
            if (!contains(row.by_team, slot.starts_at)) out.by_house.push_back(slot.starts_at);
        }
        out.slots.push_back(slot);
    }
    if (row.answered_by)
        out.answered_by = read.first<std::string>("select name from people where id = ?", *row.answered_by);
    return out;
}

InterviewTimesAsked own_times(db::Read& read, http::Call& request, selection::OfApplication of) {
    const auto asked = asked_of(read, of.id);
    if (was_told_a_time(read, of.id)) throw not_asked();
    return shown(read, asked, request.now);
}

// The team knows best: what its house had noted goes where the team unticks it.
InterviewTimesAsked say_times(http::Call& request, selection::OfApplication of, const InterviewTeamTimes& wish) {
    const auto call = request.db.ask(request.caller(),
                                     [&](db::Read& read) { return selection::application_mine(read, of.id).call_id; });
    const auto act = [&](db::Tx& tx) {
        auto asked = asked_of(tx, of.id);
        if (was_told_a_time(tx, of.id)) throw has_a_time();
        auto& row = asked.row;
        request.expect_version(row.version);
        const auto by_house = without(row.busy, row.by_team);
        row.busy = times_of(asked.round, asked.call.time_zone, wish.busy);
        row.by_team = without(row.busy, by_house);
        row.answered_at = request.now;
        row.answered_by = request.caller().person;
        keep(tx, row);
        activity::record(tx, activity::actor(request), "interview.times_said", about_team(tx, asked.call, of.id));
        return shown(tx, asked_of(tx, of.id), request.now);
    };
    return request.db.change(request.caller(), act, selection::turn_of(call));
}

}  // namespace

bool may_be_asked(const World& world, const Team& team) {
    const auto told = world.told.find(team.application);
    const bool has_time = told != world.told.end() && told->second.row.state != InterviewState::cancelled;
    return team.at_interview() && team.status == selection::Status::interview && !has_time;
}

TeamTimesStand stand_of(const World& world, const Team& team) {
    if (team.answered_at) return TeamTimesStand::answered;
    if (may_be_asked(world, team)) return team.asked_at ? TeamTimesStand::silent : TeamTimesStand::to_ask;
    const bool waits = team.at_interview() && !world.told.contains(team.application);
    return waits ? TeamTimesStand::not_told : TeamTimesStand::settled;
}

void team_times_routes(http::Api& api) {
    using http::Role;
    api.put("/calls/{slug}/interviews/teams/{application}/times", "Say when a team can't come", Role::manager,
            note_for_team)
        .answers(200)
        .versioned();
    api.get("/applications/{id}/interview/times", "The times of a round of interviews, of which a team says its own",
            Role::member, own_times);
    api.put("/applications/{id}/interview/times", "Say when one's team can't come", Role::member, say_times)
        .answers(200)
        .versioned();
}

}  // namespace interviews
