#include "solvers/interview_times.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <tuple>

#include "solvers/integer_program.hpp"

namespace solvers {
namespace {

constexpr int most_branches = 4000;

using People = std::vector<char>;  // a mark for each interviewer

People ties_of(const InterviewedTeam& team) {
    People out;
    for (const auto& fit : team.fit) out.push_back(!fit);
    return out;
}

// Teams that are alike to these programs.
struct Alike {
    People ties;
    std::vector<char> busy;
    std::optional<std::uint32_t> stands;
    std::vector<std::uint32_t> teams;
};

std::vector<Alike> alike(const InterviewProblem& problem) {
    using Key = std::tuple<People, std::vector<char>, std::optional<std::uint32_t>>;
    std::map<Key, std::size_t> known;
    std::vector<Alike> out;
    for (std::uint32_t at = 0; at < problem.teams.size(); ++at) {
        const auto& team = problem.teams[at];
        const auto stands = team.stands ? std::optional(team.stands->slot) : std::nullopt;
        const auto [place, fresh] = known.try_emplace({ties_of(team), team.busy, stands}, out.size());
        if (fresh) out.push_back({ties_of(team), team.busy, stands, {}});
        out[place->second].teams.push_back(at);
    }
    return out;
}

class Times {
public:
    explicit Times(const InterviewProblem& problem) : problem_(problem), classes_(alike(problem)) {
        barred_.insert(People(problem.interviewers.size(), 0));
        for (const auto& one : classes_) barred_.insert(one.ties);
    }

    InterviewTimes found() {
        InterviewTimes out;
        const auto most = best({});
        out.bound = most.bound;
        const auto answer = best(most.gain);
        out.placed = most.gain;
        out.slots.resize(problem_.teams.size());
        for (std::size_t one = 0; one < classes_.size(); ++one) {
            std::size_t next = 0;
            for (std::uint32_t slot = 0; slot < slots(); ++slot)
                for (auto left = taken(answer, one, slot); left > 0; --left)
                    out.slots[classes_[one].teams[next++]] = slot;
        }
        return out;
    }

private:
    using Answer = IntegerProgram::Answer;

    std::uint32_t slots() const { return static_cast<std::uint32_t>(problem_.days.size()); }
    std::int64_t taken(const Answer& answer, std::size_t one, std::uint32_t slot) const {
        const auto column = columns_[one][slot];
        return column ? answer.values[static_cast<std::size_t>(*column)] : 0;
    }

    // Rows of Hall's condition that this answer breaks are added until it breaks none.
    Answer best(std::optional<std::int64_t> placed) {
        for (;;) {
            auto answer = program(placed).solve(most_branches);
            if (!answer) throw std::runtime_error("no plan of interviews, though the empty one is one");
            if (!add_broken(*answer)) return std::move(*answer);
        }
    }

    bool may_sit(std::size_t one, std::uint32_t slot) const {
        if (classes_[one].busy[slot]) return false;
        std::int64_t able = 0;
        for (std::size_t who = 0; who < problem_.interviewers.size(); ++who)
            able += problem_.interviewers[who].free[slot] && !classes_[one].ties[who];
        return able >= problem_.at_least;
    }

    // Columns: how many of each class at each slot, then who sits there.
    IntegerProgram program(std::optional<std::int64_t> placed) {
        IntegerProgram out;
        std::vector<int> of_class, of_slot, of_day;
        for (const auto& one : classes_) of_class.push_back(out.row(0, static_cast<double>(one.teams.size())));
        for (std::uint32_t slot = 0; slot < slots(); ++slot) of_slot.push_back(out.row(0, problem_.panels));
        const std::size_t days = problem_.days.empty() ? 0 : problem_.days.back() + 1;
        for (const auto& one : problem_.interviewers)
            for (std::size_t day = 0; day < days; ++day)
                of_day.push_back(out.row(0, static_cast<double>(one.most_a_day)));
        const auto total = out.row(placed ? static_cast<double>(*placed) : 0, unbounded);
        std::vector<std::vector<int>> enough(slots());
        for (auto& rows : enough)
            for (std::size_t at = 0; at < barred_.size(); ++at) rows.push_back(out.row(0, unbounded));
        columns_.assign(classes_.size(), std::vector<std::optional<int>>(slots()));
        for (std::size_t one = 0; one < classes_.size(); ++one)
            for (std::uint32_t slot = 0; slot < slots(); ++slot) {
                if (!may_sit(one, slot)) continue;
                columns_[one][slot] =
                    out.column(gain(one, slot, placed.has_value()), 0,
                               std::min<double>(problem_.panels, static_cast<double>(classes_[one].teams.size())));
                out.counts(of_class[one], 1);
                out.counts(of_slot[slot], 1);
                out.counts(total, 1);
                std::size_t at = 0;
                for (const auto& barred : barred_) {
                    if (covers(classes_[one].ties, barred))
                        out.counts(enough[slot][at], -static_cast<double>(problem_.at_least));
                    ++at;
                }
            }
        add_people(out, of_day, enough);
        return out;
    }

    void add_people(IntegerProgram& out, const std::vector<int>& of_day,
                    const std::vector<std::vector<int>>& enough) const {
        const std::size_t days = problem_.days.empty() ? 0 : problem_.days.back() + 1;
        for (std::size_t who = 0; who < problem_.interviewers.size(); ++who)
            for (std::uint32_t slot = 0; slot < slots(); ++slot) {
                if (!problem_.interviewers[who].free[slot]) continue;
                out.column(0, 0, 1);
                out.counts(of_day[who * days + problem_.days[slot]], 1);
                std::size_t at = 0;
                for (const auto& barred : barred_) {
                    if (!barred[who]) out.counts(enough[slot][at], 1);
                    ++at;
                }
            }
    }

    // First how many; then where they stood, and early.
    double gain(std::size_t one, std::uint32_t slot, bool settled) const {
        if (!settled) return 1;
        const double late = slot;
        const double stood = static_cast<double>(problem_.teams.size()) * static_cast<double>(slots()) + 1;
        return (classes_[one].stands == slot ? stood : 0) - late;
    }

    static bool covers(const People& ties, const People& barred) {
        for (std::size_t who = 0; who < ties.size(); ++who)
            if (barred[who] && !ties[who]) return false;
        return true;
    }

    // Of every set of teams that meet at a slot: those without a tie to one of them at least are enough for all.
    bool add_broken(const Answer& answer) {
        bool added = false;
        std::size_t column = 0;
        for (const auto& slots_of : columns_)
            for (const auto& one : slots_of) column += one.has_value();
        std::vector<std::vector<std::size_t>> sitting(slots());
        for (std::size_t who = 0; who < problem_.interviewers.size(); ++who)
            for (std::uint32_t slot = 0; slot < slots(); ++slot)
                if (problem_.interviewers[who].free[slot] && answer.values[column++]) sitting[slot].push_back(who);
        for (std::uint32_t slot = 0; slot < slots(); ++slot) {
            std::vector<std::size_t> meet;
            for (std::size_t one = 0; one < classes_.size(); ++one)
                meet.insert(meet.end(), static_cast<std::size_t>(taken(answer, one, slot)), one);
            for (std::uint32_t set = 1; set < 1U << meet.size(); ++set) {
                People shared(problem_.interviewers.size(), 1);
                std::int64_t teams = 0;
                for (std::size_t at = 0; at < meet.size(); ++at) {
                    if (!(set >> at & 1U)) continue;
                    ++teams;
                    for (std::size_t who = 0; who < shared.size(); ++who)
                        shared[who] = shared[who] && classes_[meet[at]].ties[who];
                }
                const auto able = std::count_if(sitting[slot].begin(), sitting[slot].end(),
                                                [&](std::size_t who) { return !shared[who]; });
                if (able < teams * problem_.at_least) added = barred_.insert(shared).second || added;
            }
        }
        return added;
    }

    const InterviewProblem& problem_;
    std::vector<Alike> classes_;
    std::set<People> barred_;
    std::vector<std::vector<std::optional<int>>> columns_;
};

}  // namespace

InterviewTimes interview_times(const InterviewProblem& problem) { return Times(problem).found(); }

}  // namespace solvers
