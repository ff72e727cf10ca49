// A report is multipart/report: a text for people, fields for machines, and the letter that came back or its head.
#include <functional>

#include "formats/mail.hpp"
#include "formats/mail_objects.hpp"
#include "formats/shown.hpp"

namespace formats {
namespace {

using mail::Owned;
using mail::text_of;

constexpr std::size_t longest_value = 500;  // characters
constexpr int deepest = 8;

Owned<GMimeMessage> parsed(std::string_view bytes) {
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

std::string content(GMimeObject* part) {
    if (!GMIME_IS_PART(part)) return {};
    auto* wrapper = g_mime_part_get_content(GMIME_PART(part));
    if (!wrapper) return {};
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(wrapper, stream.get());
    const auto* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

// Every part, however nested, the outer before the inner.
void walk(GMimeObject* part, int depth, const std::function<void(GMimeObject*)>& visit) {
    if (!part || depth > deepest) return;
    visit(part);
    if (GMIME_IS_MULTIPART(part)) {
        auto* whole = GMIME_MULTIPART(part);
        for (int i = 0; i < g_mime_multipart_get_count(whole); ++i)
            walk(g_mime_multipart_get_part(whole, i), depth + 1, visit);
    }
}

// The value of a field of lines like "Action: failed", its folded lines joined; what stands before its ';' is left out.
std::string field(const std::string& fields, std::string_view name) {
    const auto head = parsed(fields + "\r\n\r\n");
    const auto value =
        head ? text_of(g_mime_object_get_header(GMIME_OBJECT(head.get()), std::string(name).c_str())) : "";
    const auto semicolon = value.find(';');
    const auto begin = value.find_first_not_of(" \t\r\n", semicolon == std::string::npos ? 0 : semicolon + 1);
    if (begin == std::string::npos) return {};
    return shown(value.substr(begin, value.find_last_not_of(" \t\r\n") + 1 - begin), longest_value);
}

// The fields of the first recipient follow those of the whole message, after an empty line.
void read_fields(const std::string& text, DeliveryReport& out) {
    for (std::size_t at = 0; at < text.size();) {
        auto end = text.find("\n\n", at);
        if (const auto crlf = text.find("\r\n\r\n", at); crlf < end) end = crlf;
        const auto block = text.substr(at, end == std::string::npos ? end : end - at);
        at = end == std::string::npos ? text.size() : text.find_first_not_of("\r\n", end);
        if (at == std::string::npos) at = text.size();
        const auto action = field(block, "Action");
        if (action.empty()) continue;
        out.outcome = action == "failed"    ? DeliveryReport::Outcome::failed
                      : action == "delayed" ? DeliveryReport::Outcome::delayed
                                            : DeliveryReport::Outcome::other;
        out.recipient = field(block, "Final-Recipient");
        out.status = field(block, "Status");
        out.reason = field(block, "Diagnostic-Code");
        return;
    }
}

std::string id_of(GMimeMessage* letter) { return shown(text_of(g_mime_message_get_message_id(letter)), longest_value); }

std::string id_in_head(const std::string& text) {
    const auto head = parsed(text);
    return head ? id_of(head.get()) : "";
}

bool is(GMimeObject* part, const char* type, const char* subtype) {
    auto* content_type = g_mime_object_get_content_type(part);
    return content_type && g_mime_content_type_is_type(content_type, type, subtype);
}

}  // namespace

std::optional<DeliveryReport> delivery_report(std::string_view bytes) {
    mail::set_up();
    const auto message = parsed(bytes);
    if (!message) return std::nullopt;
    DeliveryReport out;
    bool told = false;
    walk(g_mime_message_get_mime_part(message.get()), 0, [&](GMimeObject* part) {
        if (is(part, "message", "delivery-status")) {
            told = true;
            read_fields(content(part), out);
        } else if (is(part, "text", "rfc822-headers")) {
            out.letter_id = id_in_head(content(part));
        } else if (GMIME_IS_MESSAGE_PART(part)) {
            if (auto* returned = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part)))
                out.letter_id = id_of(returned);
        }
    });
    return told ? std::optional(out) : std::nullopt;
}

}  // namespace formats
