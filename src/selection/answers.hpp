// One answer of a draft, changed by its field's name and checked against its question.
#pragma once
#include "selection/applications.hpp"

namespace selection {

enum class Trial { no, yes };
std::int64_t begin_draft(db::Tx& tx, const activity::Actor& by, const CallRow& call, std::int64_t startup, Trial trial);
// The same without its verdict and its listed columns, for whoever sends or refreshes it in the same transaction.
std::int64_t add_draft(db::Tx& tx, const activity::Actor& by, const CallRow& call, std::int64_t startup, Trial trial);

// Throws 422 for an unknown field or a value that the question does not allow, 409 `changed_meanwhile`.
void change_answer(db::Tx& tx, http::Call& request, const ApplicationRow& row, const CallRow& call,
                   const startups::FieldChange& change);
// What the question would say against the answer; empty: nothing. An unfinished long text is kept while it is too long.
core::Sentence fault_of(const Question& question, const std::string& text, const std::vector<std::string>& choices);
std::int64_t word_count(std::string_view text);
const Question* question_of(const CallRow& call, std::string_view field);  // of "answer.17"; null: none

// What answers a question for the deck becomes the startup's own, which the house reads, once it is sent.
void keep_deck(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, const CallRow& call, const Sent& file);

void answer_file_routes(http::Api& api);

}  // namespace selection
