#include "db/statement_counts.hpp"

#include "db/sql.hpp"

namespace db {

StatementCounts::Entry& StatementCounts::of(std::string_view sql) {
    const std::lock_guard lock(mutex_);
    return entries_[statement_name(sql)];
}

std::vector<StatementCount> StatementCounts::all() const {
    const std::lock_guard lock(mutex_);
    std::vector<StatementCount> out;
    for (const auto& [name, entry] : entries_) {
        out.push_back({name, entry.calls.load(), static_cast<double>(entry.nanoseconds.load()) * 1e-9});
    }
    return out;
}

}  // namespace db
