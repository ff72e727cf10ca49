// Reports of letters that came back: any bytes are read, and what is told of them is text that can be kept.
#include "core/utf8.hpp"
#include "formats/mail.hpp"
#include "fuzz/expect.hpp"

namespace {

void expect_kept(std::string_view value) {
    fuzz::expect(core::valid_utf8(value), "what a report says is text");
    fuzz::expect(value.find_first_of(std::string_view("\r\n\0", 3)) == value.npos, "it is one line");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto input = fuzz::as_text(bytes, size);
    const auto report = formats::delivery_report(input);
    const auto again = formats::delivery_report(input);
    fuzz::expect(report.has_value() == again.has_value(), "a report is read the same twice");
    if (!report) return 0;
    for (const auto* value : {&report->recipient, &report->status, &report->reason, &report->letter_id})
        expect_kept(*value);
    fuzz::expect(core::length(report->reason) <= 500, "the server's own words are limited");
    fuzz::expect_equal(report->reason, again->reason, "a report is read the same twice");
    return 0;
}
