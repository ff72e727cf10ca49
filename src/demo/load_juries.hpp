// The juries of the story, over files that were acted out before.
#pragma once
#include "demo/load_calls.hpp"

namespace demo {

void load_juries(db::Tx& tx, const Story& story, const Frame& frame);

}  // namespace demo
