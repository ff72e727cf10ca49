#include "formats/pdf.hpp"

#include <algorithm>

#include "formats/pdf_paper.hpp"

namespace formats {
namespace {

constexpr Grey ink{0.09};
constexpr Grey pale_ink{0.38};
constexpr Style title_style{"sans-serif bold 19", ink, 0};
constexpr Style heading_style{"sans-serif bold 12", ink, 16};
constexpr Style subheading_style{"sans-serif bold 9.5", ink, 14};
constexpr Style body_style{"sans-serif 9.5", ink, 6};
constexpr Style name_style{"sans-serif 9.5", pale_ink, 6};
constexpr Style note_style{"sans-serif 8.5", pale_ink, 6};
constexpr Style head_style{"sans-serif bold 7", pale_ink, 10};
constexpr Style cell_style{"sans-serif 9", ink, 3};
constexpr Style label_style{"sans-serif bold 9.5", ink, 10};
constexpr int most_lines_of_label = 2;
constexpr double room_under_heading = 70;  // points; a heading is not left alone at the foot of a page

}  // namespace

PdfWriter::PdfWriter(const PdfFacts& facts) : paper_(std::make_unique<Paper>(facts)) {}
PdfWriter::PdfWriter(PdfWriter&&) noexcept = default;
PdfWriter& PdfWriter::operator=(PdfWriter&&) noexcept = default;
PdfWriter::~PdfWriter() = default;

void PdfWriter::title(std::string_view text) { paper_->block(text, title_style); }

void PdfWriter::heading(std::string_view text) {
    paper_->keep_room(room_under_heading);
    paper_->outline(text);
    paper_->block(text, heading_style);
}

void PdfWriter::subheading(std::string_view text) {
    paper_->keep_room(room_under_heading);
    paper_->block(text, subheading_style);
}
void PdfWriter::paragraph(std::string_view text) { paper_->block(text, body_style); }
void PdfWriter::note(std::string_view text) { paper_->block(text, note_style); }
void PdfWriter::fact(std::string_view name, std::string_view value) {
    paper_->pair(name, name_style, value, body_style);
}
void PdfWriter::heads(const std::vector<PdfCell>& cells) {
    paper_->keep_room(room_under_heading);
    paper_->cells(cells, head_style);
    paper_->rule();
}
void PdfWriter::row(const std::vector<PdfCell>& cells) { paper_->cells(cells, cell_style); }

void PdfWriter::chapter(std::string_view text) {
    paper_->turn();
    paper_->outline(text);
    paper_->cut(text, title_style, 2);
}
void PdfWriter::label(std::string_view text) { paper_->cut(text, label_style, most_lines_of_label); }
void PdfWriter::excerpt(std::string_view text, int lines) { paper_->cut(text, body_style, lines); }
void PdfWriter::entry(std::string_view name, int page) { paper_->entry(name, std::to_string(page), body_style); }
int PdfWriter::page() const { return paper_->page(); }
int PdfWriter::lines_left() const { return paper_->lines_left(body_style); }
int PdfWriter::lines_of(std::string_view text) const { return paper_->lines_of(text, body_style); }
int PdfWriter::lines_of_label(std::string_view text) const {
    return std::min(most_lines_of_label, paper_->lines_of(text, label_style));
}
void PdfWriter::rule() { paper_->rule(); }
void PdfWriter::together(const std::function<void()>& blocks) {
    paper_->keep_whole(paper_->height_of(blocks));
    blocks();
}
void PdfWriter::new_page() { paper_->turn(); }
std::string PdfWriter::finish() { return paper_->finish(); }

}  // namespace formats
