// Writes a plain A4 document as PDF, in any language that the machine has letters for: receipts, booklets.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/values.hpp"

namespace formats {

struct PdfFacts {
    std::string title;  // in the properties of the file; not printed
    std::string author;
    core::Instant created;  // told, not taken from the clock: the same input gives the same bytes on the same machine
};

// One cell of a row: words from the left or, as numbers are, from the right; or a bar, filled from 0 to 1.
struct PdfCell {
    double width = 0;  // points; all of a row are to stay within PdfWriter::width
    std::string text{};
    bool right = false;
    std::optional<double> bar{};
};

// Blocks follow each other down the page and go on overleaf, line by line; pages are numbered at the foot. Text is
// UTF-8; what is not becomes U+FFFD. Right-to-left text is set from the right. One thread at a time.
class PdfWriter {
public:
    static constexpr double width = 471.28;  // points, of the text

    explicit PdfWriter(const PdfFacts& facts);
    PdfWriter(PdfWriter&&) noexcept;
    PdfWriter& operator=(PdfWriter&&) noexcept;
    ~PdfWriter();

    void title(std::string_view text);
    void heading(std::string_view text);  // also an entry in the outline that readers show beside the pages
    void subheading(std::string_view text);
    void paragraph(std::string_view text);                     // line feeds are kept
    void note(std::string_view text);                          // small and grey
    void fact(std::string_view name, std::string_view value);  // a name at the left, its value beside it
    // For documents of a page a piece:
    void chapter(std::string_view text);             // begins a page with a large title; also an entry in the outline
    void label(std::string_view text);               // a bold line or two over what follows, cut where it is longer
    void excerpt(std::string_view text, int lines);  // a paragraph, cut after so many lines; line feeds become spaces
    void entry(std::string_view name, int page);     // a line of contents
    int page() const;                                // of what comes next, from 1
    int lines_left() const;                          // of a paragraph that still fit on this page
    int lines_of(std::string_view text) const;       // that an excerpt of it would take, uncut
    int lines_of_label(std::string_view text) const;
    void rule();
    void heads(const std::vector<PdfCell>& cells);  // of a table: keeps together with its first rows
    void row(const std::vector<PdfCell>& cells);
    // What is written within stays on one page, the next one if need be; what no page has room for flows as usual. It
    // is written twice, to be measured first, and turns no page itself.
    void together(const std::function<void()>& blocks);
    void new_page();  // nothing when the page is still empty; a last empty page is left out

    // The whole file; the writer takes nothing more.
    std::string finish();

private:
    class Paper;
    std::unique_ptr<Paper> paper_;
};

}  // namespace formats
