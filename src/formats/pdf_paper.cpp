#include "formats/pdf_paper.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace formats {
namespace {

constexpr double page_width = text_width + 2 * margin;
constexpr double names_width = 150;
constexpr double gutter = 12;
constexpr double footer_line = page_height - margin / 2;
constexpr float line_spacing = 1.25F;
constexpr Grey pencil{0.80};
constexpr Style number_style{"sans-serif 8.5", {0.38}, 0};

cairo_status_t append(void* file, const unsigned char* bytes, unsigned size) {
    static_cast<std::string*>(file)->append(reinterpret_cast<const char*>(bytes), size);
    return CAIRO_STATUS_SUCCESS;
}

Owned<char> made_valid(std::string_view text) {
    return Owned<char>(g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())));
}

}  // namespace

PdfWriter::Paper::Paper(const PdfFacts& facts)
    : surface_(cairo_pdf_surface_create_for_stream(append, &file_, page_width, page_height)),
      context_(cairo_create(surface_.get())),
      y_(margin) {
    describe(CAIRO_PDF_METADATA_TITLE, facts.title);
    describe(CAIRO_PDF_METADATA_AUTHOR, facts.author);
    const core::Instant second{facts.created.microseconds / 1'000'000 * 1'000'000};
    describe(CAIRO_PDF_METADATA_CREATE_DATE, core::iso(second));
}

void PdfWriter::Paper::describe(cairo_pdf_metadata_t what, std::string_view text) {
    cairo_pdf_surface_set_metadata(surface_.get(), what, made_valid(text).get());
}

void PdfWriter::Paper::block(std::string_view text, const Style& style) {
    gap(style.before);
    flow(*layout(text, style, text_width), style.grey, margin);
}

// The value begins beside the name; whichever goes further down decides where the next block begins.
void PdfWriter::Paper::pair(std::string_view name, const Style& name_style, std::string_view value,
                            const Style& value_style) {
    gap(value_style.before);
    const auto names = layout(name, name_style, names_width - gutter);
    int name_height = 0;
    pango_layout_get_size(names.get(), nullptr, &name_height);
    keep_room(points(name_height));
    const double top = y_;
    const int page = page_;
    flow(*names, name_style.grey, margin);
    const double name_end = y_;
    const int name_page = page_;
    if (name_page == page) y_ = top;
    flow(*layout(value, value_style, text_width - names_width), value_style.grey, margin + names_width);
    if (page_ == name_page) y_ = std::max(y_, name_end);
}

void PdfWriter::Paper::cut(std::string_view text, const Style& style, int lines) {
    gap(style.before);
    const auto laid = in_one(text, style);
    pango_layout_set_height(laid.get(), -std::max(lines, 1));
    pango_layout_set_ellipsize(laid.get(), PANGO_ELLIPSIZE_END);
    flow(*laid, style.grey, margin);
}

void PdfWriter::Paper::entry(std::string_view name, std::string_view number, const Style& style) {
    gap(style.before);
    const auto names = layout(name, style, text_width - names_width);
    pango_layout_set_height(names.get(), -1);
    pango_layout_set_ellipsize(names.get(), PANGO_ELLIPSIZE_END);
    int height = 0;
    pango_layout_get_size(names.get(), nullptr, &height);
    keep_room(points(height));
    const double top = y_;
    const auto numbers = layout(number, style, text_width);
    pango_layout_set_alignment(numbers.get(), PANGO_ALIGN_RIGHT);
    flow(*numbers, style.grey, margin);
    y_ = top;
    flow(*names, style.grey, margin);
}

void PdfWriter::Paper::rule() {
    gap(10);
    colour(pencil);
    cairo_set_line_width(context_.get(), 0.6);
    cairo_move_to(context_.get(), margin, y_);
    cairo_rel_line_to(context_.get(), text_width, 0);
    cairo_stroke(context_.get());
    y_ += 4;
}

void PdfWriter::Paper::outline(std::string_view text) {
    if (measuring_) return;
    const std::string place = "page=" + std::to_string(page_) + " pos=[0 " + std::to_string(static_cast<int>(y_)) + "]";
    cairo_pdf_surface_add_outline(surface_.get(), CAIRO_PDF_OUTLINE_ROOT, made_valid(text).get(), place.c_str(),
                                  CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

void PdfWriter::Paper::keep_room(double room) {
    if (y_ + room > bottom && !measuring_) turn();
}

void PdfWriter::Paper::turn() {
    if (y_ <= margin) return;
    end_page();
    ++page_;
    y_ = margin;
}

std::string PdfWriter::Paper::finish() {
    if (y_ > margin || page_ == 1) end_page();
    cairo_surface_finish(surface_.get());
    if (cairo_surface_status(surface_.get()) != CAIRO_STATUS_SUCCESS) {
        throw std::runtime_error("cairo cannot write a PDF");
    }
    return std::move(file_);
}

void PdfWriter::Paper::gap(double space) {
    if (y_ > margin) y_ += space;
}

void PdfWriter::Paper::colour(Grey grey) { cairo_set_source_rgb(context_.get(), grey.level, grey.level, grey.level); }

Owned<PangoLayout> PdfWriter::Paper::layout(std::string_view text, const Style& style, double width) const {
    Owned<PangoLayout> made(pango_cairo_create_layout(context_.get()));
    pango_context_set_round_glyph_positions(pango_layout_get_context(made.get()), FALSE);
    const Owned<PangoFontDescription> font(pango_font_description_from_string(style.font));
    pango_layout_set_font_description(made.get(), font.get());
    pango_layout_set_width(made.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(made.get(), line_spacing);
    pango_layout_set_text(made.get(), made_valid(text).get(), -1);
    return made;
}

// A text as one paragraph: its line feeds are spaces.
Owned<PangoLayout> PdfWriter::Paper::in_one(std::string_view text, const Style& style) const {
    std::string whole(text);
    std::replace(whole.begin(), whole.end(), '\n', ' ');
    return layout(whole, style, text_width);
}

// Sets the lines of a layout from `y_` downwards, over as many pages as it takes.
void PdfWriter::Paper::flow(PangoLayout& text, Grey grey, double left) {
    const Owned<PangoLayoutIter> lines(pango_layout_get_iter(&text));
    do {
        PangoRectangle box;
        int top = 0;
        int end = 0;
        pango_layout_iter_get_line_extents(lines.get(), nullptr, &box);
        pango_layout_iter_get_line_yrange(lines.get(), &top, &end);
        keep_room(points(end - top));
        colour(grey);
        cairo_move_to(context_.get(), left + points(box.x),
                      y_ + points(pango_layout_iter_get_baseline(lines.get()) - top));
        pango_cairo_show_layout_line(context_.get(), pango_layout_iter_get_line_readonly(lines.get()));
        y_ += points(end - top);
    } while (pango_layout_iter_next_line(lines.get()) != FALSE);
}

void PdfWriter::Paper::end_page() {
    const auto number = layout(std::to_string(page_), number_style, text_width);
    pango_layout_set_alignment(number.get(), PANGO_ALIGN_CENTER);
    colour(number_style.grey);
    cairo_move_to(context_.get(), margin, footer_line);
    pango_cairo_show_layout(context_.get(), number.get());
    cairo_show_page(context_.get());
}

}  // namespace formats
