// The report on paper: A4, a chapter after the other, what is better looked at drawn as bars.
#include <algorithm>

#include "formats/pdf.hpp"
#include "reports/tables.hpp"

namespace reports {
namespace {

using formats::PdfCell;
using formats::PdfWriter;

constexpr double wide_bar = 130, narrow_bar = 76, most_name = 190;

// The name at the left, a bar beside it where there is one, the numbers at the right.
class Columns {
public:
    // A head is a word that must not break: a bar gives way to many numbers.
    explicit Columns(const ReportTable& table) {
        const auto numbers = static_cast<double>(std::max<std::size_t>(1, table.heads.size() - 1));
        if (table.bar) bar_ = numbers > 2 ? narrow_bar : wide_bar;
        const auto rest = PdfWriter::width - bar_;
        name_ = std::min(most_name, rest * (numbers > 4 ? 0.17 : 0.36));
        number_ = std::min(90.0, (rest - name_) / numbers);
    }
    std::vector<PdfCell> of(const std::vector<std::string>& texts, std::optional<double> bar) const {
        std::vector<PdfCell> out{{name_, texts.front()}};
        if (bar_ > 0) out.push_back({bar_, {}, false, bar});
        for (std::size_t at = 1; at < texts.size(); ++at) out.push_back({number_, texts[at], true});
        return out;
    }

private:
    double bar_ = 0, name_, number_;
};

void draw(PdfWriter& pdf, const ReportTable& table, core::Language language) {
    const Columns columns(table);
    if (!table.title.empty()) pdf.subheading(table.title);
    pdf.heads(columns.of(table.heads, std::nullopt));
    std::int64_t most = 1;
    if (table.bar)
        for (const auto& row : table.rows) most = std::max(most, row.at(*table.bar).number);
    for (const auto& row : table.rows) {
        std::vector<std::string> texts;
        texts.reserve(row.size());
        for (const auto& cell : row) texts.push_back(in_words(cell, language));
        std::optional<double> bar;
        if (table.bar && row.at(*table.bar).kind != Cell::Kind::nothing)
            bar = static_cast<double>(row.at(*table.bar).number) / static_cast<double>(most);
        pdf.row(columns.of(texts, bar));
    }
}

}  // namespace

std::string paper_of(const Report& report, core::Language language) {
    PdfWriter pdf({title_of(report, language), report.house, report.made_at});
    pdf.title(title_of(report, language));
    pdf.note(made_line(report, language));
    pdf.paragraph(headline(report, language));
    for (const auto& chapter : chapters_of(report, language)) {
        pdf.heading(chapter.name);
        for (const auto& table : chapter.tables) draw(pdf, table, language);
        for (const auto& note : chapter.notes) pdf.note(note);
    }
    return pdf.finish();
}

}  // namespace reports
