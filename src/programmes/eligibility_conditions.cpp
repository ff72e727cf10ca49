#include "programmes/eligibility_conditions.hpp"

#include <algorithm>

#include "core/fold.hpp"
#include "programmes/eligibility_technologies.hpp"

namespace programmes {
namespace {

std::int64_t number_of(const Rule& rule) { return rule.number ? rule.number->value : 0; }

Outcome met_if(bool holds) { return holds ? Outcome::met : Outcome::broken; }

void weigh_people(Reason& reason, const Rule& rule, const Facts& facts) {
    reason.limit.value = number_of(rule);
    if (!facts.people || facts.people->value == 0) return;
    reason.why = Why::told;
    reason.have.value = facts.people->value;
    reason.outcome = met_if(facts.people->value < number_of(rule));
}

void weigh_developers(Reason& reason, const Facts& facts) {
    if (!facts.developers) return;
    reason.why = Why::told;
    reason.have.value = facts.developers->value;
    reason.outcome = met_if(facts.developers->value > 0);
}

std::optional<std::string_view> telling(const std::vector<std::string>& named, const std::vector<Piece>& pieces,
                                        std::string_view asked) {
    for (const auto& name : named)
        if (counts_as(name, asked)) return name;
    for (const auto& piece : pieces)
        if (tells(piece, asked)) return piece.text;
    return std::nullopt;
}

void weigh_technologies(Reason& reason, const Rule& rule, const Facts& facts) {
    std::vector<std::string> named;
    named.reserve(facts.technologies.size());
    for (const auto& technology : facts.technologies) named.push_back(core::fold(technology));
    const auto told = core::fold(facts.technologies_told.value_or(""));
    const auto pieces = pieces_of(told);
    for (const auto& asked : rule.technologies) {
        const auto found = telling(named, pieces, core::fold(asked));
        if (!found) continue;
        const auto known = technology_in(*found);
        reason.why = Why::told;
        reason.technology.value = known.name.empty() ? asked : std::string(known.name);
        reason.outcome = Outcome::met;
        return;
    }
    // Sentences that name no technology at all leave it open.
    if (named.empty() && std::none_of(pieces.begin(), pieces.end(), tells_any)) return;
    reason.why = Why::told;
    reason.outcome = Outcome::broken;
}

void weigh_age(Reason& reason, const Rule& rule, const Facts& facts, const Occasion& occasion) {
    reason.limit.value = number_of(rule);
    if (facts.founded == Founded::not_yet) {
        reason.why = Why::not_yet;
        reason.outcome = Outcome::met;
        return;
    }
    if (facts.founded == Founded::rather_not_say) reason.why = Why::rather_not_say;
    if (facts.founded != Founded::date || !facts.founded_on) return;
    const bool by_first_day = rule.on == OnDay::first_day;
    if (by_first_day && !occasion.first_day) {
        reason.why = Why::no_first_day;
        return;
    }
    reason.why = Why::told;
    reason.day.value = by_first_day ? *occasion.first_day : occasion.closing_day;
    reason.have.value = months_between(*facts.founded_on, *reason.day);
    reason.outcome = met_if(*reason.have < 12 * number_of(rule));
}

void weigh_ownership(Reason& reason, const Facts& facts) {
    if (facts.privately_held == PrivatelyHeld::rather_not_say) reason.why = Why::rather_not_say;
    if (facts.privately_held != PrivatelyHeld::yes && facts.privately_held != PrivatelyHeld::no) return;
    reason.why = Why::told;
    reason.have.value = facts.privately_held == PrivatelyHeld::yes ? 1 : 0;
    reason.outcome = met_if(facts.privately_held == PrivatelyHeld::yes);
}

void weigh_country(Reason& reason, const Rule& rule, const Facts& facts) {
    if (!facts.country) return;
    reason.why = Why::told;
    reason.country.value = *facts.country;
    reason.outcome =
        met_if(std::find(rule.countries.begin(), rule.countries.end(), *facts.country) != rule.countries.end());
}

}  // namespace

int months_between(core::Date from, core::Date to) {
    const auto months = (to.year() / to.month()) - (from.year() / from.month());
    return static_cast<int>(months.count()) - (to.day() < from.day() ? 1 : 0);
}

Reason weigh_condition(const Rule& rule, const Facts& facts, const Occasion& occasion) {
    Reason reason;
    reason.rule = rule.key;
    reason.kind = rule.kind;
    reason.why = Why::unanswered;
    switch (rule.kind) {
        case RuleKind::all:
        case RuleKind::any:
        case RuleKind::none:
            break;
        case RuleKind::people_fewer_than:
            weigh_people(reason, rule, facts);
            break;
        case RuleKind::has_developer:
            weigh_developers(reason, facts);
            break;
        case RuleKind::uses_technology:
            weigh_technologies(reason, rule, facts);
            break;
        case RuleKind::younger_than_years:
            weigh_age(reason, rule, facts, occasion);
            break;
        case RuleKind::revenue_under:
            weigh_revenue(reason, rule, facts);
            break;
        case RuleKind::privately_held:
            weigh_ownership(reason, facts);
            break;
        case RuleKind::country_in:
            weigh_country(reason, rule, facts);
            break;
        default:
            weigh_answer(reason, rule, facts);
            break;
    }
    return reason;
}

}  // namespace programmes
