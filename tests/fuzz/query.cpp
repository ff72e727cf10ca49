// What an address asks: query and path fill a struct or are refused, and what was decoded reads the same once encoded.
#include "core/utf8.hpp"
#include "fuzz/expect.hpp"
#include "http/request_input.hpp"

namespace fuzz {

enum class Order { name, newest };

struct Asked {
    std::string search;
    std::optional<std::int64_t> after;
    std::optional<core::Count> limit;
    std::vector<std::string> label;
    std::vector<Order> sort;
    std::optional<core::Date> day;
    std::optional<core::Email> email;
    std::optional<bool> flag;
};

namespace {

std::string encoded(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        ((out += '%') += "0123456789ABCDEF"[byte >> 4]) += "0123456789ABCDEF"[byte & 15];
    }
    return out;
}

// The same question, written by us.
std::string query_of(const Asked& asked) {
    std::string out = "search=" + encoded(asked.search);
    if (asked.after) out += "&after=" + std::to_string(*asked.after);
    if (asked.limit) out += "&limit=" + std::to_string(asked.limit->value);
    for (const auto& label : asked.label) out += "&label=" + encoded(label);
    for (const auto order : asked.sort) out += "&sort=" + std::string(core::reflect::name(order));
    if (asked.day) out += "&day=" + core::iso(*asked.day);
    if (asked.email) out += "&email=" + encoded(asked.email->str());
    if (asked.flag) out += *asked.flag ? "&flag=true" : "&flag=false";
    return out;
}

void read(std::string_view input) {
    Asked asked;
    try {
        http::read_query(input, core::shape_of<Asked>(), &asked);
    } catch (const core::Problem& problem) {
        expect(problem.status == 400 || problem.status == 422, "a refusal is 400 or 422");
        return;
    }
    expect(core::valid_utf8(asked.search), "what is searched for is text");
    const auto query = query_of(asked);
    if (asked.label.size() + asked.sort.size() > 50) return;  // an address has 64 parameters at most
    Asked again;
    http::read_query(query, core::shape_of<Asked>(), &again);
    expect_equal(core::to_json(again), core::to_json(asked), "a question reads the same");
}

}  // namespace
}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto input = fuzz::as_text(bytes, size);
    fuzz::read(input);
    fuzz::expect_equal(http::percent_decoded(fuzz::encoded(input)), input, "what was encoded is decoded");
    fuzz::expect(http::percent_decoded(input).size() <= input.size(), "decoding makes nothing longer");
    return 0;
}
