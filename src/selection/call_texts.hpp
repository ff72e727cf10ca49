// A call's name, summary and description in each language of the house. Those in the call's own language, the first of
// its languages, stand in its row; where another is missing, the own is told.
#pragma once
#include "selection/calls.hpp"

namespace selection {

struct CallText {
    core::Language language{};
    core::Text<0, 120> name;
    core::Text<0, 300> summary;
    core::Text<0, 10000> description;
};

core::Language own_language(const CallRow& call);
CallRow spoken(db::Read& read, CallRow call, core::Language language);
std::string spoken_name(db::Read& read, const CallRow& call, core::Language language);

// The summaries and descriptions of the last call come along to the next; its name does not.
void copy_texts(db::Tx& tx, const CallRow& from, const CallRow& to);
void keep_text(db::Tx& tx, std::int64_t call, const CallText& text);

void call_text_routes(http::Api& api);

}  // namespace selection
