// Writes a plain A4 document as PDF, in any language that the machine has letters for: receipts, booklets.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/values.hpp"

namespace formats {

struct PdfFacts {
    std::string title;  // in the properties of the file; not printed
    std::string author;
    core::Instant created;  // told, not taken from the clock: the same input gives the same bytes on the same machine
};

// Blocks follow each other down the page and go on overleaf, line by line; pages are numbered at the foot. Text is
// UTF-8; what is not becomes U+FFFD. Right-to-left text is set from the right. One thread at a time.
class PdfWriter {
public:
    explicit PdfWriter(const PdfFacts& facts);
    PdfWriter(PdfWriter&&) noexcept;
    PdfWriter& operator=(PdfWriter&&) noexcept;
    ~PdfWriter();

    void title(std::string_view text);
    void heading(std::string_view text);    // also an entry in the outline that readers show beside the pages
    void paragraph(std::string_view text);  // line feeds are kept
    void note(std::string_view text);       // small and grey
    void fact(std::string_view name, std::string_view value);  // a name at the left, its value beside it
    void rule();
    void new_page();  // nothing when the page is still empty; a last empty page is left out

    // The whole file; the writer takes nothing more.
    std::string finish();

private:
    class Paper;
    std::unique_ptr<Paper> paper_;
};

}  // namespace formats
