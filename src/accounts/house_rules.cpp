// What a house asks of those who work for it: a second step at sign-in.
#include "accounts/second_factor.hpp"

namespace accounts {
namespace {

using http::Call;

struct HouseRules {
    std::int64_t id;
    std::string slug, name;
    bool second_factor_required;
};
constexpr std::string_view run =
    "select o.id, o.slug, o.name, o.second_factor_required from operators o where o.id in (select r.id from "
    "my_operators_run r) ";

std::vector<HouseRules> house_rules(db::Read& read, Call&) {
    return read.all<HouseRules>(std::string(run) + "order by o.name, o.id");
}

struct OfHouse {
    core::Slug slug;
};
struct RulesChange {
    core::Change<bool> second_factor_required;
};
HouseRules change_rules(db::Tx& tx, Call& call, OfHouse of, const RulesChange& wish) {
    auto rules = tx.first<HouseRules>(std::string(run) + "and o.slug = ?", of.slug);
    if (!rules) throw core::not_found("operator");
    if (!wish.second_factor_required || *wish.second_factor_required == rules->second_factor_required) return *rules;
    rules->second_factor_required = *wish.second_factor_required;
    if (rules->second_factor_required && !has_second_factor(tx, call.caller().person))
        throw core::conflict("own_second_factor_first",
                             {"Set up your own second step first, so that you can still come in.",
                              "Mettez d’abord en place votre propre deuxième étape, pour pouvoir encore entrer.",
                              "Configure primeiro a sua própria segunda etapa, para ainda poder entrar."});
    tx.run("update operators set second_factor_required = ? where id = ?", rules->second_factor_required, rules->id);
    activity::record(
        tx, activity::actor(call),
        rules->second_factor_required ? "operator.second_factor_required" : "operator.second_factor_optional",
        {.operator_id = rules->id});
    return *rules;
}

}  // namespace

void house_rule_routes(http::Api& api) {
    api.get("/operators", "The houses that one runs, and what they ask of their people", http::Role::manager,
            house_rules);
    api.patch("/operators/{slug}", "Ask a second step of all who work for a house, or no longer", http::Role::manager,
              change_rules)
        .for_people();
}

}  // namespace accounts
