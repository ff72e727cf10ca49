#include "formats/ical.hpp"

namespace formats {
namespace {

constexpr std::size_t longest_line = 75;  // bytes, without the break (RFC 5545, 3.1)

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n')
            out += "\\n";
        else if (c == '\\' || c == ';' || c == ',')
            (out += '\\') += c;
        else if (static_cast<unsigned char>(c) >= ' ' && c != 0x7f)
            out += c;
    }
    return out;
}

void line(std::string& out, std::string_view name, std::string_view value) {
    const std::string whole = std::string(name) + std::string(value);
    std::size_t used = 0;
    for (std::size_t at = 0; at < whole.size();) {
        std::size_t size = 1;
        while (at + size < whole.size() && (static_cast<unsigned char>(whole[at + size]) & 0xC0) == 0x80) ++size;
        if (used + size > longest_line) {
            out += "\r\n ";
            used = 1;
        }
        out.append(whole, at, size);
        at += size;
        used += size;
    }
    out += "\r\n";
}

// "2013-12-15T22:59:00Z" without its signs and its fraction.
std::string basic(std::string_view iso) {
    std::string out;
    for (const char c : iso.substr(0, 19))
        if (c != '-' && c != ':') out += c;
    return out;
}

// A parameter's value in quotes, in which no quote can stand (RFC 5545, 3.2).
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= ' ' && c != 0x7f && c != '"') out += c;
    return out + '"';
}

void times(std::string& out, const CalendarDate& date) {
    if (date.day)
        line(out, "DTSTART;VALUE=DATE:", basic(core::iso(*date.day)));
    else
        line(out, "DTSTART:", basic(core::iso(date.at)) + "Z");
    if (date.until) line(out, "DTEND:", basic(core::iso(*date.until)) + "Z");
}

void event(std::string& out, const CalendarDate& date, const std::string& now, const std::string& more = {}) {
    line(out, "BEGIN:", "VEVENT");
    line(out, "UID:", escaped(date.uid));
    line(out, "DTSTAMP:", now);
    times(out, date);
    line(out, "SUMMARY:", escaped(date.what));
    if (!date.more.empty()) line(out, "DESCRIPTION:", escaped(date.more));
    if (!date.place.empty()) line(out, "LOCATION:", escaped(date.place));
    if (date.until) line(out, "SEQUENCE:", std::to_string(date.sequence));
    line(out, "TRANSP:", date.until ? "OPAQUE" : "TRANSPARENT");  // a deadline keeps nobody busy
    out += more;
    line(out, "END:", "VEVENT");
}

}  // namespace

std::string calendar(std::string_view name, const std::vector<CalendarDate>& dates, core::Instant now) {
    std::string out;
    line(out, "BEGIN:", "VCALENDAR");
    line(out, "VERSION:", "2.0");
    line(out, "PRODID:", "-//Spark//Spark//EN");
    line(out, "X-WR-CALNAME:", escaped(name));
    line(out, "REFRESH-INTERVAL;VALUE=DURATION:", "PT1H");
    line(out, "X-PUBLISHED-TTL:", "PT1H");
    const auto stamp = basic(core::iso(now)) + "Z";
    for (const auto& date : dates) event(out, date, stamp);
    line(out, "END:", "VCALENDAR");
    return out;
}

std::string invitation(const CalendarDate& meeting, Asks asks, const MeetingPerson& by, const MeetingPerson& to,
                       core::Instant now) {
    std::string out, people;
    line(people, "ORGANIZER;CN=" + quoted(by.name), ":mailto:" + by.address);
    line(people, "ATTENDEE;CN=" + quoted(to.name), ";ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:" + to.address);
    line(people, "STATUS:", asks == Asks::to_come ? "CONFIRMED" : "CANCELLED");
    line(out, "BEGIN:", "VCALENDAR");
    line(out, "VERSION:", "2.0");
    line(out, "PRODID:", "-//Spark//Spark//EN");
    line(out, "METHOD:", asks == Asks::to_come ? "REQUEST" : "CANCEL");
    event(out, meeting, basic(core::iso(now)) + "Z", people);
    line(out, "END:", "VCALENDAR");
    return out;
}

}  // namespace formats
