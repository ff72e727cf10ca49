// Writes a letter as an Internet message (RFC 5322, RFC 2045 to 2047): the same text plain and as HTML, and as a
// calendar takes it where there is something to come to (RFC 6047).
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/values.hpp"

namespace formats {

struct Correspondent {
    std::string name;     // may be empty
    std::string address;  // as core::Email takes it
};

struct MailCalendar {
    std::string method, text;  // "REQUEST" or "CANCEL", as in the text
};

struct Mail {
    Correspondent from, to;
    std::optional<Correspondent> reply_to;
    std::string subject, text, html;  // UTF-8
    core::Instant date;
    std::string id;                    // "letter.17@spark.example", without brackets
    std::vector<std::string> answers;  // ids of the letters before it in the thread, the first first
    std::string unsubscribe;           // an https address that takes a POST (RFC 8058), or empty
    std::string language;              // "fr"
    std::optional<MailCalendar> calendar{};
};

// Lines end with CRLF and none is longer than 998 bytes; what is not ASCII is encoded. Throws std::invalid_argument
// where a header would hold a line break or another control character, for nothing that a person wrote can begin a
// header, and where an address has no form in ASCII.
std::string message(const Mail& mail);

// What the machine of a mail server reports of a letter that it could not deliver (RFC 3464). Each text is one line of
// at most 500 characters, whatever bytes stood there.
struct DeliveryReport {
    enum class Outcome { failed, delayed, other };
    Outcome outcome = Outcome::other;
    std::string recipient;  // its address
    std::string status;     // "5.1.1" (RFC 3463)
    std::string reason;     // the server's own words
    std::string letter_id;  // Message-ID of the letter that came back, without brackets; empty: not told
};
// Nothing when the message is no such report. Takes any bytes.
std::optional<DeliveryReport> delivery_report(std::string_view message);

}  // namespace formats
