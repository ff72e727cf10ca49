#include "selection/import_cell.hpp"

#include <algorithm>

#include "core/fold.hpp"
#include "selection/answers.hpp"
#include "selection/import_values.hpp"
#include "selection/import_words.hpp"

namespace selection {
namespace {

using programmes::Phrase;

constexpr Phrase no_country{"“{value}” is no country that we know. Write its code, such as FR.", "« {value} » n’est pas un pays connu. Écrivez son code, par exemple FR.",
                            "“{value}” não é um país conhecido. Escreva o código, como FR."};
constexpr Phrase no_day{"“{value}” is no date. Write it like 2013-03-31.", "« {value} » n’est pas une date. Écrivez-la ainsi : 2013-03-31.",
                        "“{value}” não é uma data. Escreva assim: 2013-03-31."};
constexpr Phrase no_meaning{"“{value}” has no meaning here yet. Say what it stands for.", "« {value} » n’a pas encore de sens ici. Dites à quoi cela correspond.",
                            "“{value}” ainda não tem sentido aqui. Diga o que significa."};
constexpr Phrase no_count{"“{value}” is no whole number.", "« {value} » n’est pas un nombre entier.", "“{value}” não é um número inteiro."};
constexpr Phrase no_money{"“{value}” is no amount. Write it like 700000 EUR.", "« {value} » n’est pas un montant. Écrivez par exemple 700000 EUR.",
                          "“{value}” não é um valor. Escreva como 700000 EUR."};
constexpr Phrase no_link{"“{value}” is no web address.", "« {value} » n’est pas une adresse web.", "“{value}” não é um endereço web."};
constexpr Phrase no_email{"“{value}” is no e-mail address.", "« {value} » n’est pas une adresse e-mail.", "“{value}” não é um endereço de e-mail."};
constexpr Phrase no_answer{"“{value}” is not what the question takes.", "« {value} » n’est pas ce que la question attend.", "“{value}” não é o que a pergunta pede."};

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> out, keys;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(",;/|\n"), text.size());
        if (const auto part = core::clean_text(text.substr(0, end), 1, 1'000'000)) {
            auto key = core::fold(*part);
            if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
                out.push_back(*part);
                keys.push_back(std::move(key));
            }
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::vector<startups::Term> terms(const Cell& cell) {
    std::vector<startups::Term> out;
    for (const auto& part : split(cell.text)) out.push_back(Cell{cell.language, cell.column, part}.as_text<startups::Term>());
    return out;
}

template <class E> std::optional<E> named(std::string_view text) {
    const auto& names = core::reflect::enumerators_of<E>;
    const auto found = std::find(names.begin(), names.end(), text);
    return found == names.end() ? std::nullopt : std::optional(static_cast<E>(found - names.begin()));
}

// A word of its own language, or the value's own name; "ignore": nothing is said.
template <class E> std::optional<E> meant(const Cell& cell, Target target) {
    if (const auto known = meaning(target, plain(cell.text))) return *known == "ignore" ? std::nullopt : named<E>(*known);
    if (const auto own = named<E>(cell.text)) return own;
    cell.refuse(no_meaning, Unmapped::yes);
}

void read_founded(const Cell& cell, DayOrder days, SaidPassport& out) {
    const auto word = plain(cell.text);
    if (word == "not yet" || word == "pas encore" || word == "ainda nao" || word == "en creation" || word == "en cours de creation") {
        out.founded = startups::Founded::not_yet;
        return;
    }
    const auto day = day_in(cell.text, days);
    if (!day) cell.refuse(no_day);
    out.founded = startups::Founded::date;
    out.founded_on = *day;
}

void read_revenue(const Cell& cell, SaidPassport& out) {
    const auto word = plain(cell.text);
    const auto money = money_in(cell.text);
    const bool none = (money && money->cents == 0) || word == "none yet" || word == "no revenue" || word == "pas encore" || word == "ainda nao" || word == "pre revenue";
    if (!none && !money) cell.refuse(no_money);
    out.revenue = none ? startups::Revenue::none_yet : startups::Revenue::amount;
    if (none) return;
    out.revenue_cents = startups::Cents{money->cents};
    out.revenue_currency = money->currency;
}

std::string option_key(const Question& question, std::string_view word) {
    for (const auto& option : question.options)
        for (const auto* text : {&option.key.str(), &option.label.en.str(), &option.label.fr.str(), &option.label.pt.str()})
            if (!text->empty() && plain(*text) == word) return option.key.str();
    return {};
}

void read_choices(const Cell& cell, const Question& question, SaidAnswer& out) {
    const auto whole = option_key(question, plain(cell.text));
    if (!whole.empty()) return out.choices.push_back(whole);
    for (const auto& part : split(cell.text)) {
        const auto key = option_key(question, plain(part));
        if (key.empty()) Cell{cell.language, cell.column, part}.refuse(no_meaning, Unmapped::yes);
        out.choices.push_back(key);
    }
}

SaidAnswer read_answer(const Cell& cell, const Question& question, DayOrder days) {
    SaidAnswer out{*question.id, {}, {}};
    switch (question.kind) {
        case QuestionKind::one_choice:
        case QuestionKind::many_choices: read_choices(cell, question, out); break;
        case QuestionKind::date: {
            const auto day = day_in(cell.text, days);
            if (!day) cell.refuse(no_day);
            out.text = core::iso(*day);
            break;
        }
        case QuestionKind::number: {
            const auto count = count_in(cell.text);
            if (!count) cell.refuse(no_count);
            out.text = std::to_string(*count);
            break;
        }
        case QuestionKind::link: {
            const auto link = core::Link::from(cell.text);
            if (!link) cell.refuse(no_link);
            out.text = link->str();
            break;
        }
        default: out.text = cell.as_text<core::Text<0, 20000>>().str();
    }
    if (!fault_of(question, out.text, out.choices).empty()) cell.refuse(no_answer);
    return out;
}

std::int64_t read_count(const Cell& cell) {
    const auto count = count_in(cell.text);
    if (!count) cell.refuse(no_count);
    return *count;
}

}  // namespace

void Cell::refuse(const programmes::Phrase& phrase, Unmapped unmapped) const {
    throw LineFault{column, programmes::fill(phrase, language, {{"value", shortened(text, 60)}}), unmapped == Unmapped::yes ? std::string(text) : std::string()};
}

void Cell::refuse_length(std::size_t most) const {
    static constexpr Phrase too_long{"It has more than {n} characters. Shorten it.", "Plus de {n} caractères. Raccourcissez.", "Mais de {n} caracteres. Encurte."};
    throw LineFault{column, programmes::fill(too_long, language, {{"n", programmes::whole(static_cast<std::int64_t>(most), language)}}), {}};
}

void read_cell(const Cell& cell, const Aim& aim, DayOrder days, const CallRow& call, Candidate& out) {
    auto& p = out.passport;
    switch (aim.target) {
        case Target::ignore: return;
        case Target::name: p.name = cell.as_text<core::Text<0, 120>>(); return;
        case Target::one_liner: {
            const std::string text(cell.text);
            p.one_liner = opening(text);
            if (p.one_liner->str() == text) return;
            const auto rest = p.description ? text + "\n\n" + p.description->str() : text;
            p.description = Cell{cell.language, cell.column, rest}.as_text<core::Text<0, 5000>>();
            return;
        }
        case Target::description: {
            const auto text = p.description ? p.description->str() + "\n\n" + std::string(cell.text) : std::string(cell.text);
            p.description = Cell{cell.language, cell.column, text}.as_text<core::Text<0, 5000>>();
            return;
        }
        case Target::country:
            if (!(p.country = country_in(cell.text))) cell.refuse(no_country, Unmapped::yes);
            return;
        case Target::city: p.city = cell.as_text<core::Text<0, 120>>(); return;
        case Target::founded_on: return read_founded(cell, days, p);
        case Target::stage: p.stage = meant<startups::Stage>(cell, aim.target); return;
        case Target::sectors: p.sectors = terms(cell); return;
        case Target::technologies: p.technologies = terms(cell); return;
        case Target::website:
            if (!(p.website = core::Link::from(cell.text))) cell.refuse(no_link);
            return;
        case Target::revenue: return read_revenue(cell, p);
        case Target::privately_held: p.privately_held = meant<startups::PrivatelyHeld>(cell, aim.target); return;
        case Target::people: out.people = read_count(cell); return;
        case Target::developers: out.developers = read_count(cell); return;
        case Target::contact_name: out.contact_name = cell.as_text<core::Text<0, 120>>().str(); return;
        case Target::contact_email: {
            const auto email = core::Email::from(cell.text);
            if (!email) cell.refuse(no_email);
            out.contact_email = email->str();
            return;
        }
        case Target::external_key: out.external_key = cell.as_text<core::Text<0, 200>>().str(); return;
        case Target::status:
            out.status = meant<Status>(cell, aim.target);
            if (out.status == Status::draft) cell.refuse(no_meaning, Unmapped::yes);
            return;
        case Target::sent_at:
            if (!(out.sent_at = moment_in(cell.text, days, call.time_zone))) cell.refuse(no_day);
            return;
        case Target::tags:
            for (const auto& part : split(cell.text)) out.tags.push_back(Cell{cell.language, cell.column, part}.as_text<core::Text<1, 60>>().str());
            return;
        case Target::answer: out.answers.push_back(read_answer(cell, *aim.question, days)); return;
    }
}

core::Text<0, 200> opening(const std::string& text) {
    using Line = core::Text<0, 200>;
    if (auto whole = Line::from(text)) return std::move(*whole);
    const auto sentence = std::min(text.find(". "), text.find('\n'));
    if (sentence != text.npos)
        if (auto first = Line::from(text.substr(0, sentence + 1))) return std::move(*first);
    auto end = std::min<std::size_t>(190, text.size());
    while (end > 100 && text[end] != ' ') --end;
    return Line::from(shortened(text, end)).value_or(Line{});
}

}  // namespace selection
