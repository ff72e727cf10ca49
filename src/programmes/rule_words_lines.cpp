// The rules themselves in words: a line for the public page, and what each rule counts.
#include "programmes/rule_words.hpp"
#include "programmes/rule_words_asked.hpp"
#include "programmes/rule_words_phrases.hpp"

namespace programmes {
namespace {

using core::Language;

Phrase age_line(Sense sense) {
    return by(sense,
              {"company under {limit} {limit:year|years} old on the {first:first|closing} day",
               "entreprise de moins de {limit} {limit:an|ans} {first:le premier jour|le jour de la clôture}",
               "empresa com menos de {limit} {limit:ano|anos} no {first:primeiro dia|dia do encerramento}"},
              {"company {limit} {limit:year|years} old or more on the {first:first|closing} day",
               "entreprise d’au moins {limit} {limit:an|ans} {first:le premier jour|le jour de la clôture}",
               "empresa com {limit} {limit:ano|anos} ou mais no {first:primeiro dia|dia do encerramento}"});
}

Phrase revenue_line(Sense sense) {
    return by(sense,
              {"revenue of the last closed year under {limits}",
               "chiffre d’affaires du dernier exercice clos de moins de {limits}",
               "receita do último exercício encerrado de menos de {limits}"},
              {"revenue of the last closed year of at least {limits}",
               "chiffre d’affaires du dernier exercice clos d’au moins {limits}",
               "receita do último exercício encerrado de pelo menos {limits}"});
}

Phrase people_line(Sense sense) {
    return by(sense,
              {"fewer than {limit} people in the team", "moins de {limit} personnes dans l’équipe",
               "menos de {limit} pessoas na equipe"},
              {"{limit} people or more in the team", "au moins {limit} personnes dans l’équipe",
               "{limit} pessoas ou mais na equipe"});
}

Phrase developer_line(Sense sense) {
    return by(
        sense,
        {"somebody in the team writes code", "quelqu’un dans l’équipe écrit du code", "alguém na equipe programa"},
        {"nobody in the team writes code", "personne dans l’équipe n’écrit de code", "ninguém na equipe programa"});
}

Phrase technology_line(Sense sense) {
    return by(sense, {"{technologies}", "{technologies}", "{technologies}"},
              {"without {technologies}", "exclut {technologies}", "exclui {technologies}"});
}

Phrase ownership_line(Sense sense) {
    return by(sense, {"privately held company", "entreprise à capitaux privés", "empresa de capital fechado"},
              {"company not privately held", "entreprise qui n’est pas à capitaux privés",
               "empresa que não é de capital fechado"});
}

Phrase country_line(Sense sense) {
    return by(sense, {"company’s country: {either}", "pays de l’entreprise : {either}", "país da empresa: {either}"},
              {"company’s country: any but {countries}", "pays de l’entreprise : tous sauf {countries}",
               "país da empresa: todos menos {countries}"});
}

Phrase line_phrase(const Rule& rule, Sense sense) {
    switch (rule.kind) {
        case RuleKind::people_fewer_than:
            return people_line(sense);
        case RuleKind::has_developer:
            return developer_line(sense);
        case RuleKind::uses_technology:
            return technology_line(sense);
        case RuleKind::younger_than_years:
            return age_line(sense);
        case RuleKind::revenue_under:
            return revenue_line(sense);
        case RuleKind::privately_held:
            return ownership_line(sense);
        case RuleKind::country_in:
            return country_line(sense);
        default:
            return answer_line(rule.kind, sense);
    }
}

std::string condition_line(const Rule& rule, Sense sense, Language language, const Questions& questions) {
    const auto limit = rule.number ? rule.number->value : 0;
    const auto countries = country_names(rule.countries, language);
    std::vector<Blank> blanks;
    if (is_of_answer(rule.kind)) {
        add_answer_blanks(blanks, rule, sense, language, questions);
        return fill(line_phrase(rule, sense), language, blanks);
    }
    return fill(line_phrase(rule, sense), language,
                {{"limit", whole(limit, language), limit},
                 {"first", "", rule.on == OnDay::first_day ? 1 : 2},
                 {"technologies", technologies_in_words(rule.technologies, sense, language)},
                 {"limits", limits_in_words(rule.limits, language)},
                 {"either", listed(countries, Joint::either, language)},
                 {"countries", listed(countries, Joint::all, language)}});
}

bool asks_all(const Rule& group, Sense sense) { return (group.kind == RuleKind::any) == (sense == Sense::excluded); }

// Lines in one language over one call's questions.
class Lines {
public:
    Lines(Language language, const Questions& questions) : language_(language), questions_(questions) {}

    std::string line(const Rule& rule, Sense sense) const {
        return is_group(rule.kind) ? group_line(rule, sense) : condition_line(rule, sense, language_, questions_);
    }

private:
    // "a; b; or c", in brackets where it stands inside another group.
    std::string group_line(const Rule& group, Sense sense) const {
        const auto inner = group.kind == RuleKind::none ? turned(sense) : sense;
        const Phrase last =
            asks_all(group, sense) ? Phrase{"; and ", " ; et ", "; e "} : Phrase{"; or ", " ; ou ", "; ou "};
        const Phrase next{"; ", " ; ", "; "};
        std::string out;
        for (std::size_t i = 0; i < group.rules.size(); ++i) {
            const auto& part = group.rules[i];
            if (i != 0) out += fill(i + 1 < group.rules.size() ? next : last, language_);
            const bool brackets = is_group(part.kind) && part.rules.size() > 1;
            out += (brackets ? "(" : "") + line(part, inner) + (brackets ? ")" : "");
        }
        return out;
    }

    Language language_;
    const Questions& questions_;
};

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

void add_lines(const Rule& rule, Sense sense, const Lines& words, std::vector<std::string>& lines) {
    if (!is_group(rule.kind) || !asks_all(rule, sense)) {
        lines.push_back(capitalised(words.line(rule, sense)));
        return;
    }
    for (const auto& part : rule.rules)
        add_lines(part, rule.kind == RuleKind::none ? turned(sense) : sense, words, lines);
}

}  // namespace

std::string rule_line(const Rule& rule, Language language, const Questions& questions) {
    return capitalised(Lines(language, questions).line(rule, Sense::wanted));
}

std::vector<std::string> rule_lines(const Rule& rules, Language language, const Questions& questions) {
    std::vector<std::string> lines;
    add_lines(rules, Sense::wanted, Lines(language, questions), lines);
    return lines;
}

}  // namespace programmes
