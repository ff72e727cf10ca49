// Looks a database over: what the engine itself can find wrong, and rows that a module says must not be.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "db/db.hpp"

namespace db {

// What must never be: a statement that gives no row as long as all is well.
struct Invariant {
    std::string name;  // what holds, in words: "a submitted application has a version"
    std::string sql;   // its first column says which row breaks it: an id
};

// One sentence for each fault, none when all is well. Reads the whole database; others may go on working meanwhile.
std::vector<std::string> faults(Db& db, std::span<const Invariant> invariants = {});

}  // namespace db
