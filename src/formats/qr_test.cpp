// QR codes as pictures: their size, their corners, and what they can't hold.
#include "formats/qr.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace formats {
namespace {

bool has(const std::string& svg, const std::string& part) { return svg.find(part) != std::string::npos; }

TEST(QrCode, of_a_short_text_is_the_smallest_with_a_border_of_four) {
    const auto svg = qr_svg("SPARK");
    EXPECT_TRUE(has(svg, R"(viewBox="0 0 29 29")")) << svg;
    for (const auto* edge : {"M4 4h7v1h-7z", "M18 4h7v1h-7z", "M4 24h7v1h-7z"})
        EXPECT_TRUE(has(svg, edge)) << "a corner by which readers find it: " << edge;
    EXPECT_FALSE(has(svg, "M18 24h7v1h-7z")) << "the fourth corner has none";
}

TEST(QrCode, grows_with_its_text_and_another_text_is_another_picture) {
    EXPECT_TRUE(has(qr_svg(std::string(100, 'a')), R"(viewBox="0 0 49 49")"));
    EXPECT_NE(qr_svg("SPARK"), qr_svg("SPARC"));
}

TEST(QrCode, of_a_text_that_is_too_long_there_is_none) {
    EXPECT_THROW(qr_svg(std::string(2332, 'a')), std::invalid_argument);
    EXPECT_NO_THROW(qr_svg(std::string(2331, 'a')));
}

}  // namespace
}  // namespace formats
