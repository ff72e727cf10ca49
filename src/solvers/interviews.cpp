#include "solvers/interviews.hpp"

#include <algorithm>
#include <stdexcept>

#include "solvers/integer_program.hpp"
#include "solvers/interview_times.hpp"

namespace solvers {
namespace {

bool contains(const std::vector<std::uint32_t>& people, std::size_t who) {
    return std::find(people.begin(), people.end(), who) != people.end();
}

std::vector<std::uint32_t> who_stood(const InterviewedTeam& team) {
    return team.stands ? team.stands->people : std::vector<std::uint32_t>{};
}

// Who asks at each interview, as a flow: each sits at one at a time and at most so many a day; a third who stood may
// stay, and is not asked anew.
class Seating {
public:
    Seating(const InterviewProblem& problem, const InterviewTimes& times) : problem_(problem), times_(times) {
        std::int64_t fits = 0;
        for (const auto& team : problem.teams)
            for (const auto& fit : team.fit) fits += fit.value_or(0) + 1;
        stood_ = 1 + fits + static_cast<std::int64_t>(problem.days.size() * problem.days.size());
    }

    std::vector<InterviewLine> lines() {
        add_rows();
        add_seats();
        add_days();
        const auto answer = program_.solve();
        if (!answer) throw std::runtime_error("times without people, though they were found with them");
        std::vector<InterviewLine> out;
        for (std::uint32_t team = 0; team < problem_.teams.size(); ++team)
            if (times_.slots[team]) out.push_back({team, *times_.slots[team], 0, {}});
        for (const auto& [team, who, column] : seats_)
            if (answer->values[static_cast<std::size_t>(column)])
                std::find_if(out.begin(), out.end(), [team = team](const auto& one) {
                    return one.team == team;
                })->people.push_back(who);
        return out;
    }

private:
    struct SeatColumn {
        std::uint32_t team, who;
        int column;
    };

    std::size_t days() const { return problem_.days.empty() ? 0 : problem_.days.back() + 1; }

    void add_rows() {
        for (std::uint32_t team = 0; team < problem_.teams.size(); ++team) {
            const auto stood = static_cast<double>(who_stood(problem_.teams[team]).size());
            const auto least = static_cast<double>(problem_.at_least);
            of_team_.push_back(program_.row(times_.slots[team] ? least : 0, std::max(least, stood)));
            asked_anew_.push_back(program_.row(0, least));
        }
        for (std::size_t at = 0; at < problem_.interviewers.size() * problem_.days.size(); ++at)
            at_once_.push_back(program_.row(0, 1));
        for (std::size_t at = 0; at < problem_.interviewers.size() * days(); ++at)
            of_day_.push_back(program_.row(0, 0));
    }

    void add_seats() {
        for (std::uint32_t team = 0; team < problem_.teams.size(); ++team) {
            if (!times_.slots[team]) continue;
            const auto slot = *times_.slots[team];
            const auto stood = who_stood(problem_.teams[team]);
            for (std::uint32_t who = 0; who < problem_.interviewers.size(); ++who) {
                const auto fit = problem_.teams[team].fit[who];
                if (!fit || !problem_.interviewers[who].free[slot]) continue;
                const bool again = contains(stood, who);
                const auto column = program_.column(static_cast<double>(*fit + (again ? stood_ : 0)), 0, 1);
                program_.counts(of_team_[team], 1);
                if (!again) program_.counts(asked_anew_[team], 1);
                program_.counts(at_once_[who * problem_.days.size() + slot], 1);
                program_.counts(of_day_[who * days() + problem_.days[slot]], 1);
                seats_.push_back({team, who, column});
            }
        }
    }

    // The more somebody sits on a day, the more the next seat costs.
    void add_days() {
        for (std::size_t who = 0; who < problem_.interviewers.size(); ++who)
            for (std::size_t day = 0; day < days(); ++day) {
                const auto most = std::min<std::int64_t>(problem_.interviewers[who].most_a_day,
                                                         static_cast<std::int64_t>(problem_.days.size()));
                for (std::int64_t seat = 0; seat < most; ++seat) {
                    program_.column(-static_cast<double>(seat), 0, 1);
                    program_.counts(of_day_[who * days() + day], -1);
                }
            }
    }

    const InterviewProblem& problem_;
    const InterviewTimes& times_;
    IntegerProgram program_;
    std::vector<int> of_team_, asked_anew_, at_once_, of_day_;
    std::vector<SeatColumn> seats_;
    std::int64_t stood_ = 0;
};

std::size_t in_common(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
    return static_cast<std::size_t>(
        std::count_if(one.begin(), one.end(), [&](auto who) { return contains(other, who); }));
}

// Who stood stays; others sit where most of their people sat before.
void choose_panels(const InterviewProblem& problem, std::vector<InterviewLine>& lines) {
    std::vector<std::vector<std::uint32_t>> sat(problem.panels);
    for (std::uint32_t slot = 0; slot < problem.days.size(); ++slot) {
        std::vector<char> taken(problem.panels, 0);
        std::vector<InterviewLine*> to_seat;
        for (auto& line : lines) {
            if (line.slot != slot) continue;
            const auto& stands = problem.teams[line.team].stands;
            if (stands && stands->slot == slot && stands->panel < problem.panels && !taken[stands->panel])
                taken[line.panel = stands->panel] = 1, sat[line.panel] = line.people;
            else
                to_seat.push_back(&line);
        }
        for (auto* line : to_seat) {
            std::optional<std::uint32_t> best;
            for (std::uint32_t panel = 0; panel < problem.panels; ++panel)
                if (!taken[panel] &&
                    (!best || in_common(sat[panel], line->people) > in_common(sat[*best], line->people)))
                    best = panel;
            line->panel = best.value();
            taken[*best] = 1;
            sat[*best] = line->people;
        }
    }
}

std::int64_t free_on(const InterviewProblem& problem, const Interviewer& who, std::uint32_t day) {
    std::int64_t out = 0;
    for (std::size_t slot = 0; slot < problem.days.size(); ++slot) out += problem.days[slot] == day && who.free[slot];
    return out;
}

// How many interviews the hours of those who ask allow at most, ties aside.
std::int64_t most_by_hours(const InterviewProblem& problem) {
    std::int64_t by_slot = 0, by_day = 0;
    for (std::size_t slot = 0; slot < problem.days.size(); ++slot) {
        const auto free = std::count_if(problem.interviewers.begin(), problem.interviewers.end(),
                                        [&](const Interviewer& who) { return who.free[slot] != 0; });
        by_slot += std::min<std::int64_t>(problem.panels, free / problem.at_least);
    }
    const auto days = problem.days.empty() ? 0 : problem.days.back() + 1;
    for (const auto& who : problem.interviewers)
        for (std::uint32_t day = 0; day < days; ++day) by_day += std::min(who.most_a_day, free_on(problem, who, day));
    return std::min(by_slot, by_day / problem.at_least);
}

}  // namespace

NoInterview why_left_out(const InterviewProblem& problem, std::uint32_t team) {
    const auto& one = problem.teams[team];
    bool free = false, met = false;
    for (std::size_t slot = 0; slot < problem.days.size(); ++slot) {
        if (one.busy[slot]) continue;
        free = true;
        std::int64_t able = 0;
        for (std::size_t who = 0; who < problem.interviewers.size(); ++who)
            able += problem.interviewers[who].free[slot] && one.fit[who] && problem.interviewers[who].most_a_day > 0;
        met = met || able >= problem.at_least;
    }
    const auto teams = static_cast<std::int64_t>(problem.teams.size());
    if (!free && !problem.days.empty()) return NoInterview::team_never_free;
    if (teams > static_cast<std::int64_t>(problem.days.size()) * problem.panels && met)
        return NoInterview::too_few_slots;
    if (!met) return problem.days.empty() ? NoInterview::too_few_slots : NoInterview::nobody_may;
    return teams > most_by_hours(problem) ? NoInterview::too_few_hours : NoInterview::all_taken;
}

InterviewPlan plan_interviews(const InterviewProblem& problem) {
    InterviewPlan out;
    const auto times = interview_times(problem);
    out.bound = times.bound;
    out.optimal = times.placed == times.bound;
    out.lines = Seating(problem, times).lines();
    choose_panels(problem, out.lines);
    std::sort(out.lines.begin(), out.lines.end(), [](const InterviewLine& a, const InterviewLine& b) {
        return std::pair(a.slot, a.panel) < std::pair(b.slot, b.panel);
    });
    for (const auto& line : out.lines) {
        auto stood = problem.teams[line.team].stands;
        if (stood) std::sort(stood->people.begin(), stood->people.end());
        out.kept += stood && *stood == line;
    }
    for (std::uint32_t team = 0; team < problem.teams.size(); ++team)
        if (!times.slots[team]) out.left_out.push_back({team, why_left_out(problem, team)});
    return out;
}

}  // namespace solvers
