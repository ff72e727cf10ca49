// One cell of a spreadsheet, read as the value of the place where its column goes.
#pragma once
#include "selection/import_line.hpp"

namespace selection {

enum class Unmapped { no, yes };  // yes: a meaning for the value would let the line in

struct Cell {
    core::Language language;  // of the reasons
    std::size_t column;
    std::string_view text;  // trimmed, not empty

    // Throw LineFault.
    [[noreturn]] void refuse(const programmes::Phrase& phrase, Unmapped unmapped = Unmapped::no) const;
    [[noreturn]] void refuse_length(std::size_t most) const;
    template <class T> T as_text() const {
        auto value = T::from(text);
        if (!value) refuse_length(T::rule.max);
        return std::move(*value);
    }
};

// Adds what the cell says to the candidate. Throws LineFault for a value that a rule refuses.
void read_cell(const Cell& cell, const Aim& aim, DayOrder days, const CallRow& call, Candidate& out);

// Throws LineFault for what the question does not take.
SaidAnswer read_answer(const Cell& cell, const Question& question, DayOrder days);

// Whether a place takes only certain values, and which of them a text is taken for: a value's name or an option's key,
// "ignore" for what says nothing of it. None: nobody knows yet.
bool takes_few(const Aim& aim);
std::optional<std::string> value_meant(std::string_view text, const Aim& aim);

// The parts between , ; / | and line ends, each once.
std::vector<std::string> split_list(std::string_view text);

// The first sentence of a text, or as many words as fit into a one-liner.
core::Text<0, 200> opening(const std::string& text);

}  // namespace selection
