// Workbooks: hostile XML within an archive that is whole, and the limits of what an archive may unpack to.
#include <algorithm>

#include "formats/archive.hpp"
#include "formats/archive_packing.hpp"
#include "formats/sheet_number.hpp"
#include "fuzz/tables.hpp"

namespace {

formats::Parts parts_of(const std::vector<std::string>& said) {
    auto parts = formats::workbook_parts(said[0], said[1], said[2]);
    for (auto& [name, content] : parts) {
        if (name == "xl/styles.xml" && !said[3].empty()) content = said[3];
        if (name == "xl/workbook.xml" && !said[4].empty()) content = said[4];
        if (name == "xl/_rels/workbook.xml.rels" && !said[5].empty()) content = said[5];
    }
    return parts;
}

void read_rows(const std::string& bytes) {
    const auto options = fuzz::within_small_limits();
    const auto open = [&] { return formats::open_table_bytes(bytes, options); };
    const auto first = fuzz::read(open);
    fuzz::expect_within(first, options.limits);
    fuzz::expect(first.rows.size() <= options.limits.most_lines, "lines are limited");
    fuzz::expect_same(first, fuzz::read(open));
}

// What is unpacked is what was packed, or it is refused for its size.
void unpack(const std::string& bytes, const formats::Parts& parts) {
    const formats::ArchiveLimits limits{512, 4, 64};
    const auto archive = formats::Archive::of_bytes(bytes, limits);
    for (const auto& [name, content] : parts) {
        fuzz::expect(archive.holds(name), "each part is found");
        try {
            fuzz::expect(archive.content(name, 400) == content, "a part is unpacked as it was");
            fuzz::expect(content.size() <= 400, "a part is limited");
        } catch (const formats::Unreadable& why) {
            fuzz::expect(why.trouble.fault == formats::Fault::too_large, "a part is refused for its size alone");
            fuzz::expect(content.size() > limits.steep_from, "a small part is not refused");
        }
    }
}

void read_number(const std::string& code, const std::string& number) {
    const auto form = formats::form_of_code(code);
    (void)formats::currency_of_code(code);
    for (const auto epoch : {formats::Epoch::from_1900, formats::Epoch::from_1904}) {
        const auto text = formats::number_text(number, form, epoch);
        const auto plain = formats::number_text(number, formats::NumberForm::plain, epoch);
        fuzz::expect_equal(formats::number_text(plain, formats::NumberForm::plain, epoch), plain,
                           "a number that was read reads the same");
        if (text == plain || text == number || form != formats::NumberForm::day) continue;
        fuzz::expect(core::parse_date(text).has_value(), "a day is a day of the calendar");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto said = fuzz::pieces_of(fuzz::as_text(bytes, size), 6);
    const auto parts = parts_of(said);
    const auto packed = formats::pack(parts);
    read_rows(packed);
    unpack(packed, parts);
    read_number(said[3], said[0]);
    return 0;
}
