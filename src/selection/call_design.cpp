// A manager designs a call: its dates and words, its questions and consents; copied from the last one if wanted.
#include <set>

#include "activity/record.hpp"
#include "core/ids.hpp"
#include "core/time_zone.hpp"
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
    if (closes <= opens) errors.push_back({"closes_at", "out_of_order", "lies before the opening"});
    if (!core::known_zone(zone)) errors.push_back({"time_zone", "unknown", "is not a time zone like Europe/Paris"});
    if (!errors.empty()) throw core::invalid(std::move(errors));
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
        throw core::invalid("slug", "taken", "is the address of another call");
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
                  programme->languages,
                  {},
                  {},
                  {}};
    plan.rules.key = *core::Slug::from("all");
    plan.made_at = core::real_now();
    if (wish.copy_from) {
        const auto last = call_run(tx, wish.copy_from->str());
        plan.questions = last.questions;
        for (auto& question : plan.questions) question.id = core::new_id();
        plan.consents = last.consents;
        plan.rules = last.rules;
        if (plan.description.empty()) plan.description = last.description;
        if (plan.summary.empty()) plan.summary = last.summary;
    }
    tx.insert("calls", plan);
    const auto row = call_run(tx, wish.slug.str());
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
        throw core::invalid("cohort", "unknown", "is not a cohort of this programme");
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
        throw core::conflict("no_questions", "This call asks nothing yet. Add a question, then publish it.");
    tx.run("update calls set published_at = ?, version = version + 1 where id = ? and published_at is null",
           request.now, row.id);
    remind_later(tx, row.id);
    activity::record(tx, activity::actor(request), "call.published", about(tx, row));
    return call_detail(tx, request, call_run(tx, of.slug.str()));
}

struct QuestionsWish {
    std::vector<Question> questions;
    std::vector<Consent> consents;
};

void fault(std::vector<core::FieldError>& errors, std::size_t at, std::string_view field, std::string code,
           std::string sentence) {
    errors.push_back(
        {"questions." + std::to_string(at) + "." + std::string(field), std::move(code), std::move(sentence)});
}

void expect_faultless(const QuestionsWish& wish) {
    std::vector<core::FieldError> errors;
    std::set<std::string> keys, consents;
    if (wish.questions.size() > 200) errors.push_back({"questions", "too_many", "has more than 200 questions"});
    for (std::size_t i = 0; i < wish.questions.size(); ++i) {
        const auto& q = wish.questions[i];
        if (!keys.insert(q.key.str()).second) fault(errors, i, "key", "taken", "is the key of another question");
        if (q.label.empty()) fault(errors, i, "label", "required", "needs words in one language at least");
        const bool choice = q.kind == QuestionKind::one_choice || q.kind == QuestionKind::many_choices;
        if (choice && q.options.size() < 2) fault(errors, i, "options", "required", "needs two choices at least");
        if (q.min && q.max && *q.min > *q.max) fault(errors, i, "max", "out_of_order", "is less than the least");
        std::set<std::string> options;
        for (const auto& option : q.options)
            if (!options.insert(option.key.str()).second)
                fault(errors, i, "options", "taken", "names the same choice twice");
    }
    for (const auto& consent : wish.consents)
        if (!consents.insert(consent.key.str()).second)
            errors.push_back({"consents", "taken", "names the same consent twice"});
    if (!errors.empty()) throw core::invalid(std::move(errors));
}

// Answers hang on a question's id: a known one keeps it, whatever else of it changed; an unknown one gets a new one.
CallDetail design(db::Tx& tx, http::Call& request, OfCall of, const QuestionsWish& wish) {
    expect_faultless(wish);
    const auto row = call_run(tx, of.slug.str());
    request.expect_version(row.version);
    auto questions = wish.questions;
    for (auto& question : questions) {
        const bool known = question.id && std::any_of(row.questions.begin(), row.questions.end(),
                                                      [&](const Question& q) { return q.id == question.id; });
        if (!known) question.id = core::new_id();
    }
    tx.run("update calls set questions = ?, consents = ?, version = version + 1 where id = ?", questions, wish.consents,
           row.id);
    activity::do_later(tx, "selection.recheck", row.id, core::real_now());
    activity::record(tx, activity::actor(request), "call.questions_changed", about(tx, row));
    return call_detail(tx, request, call_run(tx, of.slug.str()));
}

}  // namespace

void call_design_routes(http::Api& api) {
    api.post("/calls", "Plan a call, from nothing or from the last one", http::Role::manager, add);
    api.patch("/calls/{slug}", "Change a call's dates and words", http::Role::manager, change);
    api.post("/calls/{slug}/publication", "Publish a call; it opens on its day", http::Role::manager, publish)
        .answers(200);
    api.put("/calls/{slug}/questions", "Set a call's questions and consents", http::Role::manager, design);
}

}  // namespace selection
