#include "formats/pdf.hpp"

#include <gtest/gtest.h>

#include <string>

namespace formats {
namespace {

// 2013-12-04T10:20:00Z
constexpr core::Instant created{1'386'152'400'000'000};

std::string document(std::string_view body, core::Instant at = created) {
    PdfWriter pdf({.title = "Reçu", .author = "Spark", .created = at});
    pdf.title("Reçu");
    pdf.heading("La suite");
    pdf.fact("Numéro", "2013-0042");
    pdf.paragraph(body);
    pdf.rule();
    pdf.note("Merci.");
    return pdf.finish();
}

std::size_t pages(const std::string& pdf) {
    constexpr std::string_view page = "/Type /Page %";
    std::size_t count = 0;
    for (auto at = pdf.find(page); at != std::string::npos; at = pdf.find(page, at + 1)) ++count;
    return count;
}

}  // namespace

TEST(Pdf, a_document_is_a_whole_pdf_file) {
    const auto pdf = document("Bonjour");
    EXPECT_TRUE(pdf.starts_with("%PDF-1."));
    EXPECT_TRUE(pdf.ends_with("%%EOF\n"));
    EXPECT_EQ(pages(pdf), 1u);
}

TEST(Pdf, the_same_input_gives_the_same_bytes) {
    EXPECT_EQ(document("Bonjour"), document("Bonjour"));
    EXPECT_NE(document("Bonjour"), document("Bonsoir"));
}

TEST(Pdf, the_creation_date_is_the_one_told) {
    EXPECT_NE(document("x").find("/CreationDate (20131204102000Z"), std::string::npos);
    EXPECT_NE(document("x", {created.microseconds + 1'234}).find("/CreationDate (20131204102000Z"), std::string::npos);
}

TEST(Pdf, long_text_goes_on_overleaf) {
    std::string text;
    for (int line = 0; line < 120; ++line) text += "line " + std::to_string(line) + "\n";
    EXPECT_GT(pages(document(text)), 1u);
}

TEST(Pdf, long_facts_go_on_overleaf) {
    PdfWriter pdf({.title = "x", .author = "", .created = created});
    for (int fact = 0; fact < 40; ++fact) pdf.fact("A name that is much longer than its column", std::string(300, 'x'));
    EXPECT_GT(pages(pdf.finish()), 3u);
}

TEST(Pdf, an_empty_page_is_not_turned) {
    PdfWriter pdf({.title = "x", .author = "", .created = created});
    pdf.new_page();
    pdf.paragraph("one");
    pdf.new_page();
    pdf.new_page();
    pdf.paragraph("two");
    pdf.new_page();
    EXPECT_EQ(pages(pdf.finish()), 2u);
}

TEST(Pdf, what_belongs_together_goes_overleaf_together) {
    PdfWriter pdf({.title = "x", .author = "", .created = created});
    const auto block = [&] {
        pdf.heading("One");
        for (int fact = 0; fact < 10; ++fact) pdf.fact("Name", "Value");
    };
    int blocks = 0;
    while (pdf.page() == 1) {
        pdf.together(block);
        ++blocks;
    }
    PdfWriter alone({.title = "x", .author = "", .created = created});
    alone.heading("One");
    for (int fact = 0; fact < 10; ++fact) alone.fact("Name", "Value");
    EXPECT_EQ(pdf.lines_left(), alone.lines_left()) << "the last block begins its page";
    EXPECT_EQ(blocks, 4) << "three fit on one";
}

TEST(Pdf, measuring_leaves_no_trace) {
    const auto written = [](bool together) {
        PdfWriter pdf({.title = "x", .author = "", .created = created});
        const auto block = [&] {
            pdf.heading("One");
            pdf.fact("Name", "Value");
            pdf.note("Thanks");
        };
        if (together)
            pdf.together(block);
        else
            block();
        return pdf.finish();
    };
    EXPECT_EQ(written(true), written(false));
}

TEST(Pdf, what_no_page_has_room_for_begins_where_it_stands) {
    PdfWriter pdf({.title = "x", .author = "", .created = created});
    pdf.paragraph("before");
    pdf.together([&] {
        for (int fact = 0; fact < 50; ++fact) pdf.fact("Name", "Value");
    });
    EXPECT_EQ(pages(pdf.finish()), 2u);
}

TEST(Pdf, an_excerpt_takes_no_more_lines_than_told) {
    PdfWriter pdf({.title = "x", .author = "", .created = created});
    pdf.chapter("One");
    const int before = pdf.lines_left();
    EXPECT_GT(before, 30);
    EXPECT_EQ(pdf.lines_of("one\ntwo"), 1);
    EXPECT_GT(pdf.lines_of(std::string(3000, 'x')), 20);
    pdf.excerpt(std::string(3000, 'x') + "\n" + std::string(3000, 'y'), 4);
    EXPECT_GE(pdf.lines_left(), before - 5);
    EXPECT_LE(pdf.lines_left(), before - 4);
    EXPECT_EQ(pdf.page(), 1);
    pdf.chapter("Two");
    EXPECT_EQ(pdf.page(), 2);
    EXPECT_EQ(pages(pdf.finish()), 2u);
}

TEST(Pdf, contents_take_as_many_pages_whatever_the_numbers) {
    const auto contents = [](int first) {
        PdfWriter pdf({.title = "x", .author = "", .created = created});
        for (int i = 0; i < 100; ++i) pdf.entry("A file with a long name " + std::string(200, 'x'), first + i);
        return pdf.page();
    };
    EXPECT_EQ(contents(1), contents(1000));
    EXPECT_GT(contents(1), 2);
}

TEST(Pdf, any_text_is_taken) {
    using namespace std::string_view_literals;
    for (const auto text : {""sv, "日本 العربية हिन्दी 😀"sv, "\xFF\xC3"sv, "a\0b"sv, "\x01\x02\n\t\r"sv}) {
        EXPECT_EQ(pages(document(text)), 1u);
    }
}

}  // namespace formats
