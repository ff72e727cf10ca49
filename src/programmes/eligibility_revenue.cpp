// Revenue against the limit of a country, in another currency where the rule holds a rate.
#include <algorithm>

#include "programmes/eligibility_conditions.hpp"

namespace programmes {
namespace {

__extension__ using Wide = __int128;  // cents times millionths pass 64 bits
constexpr std::int64_t millionth = 1'000'000;

const Limit* limit_in(const std::vector<Limit>& limits, const core::Country& country) {
    const Limit* elsewhere = nullptr;
    for (const auto& limit : limits) {
        if (limit.countries.empty()) elsewhere = &limit;
        if (std::find(limit.countries.begin(), limit.countries.end(), country) != limit.countries.end()) return &limit;
    }
    return elsewhere;
}

// Cents in the other currency, rounded down, so that what is told stands on the side of the limit where it belongs.
std::optional<std::int64_t> converted(std::int64_t cents, const core::Currency& from, const core::Currency& to,
                                      const std::vector<Rate>& rates) {
    const auto told = [](Wide exact) { return static_cast<std::int64_t>(std::min<Wide>(exact, Cents::max)); };
    if (from == to || cents == 0) return cents;
    for (const auto& rate : rates)
        if (rate.from == from && rate.to == to) return told(Wide{cents} * rate.millionths.value / millionth);
    for (const auto& rate : rates)
        if (rate.from == to && rate.to == from) return told(Wide{cents} * millionth / rate.millionths.value);
    return std::nullopt;
}

void against(Reason& reason, const Limit& limit, const Rule& rule, const Facts& facts) {
    reason.limit.value = limit.cents.value;
    reason.limit_currency.value = limit.currency;
    reason.converted.value.reset();
    if (reason.why != Why::told) return;
    const auto cents = converted(facts.revenue_cents->value, *facts.revenue_currency, limit.currency, rule.rates);
    if (!cents) {
        reason.why = Why::no_rate;
        return;
    }
    if (*facts.revenue_currency != limit.currency) reason.converted.value = *cents;
    reason.outcome = *cents < limit.cents.value ? Outcome::met : Outcome::broken;
}

void no_limit(Reason& reason) {
    reason.outcome = Outcome::met;
    reason.why = Why::no_limit;
}

// Without a country the outcome stands only where every limit gives the same one.
void anywhere(Reason& reason, const Rule& rule, const Facts& facts) {
    const bool has_elsewhere =
        std::any_of(rule.limits.begin(), rule.limits.end(), [](const Limit& limit) { return limit.countries.empty(); });
    if (rule.limits.size() == 1 && has_elsewhere) return against(reason, rule.limits.front(), rule, facts);
    bool met = !has_elsewhere, broken = false, unknown = false;
    for (const auto& limit : rule.limits) {
        Reason one = reason;
        against(one, limit, rule, facts);
        met |= one.outcome == Outcome::met;
        broken |= one.outcome == Outcome::broken;
        unknown |= one.outcome == Outcome::unknown;
    }
    if (reason.why != Why::told) return;
    const bool same = !unknown && met != broken;
    reason.why = same ? Why::every_limit : Why::no_country;
    if (same) reason.outcome = met ? Outcome::met : Outcome::broken;
}

// What the team told, before any limit.
Why told_revenue(const Facts& facts) {
    const bool amount = facts.revenue == Revenue::amount && facts.revenue_cents;
    if (facts.revenue == Revenue::none_yet || (amount && facts.revenue_cents->value == 0)) return Why::not_yet;
    if (facts.revenue == Revenue::rather_not_say) return Why::rather_not_say;
    if (!amount) return Why::unanswered;
    return facts.revenue_currency ? Why::told : Why::no_currency;
}

}  // namespace

void weigh_revenue(Reason& reason, const Rule& rule, const Facts& facts) {
    reason.why = told_revenue(facts);
    if (reason.why == Why::not_yet) reason.outcome = Outcome::met;
    if (reason.why == Why::told) {
        reason.have.value = facts.revenue_cents->value;
        reason.currency.value = *facts.revenue_currency;
    }
    if (!facts.country) return anywhere(reason, rule, facts);
    const auto* limit = limit_in(rule.limits, *facts.country);
    if (limit) return against(reason, *limit, rule, facts);
    reason.country.value = *facts.country;
    no_limit(reason);
}

}  // namespace programmes
