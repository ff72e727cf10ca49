// What a tree of rules must be before it may be saved.
#include <algorithm>
#include <set>

#include "core/fold.hpp"
#include "programmes/eligibility_answer_faults.hpp"

namespace programmes {
namespace {

class Inspection {
public:
    explicit Inspection(const Questions& questions) : questions_(questions) {}

    std::vector<core::FieldError> errors;

    void inspect(const Rule& rule, const std::string& path, int depth) {
        inspect_key(rule, path);
        if (is_group(rule.kind)) return inspect_group(rule, path, depth);
        if (!rule.rules.empty())
            fail(path, "rules", "not_a_group",
                 {"Only a group may hold other rules.", "Seul un groupe peut contenir d’autres règles.",
                  "Só um grupo pode conter outras regras."});
        inspect_condition(rule, path);
    }

private:
    void fail(const std::string& path, std::string_view field, std::string code, core::Sentence sentence) {
        errors.push_back({path + std::string(field), std::move(code), std::move(sentence)});
    }

    void inspect_key(const Rule& rule, const std::string& path) {
        if (rule.key.empty())
            return fail(path, "key", "required",
                        {"Give the rule a key.", "Donnez une clé à la règle.", "Dê uma chave à regra."});
        if (!keys_.insert(rule.key.str()).second)
            fail(path, "key", "taken",
                 {"Another rule has this key.", "Une autre règle a cette clé.", "Outra regra tem esta chave."});
    }

    void inspect_group(const Rule& rule, const std::string& path, int depth) {
        if (rule.rules.empty() && depth > 1)
            return fail(
                path, "rules", "required",
                {"Put a rule into this group, or remove it.", "Mettez une règle dans ce groupe, ou supprimez-le.",
                 "Ponha uma regra neste grupo ou remova-o."});
        if (rule.rules.empty() && rule.kind == RuleKind::any)
            return fail(path, "rules", "required",
                        {"Nobody can meet one of no rules. Add a rule.",
                         "Personne ne peut remplir une règle parmi aucune. Ajoutez une règle.",
                         "Ninguém pode cumprir uma entre nenhuma regra. Acrescente uma regra."});
        if (depth >= deepest_rule && !rule.rules.empty())
            return fail(path, "rules", "too_deep",
                        {"Rules may stand in each other at most 6 deep.",
                         "Les règles s’emboîtent sur 6 niveaux au plus.", "As regras podem ter no máximo 6 níveis."});
        for (std::size_t i = 0; i < rule.rules.size(); ++i) {
            if (++count_ > most_rules) {
                if (count_ == most_rules + 1)
                    fail(path, "rules", "too_many",
                         {"A call has at most 100 rules.", "Un appel a 100 règles au plus.",
                          "Uma chamada tem no máximo 100 regras."});
                return;
            }
            inspect(rule.rules[i], path + "rules." + std::to_string(i) + ".", depth + 1);
        }
    }

    void inspect_condition(const Rule& rule, const std::string& path) {
        switch (rule.kind) {
            case RuleKind::people_fewer_than:
                return inspect_number(
                    rule, path, 2, 1000,
                    {"Give the number of people, from 2 to 1,000.", "Donnez le nombre de personnes, de 2 à 1 000.",
                     "Dê o número de pessoas, de 2 a 1.000."});
            case RuleKind::younger_than_years:
                return inspect_number(rule, path, 1, 100,
                                      {"Give the number of years, from 1 to 100.",
                                       "Donnez le nombre d’années, de 1 à 100.", "Dê o número de anos, de 1 a 100."});
            case RuleKind::uses_technology:
                return inspect_technologies(rule, path);
            case RuleKind::revenue_under:
                return inspect_revenue(rule, path);
            case RuleKind::country_in:
                return inspect_countries(rule.countries, path);
            default:
                if (is_of_answer(rule.kind))
                    for (auto& error : faults_of_answer(rule, questions_, path)) errors.push_back(std::move(error));
        }
    }

    void inspect_number(const Rule& rule, const std::string& path, std::int64_t min, std::int64_t max,
                        core::Sentence sentence) {
        if (!rule.number) return fail(path, "number", "required", std::move(sentence));
        if (rule.number->value < min || rule.number->value > max)
            fail(path, "number", "out_of_range", std::move(sentence));
    }

    void inspect_technologies(const Rule& rule, const std::string& path) {
        if (rule.technologies.empty())
            return fail(path, "technologies", "required",
                        {"Name a technology or its maker.", "Nommez une technologie ou son éditeur.",
                         "Nomeie uma tecnologia ou o seu fabricante."});
        if (rule.technologies.size() > 100)
            fail(path, "technologies", "too_many",
                 {"Name at most 100 technologies.", "Nommez 100 technologies au plus.",
                  "Nomeie no máximo 100 tecnologias."});
        for (std::size_t i = 0; i < rule.technologies.size(); ++i) {
            const auto& name = rule.technologies[i];
            if (core::fold(name).empty() || !core::clean_text(name, 1, 80))
                fail(path, "technologies." + std::to_string(i), "invalid",
                     {"Name the technology in 1 to 80 characters.", "Nommez la technologie en 1 à 80 caractères.",
                      "Nomeie a tecnologia em 1 a 80 caracteres."});
        }
    }

    void inspect_countries(const std::vector<core::Country>& countries, const std::string& path) {
        if (countries.empty())
            return fail(path, "countries", "required",
                        {"Choose a country.", "Choisissez un pays.", "Escolha um país."});
        inspect_repeats(countries, path + "countries.");
    }

    void inspect_repeats(const std::vector<core::Country>& countries, const std::string& path) {
        std::set<core::Country> seen;
        for (std::size_t i = 0; i < countries.size(); ++i) {
            if (countries[i].empty())
                fail(path, std::to_string(i), "required",
                     {"Choose a country.", "Choisissez un pays.", "Escolha um país."});
            if (!seen.insert(countries[i]).second)
                fail(path, std::to_string(i), "repeated",
                     {"This country is there already.", "Ce pays y est déjà.", "Este país já está aí."});
        }
    }

    void inspect_revenue(const Rule& rule, const std::string& path) {
        if (rule.limits.empty())
            fail(path, "limits", "required",
                 {"Give a revenue limit.", "Donnez une limite de chiffre d’affaires.", "Dê um limite de receita."});
        std::set<core::Country> limited;
        bool has_elsewhere = false;
        for (std::size_t i = 0; i < rule.limits.size(); ++i) {
            const auto& limit = rule.limits[i];
            const auto at = path + "limits." + std::to_string(i) + ".";
            if (limit.currency.empty())
                fail(at, "currency", "required",
                     {"Choose the currency of the limit.", "Choisissez la devise de la limite.",
                      "Escolha a moeda do limite."});
            if (limit.countries.empty() && std::exchange(has_elsewhere, true))
                fail(at, "countries", "repeated",
                     {"Another limit is already for all other countries.",
                      "Une autre limite vaut déjà pour tous les autres pays.",
                      "Outro limite já vale para todos os outros países."});
            inspect_repeats(limit.countries, at + "countries.");
            const bool twice = std::any_of(limit.countries.begin(), limit.countries.end(),
                                           [&](const auto& country) { return limited.contains(country); });
            if (twice)
                fail(at, "countries", "repeated",
                     {"Another limit already names one of these countries.",
                      "Une autre limite nomme déjà un de ces pays.", "Outro limite já nomeia um destes países."});
            limited.insert(limit.countries.begin(), limit.countries.end());
        }
        inspect_rates(rule, path);
    }

    void inspect_rates(const Rule& rule, const std::string& path) {
        std::set<std::pair<core::Currency, core::Currency>> pairs;
        for (std::size_t i = 0; i < rule.rates.size(); ++i) {
            const auto& rate = rule.rates[i];
            const auto at = path + "rates." + std::to_string(i) + ".";
            if (rate.from.empty())
                fail(at, "from", "required", {"Choose the currency.", "Choisissez la devise.", "Escolha a moeda."});
            if (rate.to.empty())
                fail(at, "to", "required", {"Choose the currency.", "Choisissez la devise.", "Escolha a moeda."});
            if (rate.from == rate.to && !rate.to.empty())
                fail(
                    at, "to", "same",
                    {"A rate is between two currencies.", "Un taux relie deux devises.", "Uma taxa liga duas moedas."});
            if (!pairs.insert(std::minmax(rate.from, rate.to)).second)
                fail(at, "to", "repeated",
                     {"There is already a rate between these currencies.", "Il y a déjà un taux entre ces devises.",
                      "Já há uma taxa entre estas moedas."});
        }
    }

    const Questions& questions_;
    std::set<std::string> keys_;
    int count_ = 1;  // rules seen, the root among them
};

}  // namespace

std::vector<core::FieldError> faults(const Rule& rules, const Questions& questions, const std::string& path) {
    Inspection inspection(questions);
    inspection.inspect(rules, path.empty() ? path : path + ".", 1);
    return std::move(inspection.errors);
}

const Rule* find_rule(const Rule& rules, const core::Slug& key) {
    if (rules.key == key) return &rules;
    for (const auto& inner : rules.rules)
        if (const auto* found = find_rule(inner, key)) return found;
    return nullptr;
}

}  // namespace programmes
