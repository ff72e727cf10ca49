#include "interviews/world.hpp"

#include <algorithm>
#include <tuple>

namespace interviews {
namespace {

template <class T, class Is> const T* found(const std::vector<T>& all, const Is& is) {
    const auto at = std::find_if(all.begin(), all.end(), is);
    return at == all.end() ? nullptr : &*at;
}

World begun(db::Read& read, const selection::CallRow& call, core::Instant now) {
    World out{call, round_of(read, call.id), now, {}, {}, {}, {}, {}, {}, {}};
    out.slots = slots_of(out.round, call.time_zone);
    return out;
}

void read_people(db::Read& read, World& out) {
    struct Tie {
        std::int64_t person, application;
    };
    out.people = read.all<Asker>(
        "select w.person_id, p.name, w.most, w.free, w.answered_at from interviewers w join people p on p.id = "
        "w.person_id where w.call_id = ? order by p.name, p.id limit ?",
        out.call.id, static_cast<std::int64_t>(most_people));
    for (const auto& tie : read.all<Tie>(
             "select w.person_id, k.application_id from interviewers i join reviewers w on w.call_id = i.call_id and "
             "w.person_id = i.person_id join conflicts k on k.reviewer_id = w.id where i.call_id = ?",
             out.call.id))
        out.ties.emplace(tie.person, tie.application);
}

constexpr std::string_view invited_here =
    "a.id in (select i.application_id from interviews i where i.call_id = ? and i.state = 'invited')";

void read_teams(db::Read& read, World& out, const db::Query& which) {
    db::Query query(
        "select a.id, a.name, a.one_liner, a.status, a.board, s.sectors, a.technologies, coalesce(t.busy, '[]'), "
        "coalesce(t.by_team, '[]'), t.asked_at, t.reminded_at, t.answered_at, coalesce((select p.name from people p "
        "where p.id = t.answered_by), ''), coalesce(t.version, 0) from applications a join startups s on s.id = "
        "a.startup_id left join interview_teams t on t.application_id = a.id where a.call_id = ? and a.trial = 0 and "
        "a.status <> 'draft' and ",
        out.call.id);
    query.append(which).add(" order by a.name_key, a.id limit ?", static_cast<std::int64_t>(most_teams) + 1);
    out.teams = read.all<Team>(query);
}

void read_told(db::Read& read, World& out) {
    struct Asked {
        std::int64_t application, person;
    };
    for (auto& row : read.all<InterviewRow>(
             "select " + db::columns<InterviewRow>() + " from interviews where call_id = ? order by starts_at, panel",
             out.call.id)) {
        const auto application = row.application_id;
        out.told.emplace(application, Told{std::move(row), {}});
    }
    for (const auto& one : read.all<Asked>(
             "select i.application_id, p.person_id from interviews i join interview_people p on p.interview_id = i.id "
             "where i.call_id = ? and p.gone = 0 order by p.person_id",
             out.call.id))
        out.told.at(one.application).people.push_back(one.person);
}

void read_fit(db::Read& read, World& out) {
    for (const auto& reviewer : reviews::reviewers_of(read, out.call.id))
        for (const auto& team : out.teams)
            out.fit[{reviewer.person_id, team.application}] =
                reviews::fit_with(reviewer, team.sectors, team.technologies);
}

}  // namespace

const Asker* World::asker(std::int64_t person) const {
    return found(people, [&](const Asker& one) { return one.person == person; });
}
const Team* World::team(std::int64_t application) const {
    return found(teams, [&](const Team& one) { return one.application == application; });
}
const PlanRow* World::planned(std::int64_t application) const {
    return found(plan, [&](const PlanRow& one) { return one.application_id == application; });
}
const Told* World::invited(std::int64_t application) const {
    const auto at = told.find(application);
    return at == told.end() || at->second.row.state != InterviewState::invited ? nullptr : &at->second;
}

World world_of(db::Read& read, const selection::CallRow& call, core::Instant now) {
    auto out = begun(read, call, now);
    const db::AsHouse house(read, "a plan rests on everybody's hours and ties");
    read_people(read, out);
    db::Query which(
        "(a.board = 'interview' or a.id in (select p.application_id from interview_plans p where p.call_id = ?) or ",
        call.id);
    read_teams(read, out, which.add(invited_here, call.id).add(")"));
    out.plan = read.all<PlanRow>("select " + db::columns<PlanRow>() +
                                     " from interview_plans where call_id = ? order by starts_at, panel, "
                                     "application_id",
                                 call.id);
    read_told(read, out);
    read_fit(read, out);
    return out;
}

World told_world_of(db::Read& read, const selection::CallRow& call, core::Instant now) {
    auto out = begun(read, call, now);
    const db::AsHouse house(read, "what was told rests on everybody's hours and ties");
    read_people(read, out);
    read_teams(read, out, db::Query(invited_here, call.id));
    for (auto& team : out.teams) team.board = team.status;
    read_told(read, out);
    for (const auto& [application, told] : out.told)
        if (out.invited(application)) out.plan.push_back(line_of(told));
    std::sort(out.plan.begin(), out.plan.end(), [](const PlanRow& a, const PlanRow& b) {
        return std::tie(a.starts_at, a.panel, a.application_id) < std::tie(b.starts_at, b.panel, b.application_id);
    });
    read_fit(read, out);
    return out;
}

PlanRow line_of(const Told& told) {
    const auto& row = told.row;
    return {row.application_id, row.call_id, row.starts_at, row.panel, told.people};
}

bool told_so(const World& world, const PlanRow& line) {
    const auto* told = world.invited(line.application_id);
    if (!told) return false;
    const auto panel = static_cast<std::size_t>(line.panel - 1);
    const bool same_place =
        panel < world.round.panels.size() && told->row.place == world.round.panels[panel].name.str() &&
        told->row.link == (world.round.panels[panel].link ? world.round.panels[panel].link->str() : std::string());
    return line_of(*told) == line && (same_place || line.starts_at <= world.now);
}

}  // namespace interviews
