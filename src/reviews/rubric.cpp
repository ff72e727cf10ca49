#include "reviews/rubric.hpp"

#include <algorithm>
#include <set>

namespace reviews {
namespace {

constexpr std::size_t most_criteria = 30;

const Score* score_of(const std::string& criterion, const std::vector<Score>& scores) {
    const auto found =
        std::find_if(scores.begin(), scores.end(), [&](const Score& s) { return s.criterion.str() == criterion; });
    return found == scores.end() ? nullptr : &*found;
}

void look_at(std::vector<core::FieldError>& errors, const std::string& at, const Criterion& criterion) {
    if (criterion.label.empty())
        errors.push_back({at + ".label",
                          "required",
                          {"Write it in one language at least.", "Écrivez-le dans une langue au moins.",
                           "Escreva-o em pelo menos um idioma."}});
    if (criterion.kind != CriterionKind::scored) return;
    if (criterion.best.value <= criterion.worst.value)
        errors.push_back({at + ".best",
                          "out_of_order",
                          {"The best must be above the worst.", "Le meilleur doit dépasser le pire.",
                           "O melhor precisa ficar acima do pior."}});
    for (std::size_t i = 0; i < criterion.anchors.size(); ++i)
        if (const auto value = criterion.anchors[i].value.value;
            value < criterion.worst.value || value > criterion.best.value)
            errors.push_back({at + ".anchors." + std::to_string(i) + ".value",
                              "out_of_range",
                              {"This step is not on the scale.", "Cet échelon n’est pas sur l’échelle.",
                               "Este degrau não está na escala."}});
}

bool weighs(const Criterion& criterion) {
    return criterion.kind != CriterionKind::text && criterion.counts == Counts::in_the_score &&
           criterion.weight.value > 0;
}

}  // namespace

std::vector<core::FieldError> faults(const Rubric& rubric) {
    std::vector<core::FieldError> errors;
    std::set<std::string> keys;
    if (rubric.size() > most_criteria)
        errors.push_back({"rubric",
                          "too_many",
                          {"A rubric has at most 30 criteria.", "Une grille a 30 critères au plus.",
                           "Uma grade tem no máximo 30 critérios."}});
    for (std::size_t i = 0; i < rubric.size(); ++i) {
        const auto at = "rubric." + std::to_string(i);
        if (!keys.insert(rubric[i].key.str()).second)
            errors.push_back({at + ".key",
                              "taken",
                              {"Another criterion has this key.", "Un autre critère a cette clé.",
                               "Outro critério tem esta chave."}});
        look_at(errors, at, rubric[i]);
    }
    if (std::none_of(rubric.begin(), rubric.end(), weighs))
        errors.push_back({"rubric",
                          "required",
                          {"Give one criterion at least a weight.", "Donnez un poids à un critère au moins.",
                           "Dê peso a pelo menos um critério."}});
    return errors;
}

std::vector<core::FieldError> faults(const Rubric& rubric, const std::vector<Score>& scores) {
    std::vector<core::FieldError> errors;
    std::set<std::string> named;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const auto at = "scores." + std::to_string(i);
        const auto criterion = std::find_if(rubric.begin(), rubric.end(),
                                            [&](const Criterion& c) { return c.key == scores[i].criterion; });
        if (criterion == rubric.end() || !named.insert(scores[i].criterion.str()).second) {
            errors.push_back({at + ".criterion",
                              "unknown",
                              {"The rubric has no such criterion, or it is named twice.",
                               "La grille n’a pas ce critère, ou il est nommé deux fois.",
                               "A grade não tem este critério, ou ele aparece duas vezes."}});
            continue;
        }
        if (!scores[i].value) continue;
        const auto value = scores[i].value->value;
        const bool yes_no = criterion->kind == CriterionKind::yes_no;
        const auto worst = yes_no ? 0 : criterion->worst.value, best = yes_no ? 1 : criterion->best.value;
        if (criterion->kind == CriterionKind::text || value < worst || value > best)
            errors.push_back({at + ".value",
                              "out_of_range",
                              {"Choose a step of the scale.", "Choisissez un échelon de l’échelle.",
                               "Escolha um degrau da escala."}});
    }
    return errors;
}

std::vector<std::string> unanswered(const Rubric& rubric, const std::vector<Score>& scores) {
    std::vector<std::string> out;
    for (const auto& criterion : rubric) {
        const auto* score = score_of(criterion.key.str(), scores);
        if (criterion.kind != CriterionKind::text && (!score || !score->value)) out.push_back(criterion.key.str());
    }
    return out;
}

std::optional<std::int64_t> thousandths(const Criterion& criterion, const std::vector<Score>& scores) {
    const auto* score = score_of(criterion.key.str(), scores);
    if (!score || !score->value || criterion.kind == CriterionKind::text) return std::nullopt;
    if (criterion.kind == CriterionKind::yes_no) return score->value->value * 1000;
    const auto span = criterion.best.value - criterion.worst.value;
    return ((score->value->value - criterion.worst.value) * 1000 + span / 2) / span;
}

// In whole numbers, so that two machines agree: each criterion's part is exact up to the last division.
std::optional<std::int64_t> total(const Rubric& rubric, const std::vector<Score>& scores) {
    std::int64_t weights = 0, sum = 0;
    for (const auto& criterion : rubric) {
        if (!weighs(criterion)) continue;
        const auto part = thousandths(criterion, scores);
        if (!part) return std::nullopt;
        weights += criterion.weight.value;
        sum += criterion.weight.value * *part;
    }
    if (!weights) return std::nullopt;
    return (sum + weights / 2) / weights;
}

Rubric first_rubric() {
    struct Line {
        std::string_view key;
        core::Phrase label, lowest, highest;
    };
    static constexpr Line lines[] = {
        {"team",
         {"The team", "L’équipe", "A equipe"},
         {"Who would build it is not clear", "On ne voit pas qui le construirait", "Não está claro quem construiria"},
         {"They have shipped together before", "Ils ont déjà livré ensemble", "Já entregaram algo juntos"}},
        {"thinking",
         {"How they think the project through", "Leur capacité à penser le projet", "Como pensam o projeto"},
         {"Answers that anybody could give", "Des réponses que tout le monde ferait",
          "Respostas que qualquer um daria"},
         {"They know what they do not know", "Ils savent ce qu’ils ne savent pas", "Sabem o que não sabem"}},
        {"viability",
         {"Affinity and viability", "Affinité et viabilité", "Afinidade e viabilidade"},
         {"Nobody would pay for it", "Personne ne paierait", "Ninguém pagaria por isso"},
         {"Somebody waits for it with money in hand", "Quelqu’un l’attend, l’argent à la main",
          "Alguém espera com dinheiro na mão"}},
        {"shipping",
         {"Able to ship in three months", "Capables de livrer en trois mois", "Capazes de entregar em três meses"},
         {"A year would not do", "Un an n’y suffirait pas", "Um ano não bastaria"},
         {"A first version runs already", "Une première version tourne déjà", "Uma primeira versão já funciona"}}};
    Rubric out;
    for (const auto& line : lines) {
        Criterion criterion;
        criterion.key = core::Text<1, 40>::from(line.key).value();
        criterion.label = core::Words::of(line.label.en, line.label.fr, line.label.pt);
        criterion.weight = {1};
        criterion.worst = {1};
        criterion.best = {5};
        criterion.anchors = {{{1}, core::Words::of(line.lowest.en, line.lowest.fr, line.lowest.pt)},
                             {{5}, core::Words::of(line.highest.en, line.highest.fr, line.highest.pt)}};
        out.push_back(std::move(criterion));
    }
    return out;
}

}  // namespace reviews
