// The plan is told: invitations, changes and cancellations go to teams and panels; until then nobody outside the house
// knows of it.
#include "activity/record.hpp"
#include "interviews/page.hpp"
#include "interviews/reminders.hpp"
#include "interviews/told.hpp"

namespace interviews {
namespace {

struct InvitingWish {
    std::int64_t seen = 0;  // the plan's version that one looked at
};

core::Problem broken(std::int64_t lines) {
    return core::conflict("plan_has_faults",
                          {{"{n} {n:interview breaks|interviews break} a rule. Mend {n:it|them} first.",
                            "{n} {n:entretien enfreint|entretiens enfreignent} une règle. Corrigez d’abord.",
                            "{n} {n:entrevista quebra|entrevistas quebram} uma regra. Corrija antes."},
                           {{"n", std::to_string(lines), lines}}});
}

bool to_come(const World& world, const PlanRow& line) { return line.starts_at > world.now; }

void expect_whole(const World& world) {
    std::int64_t lines = 0;
    for (const auto& line : world.plan) lines += to_come(world, line) && !faults_of(world, line).empty();
    if (lines) throw broken(lines);
}

// Whoever does not know yet that they come to an interview is told that first, by its decision.
bool knows(const World& world, const PlanRow& line) {
    const auto* team = world.team(line.application_id);
    return world.invited(line.application_id) || (team && team->status == selection::Status::interview);
}

std::int64_t cancel(db::Tx& tx, const activity::Actor& by, const World& world) {
    std::int64_t done = 0;
    for (const auto& [application, told] : world.told) {
        const bool stands = told.row.state == InterviewState::invited && told.row.starts_at > world.now;
        if (!stands || world.planned(application)) continue;
        tell(tx, by, "interview.cancelled", world.call, keep_off(tx, world, told, InterviewState::cancelled, ""));
        ++done;
    }
    return done;
}

std::int64_t invite_all(db::Tx& tx, const activity::Actor& by, const World& world) {
    std::int64_t done = 0;
    for (const auto& line : world.plan) {
        if (!to_come(world, line) || told_so(world, line) || !knows(world, line)) continue;
        const auto* before = world.invited(line.application_id);
        const auto row = keep_told(tx, world, line, before ? before->row.moves : 0);
        remind_later(tx, row, world.now);
        tell(tx, by, before ? "interview.changed" : "interview.invited", world.call, row);
        ++done;
    }
    return done;
}

InterviewsPage invite(http::Call& request, selection::OfCall of, const InvitingWish& wish) {
    return on_call(request, of, [&](db::Tx& tx, const selection::CallRow& call) {
        const auto world = world_of(tx, call, request.now);
        if (world.round.plan_version != wish.seen) throw changed_meanwhile();
        expect_whole(world);
        const auto by = activity::actor(request);
        if (cancel(tx, by, world) + invite_all(tx, by, world) == 0)
            throw core::conflict("nothing_to_tell",
                                 {"Nothing is left to tell: everybody knows the plan, or waits for their decision to "
                                  "be published.",
                                  "Il n’y a rien à annoncer : chacun connaît le plan, ou attend que sa décision soit "
                                  "publiée.",
                                  "Não há nada a comunicar: todos conhecem o plano, ou esperam a publicação da sua "
                                  "decisão."});
        tell_panel(tx, call);
    });
}

}  // namespace

void inviting_routes(http::Api& api) {
    api.post("/calls/{slug}/interviews/invitations", "Tell teams and panels of the plan as it stands",
             http::Role::manager, invite)
        .answers(200);
}

}  // namespace interviews
