// Random trees of rules and random files with holes in them, for the oracle.
#pragma once
#include <functional>
#include <random>

#include "programmes/eligibility_samples.hpp"

namespace programmes::samples {

using Random = std::mt19937;

inline std::size_t below(Random& random, std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
}

inline const Occasion occasion{day("2013-03-03"), day("2013-04-08")};
inline const std::vector<std::int64_t> team_sizes{1, 4, 5, 9};
inline const std::vector<std::int64_t> amounts{1, 600'000'00, 720'000'00, 2'000'000'00};
inline const std::vector<std::string> foundings{"2009-01-31", "2010-03-03", "2010-03-20", "2012-02-29"};

inline const std::vector<std::string> days_told{"2011-06-01", "2012-06-01", "2013-06-01"};

inline Rule random_condition_over_an_answer(Random& random) {
    const bool one = below(random, 2) == 0;
    switch (below(random, 5)) {
        case 0:
            return answered(
                static_cast<RuleKind>(static_cast<std::size_t>(RuleKind::answer_any_of) + below(random, 3)), "where",
                one ? std::vector<std::string_view>{"paris"} : std::vector<std::string_view>{"paris", "lyon"});
        case 1:
            return answered(one ? RuleKind::answer_at_least : RuleKind::answer_at_most, "seats", {},
                            5 - below(random, 2));
        case 2:
            return answered(one ? RuleKind::answer_before : RuleKind::answer_after, "since", {}, {}, "2012-06-01");
        case 3:
            return answered(RuleKind::answer_given, "why");
        default:
            return answered(RuleKind::consent_given, "share");
    }
}

inline Rule random_condition(Random& random, int& named) {
    const auto name = "r" + std::to_string(named++);
    if (below(random, 3) == 0) {
        auto made = random_condition_over_an_answer(random);
        made.key = key(name);
        return made;
    }
    switch (below(random, 7)) {
        case 0:
            return rule(RuleKind::people_fewer_than, name, below(random, 2) ? 5 : 2);
        case 1:
            return rule(RuleKind::has_developer, name);
        case 2: {
            auto made = rule(RuleKind::uses_technology, name);
            made.technologies = {below(random, 2) ? "Microsoft" : "PHP"};
            return made;
        }
        case 3: {
            auto made = rule(RuleKind::younger_than_years, name, below(random, 2) ? 3 : 1);
            made.on = below(random, 2) ? OnDay::closing_day : OnDay::first_day;
            return made;
        }
        case 4: {
            auto made = revenue_limits();
            made.key = key(name);
            if (below(random, 3) == 0) made.limits.pop_back();
            return made;
        }
        case 5:
            return rule(RuleKind::privately_held, name);
        default: {
            auto made = rule(RuleKind::country_in, name);
            made.countries = {country(below(random, 2) ? "FR" : "BR")};
            return made;
        }
    }
}

inline Rule random_tree(Random& random, int depth, int& named) {
    if (depth == 0 || below(random, 3) == 0) return random_condition(random, named);
    auto made = rule(static_cast<RuleKind>(below(random, 3)), "g" + std::to_string(named++));
    for (auto parts = 1 + below(random, 3); parts > 0; --parts)
        made.rules.push_back(random_tree(random, depth - 1, named));
    return made;
}

// Each fact's possible answers, as changes to a file.
using Change = std::function<void(Facts&)>;
inline constexpr std::size_t facts_in_all = 12;
inline constexpr std::size_t first_given = 10;  // from here on a fact is told, or left open for good

inline void answers_to_questions(std::vector<std::vector<Change>>& all) {
    for (const auto& told : {chose({"paris"}), chose({"lyon"}), chose({"paris", "lyon"}), chose({"home"})})
        all[7].push_back([told](Facts& f) { answer(f, told); });
    for (const auto n : {-1, 4, 5, 9}) all[8].push_back([n](Facts& f) { answer(f, {named("seats"), {}, n, {}}); });
    for (const auto& date : days_told)
        all[9].push_back([&date](Facts& f) { answer(f, {named("since"), {}, {}, day(date)}); });
    const auto why = [](const AnswerFact& told) { return told.question == named("why"); };
    all[10] = {[](Facts& f) {
                   answer(f, {named("why"), {}, {}, {}});
               },
               [why](Facts& f) {
                   if (f.answers) std::erase_if(*f.answers, why);
               }};
    all[11] = {[](Facts& f) { f.consents = std::vector{named("share")}; }, [](Facts& f) { f.consents.reset(); }};
}

inline std::vector<std::vector<Change>> answers() {
    std::vector<std::vector<Change>> all(facts_in_all);
    for (const auto n : team_sizes) all[0].push_back([n](Facts& f) { f.people = core::Count{n}; });
    for (const auto n : {0, 1}) all[1].push_back([n](Facts& f) { f.developers = core::Count{n}; });
    for (const auto* name : {"PHP", "C#"}) all[2].push_back([name](Facts& f) { f.technologies = {name}; });
    for (const auto& date : foundings)
        all[3].push_back([&date](Facts& f) { f.founded = Founded::date, f.founded_on = day(date); });
    all[3].push_back([](Facts& f) { f.founded = Founded::not_yet, f.founded_on.reset(); });
    for (const auto cents : amounts)
        all[4].push_back([cents](Facts& f) {
            f.revenue = Revenue::amount, f.revenue_cents = Cents{cents}, f.revenue_currency = currency("EUR");
        });
    all[4].push_back([](Facts& f) { f.revenue = Revenue::none_yet; });
    for (const auto held : {PrivatelyHeld::yes, PrivatelyHeld::no})
        all[5].push_back([held](Facts& f) { f.privately_held = held; });
    for (const auto* code : {"FR", "BR"}) all[6].push_back([code](Facts& f) { f.country = country(code); });
    answers_to_questions(all);
    return all;
}

// A file of which some facts are told; the indices of the others are the holes.
inline Facts random_file(Random& random, const std::vector<std::vector<Change>>& all, std::vector<std::size_t>& holes) {
    Facts facts;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (below(random, 3) == 0)
            holes.push_back(i);
        else
            all[i][i < first_given ? below(random, all[i].size()) : 0](facts);
    }
    if (facts.founded == Founded::unanswered && below(random, 2)) facts.founded = Founded::rather_not_say;
    if (facts.revenue == Revenue::unanswered && below(random, 2)) facts.revenue = Revenue::rather_not_say;
    return facts;
}

}  // namespace programmes::samples
