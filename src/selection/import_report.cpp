// The report of an import: each line that was not taken as it stood, as CSV.
#include "formats/csv_writer.hpp"
#include "selection/import_plan.hpp"

namespace selection {
namespace {

constexpr std::int64_t lines_at_once = 1000;

struct ReportLine {
    std::int64_t line;
    LineOutcome outcome;
    std::string column, reason;
};

http::Download report(http::Call& request, OfImport of) {
    const auto row = request.db.ask(request.caller(), [&](db::Read& read) { return import_run(read, of.id); });
    struct Reached {
        std::int64_t line = -1;
        bool ended = false;
    };
    auto reached = std::make_shared<Reached>();
    const auto more = [&db = request.db, caller = request.caller(), id = row.id, reached](std::string& chunk) {
        if (reached->ended) return false;
        chunk.clear();
        formats::CsvWriter csv(chunk, ',',
                               reached->line < 0 ? formats::ByteOrderMark::written : formats::ByteOrderMark::none);
        if (reached->line < 0) csv.text("line").text("column").text("outcome").text("reason").end_row();
        const auto lines = db.ask(caller, [&](db::Read& read) {
            return read.all<ReportLine>(
                "select line, outcome, column_name, reason from my_import_lines where import_id = ? and line > ? order "
                "by line limit ?",
                id, reached->line, lines_at_once);
        });
        for (const auto& l : lines)
            csv.number(l.line)
                .text(l.column)
                .text(core::shape_of<LineOutcome>().choices[static_cast<std::size_t>(l.outcome)])
                .text(l.reason)
                .end_row();
        reached->line = lines.empty() ? 0 : lines.back().line;
        reached->ended = lines.size() < static_cast<std::size_t>(lines_at_once);
        return true;
    };
    return {"text/csv; charset=utf-8", "import-" + std::to_string(row.id) + ".csv", {}, more};
}

}  // namespace

void import_report_routes(http::Api& api) {
    api.get("/imports/{id}/report.csv", "Each line that was not taken as it stood, with its column and reason",
            http::Role::manager, report)
        .gives("text/csv");
}

}  // namespace selection
