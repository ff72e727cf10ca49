#include "selection/import_cell.hpp"

#include <algorithm>

#include "selection/import_reasons.hpp"
#include "selection/import_values.hpp"
#include "selection/import_words.hpp"

namespace selection {
namespace {

using namespace reasons;

template <class T>
T found(std::optional<T> value, const Cell& cell, const programmes::Phrase& else_because,
        Unmapped unmapped = Unmapped::no) {
    if (!value) cell.refuse(else_because, unmapped);
    return std::move(*value);
}

std::vector<startups::Term> terms(const Cell& cell) {
    std::vector<startups::Term> out;
    for (const auto& part : split_list(cell.text))
        out.push_back(Cell{cell.language, cell.column, part}.as_text<startups::Term>());
    return out;
}

template <class E> std::optional<E> named(std::string_view text) {
    const auto& names = core::reflect::enumerators_of<E>;
    const auto found = std::find(names.begin(), names.end(), text);
    return found == names.end() ? std::nullopt : std::optional(static_cast<E>(found - names.begin()));
}

// A word of its own language, or the value's own name; "ignore": nothing is said.
template <class E> std::optional<E> meant(const Cell& cell, Target target) {
    if (const auto known = meaning(target, plain(cell.text)))
        return *known == "ignore" ? std::nullopt : named<E>(*known);
    if (const auto own = named<E>(cell.text)) return own;
    cell.refuse(no_meaning, Unmapped::yes);
}

void read_founded(const Cell& cell, DayOrder days, SaidPassport& out) {
    if (const auto known = meaning(Target::founded_on, plain(cell.text))) {
        out.founded = *known == "not_yet" ? startups::Founded::not_yet : startups::Founded::rather_not_say;
        return;
    }
    const auto day = day_in(cell.text, days);
    if (!day) cell.refuse(no_day);
    out.founded = startups::Founded::date;
    out.founded_on = *day;
}

void read_revenue(const Cell& cell, SaidPassport& out) {
    const auto known = meaning(Target::revenue, plain(cell.text));
    if (known == "rather_not_say") {
        out.revenue = startups::Revenue::rather_not_say;
        return;
    }
    const auto money = money_in(cell.text);
    const bool none = known == "none_yet" || (money && money->cents == 0);
    if (!none && !money) cell.refuse(no_money);
    out.revenue = none ? startups::Revenue::none_yet : startups::Revenue::amount;
    if (none) return;
    out.revenue_cents = startups::Cents{money->cents};
    out.revenue_currency = money->currency;
}

}  // namespace

void Cell::refuse(const programmes::Phrase& phrase, Unmapped unmapped) const {
    throw LineFault{column, programmes::fill(phrase, language, {{"value", shortened(text, 60)}}),
                    unmapped == Unmapped::yes ? std::string(text) : std::string()};
}

void Cell::refuse_length(std::size_t most) const {
    static constexpr programmes::Phrase too_long{"It has more than {n} characters. Shorten it.",
                                                 "Plus de {n} caractères. Raccourcissez.",
                                                 "Mais de {n} caracteres. Encurte."};
    throw LineFault{
        column,
        programmes::fill(too_long, language, {{"n", programmes::whole(static_cast<std::int64_t>(most), language)}}),
        {}};
}

namespace {

void read_one_liner(const Cell& cell, SaidPassport& out) {
    const std::string text(cell.text);
    out.one_liner = opening(text);
    if (out.one_liner->str() == text) return;
    const auto whole = out.description ? text + "\n\n" + out.description->str() : text;
    out.description = Cell{cell.language, cell.column, whole}.as_text<core::Text<0, 5000>>();
}

void read_description(const Cell& cell, SaidPassport& out) {
    const auto text =
        out.description ? out.description->str() + "\n\n" + std::string(cell.text) : std::string(cell.text);
    out.description = Cell{cell.language, cell.column, text}.as_text<core::Text<0, 5000>>();
}

void read_of_passport(const Cell& cell, Target target, DayOrder days, SaidPassport& p) {
    switch (target) {
        case Target::name:
            p.name = cell.as_text<core::Text<0, 120>>();
            break;
        case Target::one_liner:
            read_one_liner(cell, p);
            break;
        case Target::description:
            read_description(cell, p);
            break;
        case Target::country:
            p.country = found(country_in(cell.text), cell, no_country, Unmapped::yes);
            break;
        case Target::city:
            p.city = cell.as_text<core::Text<0, 120>>();
            break;
        case Target::founded_on:
            read_founded(cell, days, p);
            break;
        case Target::stage:
            p.stage = meant<startups::Stage>(cell, target);
            break;
        case Target::sectors:
            p.sectors = terms(cell);
            break;
        case Target::technologies:
            p.technologies = terms(cell);
            break;
        case Target::website:
            p.website = found(core::Link::from(cell.text), cell, no_link);
            break;
        case Target::revenue:
            read_revenue(cell, p);
            break;
        case Target::privately_held:
            p.privately_held = meant<startups::PrivatelyHeld>(cell, target);
            break;
        default:
            break;
    }
}

std::optional<Status> read_status(const Cell& cell) {
    const auto status = meant<Status>(cell, Target::status);
    if (status == Status::draft) cell.refuse(no_meaning, Unmapped::yes);
    return status;
}

void read_tags(const Cell& cell, Candidate& out) {
    for (const auto& part : split_list(cell.text))
        out.tags.push_back(Cell{cell.language, cell.column, part}.as_text<core::Text<1, 60>>().str());
}

}  // namespace

void read_cell(const Cell& cell, const Aim& aim, DayOrder days, const CallRow& call, Candidate& out) {
    switch (aim.target) {
        case Target::people:
            out.people = found(count_in(cell.text), cell, no_count);
            break;
        case Target::developers:
            out.developers = found(count_in(cell.text), cell, no_count);
            break;
        case Target::contact_name:
            out.contact_name = cell.as_text<core::Text<0, 120>>().str();
            break;
        case Target::contact_email:
            out.contact_email = found(core::Email::from(cell.text), cell, no_email).str();
            break;
        case Target::external_key:
            out.external_key = cell.as_text<core::Text<0, 200>>().str();
            break;
        case Target::status:
            out.status = read_status(cell);
            break;
        case Target::sent_at:
            out.sent_at = found(moment_in(cell.text, days, call.time_zone), cell, no_day);
            break;
        case Target::tags:
            read_tags(cell, out);
            break;
        case Target::answer:
            out.answers.push_back(read_answer(cell, *aim.question, days));
            break;
        default:
            read_of_passport(cell, aim.target, days, out.passport);
            break;
    }
}

}  // namespace selection
