// A startup of the story and its applications, acted out through the rooms' own actions.
#pragma once
#include "demo/load_calls.hpp"

namespace demo {

struct Acted {  // a startup that has been begun
    std::int64_t id = 0, owner = 0;
    std::optional<std::int64_t> deck;
};

Acted begin_startup(db::Tx& tx, const Frame& frame, const Startup& startup);
void act_out(db::Tx& tx, const Frame& frame, const Startup& startup, const Acted& acted,
             const Application& application);
// Before the file is sent, and before its refusal is told.
void say_what_changed(db::Tx& tx, const Application& application, const Acted& acted, std::int64_t id);
void read_reasons(db::Tx& tx, const activity::Actor& by, const Application& application, std::int64_t call,
                  std::int64_t id);
void load_files(db::Db& db, const Story& story, const Frame& frame, const Progress& progress);

// Each part of the story is acted out by itself, so that its events come mingled: their ids are dealt out anew, by
// time.
void put_events_in_order(db::Tx& tx);

}  // namespace demo
