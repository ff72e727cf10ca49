#include "formats/mail.hpp"

#include <algorithm>
#include <cctype>
#include <stdexcept>

#include "core/utf8.hpp"
#include "formats/mail_objects.hpp"

namespace formats {
namespace {

using mail::Owned, mail::text_of;

bool is_one_line(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](unsigned char c) { return c < ' ' || c == 0x7f; });
}

void expect_one_line(std::string_view text) {
    if (!is_one_line(text)) throw std::invalid_argument("a header of a letter holds a line break");
}

void expect_lines(const Mail& letter) {
    for (const auto* person : {&letter.from, &letter.to})
        expect_one_line(person->name), expect_one_line(person->address);
    if (letter.reply_to) expect_one_line(letter.reply_to->name), expect_one_line(letter.reply_to->address);
    for (const auto* text : {&letter.subject, &letter.id, &letter.unsubscribe, &letter.language})
        expect_one_line(*text);
    for (const auto& id : letter.answers) expect_one_line(id);
    if (letter.calendar) expect_one_line(letter.calendar->method);
}

bool has_long_word(std::string_view text) {
    constexpr std::size_t longest_word = 60;
    while (text.size() > longest_word) {
        const auto end = text.find(' ');
        if (std::min(end, text.size()) > longest_word) return true;
        text.remove_prefix(end + 1);
    }
    return false;
}

// One byte as the Q encoding has it; other signs than these would need quotes in a name (RFC 2047, 5).
std::string in_q(char c) {
    static constexpr std::string_view hex = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && (std::isalnum(byte) || c == '-')) return {c};
    return c == ' ' ? "_" : std::string{'=', hex[byte >> 4], hex[byte & 15]};
}

// In encoded words (RFC 2047) where it must be: GMime makes some longer than the 75 bytes that are allowed, leaves text
// that only looks encoded for readers to decode, and as a reader loses what follows a padded word of base64.
std::string encoded(const std::string& text) {
    constexpr std::string_view begin = "=?UTF-8?Q?", end = "?=";
    constexpr auto longest = 75 - begin.size() - end.size();
    if (core::is_ascii(text) && text.find("=?") == std::string::npos && !has_long_word(text)) return text;
    std::string out(begin);
    for (std::size_t at = 0, used = 0; at < text.size();) {
        std::string character = in_q(text[at++]);
        while (at < text.size() && (text[at] & 0xC0) == 0x80) character += in_q(text[at++]);
        if (used + character.size() > longest) ((out += end) += ' ') += begin, used = 0;
        out += character;
        used += character.size();
    }
    return out += end;
}

void add(GMimeMessage* message, GMimeAddressType kind, const Correspondent& person) {
    const auto name = encoded(person.name);
    const Owned<InternetAddress> mailbox(
        internet_address_mailbox_new(name.empty() ? nullptr : name.c_str(), person.address.c_str()));
    internet_address_set_charset(mailbox.get(), "utf-8");
    if (!core::is_ascii(text_of(internet_address_mailbox_get_idn_addr(INTERNET_ADDRESS_MAILBOX(mailbox.get())))))
        throw std::invalid_argument("an address of a letter is none that the net knows");
    internet_address_list_add(g_mime_message_get_addresses(message, kind), mailbox.get());
}

Owned<GMimePart> part(const char* kind, const std::string& text) {
    Owned<GMimePart> out(g_mime_part_new_with_type("text", kind));
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(out.get()), "charset", "utf-8");
    const Owned<GMimeStream> bytes(g_mime_stream_mem_new_with_buffer(text.data(), text.size()));
    const Owned<GMimeDataWrapper> content(
        g_mime_data_wrapper_new_with_stream(bytes.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(out.get(), content.get());
    g_mime_part_set_content_encoding(out.get(), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return out;
}

// Mail programs offer to enter what they find so.
Owned<GMimePart> calendar_part(const MailCalendar& calendar) {
    auto out = part("calendar", calendar.text);
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(out.get()), "method", calendar.method.c_str());
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(out.get()), "name", "invitation.ics");
    return out;
}

void header(GMimeMessage* message, const char* name, const std::string& value) {
    g_mime_object_set_header(GMIME_OBJECT(message), name, value.c_str(), nullptr);
}

// A person wrote, so no machine need answer; yet a machine sent it (RFC 3834).
void say_what_it_is(GMimeMessage* message, const Mail& letter) {
    header(message, "Auto-Submitted", "auto-generated");
    if (!letter.language.empty()) header(message, "Content-Language", letter.language);
    if (letter.unsubscribe.empty()) return;
    header(message, "List-Unsubscribe", "<" + letter.unsubscribe + ">");
    header(message, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
}

void put_in_thread(GMimeMessage* message, const Mail& letter) {
    if (letter.answers.empty()) return;
    header(message, "In-Reply-To", "<" + letter.answers.back() + ">");
    std::string all;
    for (const auto& id : letter.answers) all += (all.empty() ? "<" : " <") + id + ">";
    header(message, "References", all);
}

std::string written(GMimeMessage* message) {
    const std::unique_ptr<GMimeFormatOptions, decltype(&g_mime_format_options_free)> options(
        g_mime_format_options_new(), g_mime_format_options_free);
    g_mime_format_options_set_newline_format(options.get(), GMIME_NEWLINE_FORMAT_DOS);
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    if (g_mime_object_write_to_stream(GMIME_OBJECT(message), options.get(), stream.get()) < 0)
        throw std::runtime_error("a letter could not be written");
    const auto* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

}  // namespace

std::string message(const Mail& letter) {
    mail::set_up();
    expect_lines(letter);
    const Owned<GMimeMessage> message(g_mime_message_new(TRUE));
    add(message.get(), GMIME_ADDRESS_TYPE_FROM, letter.from);
    add(message.get(), GMIME_ADDRESS_TYPE_TO, letter.to);
    if (letter.reply_to) add(message.get(), GMIME_ADDRESS_TYPE_REPLY_TO, *letter.reply_to);
    g_mime_message_set_subject(message.get(), encoded(letter.subject).c_str(), "utf-8");
    const std::unique_ptr<GDateTime, decltype(&g_date_time_unref)> date(
        g_date_time_new_from_unix_utc(letter.date.microseconds / 1'000'000), g_date_time_unref);
    g_mime_message_set_date(message.get(), date.get());
    g_mime_message_set_message_id(message.get(), letter.id.c_str());
    put_in_thread(message.get(), letter);
    say_what_it_is(message.get(), letter);
    const Owned<GMimeMultipart> both(g_mime_multipart_new_with_subtype("alternative"));
    g_mime_multipart_add(both.get(), GMIME_OBJECT(part("plain", letter.text).get()));
    g_mime_multipart_add(both.get(), GMIME_OBJECT(part("html", letter.html).get()));
    if (letter.calendar) g_mime_multipart_add(both.get(), GMIME_OBJECT(calendar_part(*letter.calendar).get()));
    g_mime_message_set_mime_part(message.get(), GMIME_OBJECT(both.get()));
    return written(message.get());
}

}  // namespace formats
