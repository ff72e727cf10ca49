#include "selection/import_line.hpp"

#include <algorithm>

#include "core/fold.hpp"
#include "selection/import_cell.hpp"
#include "selection/import_reasons.hpp"
#include "selection/import_words.hpp"

namespace selection {
namespace {

using programmes::Phrase;

constexpr Phrase not_text{"It holds characters that are not text. Type it again.",
                          "La valeur contient des caractères qui ne sont pas du texte. Retapez-la.",
                          "O valor contém caracteres que não são texto. Digite-o de novo."};
constexpr Phrase nameless{"The name is missing.", "Le nom manque.", "Falta o nome."};

}  // namespace

std::vector<std::string> put(const SaidPassport& said, startups::Passport& onto) {
    std::vector<std::string> changed;
    const auto set = [&](auto& at, const auto& value, const char* field) {
        if (!value || at == *value) return;
        at = *value;
        changed.emplace_back(field);
    };
    set(onto.name, said.name, "name");
    set(onto.one_liner, said.one_liner, "one_liner");
    set(onto.description, said.description, "description");
    set(onto.country, said.country, "country");
    set(onto.city, said.city, "city");
    set(onto.founded, said.founded, "founded");
    set(onto.founded_on, said.founded_on, "founded_on");
    set(onto.stage, said.stage, "stage");
    set(onto.sectors, said.sectors, "sectors");
    set(onto.technologies, said.technologies, "technologies");
    set(onto.website, said.website, "website");
    set(onto.revenue, said.revenue, "revenue");
    set(onto.revenue_cents, said.revenue_cents, "revenue_cents");
    set(onto.revenue_currency, said.revenue_currency, "revenue_currency");
    set(onto.privately_held, said.privately_held, "privately_held");
    if (onto.one_liner.empty()) set(onto.one_liner, said.opening, "one_liner");
    if (onto.founded != startups::Founded::date) onto.founded_on.reset();
    if (onto.revenue != startups::Revenue::amount) onto.revenue_cents.reset();
    return changed;
}

LineReader::LineReader(const CallRow& call, const std::vector<ReadColumn>& columns, const Mapping& mapping,
                       core::Language language)
    : call_(call), language_(language) {
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        Place place{aim_of(mapping.columns[i].str(), call).value_or(Aim{}),
                    i < columns.size() ? columns[i].days : DayOrder::day_first,
                    {}};
        for (const auto& value : mapping.values)
            if (value.column.value == static_cast<std::int64_t>(i))
                place.meanings.emplace_back(core::fold(value.from.str()), value.to.str());
        places_.push_back(std::move(place));
    }
}

Candidate LineReader::read(const formats::Row& row) const {
    Candidate out;
    out.line = static_cast<std::int64_t>(row.line);
    if (row.trouble) {
        const auto column = row.trouble->column ? std::optional(row.trouble->column - 1) : std::nullopt;
        out.fault = LineFault{column, formats::sentence(*row.trouble, core::reflect::name(language_)), {}};
        return out;
    }
    std::size_t name_column = 0;
    try {
        for (std::size_t i = 0; i < std::min(places_.size(), row.fields.size()); ++i) {
            const auto& place = places_[i];
            if (place.aim.target == Target::ignore) continue;
            if (place.aim.target == Target::name) name_column = i;
            auto text = core::clean_text(row.fields[i], 0, 1'000'000);
            if (!text) Cell{language_, i, {}}.refuse(not_text);
            if (!place.meanings.empty()) {
                const auto key = core::fold(*text);
                for (const auto& [from, to] : place.meanings)
                    if (from == key) text = to == "ignore" ? std::string() : to;
            }
            if (text->empty() || (place.aim.target != Target::name && says_nothing(*text))) continue;
            if (is_sheet_error(*text)) Cell{language_, i, *text}.refuse(reasons::sheet_error, Unmapped::yes);
            read_cell(Cell{language_, i, *text}, place.aim, place.days, call_, out);
        }
        if (!out.passport.name || out.passport.name->empty())
            throw LineFault{name_column, programmes::fill(nameless, language_), {}};
    } catch (LineFault& fault) {
        out.fault = std::move(fault);
        return out;
    }
    auto& p = out.passport;
    if (!p.one_liner && p.description) p.opening = opening(p.description->str());
    return out;
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
