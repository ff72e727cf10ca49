// The only file that sees Boost.Beast: its parser tells the parts, which go straight into a Head.
#include "http/parser.hpp"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

namespace http {
namespace {

namespace beast = boost::beast::http;
using Error = boost::beast::error_code;
using View = boost::beast::string_view;

std::string lower(View in) {
    std::string out(in);
    for (auto& letter : out) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return out;
}

bool is_folded(std::string_view head) {
    for (auto at = head.find('\n'); at + 1 < head.size(); at = head.find('\n', at + 1)) {
        if (head[at + 1] == ' ' || head[at + 1] == '\t') return true;
    }
    return false;
}

ParseFault meaning(const Error& error) {
    if (error == beast::error::bad_version) return ParseFault::unknown_version;
    if (error == beast::error::header_limit) return ParseFault::head_too_large;
    if (error == beast::error::body_limit) return ParseFault::body_too_large;
    return ParseFault::malformed;
}

}  // namespace

class Parser::Impl final : public beast::basic_parser<true> {
public:
    explicit Impl(std::size_t limit) : head_limit(limit) {
        // The limit is kept by read_head(); Beast's own would also refuse a long last chunk header.
        header_limit(static_cast<std::uint32_t>(limit + 4));
        body_limit(boost::none);
    }

    void on_request_impl(beast::verb, View method, View target, int, Error&) override {
        head.method = method;
        head.path = target;
        head.headers.reserve(12);
    }
    void on_response_impl(int, View, int, Error&) override {}
    void on_field_impl(beast::field name, View text, View value, Error& error) override {
        if (in_body) return;  // trailers are read past
        if (name == beast::field::host && ++hosts > 1) error = beast::error::bad_field;
        if (name == beast::field::content_length && ++lengths > 1) error = beast::error::multiple_content_length;
        if (name == beast::field::content_length && value.contains(',')) error = beast::error::bad_content_length;
        if (name == beast::field::transfer_encoding) {
            encoded = true;
            if (lower(value) != "chunked") fault = ParseFault::unknown_encoding;
        }
        head.headers.emplace_back(lower(text), value);
    }
    void on_header_impl(Error& error) override {
        in_body = true;
        const bool with_length_too = encoded && lengths > 0;
        const bool before_1_1 = encoded && version_is_1_0();
        if (with_length_too || before_1_1 || (hosts == 0 && !version_is_1_0())) error = beast::error::bad_field;
        head.content_length = chunked() ? 0 : content_length().value_or(0);
    }
    void on_body_init_impl(const boost::optional<std::uint64_t>&, Error&) override {}
    std::size_t on_body_impl(View bytes, Error& error) override { return take(bytes, error); }
    void on_chunk_header_impl(std::uint64_t, View, Error&) override { chunk_began = true; }
    std::size_t on_chunk_body_impl(std::uint64_t, View bytes, Error& error) override { return take(bytes, error); }
    void on_finish_impl(Error&) override {}

    std::size_t take(View bytes, Error& error) {
        if (bytes.size() > left) {
            error = beast::error::body_limit;
            return 0;
        }
        left -= bytes.size();
        body->append(bytes.data(), bytes.size());
        return bytes.size();
    }
    bool version_is_1_0() const { return !is_1_1; }

    std::size_t put_all(std::string_view bytes) {
        Error error;
        const auto used = put({bytes.data(), bytes.size()}, error);
        if (error && error != beast::error::need_more && fault == ParseFault::none) fault = meaning(error);
        return used;
    }

    Head head;
    ParseFault fault = ParseFault::none;
    std::size_t head_limit, scanned = 0;
    int hosts = 0, lengths = 0;
    bool encoded = false, in_body = false, chunk_began = false, is_1_1 = true;
    std::uint64_t left = 0;
    std::string* body = nullptr;
};

Parser::Parser(std::size_t head_limit) : impl_(std::make_unique<Impl>(head_limit)) {}
Parser::~Parser() = default;

std::size_t Parser::read_head(std::string_view bytes) {
    constexpr std::string_view end_mark = "\r\n\r\n";
    const auto end = bytes.find(end_mark, impl_->scanned);
    const auto size = end == std::string_view::npos ? bytes.size() : end + end_mark.size();
    if (size > impl_->head_limit || (end == std::string_view::npos && size == impl_->head_limit)) {
        impl_->fault = ParseFault::head_too_large;
    }
    if (impl_->fault != ParseFault::none) return 0;
    if (end == std::string_view::npos) {
        impl_->scanned = size < end_mark.size() ? 0 : size - end_mark.size() + 1;
        return 0;
    }
    const auto head = bytes.substr(0, size);
    impl_->is_1_1 = head.substr(0, head.find('\r')).ends_with("HTTP/1.1");
    if (is_folded(head)) impl_->fault = ParseFault::malformed;
    const auto used = impl_->put_all(head);
    return impl_->fault == ParseFault::none ? used : 0;
}

std::size_t Parser::read_body(std::string_view bytes, std::string& body) {
    // A body without a chunk but its last: Beast takes for granted that it sees all of it.
    constexpr std::string_view last_chunk = "0\r\n\r\n";
    const bool may_be_empty = impl_->chunked() && !impl_->chunk_began && bytes.starts_with('0');
    if (may_be_empty && bytes.size() < last_chunk.size()) return 0;
    impl_->body = &body;
    impl_->eager(true);
    return impl_->put_all(bytes);
}

bool Parser::head_done() const { return impl_->fault == ParseFault::none && impl_->is_header_done(); }
Head Parser::take_head() { return std::move(impl_->head); }
bool Parser::keep_alive() const { return impl_->keep_alive(); }
bool Parser::speaks_1_1() const { return impl_->is_1_1; }
void Parser::limit_body(std::uint64_t bytes) { impl_->left = bytes; }
bool Parser::done() const { return impl_->is_done(); }
ParseFault Parser::fault() const { return impl_->fault; }

}  // namespace http
