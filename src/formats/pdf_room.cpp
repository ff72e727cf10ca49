// How much room text takes and how much is left, known before it is written.
#include <utility>

#include "formats/pdf_paper.hpp"

namespace formats {

int PdfWriter::Paper::lines_left(const Style& style) const {
    int height = 0;
    pango_layout_get_size(layout("X", style, text_width).get(), nullptr, &height);
    return static_cast<int>((bottom - y_ - style.before) / points(height));
}

int PdfWriter::Paper::lines_of(std::string_view text, const Style& style) const {
    return pango_layout_get_line_count(in_one(text, style).get());
}

void PdfWriter::Paper::keep_whole(double height) {
    if (height <= bottom - margin) keep_room(height);
}

double PdfWriter::Paper::height_of(const std::function<void()>& blocks) {
    const double top = y_;
    measuring_ = true;
    cairo_push_group(context_.get());  // what is drawn meanwhile goes nowhere
    blocks();
    cairo_pattern_destroy(cairo_pop_group(context_.get()));
    measuring_ = false;
    return std::exchange(y_, top) - top;
}

}  // namespace formats
