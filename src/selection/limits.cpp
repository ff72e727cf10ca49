#include "selection/limits.hpp"

#include <algorithm>

#include "activity/record.hpp"
#include "core/fold.hpp"

namespace selection {
namespace {

constexpr std::int64_t most_places = 5'000;

struct LimitsRow {
    std::vector<PlaceLimit> limits;
    std::int64_t version = 0;
};
LimitsRow limits_row(db::Read& read, const CallRow& call) {
    return read.first<LimitsRow>("select limits, version from my_place_limits where call_id = ?", call.id)
        .value_or(LimitsRow{});
}

bool names(const std::vector<std::string>& all, const std::string& value) {
    const auto key = core::fold(value);
    return std::any_of(all.begin(), all.end(), [&](const auto& one) { return core::fold(one) == key; });
}

const programmes::AnswerFact* answer_to(const LimitFacts& file,
                                        const std::optional<programmes::QuestionKey>& question) {
    if (!question || !file.facts.answers) return nullptr;
    const auto found = std::find_if(file.facts.answers->begin(), file.facts.answers->end(),
                                    [&](const auto& one) { return one.question == *question; });
    return found == file.facts.answers->end() ? nullptr : &*found;
}

bool chose(const programmes::AnswerFact* answer, const std::string& option) {
    return answer && std::any_of(answer->choices.begin(), answer->choices.end(),
                                 [&](const auto& one) { return one.str() == option; });
}

bool sums(LimitKind kind) { return kind == LimitKind::people || kind == LimitKind::number; }
bool of_question(LimitKind kind) { return kind == LimitKind::option || kind == LimitKind::number; }

core::FieldError wrong(std::size_t at, const char* field, const char* code, core::Sentence sentence) {
    return {"limits." + std::to_string(at) + "." + field, code, std::move(sentence)};
}

const Question* question_of(const CallRow& call, const PlaceLimit& limit) {
    const auto found = std::find_if(call.questions.begin(), call.questions.end(),
                                    [&](const auto& one) { return limit.question && one.key == *limit.question; });
    return found == call.questions.end() ? nullptr : &*found;
}

void expect_question(const CallRow& call, const PlaceLimit& limit, std::size_t at,
                     std::vector<core::FieldError>& errors) {
    const auto* question = question_of(call, limit);
    const bool fits = question && (limit.kind == LimitKind::number ? question->kind == QuestionKind::number
                                                                   : question->kind == QuestionKind::one_choice ||
                                                                         question->kind == QuestionKind::many_choices);
    if (!fits)
        errors.push_back(wrong(at, "question", "not_a_choice",
                               {"Choose one of the call’s questions that has such answers.",
                                "Choisissez une question de l’appel qui a de telles réponses.",
                                "Escolha uma pergunta da chamada que tenha tais respostas."}));
}

void expect_bounds(const PlaceLimit& limit, std::size_t at, std::vector<core::FieldError>& errors) {
    if (!limit.at_least && !limit.at_most)
        errors.push_back(wrong(at, "at_most", "required",
                               {"Say at least how many, at most how many, or both.",
                                "Dites au moins combien, au plus combien, ou les deux.",
                                "Diga no mínimo quantos, no máximo quantos, ou ambos."}));
    else if (limit.at_least && limit.at_most && limit.at_least->value > limit.at_most->value)
        errors.push_back(wrong(at, "at_most", "out_of_range",
                               {"At most is less than at least.", "Le maximum est inférieur au minimum.",
                                "O máximo é menor que o mínimo."}));
}

std::vector<core::FieldError> faults_of(const CallRow& call, const std::vector<PlaceLimit>& limits) {
    std::vector<core::FieldError> errors;
    if (limits.size() > most_place_limits)
        errors.push_back(
            {"limits",
             "too_many",
             {"Keep to at most 20 limits.", "Tenez-vous à 20 limites au plus.", "Use no máximo 20 limites."}});
    for (std::size_t at = 0; at < limits.size(); ++at) {
        if (!sums(limits[at].kind) && limits[at].value.empty())
            errors.push_back(wrong(at, "value", "required", {"Say which.", "Dites lequel.", "Diga qual."}));
        if (of_question(limits[at].kind)) expect_question(call, limits[at], at, errors);
        expect_bounds(limits[at], at, errors);
    }
    return errors;
}

struct LimitTold {
    PlaceLimit limit;
    std::int64_t taken = 0;  // by those who have a place on the board, in pencil too
};
struct PlaceLimits {
    std::vector<LimitTold> limits;
    std::int64_t version = 0;
};
struct PlaceLimitsWish {
    std::vector<PlaceLimit> limits;
};

PlaceLimits told(db::Read& read, const CallRow& call) {
    const auto row = limits_row(read, call);
    const auto taken = limit_facts(read, call, {Status::offered, Status::accepted, Status::joined},
                                   row.limits.empty() ? 0 : most_places);
    PlaceLimits out{{}, row.version};
    for (const auto& limit : row.limits) {
        auto& line = out.limits.emplace_back(LimitTold{limit, 0});
        for (const auto& file : taken) line.taken += brings(limit, file);
    }
    return out;
}

PlaceLimits limits(db::Read& read, http::Call&, OfCall of) { return told(read, call_run(read, of.slug.str())); }

PlaceLimits set_limits(db::Tx& tx, http::Call& request, OfCall of, const PlaceLimitsWish& wish) {
    const auto call = call_run(tx, of.slug.str());
    const auto row = limits_row(tx, call);
    request.expect_version(row.version);
    if (auto errors = faults_of(call, wish.limits); !errors.empty()) throw core::invalid(std::move(errors));
    tx.run(
        "insert into place_limits (call_id, limits, version) values (?, ?, 1) on conflict (call_id) do update set "
        "limits = excluded.limits, version = place_limits.version + 1",
        call.id, wish.limits);
    activity::record(tx, activity::actor(request), "call.limits_set", about(tx, call));
    return told(tx, call);
}

}  // namespace

std::vector<PlaceLimit> limits_of(db::Read& read, const CallRow& call) { return limits_row(read, call).limits; }

std::vector<LimitFacts> limit_facts(db::Read& read, const CallRow& call, const std::vector<Status>& boards,
                                    std::int64_t most) {
    db::Query query(
        "select a.id, a.name, a.score, a.board, a.status, a.people, a.city_key, a.country, a.technologies, s.sectors, "
        "s.stage, a.facts from my_applications_run a join my_startups s on s.id = a.startup_id where a.call_id = ? and "
        "a.board in ",
        call.id);
    return read.all<LimitFacts>(query.add_list(boards).add(" order by a.id limit ?", most));
}

std::int32_t brings(const PlaceLimit& limit, const LimitFacts& file) {
    const auto& value = limit.value.str();
    const auto* answer = answer_to(file, limit.question);
    switch (limit.kind) {
        case LimitKind::sector:
            return names(file.sectors, value);
        case LimitKind::stage:
            return core::reflect::name(file.stage) == value;
        case LimitKind::technology:
            return names(file.technologies, value);
        case LimitKind::country:
            return file.country == value;
        case LimitKind::city:
            return file.city_key == core::fold(value);
        case LimitKind::elsewhere:
            return !file.city_key.empty() && file.city_key != core::fold(value);
        case LimitKind::option:
            return chose(answer, value);
        case LimitKind::people:
            return static_cast<std::int32_t>(file.people);
        case LimitKind::number:
            return answer ? static_cast<std::int32_t>(std::clamp<std::int64_t>(answer->number.value_or(0), 0, 100'000))
                          : 0;
    }
    return 0;
}

bool takes_a_place(Status status) {
    return status == Status::offered || status == Status::accepted || status == Status::joined;
}

void limit_routes(http::Api& api) {
    api.get("/calls/{slug}/limits", "What the house keeps to when it gives places, and what is taken of it",
            http::Role::manager, limits);
    api.put("/calls/{slug}/limits", "Set what the house keeps to when it gives places", http::Role::manager, set_limits)
        .versioned();
    choice_routes(api);
}

}  // namespace selection
