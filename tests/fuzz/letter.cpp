// Letters: whatever stands in a field, it stays in its own header, and a mail program reads back what was meant.
#include <algorithm>
#include <set>
#include <stdexcept>

#include "core/utf8.hpp"
#include "formats/mail.hpp"
#include "formats/mail_objects.hpp"
#include "fuzz/expect.hpp"

namespace {

using formats::mail::Owned, formats::mail::text_of;

constexpr std::size_t longest_name = 120;  // characters of a person's name; GMime loses some of a word of 250

bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < ' ' || c == 0x7f; });
}

bool is_international(std::string_view address) {
    return !core::is_ascii(address) || address.find("xn--") != address.npos;
}

std::string address_in(const std::string& text) {
    const auto email = core::Email::from(text);
    return email ? email->str() : "spark@spark.example";
}

formats::Mail letter_of(const std::vector<std::string>& said) {
    formats::Mail letter;
    letter.from = {said[0], address_in(said[1])};
    letter.to = {said[2], address_in(said[3])};
    if (!said[4].empty()) letter.reply_to = {said[4], address_in(said[3])};
    letter.subject = said[5];
    letter.text = said[6];
    letter.html = said[7];
    letter.id = "letter.17@spark.example";
    letter.answers = {"letter.3@spark.example", "letter.9@spark.example"};
    letter.unsubscribe = "https://spark.example/unsubscribe/17";
    letter.language = "fr";
    return letter;
}

// The names of the headers, none of them said twice.
std::set<std::string> headers_of(std::string_view head) {
    std::set<std::string> names;
    while (!head.empty()) {
        const auto end = std::min(head.find("\r\n"), head.size());
        const auto line = head.substr(0, end);
        if (!line.starts_with(' ') && !line.starts_with('\t'))
            fuzz::expect(names.emplace(line.substr(0, line.find(':'))).second, "a header is said once");
        else
            fuzz::expect(line.find_first_not_of(" \t") != line.npos, "a folded line is not blank");
        head.remove_prefix(std::min(end + 2, head.size()));
    }
    return names;
}

// RFC 2047, 2.
void expect_short_words(std::string_view head) {
    for (auto at = head.find("=?"); at != head.npos; at = head.find("=?", at)) {
        const auto end = std::min(head.find_first_of(" \t\r", at), head.size());
        fuzz::expect(end - at <= 75, "an encoded word is at most 75 bytes long");
        at = end;
    }
}

void expect_lines(std::string_view bytes, const formats::Mail& letter) {
    for (std::size_t at = 0; at < bytes.size();) {
        const auto end = bytes.find("\r\n", at);
        const auto line = bytes.substr(at, end - at);
        fuzz::expect(line.size() <= 998, "no line is longer than 998 bytes");
        fuzz::expect(line.find_first_of("\r\n") == line.npos, "lines end with CRLF");
        for (const char c : line) fuzz::expect(c > 0, "what is not ASCII is encoded");
        at = end == bytes.npos ? bytes.size() : end + 2;
    }
    std::set<std::string> meant{"From",
                                "To",
                                "Subject",
                                "Date",
                                "Message-Id",
                                "In-Reply-To",
                                "References",
                                "MIME-Version",
                                "Auto-Submitted",
                                "Content-Type",
                                "List-Unsubscribe",
                                "List-Unsubscribe-Post",
                                "Content-Language"};
    if (letter.reply_to) meant.insert("Reply-To");
    const auto head = bytes.substr(0, bytes.find("\r\n\r\n"));
    expect_short_words(head);
    fuzz::expect(headers_of(head) == meant, "a letter has its own headers only");
}

Owned<GMimeMessage> read(std::string_view bytes) {
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

// Spaces at the ends and beside each other are folded away; lines are folded even within quotes.
std::string squeezed(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        if (!space)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
}

void expect_person(GMimeMessage* message, GMimeAddressType kind, const formats::Correspondent& meant) {
    auto* list = g_mime_message_get_addresses(message, kind);
    fuzz::expect(internet_address_list_length(list) == 1, "a letter is from one and to one");
    auto* person = internet_address_list_get_address(list, 0);
    fuzz::expect(INTERNET_ADDRESS_IS_MAILBOX(person), "a person is no group");
    if (core::is_ascii(meant.address))
        fuzz::expect_equal(text_of(internet_address_mailbox_get_idn_addr(INTERNET_ADDRESS_MAILBOX(person))),
                           meant.address, "the address is the one meant");
    if (core::length(meant.name) > longest_name) return;
    fuzz::expect_equal(squeezed(text_of(internet_address_get_name(person))), squeezed(meant.name),
                       "the name reads the same");
}

std::string without_carriage_returns(std::string text) {
    std::erase(text, '\r');
    return text;
}

void expect_text(GMimeMessage* message, int at, const std::string& meant) {
    auto* part = g_mime_multipart_get_part(GMIME_MULTIPART(g_mime_message_get_mime_part(message)), at);
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(g_mime_part_get_content(GMIME_PART(part)), stream.get());
    const auto* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    const std::string text(reinterpret_cast<const char*>(bytes->data), bytes->len);
    fuzz::expect_equal(without_carriage_returns(text), without_carriage_returns(meant), "the text reads the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto input = fuzz::as_text(bytes, size);
    if (!core::valid_utf8(input)) return 0;  // no value of the house holds anything else
    const auto letter = letter_of(fuzz::pieces_of(input, 8));
    const bool beyond = is_international(letter.from.address) || is_international(letter.to.address);
    const bool hostile = has_control(letter.from.name) || has_control(letter.to.name) || has_control(letter.subject) ||
                         (letter.reply_to && has_control(letter.reply_to->name));
    std::string written;
    try {
        written = formats::message(letter);
    } catch (const std::invalid_argument&) {
        fuzz::expect(hostile || beyond, "only a control character or an address is refused");
        return 0;
    }
    fuzz::expect(!hostile, "a control character is refused");
    expect_lines(written, letter);
    const auto message = read(written);
    fuzz::expect(message != nullptr, "a letter can be read");
    expect_person(message.get(), GMIME_ADDRESS_TYPE_FROM, letter.from);
    expect_person(message.get(), GMIME_ADDRESS_TYPE_TO, letter.to);
    if (letter.reply_to) expect_person(message.get(), GMIME_ADDRESS_TYPE_REPLY_TO, *letter.reply_to);
    fuzz::expect_equal(squeezed(text_of(g_mime_message_get_subject(message.get()))), squeezed(letter.subject),
                       "the subject reads the same");
    expect_text(message.get(), 0, letter.text);
    expect_text(message.get(), 1, letter.html);
    return 0;
}
