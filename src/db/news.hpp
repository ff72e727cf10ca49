// What a node tells all nodes on the same database: short lines, heard after the commit that they speak of, kept
// nowhere.
#pragma once
#include <functional>
#include <string>
#include <vector>

namespace db {

struct News {
    std::vector<std::string> lines;
    bool missed = false;  // some were lost on the way: anything may have changed
};

// Called by several threads at once; must be short and must not throw.
using Ear = std::function<void(const News&)>;

}  // namespace db
