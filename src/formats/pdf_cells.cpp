// Rows of a table on paper: words, numbers and bars beside each other.
#include <algorithm>

#include "formats/pdf_paper.hpp"

namespace formats {
namespace {

static_assert(PdfWriter::width <= text_width + 0.01 && PdfWriter::width >= text_width - 0.01);

constexpr double between = 8;  // points between two cells
constexpr double thickness = 7;
constexpr Colour filled{0.11, 0.43, 0.27}, ground{0.93, 0.91, 0.88};

}  // namespace

// Returns its height; draws nothing for a bar.
double PdfWriter::Paper::draw_cell(const PdfCell& cell, const Style& style, double left) {
    if (cell.bar) return thickness;
    const auto text = layout(cell.text, style, cell.width - between);
    pango_layout_set_alignment(text.get(), cell.right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    int height = 0;
    pango_layout_get_size(text.get(), nullptr, &height);
    colour(style.grey);
    cairo_move_to(context_.get(), left, y_);
    pango_cairo_show_layout(context_.get(), text.get());
    return points(height);
}

void PdfWriter::Paper::draw_bar(const PdfCell& cell, double left, double height) {
    const auto whole = cell.width - between, top = y_ + (height - thickness) / 2;
    const auto fill = [&](const Colour& with, double part) {
        cairo_set_source_rgb(context_.get(), with.red, with.green, with.blue);
        cairo_rectangle(context_.get(), left, top, whole * part, thickness);
        cairo_fill(context_.get());
    };
    fill(ground, 1);
    fill(filled, std::clamp(*cell.bar, 0.0, 1.0));
}

void PdfWriter::Paper::cells(const std::vector<PdfCell>& cells, const Style& style) {
    constexpr double two_lines = 28;
    gap(style.before);
    keep_room(two_lines);
    double left = margin, height = 0;
    for (const auto& cell : cells) {
        height = std::max(height, draw_cell(cell, style, left));
        left += cell.width;
    }
    left = margin;
    for (const auto& cell : cells) {
        if (cell.bar) draw_bar(cell, left, height);
        left += cell.width;
    }
    y_ += height;
}

}  // namespace formats
