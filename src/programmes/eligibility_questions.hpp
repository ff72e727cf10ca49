// The questions and consents of a call, as far as rules name them and sentences tell them.
#pragma once
#include "core/words.hpp"
#include "programmes/eligibility_facts.hpp"

namespace programmes {

enum class AnswerKind { text, choice, number, day, consent };  // text: a link and a file too

struct AskedOption {
    std::string key;
    core::Words label;
};
struct AskedQuestion {
    std::string key;
    AnswerKind kind = AnswerKind::text;
    core::Words label;
    std::vector<AskedOption> options;
};
using Questions = std::vector<AskedQuestion>;

}  // namespace programmes
