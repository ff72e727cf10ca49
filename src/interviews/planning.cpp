// The plan in pencil: proposed by the solver, changed line by line; nobody outside the house is told.
#include <algorithm>

#include "activity/record.hpp"
#include "interviews/page.hpp"

namespace interviews {
namespace {

struct OfInterviewLine {
    core::Slug slug;
    std::int64_t application;
};
struct InterviewLineWish {
    core::Instant starts_at;
    std::int64_t panel = 1;
    std::vector<std::int64_t> people;
    std::int64_t seen = 0;  // the plan's version that one looked at
};

void note_change(db::Tx& tx, http::Call& request, const selection::CallRow& call, std::string_view kind) {
    tx.run("update interview_rounds set plan_version = plan_version + 1 where call_id = ?", call.id);
    activity::record(tx, activity::actor(request), kind, selection::about(tx, call));
}

void keep_line(db::Tx& tx, const PlanRow& line) {
    tx.run("delete from interview_plans where application_id = ?", line.application_id);
    tx.insert("interview_plans", line);
}

void expect_somebody(const World& world) {
    if (std::none_of(world.people.begin(), world.people.end(), [](const Asker& one) { return !one.free.empty(); }))
        throw core::conflict("nobody_free",
                             {"Nobody has said yet when they can interview. Ask them, or say it for them.",
                              "Personne n’a encore dit quand il peut mener des entretiens. Demandez, ou dites-le pour "
                              "eux.",
                              "Ninguém disse ainda quando pode entrevistar. Pergunte, ou diga por eles."});
}

void expect_few_enough(const World& world) {
    if (world.teams.size() > most_teams)
        throw core::conflict("too_many_teams",
                             {"More than 300 teams stand at interview. Interview fewer at a time.",
                              "Plus de 300 équipes sont à l’étape entretien. Recevez-en moins à la fois.",
                              "Mais de 300 equipes estão na etapa de entrevista. Entreviste menos por vez."});
}

// Solved outside of any transaction; what changed meanwhile is not overwritten.
InterviewsPage propose(http::Call& request, selection::OfCall of) {
    const auto world = request.db.ask(request.caller(), [&](db::Read& read) {
        return world_of(read, selection::call_run(read, of.slug.str()), request.now);
    });
    expect_somebody(world);
    expect_few_enough(world);
    const auto puzzle = puzzle_of(world);
    const auto plan = solvers::plan_interviews(puzzle.problem);
    return on_call(request, of, [&](db::Tx& tx, const selection::CallRow& call) {
        const auto now = round_of(tx, call.id);
        if (now.plan_version != world.round.plan_version || now.version != world.round.version ||
            puzzle_of(world_of(tx, call, request.now)).problem != puzzle.problem)
            throw changed_meanwhile();
        keep_proposal(tx, world, puzzle, plan);
        note_change(tx, request, call, "interviews.proposed");
    });
}

InterviewsPage place(http::Call& request, OfInterviewLine of, const InterviewLineWish& wish) {
    return on_call(request, {of.slug}, [&](db::Tx& tx, const selection::CallRow& call) {
        if (selection::application_run(tx, of.application).call_id != call.id) throw core::not_found("application");
        const auto world = world_of(tx, call, request.now);
        if (world.round.plan_version != wish.seen) throw changed_meanwhile();
        PlanRow line{of.application, call.id, wish.starts_at, wish.panel, wish.people};
        std::sort(line.people.begin(), line.people.end());
        line.people.erase(std::unique(line.people.begin(), line.people.end()), line.people.end());
        const auto* before = world.planned(of.application);
        if ((before && before->starts_at <= world.now) || line.starts_at <= world.now)
            throw core::conflict("time_past",
                                 {"This time has passed.", "Cet horaire est passé.", "Este horário já passou."});
        if (auto faults = faults_of(world, line); !faults.empty())
            throw core::conflict(faults.front().code, faults.front().sentence);
        keep_line(tx, line);
        forget_proof(tx, call.id);
        note_change(tx, request, call, "interviews.planned");
    });
}

InterviewsPage take_out(http::Call& request, OfInterviewLine of) {
    return on_call(request, {of.slug}, [&](db::Tx& tx, const selection::CallRow& call) {
        const auto world = world_of(tx, call, request.now);
        const auto* line = world.planned(of.application);
        if (!line) throw core::not_found("application");
        if (line->starts_at <= world.now)
            throw core::conflict("time_past",
                                 {"This time has passed.", "Cet horaire est passé.", "Este horário já passou."});
        tx.run("delete from interview_plans where application_id = ?", of.application);
        forget_proof(tx, call.id);
        note_change(tx, request, call, "interviews.planned");
    });
}

}  // namespace

void keep_proposal(db::Tx& tx, const World& world, const Puzzle& puzzle, const solvers::InterviewPlan& plan) {
    tx.run("delete from interview_plans where call_id = ? and starts_at > ?", world.call.id, world.now);
    for (const auto& line : plan.lines) {
        PlanRow row{world.teams[puzzle.teams[line.team]].application,
                    world.call.id,
                    world.slots[puzzle.slots[line.slot]].starts_at,
                    line.panel + 1,
                    {}};
        for (const auto who : line.people) row.people.push_back(world.people[who].person);
        std::sort(row.people.begin(), row.people.end());
        tx.insert("interview_plans", row);
    }
    tx.run("update interview_rounds set optimal = ?, bound = ? where call_id = ?", plan.optimal, plan.bound,
           world.call.id);
}

core::Problem changed_meanwhile() {
    return core::conflict("plan_changed", {"The plan was changed meanwhile. Look at it again.",
                                           "Le plan a changé entre-temps. Regardez de nouveau.",
                                           "O plano mudou entretanto. Olhe de novo."});
}

void planning_routes(http::Api& api) {
    using http::Role;
    api.post("/calls/{slug}/interviews/proposal", "Plan the interviews, in pencil: the most teams, changing the least",
             Role::manager, propose)
        .answers(200)
        .thinks_long();
    api.put("/calls/{slug}/interviews/plan/{application}", "Give a team a time, a room and a panel, in pencil",
            Role::manager, place)
        .answers(200);
    api.remove("/calls/{slug}/interviews/plan/{application}", "Take a team out of the plan, in pencil", Role::manager,
               take_out)
        .answers(200);
}

}  // namespace interviews
