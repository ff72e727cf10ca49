#include "offers/terms.hpp"

#include <algorithm>

#include "activity/record.hpp"
#include "core/time_zone.hpp"
#include "offers/offers_page.hpp"

namespace offers {

namespace {

using namespace std::chrono;

std::optional<std::int64_t> desks_of_house(db::Read& read, std::int64_t operator_id) {
    std::int64_t sum = 0;
    for (const auto desks : read.all<std::int64_t>("select desks from sites where operator_id = ?", operator_id))
        sum += desks;
    return sum ? std::optional(sum) : std::nullopt;
}

bool opens_on(const TermsRow& terms, core::Date day) {
    const auto weekday = static_cast<std::int64_t>(std::chrono::weekday(sys_days(day)).iso_encoding());
    return std::find(terms.open_days.begin(), terms.open_days.end(), weekday) != terms.open_days.end();
}

core::Date days_before(core::Date day, std::int64_t count) { return core::date_of(sys_days(day) - days(count)); }

}  // namespace

Terms terms_of(db::Read& read, const selection::CallRow& call) {
    struct Days {
        core::Date starts_on, ends_on;
    };
    Terms out;
    {
        const db::AsHouse house(read, "the house keeps to its own terms");
        out.own =
            read.first<TermsRow>("select " + db::columns<TermsRow>() + " from offer_terms where call_id = ?", call.id)
                .value_or(TermsRow{});
    }
    out.own.call_id = call.id;
    out.places = call.places;
    out.desks = out.own.desks ? out.own.desks : desks_of_house(read, selection::operator_of(read, call));
    out.zone = call.time_zone;
    if (!call.cohort_id) return out;
    const auto cohort = read.one<Days>("select starts_on, ends_on from cohorts where id = ?", *call.cohort_id);
    out.first_day = cohort.starts_on;
    out.last_day = cohort.ends_on;
    return out;
}

core::Instant next_opening(const TermsRow& terms, core::Instant now, std::string_view zone) {
    auto day = core::local_day(now, zone);
    for (int tries = 0; tries < 15; ++tries, day = days_before(day, -1)) {
        if (!opens_on(terms, day)) continue;
        const auto opens = core::moment_of(day, minutes(terms.open_from), zone);
        const auto closes = core::moment_of(day, minutes(terms.open_until), zone);
        if (now < closes) return std::max(now, opens);
    }
    return now;  // terms without a day are refused, so that this is never reached
}

std::optional<core::Instant> last_passing(const Terms& terms) {
    if (!terms.first_day) return std::nullopt;
    return core::moment_of(days_before(*terms.first_day, terms.own.stops_days), seconds(0), terms.zone);
}

core::Instant answer_by(const Terms& terms, core::Instant now) {
    const auto usual = core::end_of_day(days_before(core::local_day(now, terms.zone), -terms.own.days), terms.zone);
    if (!terms.first_day) return usual;
    const auto eve = core::end_of_day(days_before(*terms.first_day, 1), terms.zone);
    return eve > now + hours(24) ? std::min(usual, eve) : usual;
}

// Fifteen hours before the end of a day it is nine in the morning.
Moments moments_of(core::Instant asked_at, core::Instant answer_by) {
    const auto whole = answer_by - asked_at;
    return {answer_by + -std::min<microseconds>(hours(72), whole / 2),
            answer_by + -std::min<microseconds>(hours(24), whole / 4),
            answer_by + -std::min<microseconds>(hours(15), whole / 8)};
}

namespace {

struct OfferTermsWish {
    core::Change<core::Number<1, 60>> days;
    core::Change<core::Number<0, 1439>> open_from;
    core::Change<core::Number<1, 1440>> open_until;
    core::Change<std::vector<core::Number<1, 7>>> open_days;
    core::Change<bool> paused;
    core::Change<core::Number<0, 365>> stops_days;
    core::Change<std::optional<core::Number<0, 100'000>>> desks;  // null: those of the house
};

void expect_hours(const TermsRow& terms) {
    if (terms.open_until <= terms.open_from)
        throw core::invalid("open_until", "out_of_order",
                            {"The house closes after it opens.", "La maison ferme après avoir ouvert.",
                             "A casa fecha depois de abrir."});
    if (terms.open_days.empty())
        throw core::invalid("open_days", "required",
                            {"Choose at least one day of the week.", "Choisissez au moins un jour de la semaine.",
                             "Escolha pelo menos um dia da semana."});
}

void apply(TermsRow& terms, const OfferTermsWish& wish) {
    if (wish.days) terms.days = (*wish.days).value;
    if (wish.open_from) terms.open_from = (*wish.open_from).value;
    if (wish.open_until) terms.open_until = (*wish.open_until).value;
    if (wish.open_days) {
        terms.open_days.clear();
        for (const auto& day : *wish.open_days) terms.open_days.push_back(day.value);
        std::sort(terms.open_days.begin(), terms.open_days.end());
        terms.open_days.erase(std::unique(terms.open_days.begin(), terms.open_days.end()), terms.open_days.end());
    }
    if (wish.paused) terms.paused = *wish.paused;
    if (wish.stops_days) terms.stops_days = (*wish.stops_days).value;
    if (wish.desks) terms.desks = *wish.desks ? std::optional((*wish.desks)->value) : std::nullopt;
}

OffersPage change_terms(http::Call& request, selection::OfCall of, const OfferTermsWish& wish) {
    const auto id =
        request.db.ask(request.caller(), [&](db::Read& read) { return selection::call_run(read, of.slug.str()).id; });
    const auto change = [&](db::Tx& tx) {
        const auto call = selection::call_run(tx, of.slug.str());
        auto terms = terms_of(tx, call).own;
        request.expect_version(terms.version);
        const bool was_paused = terms.paused;
        apply(terms, wish);
        expect_hours(terms);
        ++terms.version;
        tx.run("delete from offer_terms where call_id = ?", call.id);
        tx.insert("offer_terms", terms);
        auto what = selection::about(tx, call);
        const bool turned = terms.paused != was_paused;
        activity::record(tx, activity::actor(request),
                         !turned        ? "offers.terms_changed"
                         : terms.paused ? "offers.paused"
                                        : "offers.resumed",
                         what);
        look_at(tx, call.id, request.now, request.now);
        return offers_page(tx, request, call);
    };
    return request.db.change(request.caller(), change, selection::turn_of(id));
}

}  // namespace

void terms_routes(http::Api& api) {
    api.patch("/calls/{slug}/offer-terms", "On what terms a call offers its places", http::Role::manager, change_terms)
        .versioned();
}

}  // namespace offers
