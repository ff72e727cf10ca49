#include "interviews/page.hpp"

#include <algorithm>

#include "interviews/team_times.hpp"

namespace interviews {
namespace {

using core::Phrase;

constexpr Phrase never_free{"{team} can come at none of the times.", "{team} ne peut venir à aucun des horaires.",
                            "{team} não pode vir em nenhum dos horários."},
    nobody_may{"At no time that suits {team} are {least} of those who ask free and without a tie to it.",
               "À aucun horaire qui convient à {team}, {least} personnes ne sont libres et sans lien avec elle.",
               "Em nenhum horário que serve à {team} há {least} pessoas livres e sem laço com ela."},
    few_slots{"Too few times: {teams} startups, {slots} interviews.",
              "Trop peu d’horaires : {teams} startups, {slots} entretiens.",
              "Poucos horários: {teams} startups, {slots} entrevistas."},
    few_hours{"Too few hours of those who ask: {teams} startups want an interview.",
              "Trop peu d’heures de ceux qui interrogent : {teams} startups attendent un entretien.",
              "Poucas horas de quem entrevista: {teams} startups esperam uma entrevista."},
    all_taken{"Every time that would do goes to another team. More hours, or another room, would help.",
              "Chaque horaire possible va à une autre équipe. Plus d’heures, ou une salle de plus, aiderait.",
              "Todo horário possível vai para outra equipe. Mais horas, ou outra sala, ajudariam."},
    not_planned{"Not planned yet.", "Pas encore planifiée.", "Ainda não planejada."},
    said_no{"The team said that it can’t come.", "L’équipe a dit qu’elle ne peut pas venir.",
            "A equipe disse que não pode vir."};

std::vector<InterviewPersonTold> people_told(const World& world, const std::vector<std::int64_t>& people) {
    std::vector<InterviewPersonTold> out;
    for (const auto person : people) {
        const auto* who = world.asker(person);
        out.push_back({person, who ? who->name : "?"});
    }
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return out;
}

InterviewLineTold line_told(const World& world, const PlanRow& line, core::Language language) {
    const auto* told = world.invited(line.application_id);
    const auto* team = world.team(line.application_id);
    const bool held = line.starts_at <= world.now;
    InterviewLineTold out{line.application_id,
                          team ? team->name : "?",
                          line.starts_at,
                          line.panel,
                          people_told(world, line.people),
                          held                   ? InterviewStands::held
                          : told_so(world, line) ? InterviewStands::invited
                          : told                 ? InterviewStands::changed
                                                 : InterviewStands::pencil,
                          told ? told->row.moves : 0,
                          {}};
    if (!held)
        for (const auto& fault : faults_of(world, line)) out.faults.push_back(fault.sentence.in(language));
    return out;
}

InterviewerTold asker_told(const World& world, const Asker& who) {
    InterviewerTold out{who.person, who.name, who.most, who.free, who.answered_at, 0, 0};
    for (const auto& line : world.plan)
        out.interviews += std::count(line.people.begin(), line.people.end(), who.person);
    for (const auto& team : world.teams) out.ties += world.ties.contains({who.person, team.application});
    return out;
}

InterviewTeamTold team_told(const World& world, const Team& team) {
    InterviewTeamTold out{team.application, team.name,          team.one_liner,
                          team.busy,        team.by_team,       stand_of(world, team),
                          team.asked_at,    team.reminded_at,   team.answered_at,
                          team.answered_by, team.times_version, {}};
    for (const auto& who : world.people)
        if (world.ties.contains({who.person, team.application})) out.ties.push_back(who.person);
    return out;
}

void add_unplaced(InterviewsPage& out, const World& world, const Puzzle& puzzle, core::Language language) {
    for (const auto& team : world.teams) {
        if (!team.at_interview() || world.planned(team.application)) continue;
        const auto told = world.told.find(team.application);
        const bool off = told != world.told.end() && told->second.row.state == InterviewState::called_off;
        out.unplaced.push_back({team.application, team.name,
                                off ? fill(said_no, language) : why_unplaced(world, puzzle, team, language), off,
                                off ? told->second.row.reason : ""});
    }
}

void count_what_to_tell(InterviewsPage& out, const World& world) {
    for (const auto& line : out.lines) {
        const auto* team = world.team(line.application);
        if (line.stands != InterviewStands::pencil && line.stands != InterviewStands::changed) continue;
        const bool known =
            line.stands == InterviewStands::changed || (team && team->status == selection::Status::interview);
        ++(known ? out.to_tell : out.not_published);
    }
    for (const auto& [application, told] : world.told)
        out.to_cancel +=
            told.row.state == InterviewState::invited && told.row.starts_at > world.now && !world.planned(application);
}

InterviewsPage page(db::Read& read, http::Call& request, selection::OfCall of) {
    return interviews_page(read, request, selection::call_run(read, of.slug.str()));
}

}  // namespace

std::string why_unplaced(const World& world, const Puzzle& puzzle, const Team& team, core::Language language) {
    std::optional<std::uint32_t> number;
    for (std::uint32_t at = 0; at < puzzle.teams.size(); ++at)
        if (world.teams[puzzle.teams[at]].application == team.application) number = at;
    if (!number) return fill(not_planned, language);
    const auto teams = std::to_string(puzzle.teams.size());
    const auto slots = std::to_string(puzzle.slots.size() * puzzle.problem.panels);
    switch (solvers::why_left_out(puzzle.problem, *number)) {
        case solvers::NoInterview::team_never_free:
            return fill(never_free, language, {{"team", team.name}});
        case solvers::NoInterview::nobody_may:
            return fill(nobody_may, language, {{"team", team.name}, {"least", std::to_string(world.round.at_least)}});
        case solvers::NoInterview::too_few_slots:
            return fill(few_slots, language, {{"teams", teams}, {"slots", slots}});
        case solvers::NoInterview::too_few_hours:
            return fill(few_hours, language, {{"teams", teams}});
        case solvers::NoInterview::all_taken:
            break;
    }
    // Before anything was proposed nothing is taken.
    return fill(world.round.optimal ? all_taken : not_planned, language);
}

InterviewsPage interviews_page(db::Read& read, http::Call& request, const selection::CallRow& call) {
    InterviewsPage out{call.time_zone, {}, 0, {}, {}, candidates_of(read, call), {}, {}, {}, 0, 0, 0, {}, {}};
    const auto round = find_round(read, call.id);
    if (!round) return out;
    const auto world = world_of(read, call, request.now);
    out.round =
        InterviewRoundTold{round->days,         round->minutes,    round->pause,   round->panels,   round->at_least,
                           round->notice_hours, round->most_moves, round->version, round->answer_by};
    out.plan_version = round->plan_version;
    out.optimal = round->optimal;
    out.bound = round->bound;
    out.slots = world.slots;
    for (const auto& who : world.people) out.people.push_back(asker_told(world, who));
    for (const auto& team : world.teams) out.teams.push_back(team_told(world, team));
    for (const auto& line : world.plan) out.lines.push_back(line_told(world, line, request.language()));
    add_unplaced(out, world, puzzle_of(world), request.language());
    count_what_to_tell(out, world);
    return out;
}

void page_routes(http::Api& api) {
    api.get("/calls/{slug}/interviews", "The interviews of a call: round, people, teams and the plan",
            http::Role::manager, page);
}

}  // namespace interviews
