// One condition against one file: its outcome as asked, before any `none` above it turns it round.
#pragma once
#include "programmes/eligibility.hpp"

namespace programmes {

Reason weigh_condition(const Rule& rule, const Facts& facts, const Occasion& occasion);
void weigh_answer(Reason& reason, const Rule& rule, const Facts& facts);
void weigh_revenue(Reason& reason, const Rule& rule, const Facts& facts);

}  // namespace programmes
