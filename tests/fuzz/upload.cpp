// An upload before it is stored: its name, its bytes in a file, what they are taken for, and the table they may hold.
#include <fuzzer/FuzzedDataProvider.h>

#include "fuzz/tables.hpp"
#include "http/request_input.hpp"
#include "http/spool.hpp"
#include "startups/startups.hpp"

namespace {

constexpr std::size_t longest_name = 200;

http::Upload upload_of(const http::Request& request) {
    http::Route route;
    route.method = "POST";
    route.inputs = {{nullptr, http::Source::upload}};
    http::Upload upload;
    http::Inputs inputs{nullptr, {&upload}};
    http::fill_inputs(route, request, {}, inputs);
    return upload;
}

void expect_name(const std::string& name) {
    fuzz::expect(!name.empty() && name != "." && name != "..", "an upload has a name");
    fuzz::expect(core::valid_utf8(name) && core::length(name) <= longest_name, "a name is text, and limited");
    fuzz::expect(name.find_first_of("/\\") == name.npos, "a name is no path");
    fuzz::expect(core::clean_text(name, 1, longest_name) == name, "a name has no control characters");
    http::Reply reply;
    http::detail::put_download(reply, {"text/plain", name, "", {}});
    const auto& said = reply.headers.at(0).second;
    for (const char c : said) fuzz::expect(c >= ' ' && c < 127, "a name that is told back is one line of ASCII");
    const auto quote = said.find('"', 22);
    const auto rest = quote == said.npos ? "no end" : said.substr(quote + 1);
    fuzz::expect(rest.empty() || rest.starts_with("; filename*=UTF-8''"), "a name ends where its quotes do");
    fuzz::expect(rest.empty() || http::percent_decoded(rest.substr(19)) == name, "a name is told as it is");
}

startups::FileKind kind_by_hand(std::string_view bytes) {
    using startups::FileKind;
    if (bytes.empty()) return FileKind::empty;
    if (bytes.starts_with("%PDF-")) return FileKind::pdf;
    const bool picture =
        bytes.starts_with("\x89PNG") || bytes.starts_with("\xff\xd8\xff") ||
        (bytes.starts_with("RIFF") && bytes.substr(std::min<std::size_t>(8, bytes.size())).starts_with("WEBP"));
    return picture ? FileKind::picture : FileKind::other;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    FuzzedDataProvider input(bytes, size);
    const auto piece = input.ConsumeIntegralInRange<std::size_t>(1, 4096);
    const auto text = input.ConsumeRemainingBytesAsString();
    const auto end = std::min(text.find('\n'), text.size());
    const std::string_view content = std::string_view(text).substr(std::min(end + 1, text.size()));

    http::Spool spool("");
    for (std::size_t at = 0; at < content.size(); at += piece) spool.append(content.substr(at, piece));
    http::Request request;
    request.head.headers.emplace_back("x-file-name", text.substr(0, end));
    request.body_file = spool.path();
    request.body_size = spool.size();
    const auto upload = upload_of(request);
    fuzz::expect(upload.size == content.size(), "no byte is lost on the way");
    expect_name(upload.name);
    fuzz::expect(startups::kind_of(upload) == kind_by_hand(content), "a file is what its first bytes say");

    const auto options = fuzz::within_small_limits();
    const auto of_file = fuzz::read([&] { return formats::open_table(upload.path, options); });
    const auto of_bytes = fuzz::read([&] { return formats::open_table_bytes(std::string(content), options); });
    fuzz::expect_within(of_file, options.limits);
    fuzz::expect_same(of_file, of_bytes);
    return 0;
}
