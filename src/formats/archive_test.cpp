#include "formats/archive.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "formats/archive_packing.hpp"
#include "formats/trouble.hpp"

namespace formats {
namespace {

std::optional<Fault> fault_of(const std::string& bytes, const std::string& part, const ArchiveLimits& limits = {}) {
    try {
        Archive::of_bytes(bytes, limits).content(part, std::size_t{1} << 30);
    } catch (const Unreadable& unreadable) {
        return unreadable.trouble.fault;
    }
    return std::nullopt;
}

}  // namespace

TEST(Archive, parts_are_read_by_name) {
    const auto archive = Archive::of_bytes(pack({{"a.xml", "first"}, {"b/c.xml", ""}}));
    EXPECT_EQ(archive.content("a.xml", 100), "first");
    EXPECT_EQ(archive.content("b/c.xml", 100), "");
    EXPECT_TRUE(archive.holds("a.xml"));
    EXPECT_FALSE(archive.holds("d.xml"));
    EXPECT_EQ(fault_of(pack({{"a", "x"}}), "b"), Fault::not_a_workbook);
}

TEST(Archive, a_part_can_be_read_after_the_archive_is_out_of_sight) {
    const Source part = Archive::of_bytes(pack({{"a", "content"}})).part("a");
    std::string text(10, '\0');
    text.resize(part(text.data(), text.size()));
    EXPECT_EQ(text, "content");
}

TEST(Archive, a_part_that_unpacks_to_too_much_is_refused) {
    const auto bytes = pack({{"a", std::string(1'000, 'x')}});
    EXPECT_EQ(fault_of(bytes, "a", {.largest_part = 999}), Fault::too_large);
    EXPECT_EQ(fault_of(bytes, "a", {.largest_part = 1'000}), std::nullopt);
}

TEST(Archive, a_bomb_is_refused_by_its_ratio) {
    const auto bytes = pack({{"a", std::string(1'000'000, 'x')}});
    EXPECT_EQ(fault_of(bytes, "a", {.steep_from = 100'000}), Fault::too_large);
    EXPECT_EQ(fault_of(bytes, "a", {.steep_from = 2'000'000}), std::nullopt);
}

TEST(Archive, a_size_that_lies_does_not_help_a_bomb) {
    const std::string honest = pack({{"a", std::string(1'000'000, 'x')}});
    std::string lying = honest;
    const std::string size("\x40\x42\x0F\x00", 4);
    for (std::size_t at = lying.find(size); at != std::string::npos; at = lying.find(size))
        lying.replace(at, 4, "\x0A\0\0\0", 4);
    ASSERT_NE(lying, honest);
    EXPECT_NE(fault_of(lying, "a", {.largest_part = 1'000}), std::nullopt);
}

TEST(Archive, what_is_no_archive_is_refused) {
    EXPECT_EQ(fault_of("", "a"), Fault::not_a_workbook);
    EXPECT_EQ(fault_of("PK\x03\x04 and noise", "a"), Fault::unreadable);
    EXPECT_THROW(Archive::of_file("/nowhere/at/all"), Unreadable);
}

TEST(Archive, an_archive_cut_anywhere_is_refused) {
    const auto bytes = pack({{"a", "some content that is packed, some content that is packed"}, {"b", "x"}});
    for (std::size_t size = 1; size < bytes.size(); ++size) {
        EXPECT_EQ(fault_of(bytes.substr(0, size), "a"), Fault::unreadable) << size;
    }
}

}  // namespace formats
