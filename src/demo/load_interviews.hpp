// The interviews of spring 2013, between the shortlist and the jury.
#pragma once
#include "demo/load_calls.hpp"

namespace demo {

void load_interviews(db::Tx& tx, const Frame& frame);

}  // namespace demo
