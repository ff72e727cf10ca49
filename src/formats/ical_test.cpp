#include "formats/ical.hpp"

#include <gtest/gtest.h>

namespace {

using formats::calendar;
using formats::CalendarDate;

const core::Instant now = *core::parse_instant("2013-12-04T09:20:00.5Z");

TEST(Calendar, tells_deadlines_to_the_second_and_days_as_days) {
    CalendarDate closes{"1.closes@spark", "Winter 2014 closes", "", *core::parse_instant("2013-12-15T22:59:00Z"), {}};
    CalendarDate answers{"1.answers@spark", "Answers", "To all", {}, core::parse_date("2013-12-20")};
    EXPECT_EQ(calendar("Spark", {closes, answers}, now),
              "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Spark//Spark//EN\r\nX-WR-CALNAME:Spark\r\n"
              "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n"
              "BEGIN:VEVENT\r\nUID:1.closes@spark\r\nDTSTAMP:20131204T092000Z\r\nDTSTART:20131215T225900Z\r\n"
              "SUMMARY:Winter 2014 closes\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
              "BEGIN:VEVENT\r\nUID:1.answers@spark\r\nDTSTAMP:20131204T092000Z\r\nDTSTART;VALUE=DATE:20131220\r\n"
              "SUMMARY:Answers\r\nDESCRIPTION:To all\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST(Calendar, asks_somebody_to_a_meeting_and_takes_it_out_again) {
    CalendarDate meeting{
        "7.interview@spark", "Interview: Palabre", "", *core::parse_instant("2013-12-12T08:00:00Z"), {}};
    meeting.until = *core::parse_instant("2013-12-12T08:30:00Z");
    meeting.place = "Small amphitheatre, 2nd floor";
    meeting.sequence = 3;
    const auto expected = [](const std::string& method, const std::string& status) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Spark//Spark//EN\r\nMETHOD:" + method +
               "\r\nBEGIN:VEVENT\r\nUID:7.interview@spark\r\nDTSTAMP:20131204T092000Z\r\nDTSTART:20131212T080000Z\r\n"
               "DTEND:20131212T083000Z\r\nSUMMARY:Interview: Palabre\r\nLOCATION:Small amphitheatre\\, 2nd floor\r\n"
               "SEQUENCE:3\r\nTRANSP:OPAQUE\r\nORGANIZER;CN=\"Spark\":mailto:house@spark.example\r\n"
               "ATTENDEE;CN=\"Zo : x\";ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:zo@lanterne.exa\r\n mple\r\nSTATUS:" +
               status + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    };
    const auto told = [&](formats::Asks asks) {
        return formats::invitation(meeting, asks, {"Spark", "house@spark.example"}, {"Zo\" : x", "zo@lanterne.example"},
                                   now);
    };
    EXPECT_EQ(told(formats::Asks::to_come), expected("REQUEST", "CONFIRMED"));
    EXPECT_EQ(told(formats::Asks::no_more), expected("CANCEL", "CANCELLED"));
}

TEST(Calendar, lets_no_text_end_its_line_or_begin_another) {
    const CalendarDate date{"1@spark", "Braise; \"one, two\"\r\nBEGIN:VALARM\\", "", now, {}};
    EXPECT_NE(calendar("S", {date}, now).find("\r\nSUMMARY:Braise\\; \"one\\, two\"\\nBEGIN:VALARM\\\\\r\n"),
              std::string::npos);
}

TEST(Calendar, folds_long_lines_between_characters) {
    std::string name;
    for (int i = 0; i < 60; ++i) name += "é";
    const auto text = calendar(name, {}, now);
    std::string unfolded;
    std::size_t begin = 0;
    for (auto end = text.find("\r\n"); end != std::string::npos; end = text.find("\r\n", begin)) {
        const auto one = text.substr(begin, end - begin);
        EXPECT_LE(one.size(), 75u);
        if (!one.starts_with(' ')) unfolded += '\n';
        const auto rest = one.starts_with(' ') ? one.substr(1) : one;
        EXPECT_NE(static_cast<unsigned char>(rest.front()) & 0xC0, 0x80) << "a fold inside a character";
        unfolded += rest;
        begin = end + 2;
    }
    EXPECT_NE(unfolded.find("X-WR-CALNAME:" + name + "\n"), std::string::npos);
}

}  // namespace
