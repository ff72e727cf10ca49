// What became of a file of the story after it was sent: opened, decided, told, answered.
#pragma once
#include "demo/load_files.hpp"
#include "selection/applications.hpp"

namespace demo {

selection::ApplicationRow row_of(db::Tx& tx, std::int64_t id);
void open(db::Tx& tx, const Frame& frame, const Application& a, const selection::CallRow& call, std::int64_t id);
void decide(db::Tx& tx, const Frame& frame, const Application& a, const Acted& startup, const selection::CallRow& call,
            std::int64_t id);

}  // namespace demo
