// A house that brings in the same kind of file again finds its columns and values where it put them last time.
#include <algorithm>

#include "selection/import_targets.hpp"

namespace selection {
namespace {

constexpr int most_looked_at = 50;

struct Earlier {
    std::int64_t call_id;
    std::string file_name;
    std::vector<ReadColumn> columns;
    Mapping mapping;
};

bool same_names(const std::vector<ReadColumn>& a, const std::vector<ReadColumn>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const ReadColumn& x, const ReadColumn& y) { return x.name == y.name; });
}

// A question is another one in each call; its key stays when a call is copied.
std::string in_call(const std::string& target, const CallRow& before, const CallRow& now) {
    if (!target.starts_with("answer.")) return target;
    const auto aim = aim_of(target, before);
    for (const auto& question : now.questions)
        if (aim && aim->question && aim->question->key == question.key && question.id)
            return "answer." + std::to_string(*question.id);
    return "ignore";
}

bool sound(const Mapping& mapping, const CallRow& call, std::size_t columns) {
    try {
        expect_sound(mapping, call, columns);
        return true;
    } catch (const core::Problem&) {
        return false;
    }
}

}  // namespace

std::optional<MappingBefore> mapping_before(db::Read& read, const ImportRow& row, const CallRow& call) {
    if (!row.mapping.header || row.state != ImportState::read) return std::nullopt;
    const auto earlier = read.all<Earlier>(
        "select i.call_id, i.file_name, i.columns, i.mapping from my_imports i where i.id < ? and i.started_at is not "
        "null and i.call_id in (select c.id from my_calls c join programmes p on p.id = c.programme_id where "
        "p.operator_id = ?) order by i.id desc limit ?",
        row.id, operator_of(read, call), most_looked_at);
    for (const auto& before : earlier) {
        if (!before.mapping.header || !same_names(before.columns, row.columns)) continue;
        auto mapping = before.mapping;
        const auto its_call = call_by_id(read, before.call_id);
        for (auto& column : mapping.columns)
            column = core::Text<1, 40>::from(in_call(column.str(), its_call, call)).value();
        if (sound(mapping, call, row.columns.size())) return MappingBefore{before.file_name, std::move(mapping)};
    }
    return std::nullopt;
}

}  // namespace selection
