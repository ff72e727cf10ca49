#include "formats/xml_pieces.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "formats/trouble.hpp"

namespace formats {
namespace {

std::vector<std::string> pieces(std::string xml, std::size_t longest = 1'000) {
    XmlPieces cut(source_of(std::move(xml)), "row", longest);
    std::vector<std::string> found;
    while (const auto piece = cut.next()) found.emplace_back(*piece);
    return found;
}

using Pieces = std::vector<std::string>;

}  // namespace

TEST(XmlPieces, elements_are_cut_out_whole) {
    EXPECT_EQ(pieces("<?xml?><a><rows/><row r='1'><c>x</c></row> <row/>\n<row >y</row></a>"),
              (Pieces{"<row r='1'><c>x</c></row>", "<row/>", "<row >y</row>"}));
    EXPECT_EQ(pieces("<a></a>"), Pieces{});
    EXPECT_EQ(pieces(""), Pieces{});
}

TEST(XmlPieces, a_prefix_does_not_matter) {
    EXPECT_EQ(pieces("<x:a><x:row><x:c/></x:row></x:a>"), Pieces{"<x:row><x:c/></x:row>"});
}

TEST(XmlPieces, a_piece_may_lie_across_windows) {
    constexpr std::size_t window = std::size_t{64} << 10;
    for (std::size_t before = 0; before < 20; ++before) {
        const std::string xml = "<a>" + std::string(window - 3 - before, ' ') + "<row>x</row><row/></a>";
        EXPECT_EQ(pieces(xml, 2 * window), (Pieces{"<row>x</row>", "<row/>"})) << before;
    }
}

TEST(XmlPieces, a_piece_that_is_too_long_or_never_ends_is_refused) {
    EXPECT_THROW(pieces("<row>" + std::string(1'000, 'x') + "</row>"), Unreadable);
    EXPECT_THROW(pieces("<row>" + std::string(300'000, 'x') + "</row>"), Unreadable);
    EXPECT_THROW(pieces("<row>x"), Unreadable);
    EXPECT_EQ(pieces("<row"), Pieces{});
}

}  // namespace formats
