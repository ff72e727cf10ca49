// The head of a request and its body: the same however the bytes come, and nothing in it that could end a line.
#include <fuzzer/FuzzedDataProvider.h>

#include "core/utf8.hpp"
#include "fuzz/expect.hpp"
#include "http/language.hpp"
#include "http/negotiation.hpp"
#include "http/parser.hpp"
#include "http/reply_head.hpp"
#include "http/target.hpp"

namespace {

constexpr std::size_t head_limit = 512, body_limit = 64;

struct Heard {
    http::ParseFault fault = http::ParseFault::none;
    bool head_done = false, done = false;
    http::Head head;
    std::string body, rest;
};

// As a connection does it: what was not used waits for more.
Heard hear(std::string_view bytes, std::size_t piece) {
    Heard out;
    http::Parser parser(head_limit);
    while (true) {
        if (!out.head_done) {
            out.rest.erase(0, parser.read_head(out.rest));
            out.head_done = parser.head_done();
            if (out.head_done) out.head = parser.take_head(), parser.limit_body(body_limit);
        }
        if (out.head_done && !parser.done()) out.rest.erase(0, parser.read_body(out.rest, out.body));
        out.fault = parser.fault();
        out.done = parser.done();
        if (bytes.empty() || out.done || out.fault != http::ParseFault::none) break;
        out.rest += bytes.substr(0, piece);
        bytes.remove_prefix(std::min(piece, bytes.size()));
    }
    out.rest += bytes;
    return out;
}

bool is_one_line(std::string_view text) { return text.find_first_of(std::string_view("\r\n\0", 3)) == text.npos; }

void expect_same(const Heard& one, const Heard& other) {
    fuzz::expect(one.fault == other.fault, "the same fault whole as in pieces");
    fuzz::expect(one.head_done == other.head_done && one.done == other.done, "as far whole as in pieces");
    fuzz::expect(one.head.headers == other.head.headers, "the same headers whole as in pieces");
    fuzz::expect_equal(one.head.method + " " + one.head.path, other.head.method + " " + other.head.path,
                       "the same target whole as in pieces");
    if (one.fault == http::ParseFault::none) fuzz::expect_equal(one.body, other.body, "the same body");
    if (one.done) fuzz::expect_equal(one.rest, other.rest, "the next request begins at the same place");
}

void expect_sound(const Heard& heard) {
    fuzz::expect(heard.body.size() <= body_limit, "a body is limited");
    std::size_t size = heard.head.method.size() + heard.head.path.size();
    for (const auto& [name, value] : heard.head.headers) {
        size += name.size() + value.size();
        fuzz::expect(!name.empty() && is_one_line(name) && is_one_line(value), "a header is one line");
        for (const char c : name) fuzz::expect(c > ' ' && c != ':' && (c < 'A' || c > 'Z'), "a name is a small token");
    }
    fuzz::expect(size <= head_limit, "a head is limited");
    const bool chunked = !heard.head.header("transfer-encoding").empty();
    if (heard.done) fuzz::expect(chunked || heard.body.size() == heard.head.content_length, "a body has its length");
}

// As a path written anew, each byte told by its number, reads the same.
void read_target_again(std::string_view raw) {
    const auto target = http::read_target(raw);
    if (!target) return;
    fuzz::expect(target->path.starts_with('/') && core::valid_utf8(target->path), "a path is text");
    fuzz::expect(is_one_line(target->path), "a path is one line");
    fuzz::expect(("/" + target->path + "/").find("/../") == std::string::npos, "a path leads nowhere else");
    std::string again = "/";
    for (const char c : target->path.substr(1)) {
        const auto byte = static_cast<unsigned char>(c);
        ((again += '%') += "0123456789abcdef"[byte >> 4]) += "0123456789abcdef"[byte & 15];
    }
    const auto second = http::read_target(again + "?" + target->query);
    fuzz::expect(second && second->path == target->path && second->query == target->query, "a target reads the same");
}

void answer(const http::Head& head) {
    for (const std::uint64_t length : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{1000}, ~std::uint64_t{0}}) {
        const auto range = http::read_range(head.header("range"), length);
        if (range && range->satisfiable)
            fuzz::expect(range->first <= range->last && range->last < length, "a range lies within its length");
    }
    (void)http::asked_language(head);
    fuzz::expect(head.header("cookie").find(head.cookie("a")) != std::string_view::npos, "a cookie is told by them");
    fuzz::expect(http::choose_coding(head.header("accept-encoding"), false, false) == http::Coding::identity,
                 "what is not at hand is not chosen");
    (void)http::choose_coding(head.header("accept-encoding"), true, true);
    (void)http::names_tag(head.header("if-none-match"), "\"1\"");
    http::Reply reply;
    for (const auto& header : head.headers) reply.headers.emplace_back("X-Said", header.second);
    std::string plain, out;
    http::append_head(plain, {}, {});
    http::append_head(out, reply, {});
    const auto lines = [](std::string_view text) { return std::count(text.begin(), text.end(), '\n'); };
    fuzz::expect(lines(out) - lines(plain) == static_cast<std::ptrdiff_t>(head.headers.size()),
                 "a value that is told back is one line");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    FuzzedDataProvider input(bytes, size);
    const auto piece = input.ConsumeIntegralInRange<std::size_t>(1, 32);
    const auto text = input.ConsumeRemainingBytesAsString();
    const auto heard = hear(text, text.size());
    expect_same(heard, hear(text, piece));
    expect_sound(heard);
    read_target_again(heard.head_done ? heard.head.path : text);
    answer(heard.head);
    return 0;
}
