#include "reports/reports.hpp"

#include "http/api.hpp"
#include "reports/tables.hpp"

namespace reports {
namespace {

constexpr std::string_view workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

Report report(db::Read& read, http::Call& request, const selection::OfCall& of) {
    return report_of(read, request, of.slug);
}

http::Download paper(db::Read& read, http::Call& request, const selection::OfCall& of) {
    return {"application/pdf", of.slug.str() + ".pdf", paper_of(report(read, request, of), request.language()), {}};
}
http::Download book(db::Read& read, http::Call& request, const selection::OfCall& of) {
    return {std::string(workbook), of.slug.str() + ".xlsx", book_of(report(read, request, of), request.language()), {}};
}

}  // namespace

void routes(http::Api& api) {
    api.room("reports");
    api.get("/calls/{slug}/report", "What came of a call: its funnel, how long files waited, who read, how scores lie",
            http::Role::manager, report)
        .thinks_long();
    api.get("/calls/{slug}/report.pdf", "The same on paper", http::Role::manager, paper)
        .gives("application/pdf")
        .thinks_long();
    api.get("/calls/{slug}/report.xlsx", "The same as a workbook", http::Role::manager, book)
        .gives(std::string(workbook))
        .thinks_long();
}

}  // namespace reports
