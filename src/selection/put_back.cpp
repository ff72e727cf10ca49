#include "activity/record.hpp"
#include "selection/bulk.hpp"
#include "selection/decisions.hpp"

namespace selection {

std::vector<core::Text<1, 60>> as_tags(const std::vector<std::string>& tags) {
    std::vector<core::Text<1, 60>> out;
    for (const auto& tag : tags)
        if (auto text = core::Text<1, 60>::from(tag)) out.push_back(std::move(*text));
    return out;
}

std::optional<ApplicationRow> file_on_board(db::Read& read, const CallRow& call, std::int64_t application) {
    return read.first<ApplicationRow>(
        "select " + db::columns<ApplicationRow>("a") + " from my_applications_run a where a.id = ? and a.call_id = ?",
        application, call.id);
}

Step step_of(const ApplicationRow& row, std::optional<Status> moved_to) {
    return {row.id, row.board, row.looks_after_id, row.tags, moved_to};
}

BulkDone put_back(db::Tx& tx, http::Call& request, const std::vector<Step>& steps) {
    const auto by = activity::actor(request);
    BulkDone done;
    for (const auto& step : steps) {
        const auto row = application_run(tx, step.application);
        const auto call = call_by_id(tx, row.call_id);
        const auto problem = step.moved_to ? hindrance(tx, row, step.status, step.moved_to) : std::nullopt;
        if (problem)
            done.left_out.push_back({row.id, problem->code, problem->detail.in(request.language())});
        else if (step.moved_to)
            decide(tx, by, row, call, step.status);
        if (row.looks_after_id != step.looks_after) set_looks_after(tx, by, row, call, step.looks_after);
        if (row.tags != step.tags) set_tags(tx, by, row, call, as_tags(step.tags));
        done.changed += !problem;
    }
    return done;
}

}  // namespace selection
