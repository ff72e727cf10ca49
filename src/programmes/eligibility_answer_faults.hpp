// What a rule over an answer needs of the call's questions: that they are still asked, in a kind that it can weigh.
#pragma once
#include "programmes/eligibility_rules.hpp"

namespace programmes {

AnswerKind answer_kind_of(RuleKind kind);  // of consent_given, consent; answer_given takes any but that

// The question or the consent that a rule looks at, or null when the call no longer asks it.
const AskedQuestion* question_of(const Rule& rule, const Questions& questions);

// `path` ends with a point, or is empty.
std::vector<core::FieldError> faults_of_answer(const Rule& rule, const Questions& questions, const std::string& path);

}  // namespace programmes
