// The report as a workbook: a sheet a chapter, numbers as numbers.
#include "formats/xlsx_writer.hpp"
#include "reports/tables.hpp"

namespace reports {
namespace {

void write(formats::XlsxWriter& book, const Cell& cell, core::Language language) {
    switch (cell.kind) {
        case Cell::Kind::whole:
            return book.whole(cell.number);
        case Cell::Kind::share:
            return book.share(cell.number);
        case Cell::Kind::tenths:
            return book.tenths(cell.number);
        case Cell::Kind::words:
        case Cell::Kind::nothing:
            break;
    }
    book.text(in_words(cell, language));
}

void write(formats::XlsxWriter& book, const ReportTable& table, core::Language language) {
    book.end_row();
    if (!table.title.empty()) {
        book.text(table.title);
        book.end_row();
    }
    book.heads(table.heads);
    for (const auto& row : table.rows) {
        for (const auto& cell : row) write(book, cell, language);
        book.end_row();
    }
}

}  // namespace

std::string book_of(const Report& report, core::Language language) {
    formats::XlsxWriter book;
    for (const auto& chapter : chapters_of(report, language)) {
        book.sheet(chapter.name);
        book.title(title_of(report, language));
        book.note(made_line(report, language));
        for (const auto& table : chapter.tables) write(book, table, language);
        for (const auto& note : chapter.notes) book.note(note);
    }
    return book.finish();
}

}  // namespace reports
