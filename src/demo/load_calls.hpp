// The story's frame: operators, programmes, people, calls.
#pragma once
#include <map>

#include "demo/load.hpp"
#include "selection/calls.hpp"

namespace demo {

// What the rest of the story finds its things by.
struct Frame {
    std::map<std::string, std::int64_t> operators, programmes, people, calls;
    std::string password_hash;  // one for all: a demonstration's password is no secret
};
Frame load_frame(db::Tx& tx, const Story& story);

std::vector<selection::Question> questions_of(const Call& call);
std::vector<selection::Consent> consents_of(const Call& call);

}  // namespace demo
