// What is counted of a call's files: once per question and caller, and again once anything happened in that call.
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "db/db.hpp"

namespace selection {

// Runs the counting query unless its answer is remembered. What it is remembered under are the call's last events in
// the reader's own snapshot, so a count is not older than what the reader sees, on any node.
std::int64_t total_of(db::Read& read, std::int64_t call, const db::Query& count);

using Counted = std::shared_ptr<const void>;
Counted counted(db::Read& read, std::int64_t call, const std::string& question, const std::function<Counted()>& count);

// The same of several counts at once; a question has answers of one type alone.
template <class T>
T counts_of(db::Read& read, std::int64_t call, const std::string& question, const std::function<T()>& count) {
    return *static_cast<const T*>(
        counted(read, call, question, [&] { return std::make_shared<const T>(count()); }).get());
}

}  // namespace selection
