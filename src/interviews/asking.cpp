// Teams are asked when they can't come, by an act of whoever runs the call and of nobody else: it tells a team that it
// is at interview, so that only those are asked who were told so. Whoever stays silent is reminded.
#include <algorithm>

#include "activity/record.hpp"
#include "core/time_zone.hpp"
#include "interviews/team_times.hpp"
#include "interviews/told.hpp"

namespace interviews {
namespace {

constexpr auto day = std::chrono::hours(24);

struct InterviewAsking {
    std::optional<core::Date> answer_by;  // absent: no day is named
};

void expect_times_to_come(const World& world) {
    if (world.slots.empty() || world.slots.back().starts_at <= world.now)
        throw core::conflict("times_past", {"All times of the round have passed. Lay out days to come first.",
                                            "Tous les horaires de la session sont passés. Indiquez d’abord des jours à "
                                            "venir.",
                                            "Todos os horários da rodada já passaram. Defina antes dias futuros."});
}

void expect_day(const World& world, const std::optional<core::Date>& answer_by) {
    const auto& zone = world.call.time_zone;
    if (answer_by && (*answer_by < core::local_day(world.now, zone) ||
                      *answer_by > core::local_day(world.slots.back().starts_at, zone)))
        throw core::invalid("answer_by", "out_of_range",
                            {"Name a day from today until the last of the interviews.",
                             "Indiquez un jour d’aujourd’hui au dernier jour d’entretiens.",
                             "Indique um dia de hoje até o último das entrevistas."});
}

core::Problem nobody_to_ask() {
    return core::conflict("nobody_to_ask",
                          {"No team is left to ask: each was asked, has a time, or waits for its decision to be "
                           "published.",
                           "Il n’y a plus d’équipe à interroger : chacune l’a été, a un horaire, ou attend que sa "
                           "décision soit publiée.",
                           "Não há mais equipe a perguntar: cada uma já foi perguntada, tem horário ou espera a "
                           "publicação da sua decisão."});
}

void ask_team(db::Tx& tx, const activity::Actor& by, const World& world, const Team& team) {
    if (!tx.run("update interview_teams set asked_at = ? where application_id = ?", by.now, team.application))
        tx.run("insert into interview_teams (application_id, call_id, busy, asked_at) values (?, ?, ?, ?)",
               team.application, world.call.id, std::vector<core::Instant>{}, by.now);
    activity::record(tx, by, "interview.times_asked", about_team(tx, world.call, team.application));
}

InterviewsPage ask(http::Call& request, selection::OfCall of, const InterviewAsking& wish) {
    return on_call(request, of, [&](db::Tx& tx, const selection::CallRow& call) {
        const auto world = world_of(tx, call, request.now);
        expect_times_to_come(world);
        expect_day(world, wish.answer_by);
        std::int64_t done = 0;
        for (const auto& team : world.teams) {
            if (stand_of(world, team) != TeamTimesStand::to_ask) continue;
            ask_team(tx, activity::actor(request), world, team);
            ++done;
        }
        if (!done) throw nobody_to_ask();
        tx.run("update interview_rounds set answer_by = ? where call_id = ?", wish.answer_by, call.id);
    });
}

// A team that was written to within a day is spared.
bool to_remind(const World& world, const Team& team) {
    const auto last = std::max(team.asked_at.value_or(core::Instant{}), team.reminded_at.value_or(core::Instant{}));
    return stand_of(world, team) == TeamTimesStand::silent && last + day <= world.now;
}

void expect_silent(const World& world) {
    const auto silent = [&](const Team& team) { return stand_of(world, team) == TeamTimesStand::silent; };
    if (std::none_of(world.teams.begin(), world.teams.end(), silent))
        throw core::conflict("nobody_silent",
                             {"Every team that was asked has answered.", "Chaque équipe interrogée a répondu.",
                              "Toda equipe perguntada já respondeu."});
    if (std::none_of(world.teams.begin(), world.teams.end(), [&](const Team& team) { return to_remind(world, team); }))
        throw core::conflict("reminded_today",
                             {"Every team that is silent was written to within the last 24 hours. Remind again "
                              "tomorrow.",
                              "Chaque équipe silencieuse a reçu une lettre ces dernières 24 heures. Relancez demain.",
                              "Toda equipe em silêncio recebeu uma carta nas últimas 24 horas. Lembre de novo "
                              "amanhã."});
}

InterviewsPage remind(http::Call& request, selection::OfCall of) {
    return on_call(request, of, [&](db::Tx& tx, const selection::CallRow& call) {
        const auto world = world_of(tx, call, request.now);
        expect_times_to_come(world);
        expect_silent(world);
        for (const auto& team : world.teams) {
            if (!to_remind(world, team)) continue;
            tx.run("update interview_teams set reminded_at = ? where application_id = ?", request.now,
                   team.application);
            activity::record(tx, activity::actor(request), "interview.times_awaited",
                             about_team(tx, call, team.application));
        }
    });
}

}  // namespace

void asking_routes(http::Api& api) {
    using http::Role;
    api.post("/calls/{slug}/interviews/asking", "Ask the teams that know they are at interview when they can't come",
             Role::manager, ask)
        .answers(200);
    api.post("/calls/{slug}/interviews/asking/reminders",
             "Remind the teams that have not said when they can't come, each at most once a day", Role::manager, remind)
        .answers(200);
}

}  // namespace interviews
