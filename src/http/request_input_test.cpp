// What an address and an upload say of themselves, as a route gets it.
#include "http/request_input.hpp"

#include <gtest/gtest.h>

namespace http {
namespace {

std::string name_told(std::string told) {
    Request request;
    request.head.headers.emplace_back("x-file-name", std::move(told));
    Route route;
    route.inputs = {{nullptr, Source::upload}};
    Upload upload;
    fill_inputs(route, request, {}, *std::make_unique<Inputs>(Inputs{nullptr, {&upload}}));
    return upload.name;
}

}  // namespace

TEST(Upload, its_name_is_decoded_and_never_a_path) {
    EXPECT_EQ(name_told("%C3%A9t%C3%A9%20deck.pdf"), "été deck.pdf");
    EXPECT_EQ(name_told("C:\\slides\\deck.pdf"), "deck.pdf");
    EXPECT_EQ(name_told("..%2F..%2F%20deck.pdf "), "deck.pdf");
}

TEST(Upload, without_a_name_that_can_be_used_is_called_file) {
    for (const auto* told : {"", "%zz", "%00", "slides/", "slides%2F%20", ".", "slides/.."})
        EXPECT_EQ(name_told(told), "file") << told;
}

TEST(Query, ends_where_its_view_ends) {
    struct Asked {
        std::optional<std::string> search, sort;
    } asked;
    read_query(std::string_view("search=a&sort=b").substr(0, 8), core::shape_of<Asked>(), &asked);
    EXPECT_EQ(asked.search, "a");
    EXPECT_EQ(asked.sort, std::nullopt);
    read_query(std::string_view("search=a").substr(0, 0), core::shape_of<Asked>(), &asked);
    EXPECT_EQ(asked.search, "a");
}

}  // namespace http
