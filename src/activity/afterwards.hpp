// What other rooms do once something has happened and is committed: rows of theirs, written soon after, once an event.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "activity/record.hpp"

namespace activity {

struct Happened {
    std::int64_t id;
    std::string kind;
    Actor by;     // when it happened, too
    About about;  // as it is stored: without the slug of its call
};

// `kind` is the event's kind or, ending in a dot, what it begins with. Registered once, when the program starts. May
// run twice, so what it does are rows; may throw, and is then tried again, alone. The caller is nobody.
using Afterwards = std::function<void(db::Tx&, const Happened&)>;
void afterwards(std::string kind, Afterwards then);

// Whether `kind` is `followed`, or begins with it where that ends in a dot.
bool falls_under(std::string_view kind, std::string_view followed);

// Any event as it is stored; none when it is no more.
std::optional<Happened> happened(db::Read& read, std::int64_t event);

bool anybody_follows(std::string_view kind);
// Tells all who follow it; nothing when the event is no more.
void tell_followers(db::Tx& tx, std::int64_t event);

}  // namespace activity
