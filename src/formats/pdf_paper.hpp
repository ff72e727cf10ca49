// A4 pages that text flows down and over: the ground under the blocks of a PDF document.
#pragma once

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <string_view>

#include "formats/pdf.hpp"

namespace formats {

struct Grey {
    double level;  // 0 black, 1 white
};

struct Colour {
    double red, green, blue;
};

inline constexpr double margin = 62;
inline constexpr double text_width = 595.28 - 2 * margin;
inline constexpr double page_height = 841.89;
inline constexpr double bottom = page_height - margin;

inline double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

struct Style {
    const char* font;  // as Pango describes it, size in points
    Grey grey;
    double before;  // points of space above the block
};

struct Release {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(PangoLayoutIter* lines) const { pango_layout_iter_free(lines); }
    void operator()(char* text) const { g_free(text); }
};

template <class T> using Owned = std::unique_ptr<T, Release>;

// Lengths in points, 1/72 inch.
class PdfWriter::Paper {
public:
    explicit Paper(const PdfFacts& facts);

    void block(std::string_view text, const Style& style);
    void pair(std::string_view name, const Style& name_style, std::string_view value, const Style& value_style);
    void cut(std::string_view text, const Style& style, int lines);
    void entry(std::string_view name, std::string_view number, const Style& style);
    int page() const { return page_; }
    int lines_left(const Style& style) const;
    int lines_of(std::string_view text, const Style& style) const;
    void rule();
    void cells(const std::vector<PdfCell>& cells, const Style& style);
    void outline(std::string_view text);                    // an entry that leads here
    void keep_room(double room);                            // turns the page when less is left
    void keep_whole(double height);                         // the same, unless a page has no such room
    double height_of(const std::function<void()>& blocks);  // from here, as if the page had no end
    void turn();
    std::string finish();

private:
    void describe(cairo_pdf_metadata_t what, std::string_view text);
    void gap(double space);
    double draw_cell(const PdfCell& cell, const Style& style, double left);
    void draw_bar(const PdfCell& cell, double left, double height);
    void colour(Grey grey);
    Owned<PangoLayout> in_one(std::string_view text, const Style& style) const;
    Owned<PangoLayout> layout(std::string_view text, const Style& style, double width) const;
    void flow(PangoLayout& text, Grey grey, double left);
    void end_page();

    std::string file_;
    Owned<cairo_surface_t> surface_;
    Owned<cairo_t> context_;
    double y_;
    int page_ = 1;
    bool measuring_ = false;
};

}  // namespace formats
