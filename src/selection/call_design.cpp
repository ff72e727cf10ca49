// A manager designs a call: its dates and words; copied from the last one if wanted.
#include <algorithm>

#include "activity/record.hpp"
#include "core/ids.hpp"
#include "core/time_zone.hpp"
#include "selection/call_texts.hpp"
#include "selection/reminders.hpp"

namespace selection {
namespace {

struct NewCall {
    core::Slug programme, slug;
    core::Text<1, 120> name;
    std::optional<core::Text<0, 300>> summary;
    std::optional<core::Text<0, 10000>> description;
    core::Instant opens_at, closes_at;
    core::Text<1, 64> time_zone;
    std::optional<core::Date> answers_by;
    std::optional<core::Number<1, 100'000>> places;
    std::optional<core::Slug> copy_from;
};
struct CallPlan {  // what a new row is made of
    std::int64_t id, programme_id;
    std::string slug, name, summary, description;
    core::Instant opens_at, closes_at;
    std::string time_zone;
    std::optional<core::Date> answers_by;
    std::optional<core::Number<1, 100'000>> places;
    std::vector<std::string> languages;
    std::vector<Question> questions;
    std::vector<Consent> consents;
    programmes::Rule rules;
    std::int64_t version = 1;
    core::Instant made_at;
};

void expect_dates(core::Instant opens, core::Instant closes, std::string_view zone) {
    std::vector<core::FieldError> errors;
    if (closes <= opens)
        errors.push_back({"closes_at",
                          "out_of_order",
                          {"The call closes before it opens. Choose a later moment.",
                           "L’appel ferme avant d’ouvrir. Choisissez un moment plus tardif.",
                           "A chamada encerra antes de abrir. Escolha um momento posterior."}});
    if (!core::known_zone(zone)) errors.push_back({"time_zone", "unknown", core::no_time_zone});
    if (!errors.empty()) throw core::invalid(std::move(errors));
}

// A call is written in the language of whoever plans it, where its programme speaks that.
std::vector<std::string> own_first(std::vector<std::string> languages, core::Language own) {
    const auto found = std::find(languages.begin(), languages.end(), core::reflect::name(own));
    if (found != languages.end()) std::rotate(languages.begin(), found, found + 1);
    return languages;
}

CallDetail add(db::Tx& tx, http::Call& request, const NewCall& wish) {
    struct Owner {
        std::int64_t id;
        std::vector<std::string> languages;
    };
    const auto programme = tx.first<Owner>(
        "select p.id, p.languages from programmes p where p.slug = ? and p.id in (select r.id from my_programmes_run "
        "r)",
        wish.programme);
    if (!programme) throw core::not_found("programme");
    if (tx.first<std::int64_t>("select id from my_calls where slug = ?", wish.slug))
        throw core::invalid("slug", "taken",
                            {"Another call has this address. Choose another one.",
                             "Un autre appel a cette adresse. Choisissez-en une autre.",
                             "Outra chamada tem este endereço. Escolha outro."});
    expect_dates(wish.opens_at, wish.closes_at, wish.time_zone.str());
    CallPlan plan{core::new_id(),
                  programme->id,
                  wish.slug.str(),
                  wish.name.str(),
                  wish.summary ? wish.summary->str() : "",
                  wish.description ? wish.description->str() : "",
                  wish.opens_at,
                  wish.closes_at,
                  wish.time_zone.str(),
                  wish.answers_by,
                  wish.places,
                  own_first(programme->languages, request.language()),
                  {},
                  {},
                  {}};
    plan.rules.key = *core::Slug::from("all");
    plan.made_at = core::real_now();
    const auto last = wish.copy_from ? std::optional(call_run(tx, wish.copy_from->str())) : std::nullopt;
    if (last) {
        plan.questions = last->questions;
        for (auto& question : plan.questions) question.id = core::new_id();
        plan.consents = last->consents;
        plan.rules = last->rules;
        const auto told = spoken(tx, *last, request.language());
        if (plan.description.empty()) plan.description = told.description;
        if (plan.summary.empty()) plan.summary = told.summary;
    }
    tx.insert("calls", plan);
    const auto row = call_run(tx, wish.slug.str());
    if (last) copy_texts(tx, *last, row);
    activity::record(tx, activity::actor(request), "call.made", about(tx, row));
    return call_detail(tx, request, row);
}

struct CallChange {
    core::Change<core::Text<1, 120>> name;
    core::Change<core::Text<0, 300>> summary;
    core::Change<core::Text<0, 10000>> description;
    core::Change<core::Instant> opens_at, closes_at;
    core::Change<core::Text<1, 64>> time_zone;
    core::Change<std::optional<core::Date>> answers_by;
    core::Change<std::optional<core::Number<1, 100'000>>> places;
    core::Change<std::optional<std::int64_t>> cohort;
};
CallDetail change(db::Tx& tx, http::Call& request, OfCall of, const CallChange& wish) {
    const auto row = call_run(tx, of.slug.str());
    request.expect_version(row.version);
    expect_dates(wish.opens_at.value.value_or(row.opens_at), wish.closes_at.value.value_or(row.closes_at),
                 wish.time_zone ? (*wish.time_zone).str() : row.time_zone);
    const auto set = [&](const auto& field, std::string_view column) {
        if (field) tx.run("update calls set " + std::string(column) + " = ? where id = ?", *field, row.id);
    };
    set(wish.name, "name");
    set(wish.summary, "summary");
    set(wish.description, "description");
    set(wish.opens_at, "opens_at");
    set(wish.closes_at, "closes_at");
    set(wish.time_zone, "time_zone");
    set(wish.answers_by, "answers_by");
    set(wish.places, "places");
    if (wish.cohort && *wish.cohort &&
        !tx.first<std::int64_t>("select id from cohorts where id = ? and programme_id = ?", **wish.cohort,
                                row.programme_id))
        throw core::invalid("cohort", "unknown",
                            {"This programme has no such cohort.", "Ce programme n’a pas cette promotion.",
                             "Este programa não tem esta turma."});
    set(wish.cohort, "cohort_id");
    tx.run("update calls set version = version + 1 where id = ?", row.id);
    if (wish.closes_at || wish.time_zone || wish.cohort)
        activity::do_later(tx, "selection.recheck", row.id, core::real_now());
    if (wish.closes_at || wish.opens_at) remind_later(tx, row.id);
    activity::record(tx, activity::actor(request), "call.changed", about(tx, row));
    return call_detail(tx, request, call_run(tx, of.slug.str()));
}

CallDetail publish(db::Tx& tx, http::Call& request, OfCall of) {
    const auto row = call_run(tx, of.slug.str());
    if (row.questions.empty())
        throw core::conflict("no_questions",
                             {"This call asks nothing yet. Add a question, then publish it.",
                              "Cet appel ne demande encore rien. Ajoutez une question, puis publiez-le.",
                              "Esta chamada ainda não pergunta nada. Acrescente uma pergunta e publique-a."});
    tx.run("update calls set published_at = ?, version = version + 1 where id = ? and published_at is null",
           request.now, row.id);
    remind_later(tx, row.id);
    activity::record(tx, activity::actor(request), "call.published", about(tx, row));
    return call_detail(tx, request, call_run(tx, of.slug.str()));
}

}  // namespace

void call_design_routes(http::Api& api) {
    api.post("/calls", "Plan a call, from nothing or from the last one", http::Role::manager, add);
    api.patch("/calls/{slug}", "Change a call's dates and words", http::Role::manager, change).versioned();
    api.post("/calls/{slug}/publication", "Publish a call; it opens on its day", http::Role::manager, publish)
        .answers(200);
}

}  // namespace selection
