#include "demo/load_calls.hpp"

#include "accounts/accounts.hpp"
#include "activity/record.hpp"
#include "core/ids.hpp"
#include "core/password.hpp"
#include "selection/call_texts.hpp"

namespace demo {
namespace {

struct OperatorRow {
    std::int64_t id;
    core::Slug slug;
    std::string name;
    core::Instant made_at;
};
struct SiteRow {
    std::int64_t id, operator_id;
    std::string name, city;
    core::Country country;
    std::string time_zone;
    core::Count desks;
};
struct ProgrammeRow {
    std::int64_t id, operator_id;
    core::Slug slug;
    std::string name;
    ProgrammeKind kind;
    std::string description;  // kept below, in each language
    core::Count months_min, months_max;
    std::optional<core::Count> price_cents;
    std::optional<core::Currency> price_currency;
    PricePer price_per;
    std::optional<core::Count> capacity;
    std::vector<core::Language> languages;
    core::Count phase;
    std::int64_t version = 1;
};
struct CohortRow {
    std::int64_t id, programme_id;
    std::string name;
    core::Date starts_on, ends_on;
    core::Count capacity;
};
struct CallPlan {
    std::int64_t id, programme_id;
    std::optional<std::int64_t> cohort_id;
    std::string slug, name, summary, description;
    core::Instant opens_at, closes_at;
    std::string time_zone;
    std::optional<core::Date> answers_by;
    std::optional<core::Count> places;
    std::vector<core::Language> languages;
    std::optional<core::Instant> published_at;
    std::vector<selection::Question> questions;
    std::vector<selection::Consent> consents;
    programmes::Rule rules;
    std::int64_t version = 1;
    core::Instant made_at;
};

template <class T> T text(std::string_view in) { return T::from(in).value(); }

std::optional<std::int64_t> known(const std::map<std::string, std::int64_t>& all,
                                  const std::optional<core::Slug>& slug) {
    return slug ? std::optional(all.at(slug->str())) : std::nullopt;
}

void load_houses(db::Tx& tx, const Story& story, Frame& frame) {
    for (const auto& o : story.operators) {
        const auto id = frame.operators[o.slug.str()] = core::new_id();
        tx.insert("operators", OperatorRow{id, o.slug, o.name, core::real_now()});
        tx.insert("sites", SiteRow{core::new_id(), id, o.site.name, o.site.city, o.site.country, o.site.time_zone,
                                   o.site.desks});
    }
    for (const auto& p : story.programmes) {
        const auto id = frame.programmes[p.slug.str()] = core::new_id();
        tx.insert("programmes", ProgrammeRow{id, frame.operators.at(p.operator_slug.str()), p.slug, p.name, p.kind, "",
                                             p.months_min, p.months_max, p.price_cents, p.price_currency, p.price_per,
                                             p.capacity, p.languages, p.phase});
        programmes::keep_descriptions(tx, id, programmes::own_language(p.languages), p.description);
        for (const auto& c : p.cohorts)
            tx.insert("cohorts", CohortRow{core::new_id(), id, c.name, c.starts_on, c.ends_on, c.capacity});
    }
}

void load_people(db::Tx& tx, const Story& story, Frame& frame) {
    for (const auto& p : story.people) {
        const auto id = frame.people[p.key.str()] =
            accounts::add_person(tx, {p.name, p.email.str(), frame.password_hash, p.language});
        for (const auto& g : p.grants)
            accounts::grant(tx, id,
                            static_cast<http::Role>(static_cast<int>(g.role) + static_cast<int>(http::Role::juror)),
                            known(frame.operators, g.operator_slug), known(frame.programmes, g.programme_slug));
    }
}

void load_texts(db::Tx& tx, std::int64_t call, core::Language language, const std::optional<Told>& told) {
    if (told)
        selection::keep_text(tx, call,
                             {language, text<core::Text<0, 120>>(told->name), text<core::Text<0, 300>>(told->summary),
                              text<core::Text<0, 10000>>(told->description)});
}

}  // namespace

std::vector<selection::Question> questions_of(const Call& call) {
    std::vector<selection::Question> out;
    for (const auto& q : call.questions) {
        selection::Question question;
        question.id = core::new_id();
        question.key = text<core::Text<1, 60>>(q.key);
        question.kind = static_cast<selection::QuestionKind>(q.kind);
        question.label = q.label;
        question.help = q.help;
        question.section = q.section;
        question.required = q.required;
        if (q.max_words) question.max_words = core::Number<1, 5000>{q.max_words->value};
        question.min = q.min;
        question.max = q.max;
        if (q.accepts) question.accepts = static_cast<selection::FileKinds>(*q.accepts);
        for (const auto& o : q.options) question.options.push_back({text<core::Text<1, 60>>(o.key), o.label});
        if (q.fact) question.fact = text<core::Text<1, 40>>(*q.fact);
        out.push_back(std::move(question));
    }
    return out;
}

std::vector<selection::Consent> consents_of(const Call& call) {
    std::vector<selection::Consent> out;
    for (const auto& c : call.consents) out.push_back({text<core::Text<1, 60>>(c.key), c.text, c.required});
    return out;
}

Frame load_frame(db::Tx& tx, const Story& story) {
    Frame frame;
    frame.password_hash = core::password_hash(password);
    load_houses(tx, story, frame);
    load_people(tx, story, frame);
    for (const auto& c : story.calls) {
        const auto programme = frame.programmes.at(c.programme.str());
        std::optional<std::int64_t> cohort;
        if (c.cohort)
            cohort = tx.first<std::int64_t>("select id from cohorts where programme_id = ? and name = ?", programme,
                                            *c.cohort);
        const auto id = frame.calls[c.slug.str()] = core::new_id();
        tx.insert("calls", CallPlan{id, programme, cohort, c.slug.str(), c.name, c.summary, c.description, c.opens_at,
                                    c.closes_at, c.time_zone, c.answers_by, c.places, c.languages, c.published_at,
                                    questions_of(c), consents_of(c), c.rules, 1, c.opens_at});
        load_texts(tx, id, core::Language::fr, c.french);
        load_texts(tx, id, core::Language::pt, c.portuguese);
        if (!c.published_at) continue;
        const auto row = selection::call_by_id(tx, id);
        activity::record(tx, {0, *c.published_at}, "call.published", selection::about(tx, row));
    }
    return frame;
}

}  // namespace demo
