// The minutes as they are handed out: on paper, where no file is torn apart, and as plain text.
#include <algorithm>

#include "formats/pdf.hpp"
#include "jury/minutes.hpp"

namespace jury {
namespace {

using http::Call;
using Kind = MinutesLine::Kind;

struct Gathered {
    std::vector<MinutesLine> lines;
    core::Instant at;
};
// Nothing is held open while the paper is written.
Gathered gathered(Call& request, OfJury of) {
    return request.db.ask(request.caller(), [&](db::Read& read) {
        const auto jury = jury_run(read, of.id);
        return Gathered{minutes_of(read, jury, request.language()),
                        jury.closed_at.value_or(jury.opened_at.value_or(core::Instant{}))};
    });
}

void set(formats::PdfWriter& paper, const MinutesLine& line) {
    if (line.kind == Kind::title)
        paper.title(line.text);
    else if (line.kind == Kind::heading)
        paper.heading(line.text);
    else if (line.kind == Kind::fact)
        paper.fact(line.name, line.text);
    else
        paper.note(line.text);
}

// A file is not torn apart: it goes overleaf whole.
http::Download as_pdf(Call& request, OfJury of) {
    const auto minutes = gathered(request, of);
    formats::PdfWriter paper({minutes.lines.front().text, "Spark", minutes.at});
    for (auto line = minutes.lines.begin(); line != minutes.lines.end();) {
        const auto end = std::find_if(line + 1, minutes.lines.end(),
                                      [](const MinutesLine& next) { return next.kind == Kind::heading; });
        paper.together([&] { std::for_each(line, end, [&](const MinutesLine& one) { set(paper, one); }); });
        line = end;
    }
    return {"application/pdf", "minutes-" + std::to_string(of.id) + ".pdf", paper.finish(), {}};
}

http::Download as_text(Call& request, OfJury of) {
    std::string out;
    for (const auto& line : gathered(request, of).lines) {
        if (line.kind == Kind::heading) out += "\n";
        if (line.kind == Kind::fact) out += line.name + ": ";
        out += line.text + "\n";
    }
    return {"text/plain; charset=utf-8", "", out, {}};
}

}  // namespace

void minutes_routes(http::Api& api) {
    using http::Role;
    api.get("/juries/{id}/minutes.pdf", "The minutes of a jury, on paper", Role::manager, as_pdf)
        .gives("application/pdf")
        .thinks_long();
    api.get("/juries/{id}/minutes.txt", "The minutes of a jury, as plain text", Role::manager, as_text)
        .gives("text/plain");
}

}  // namespace jury
