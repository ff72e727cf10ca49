#include "demo/deck.hpp"

#include "core/clock.hpp"
#include "core/ids.hpp"
#include "formats/pdf.hpp"

namespace demo {

std::int64_t add_deck(db::Tx& tx, std::int64_t startup, std::int64_t person, const Deck& deck) {
    struct FileRow {
        std::int64_t id, startup_id;
        std::string name, type;
        std::int64_t size, parts;
        bool sealed;
        std::int64_t made_by;
        core::Instant made_at;
    };
    constexpr std::size_t part_size = std::size_t{256} * 1024;
    formats::PdfWriter pdf({deck.name, "", {}});
    for (const auto& page : deck.pages) {
        pdf.paragraph(page);
        pdf.new_page();
    }
    const auto bytes = pdf.finish();
    const auto parts = (bytes.size() + part_size - 1) / part_size;
    const auto id = core::new_id();
    tx.insert("files", FileRow{id, startup, deck.name, "application/pdf", static_cast<std::int64_t>(bytes.size()),
                               static_cast<std::int64_t>(parts), true, person, core::real_now()});
    for (std::size_t part = 0; part < parts; ++part)
        tx.run("insert into file_parts (file_id, part, bytes) values (?, ?, ?)", id, static_cast<std::int64_t>(part),
               db::Blob{bytes.substr(part * part_size, part_size)});
    tx.run("update startups set deck_id = ? where id = ?", id, startup);
    return id;
}

}  // namespace demo
