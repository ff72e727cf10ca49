// A cell as the answer to a question of the call.
#include <algorithm>

#include "core/fold.hpp"
#include "selection/answers.hpp"
#include "selection/import_cell.hpp"
#include "selection/import_reasons.hpp"
#include "selection/import_values.hpp"
#include "selection/import_words.hpp"

namespace selection {
namespace {

using namespace reasons;

std::string option_key(const Question& question, std::string_view word) {
    for (const auto& option : question.options)
        for (const auto* text :
             {&option.key.str(), &option.label.en.str(), &option.label.fr.str(), &option.label.pt.str()})
            if (!text->empty() && plain(*text) == word) return option.key.str();
    return {};
}

void read_choices(const Cell& cell, const Question& question, SaidAnswer& out) {
    const auto whole = option_key(question, plain(cell.text));
    if (!whole.empty()) return out.choices.push_back(whole);
    for (const auto& part : split_list(cell.text)) {
        const auto key = option_key(question, plain(part));
        if (key.empty()) Cell{cell.language, cell.column, part}.refuse(no_meaning, Unmapped::yes);
        out.choices.push_back(key);
    }
}

bool is_choice(const Question& question) {
    return question.kind == QuestionKind::one_choice || question.kind == QuestionKind::many_choices;
}

}  // namespace

bool takes_few(const Aim& aim) {
    if (aim.target == Target::answer) return is_choice(*aim.question);
    return aim.target == Target::status || aim.target == Target::stage || aim.target == Target::privately_held;
}

std::optional<std::string> value_meant(std::string_view text, const Aim& aim) {
    const auto word = plain(text);
    if (aim.target == Target::answer) {
        auto key = option_key(*aim.question, word);
        return key.empty() ? std::nullopt : std::optional(std::move(key));
    }
    const auto known = meaning(aim.target, word);
    return known ? std::optional(std::string(*known)) : std::nullopt;
}

SaidAnswer read_answer(const Cell& cell, const Question& question, DayOrder days) {
    SaidAnswer out{*question.id, {}, {}};
    switch (question.kind) {
        case QuestionKind::one_choice:
        case QuestionKind::many_choices:
            read_choices(cell, question, out);
            break;
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
        default:
            out.text = cell.as_text<core::Text<0, 20000>>().str();
    }
    if (!fault_of(question, out.text, out.choices).empty()) cell.refuse(no_answer);
    return out;
}

std::vector<std::string> split_list(std::string_view text) {
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

}  // namespace selection
