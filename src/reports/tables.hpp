// A report as tables of words and numbers: the chapters of the paper, and the sheets of the workbook.
#pragma once
#include "reports/report.hpp"

namespace reports {

struct Cell {
    enum class Kind { words, whole, share, tenths, nothing } kind = Kind::nothing;
    std::string words{};
    std::int64_t number = 0;
    std::optional<std::int64_t> part{};  // of a whole: its share of its column, in thousandths
};
std::string in_words(const Cell& cell, core::Language language);  // "1,200", "22 %", "3.4"; nothing: a dash

struct ReportTable {
    std::string title;  // empty: the chapter's own says it
    std::vector<std::string> heads;
    std::vector<std::vector<Cell>> rows;
    std::optional<std::size_t> bar{};  // the column that is better looked at than read
};
struct Chapter {
    std::string name;
    std::vector<ReportTable> tables;
    std::vector<std::string> notes;
};
std::vector<Chapter> chapters_of(const Report& report, core::Language language);

// "Spark, spring 2013", "13 of 60 files joined."
std::string headline(const Report& report, core::Language language);
std::string title_of(const Report& report, core::Language language);
std::string made_line(const Report& report, core::Language language);

std::string paper_of(const Report& report, core::Language language);  // PDF
std::string book_of(const Report& report, core::Language language);   // .xlsx

}  // namespace reports
