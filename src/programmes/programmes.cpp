// A programme: what it offers, for how long, at which price, at which place on the pathway.
#include "programmes/programmes.hpp"

#include "activity/record.hpp"
#include "core/ids.hpp"
#include "programmes/rule_words_parts.hpp"

namespace programmes {
namespace {

using http::Call;

// One runs it, or it has a call that everybody may read.
constexpr std::string_view visible =
    "(p.id in (select r.id from my_programmes_run r) or p.id in (select c.programme_id from my_calls c where "
    "c.published_at is not null))";

struct ProgrammeLine {
    std::int64_t id;
    std::string slug, name;
    std::int64_t operator_id;
    std::string operator_slug, operator_name, site;
    Kind kind;
    std::string description;
    std::int64_t months_min, months_max;
    std::optional<std::int64_t> price_cents;
    std::optional<std::string> price_currency;
    PricePer price_per;
    std::optional<std::int64_t> capacity;
    std::vector<std::string> languages;
    std::int64_t phase;
    bool run;
    std::int64_t version;
};

std::vector<Programme> found(db::Read& read, core::Language language, const db::Query& where) {
    db::Query query(
        "select p.id, p.slug, p.name, o.id, o.slug, o.name, coalesce((select min(s.name) from sites s where "
        "s.operator_id = o.id), ''), "
        "p.kind, p.description, p.months_min, p.months_max, p.price_cents, p.price_currency, p.price_per, p.capacity, "
        "p.languages, p.phase, "
        "case when p.id in (select r.id from my_programmes_run r) then 1 else 0 end, p.version "
        "from programmes p join operators o on o.id = p.operator_id where ");
    query.append(where).add(" order by p.phase, p.name, p.id");
    std::vector<Programme> out;
    for (auto& p : read.all<ProgrammeLine>(query)) {
        const auto told = descriptions_of(read, p.id, own_language(p.languages), p.description);
        out.push_back({p.id,
                       p.slug,
                       p.name,
                       {p.operator_id, p.operator_slug, p.operator_name, p.site},
                       p.kind,
                       told.in(language),
                       told,
                       p.months_min,
                       p.months_max,
                       p.price_cents,
                       p.price_currency,
                       p.price_per,
                       p.capacity,
                       p.languages,
                       p.phase,
                       p.run,
                       read.all<Cohort>("select id, name, starts_on, ends_on, capacity from cohorts where programme_id "
                                        "= ? order by starts_on, id",
                                        p.id),
                       p.version});
    }
    return out;
}

std::vector<Programme> programmes_seen(db::Read& read, Call& call) {
    return found(read, call.language(), db::Query(visible));
}

}  // namespace

Programme programme_seen(db::Read& read, const core::Slug& slug, core::Language language) {
    auto all = found(read, language, db::Query(visible).add(" and p.slug = ?", slug));
    if (all.empty()) throw core::not_found("programme");
    return std::move(all.front());
}

Programme programme_run(db::Read& read, const core::Slug& slug, core::Language language) {
    auto programme = programme_seen(read, slug, language);
    if (!programme.run) throw core::not_found("programme");
    return programme;
}

namespace {

Programme programme(db::Read& read, Call& call, OfProgramme of) {
    return programme_seen(read, of.slug, call.language());
}

struct NewProgramme {
    std::int64_t operator_ = 0;
    core::Slug slug;
    core::Text<1, 120> name;
    Kind kind = Kind::accelerator;
    std::optional<core::Words> descriptions;
    core::Number<0, 120> months_min, months_max;
    std::optional<core::Count> price_cents;
    std::optional<core::Currency> price_currency;
    PricePer price_per = PricePer::free;
    std::optional<core::Count> capacity;
    std::vector<core::Language> languages;
    core::Number<1, 9> phase;
};
struct ProgrammeRow {
    std::int64_t id, operator_id;
    std::string slug, name;
    Kind kind;
    std::string description;
    std::int64_t months_min, months_max;
    std::optional<core::Count> price_cents;
    std::optional<core::Currency> price_currency;
    PricePer price_per;
    std::optional<core::Count> capacity;
    std::vector<core::Language> languages;
    std::int64_t phase, version;
};
void expect_months(std::int64_t min, std::int64_t max) {
    if (max < min)
        throw core::invalid(
            "months_max", "out_of_order",
            {"The longest duration is less than the shortest.",
             "La durée maximale est plus courte que la durée minimale.", "A duração máxima é menor que a mínima."});
}

Programme add(db::Tx& tx, Call& call, const NewProgramme& wish) {
    if (!tx.first<std::int64_t>("select id from my_operators_run where id = ?", wish.operator_))
        throw core::not_found("operator");
    if (tx.first<std::int64_t>("select id from programmes where slug = ?", wish.slug))
        throw core::invalid("slug", "taken",
                            {"Another programme has this address. Choose another one.",
                             "Un autre programme a cette adresse. Choisissez-en une autre.",
                             "Outro programa tem este endereço. Escolha outro."});
    expect_months(wish.months_min.value, wish.months_max.value);
    const ProgrammeRow row{core::new_id(),
                           wish.operator_,
                           wish.slug.str(),
                           wish.name.str(),
                           wish.kind,
                           "",
                           wish.months_min.value,
                           wish.months_max.value,
                           wish.price_cents,
                           wish.price_currency,
                           wish.price_per,
                           wish.capacity,
                           wish.languages,
                           wish.phase.value,
                           1};
    tx.insert("programmes", row);
    if (wish.descriptions) keep_descriptions(tx, row.id, own_language(row.languages), *wish.descriptions);
    activity::record(tx, activity::actor(call), "programme.made",
                     {.operator_id = row.operator_id, .programme_id = row.id});
    return programme_seen(tx, wish.slug, call.language());
}

struct ProgrammeChange {
    core::Change<core::Text<1, 120>> name;
    core::Change<core::Words> descriptions;
    core::Change<Kind> kind;
    core::Change<std::vector<core::Language>> languages;
    core::Change<core::Number<0, 120>> months_min, months_max;
    core::Change<std::optional<core::Count>> price_cents;
    core::Change<std::optional<core::Currency>> price_currency;
    core::Change<PricePer> price_per;
    core::Change<std::optional<core::Count>> capacity;
    core::Change<core::Number<1, 9>> phase;
};
Programme change(db::Tx& tx, Call& call, OfProgramme of, const ProgrammeChange& wish) {
    const auto before = programme_run(tx, of.slug, call.language());
    call.expect_version(before.version);
    expect_months(wish.months_min ? (*wish.months_min).value : before.months_min,
                  wish.months_max ? (*wish.months_max).value : before.months_max);
    const auto set = [&](const auto& field, std::string_view column) {
        if (field) tx.run("update programmes set " + std::string(column) + " = ? where id = ?", *field, before.id);
    };
    set(wish.name, "name");
    set(wish.kind, "kind");
    set(wish.languages, "languages");
    set(wish.months_min, "months_min");
    set(wish.months_max, "months_max");
    set(wish.price_cents, "price_cents");
    set(wish.price_currency, "price_currency");
    set(wish.price_per, "price_per");
    set(wish.capacity, "capacity");
    set(wish.phase, "phase");
    keep_descriptions(tx, before.id, wish.languages ? own_language(*wish.languages) : own_language(before.languages),
                      wish.descriptions ? *wish.descriptions : before.descriptions);
    tx.run("update programmes set version = version + 1 where id = ?", before.id);
    activity::record(tx, activity::actor(call), "programme.changed",
                     {.operator_id = before.operator_.id, .programme_id = before.id});
    return programme_seen(tx, of.slug, call.language());
}

}  // namespace

std::string price_line(const std::optional<std::int64_t>& cents, const std::optional<std::string>& currency,
                       PricePer per, core::Language language) {
    static constexpr Phrase free{"Free of charge", "Gratuit", "Gratuito"},
        month{"{price} a person a month", "{price} par personne et par mois", "{price} por pessoa por mês"},
        team{"{price} a startup a month", "{price} par startup et par mois", "{price} por startup por mês"},
        once{"{price}, once", "{price}, une fois", "{price}, uma vez"};
    const auto unit = currency ? core::Currency::from(*currency) : std::nullopt;
    if (per == PricePer::free || !cents || !unit) return fill(free, language);
    const auto& phrase = per == PricePer::person_month ? month : per == PricePer::startup_month ? team : once;
    return fill(phrase, language, {{"price", money(*cents, *unit, language)}});
}

void routes(http::Api& api) {
    api.room("programmes");
    api.get("/programmes", "Programmes that one runs or may apply to", http::Role::guest, programmes_seen);
    api.get("/programmes/{slug}", "A programme", http::Role::guest, programme);
    api.post("/programmes", "Open a programme", http::Role::manager, add);
    api.patch("/programmes/{slug}", "Change a programme", http::Role::manager, change).versioned();
    cohort_routes(api);
}

}  // namespace programmes
