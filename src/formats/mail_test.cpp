#include "formats/mail.hpp"

#include <gtest/gtest.h>

namespace formats {
namespace {

Mail letter() {
    Mail mail;
    mail.from = {"Claire Besson, Spark", "spark@spark.example"};
    mail.to = {"Zoë Lefèvre", "zoe@lanterne.example"};
    mail.reply_to = Correspondent{"Claire Besson", "manager@spark.example"};
    mail.subject = "Votre dossier est arrivé";
    mail.text = "Bonjour Zoë,\n\nnous avons reçu votre dossier.\n";
    mail.html = "<p>Bonjour Zoë,</p>";
    mail.date = core::parse_instant("2013-12-04T10:20:00Z").value();
    mail.id = "letter.17@spark.example";
    return mail;
}

std::vector<std::string> lines(const std::string& message) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < message.size();) {
        const auto end = message.find("\r\n", at);
        out.push_back(message.substr(at, end - at));
        if (end == std::string::npos) break;
        at = end + 2;
    }
    return out;
}

std::string header(const std::string& message, const std::string& name) {
    std::string out;
    bool found = false;
    for (const auto& line : lines(message)) {
        if (line.empty()) break;
        if (found && (line[0] == ' ' || line[0] == '\t'))
            out += line;
        else
            found = line.starts_with(name + ": ");
        if (found && out.empty()) out = line.substr(name.size() + 2);
    }
    return out;
}

TEST(Mail, brings_what_a_calendar_takes_as_a_part_of_its_own) {
    auto mail = letter();
    mail.calendar = formats::MailCalendar{"REQUEST", "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n"};
    const auto text = message(mail);
    EXPECT_NE(text.find("Content-Type: text/calendar; charset=utf-8; method=REQUEST"), std::string::npos) << text;
    EXPECT_NE(text.find("BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\n"), std::string::npos) << text;
    mail.calendar = formats::MailCalendar{"REQUEST\r\nX: y", ""};
    EXPECT_THROW(message(mail), std::invalid_argument);
}

TEST(Mail, its_headers_are_ascii_and_say_what_was_meant) {
    const auto message = formats::message(letter());
    EXPECT_EQ(header(message, "From"), "\"Claire Besson, Spark\" <spark@spark.example>");
    EXPECT_EQ(header(message, "To"), "=?UTF-8?Q?Zo=C3=AB_Lef=C3=A8vre?= <zoe@lanterne.example>");
    EXPECT_EQ(header(message, "Reply-To"), "Claire Besson <manager@spark.example>");
    EXPECT_EQ(header(message, "Subject"), "=?UTF-8?Q?Votre_dossier_est_arriv=C3=A9?=");
    EXPECT_EQ(header(message, "Date"), "Wed, 04 Dec 2013 10:20:00 +0000");
    EXPECT_EQ(header(message, "Message-Id"), "<letter.17@spark.example>");
    EXPECT_TRUE(std::all_of(message.begin(), message.end(), [](unsigned char c) { return c < 0x80; }));
}

TEST(Mail, an_address_beyond_ascii_is_written_as_the_net_knows_it) {
    auto mail = letter();
    mail.to = {"", "zoe@café.example"};
    EXPECT_EQ(header(formats::message(mail), "To"), "zoe@xn--caf-dma.example");
    mail.to.address = "zoe@caf\u2028e.example";
    EXPECT_THROW(formats::message(mail), std::invalid_argument);
}

TEST(Mail, what_only_looks_encoded_is_encoded) {
    auto mail = letter();
    mail.to.name = mail.subject = "=?utf-8?q?=41?=";
    EXPECT_EQ(header(formats::message(mail), "Subject"), "=?UTF-8?Q?=3D=3Futf-8=3Fq=3F=3D41=3F=3D?=");
    EXPECT_EQ(header(formats::message(mail), "To"), "=?UTF-8?Q?=3D=3Futf-8=3Fq=3F=3D41=3F=3D?= <zoe@lanterne.example>");
}

TEST(Mail, a_long_subject_without_spaces_is_cut_between_characters_into_words_of_75) {
    auto mail = letter();
    mail.subject = "ééééééééééé";
    const std::string ten = "=C3=A9=C3=A9=C3=A9=C3=A9=C3=A9=C3=A9=C3=A9=C3=A9=C3=A9=C3=A9";
    const auto message = formats::message(mail);
    EXPECT_EQ(header(message, "Subject"), "=?UTF-8?Q?" + ten + "?= =?UTF-8?Q?=C3=A9?=");
}

TEST(Mail, both_parts_hold_the_text) {
    const auto message = formats::message(letter());
    EXPECT_TRUE(header(message, "Content-Type").starts_with("multipart/alternative;"));
    EXPECT_NE(message.find("nous avons re=C3=A7u votre dossier."), std::string::npos);
    EXPECT_NE(message.find("<p>Bonjour Zo=C3=AB,</p>"), std::string::npos);
}

TEST(Mail, it_answers_those_before_it_in_the_thread) {
    auto mail = letter();
    mail.answers = {"letter.3@spark.example", "letter.9@spark.example"};
    const auto message = formats::message(mail);
    EXPECT_EQ(header(message, "In-Reply-To"), "<letter.9@spark.example>");
    EXPECT_EQ(header(message, "References"), "<letter.3@spark.example> <letter.9@spark.example>");
}

TEST(Mail, it_can_be_unsubscribed_by_one_post) {
    auto mail = letter();
    EXPECT_EQ(header(formats::message(mail), "List-Unsubscribe"), "");
    mail.unsubscribe = "https://spark.example/api/letters/unsubscribe/abc";
    const auto message = formats::message(mail);
    EXPECT_EQ(header(message, "List-Unsubscribe"), "<https://spark.example/api/letters/unsubscribe/abc>");
    EXPECT_EQ(header(message, "List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
}

TEST(Mail, no_line_is_longer_than_a_server_takes) {
    auto mail = letter();
    mail.text = std::string(5000, 'a') + "\n.\n..\nFrom here\n";
    mail.subject = std::string(900, 'S');
    for (const auto& line : lines(formats::message(mail))) EXPECT_LE(line.size(), 998U);
}

TEST(Mail, a_line_break_in_a_header_is_refused) {
    for (const std::string evil :
         {"Hello\r\nBcc: all@spark.example", "Hello\nBcc: all@spark.example", "a\rb", "a\x01"}) {
        auto subject = letter(), name = letter(), id = letter(), reply = letter();
        subject.subject = evil;
        name.to.name = evil;
        id.answers = {evil};
        reply.reply_to->address = evil;
        for (const auto& mail : {subject, name, id, reply}) EXPECT_THROW(formats::message(mail), std::invalid_argument);
    }
}

constexpr std::string_view report =
    "From: MAILER-DAEMON@mx.example\r\nTo: spark@spark.example\r\nSubject: Undelivered\r\n"
    "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n"
    "--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n"
    "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
    "Reporting-MTA: dns; mx.example\r\n\r\n"
    "Final-Recipient: rfc822; zoe@lanterne.example\r\nAction: failed\r\nStatus: 5.1.1\r\n"
    "Diagnostic-Code: smtp; 550 5.1.1 No such\r\n person here\r\n\r\n"
    "--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
    "From: spark@spark.example\r\nMessage-ID: <letter.17@spark.example>\r\n\r\n--b--\r\n";

TEST(DeliveryReport, it_says_which_letter_came_back_and_why) {
    const auto read = delivery_report(report);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->outcome, DeliveryReport::Outcome::failed);
    EXPECT_EQ(read->recipient, "zoe@lanterne.example");
    EXPECT_EQ(read->status, "5.1.1");
    EXPECT_EQ(read->reason, "550 5.1.1 No such person here");
    EXPECT_EQ(read->letter_id, "letter.17@spark.example");
}

TEST(DeliveryReport, the_whole_letter_may_come_back) {
    std::string text(report);
    const auto at = text.find("text/rfc822-headers");
    text.replace(at, 19, "message/rfc822");
    EXPECT_EQ(delivery_report(text).value().letter_id, "letter.17@spark.example");
}

TEST(DeliveryReport, what_it_says_can_be_kept_whatever_bytes_it_holds) {
    std::string text(report);
    text.replace(text.find("5.1.1\r\n"), 5, "5.1.1 \xff\x01");
    text.replace(text.find("550 5.1.1"), 9, "caf\xc3 " + std::string(600, 'x'));
    const auto read = delivery_report(text);
    ASSERT_TRUE(read);
    EXPECT_TRUE(core::clean_text(read->status, 1, 500)) << read->status;
    EXPECT_TRUE(core::clean_text(read->reason, 500, 500)) << read->reason;
}

TEST(DeliveryReport, an_ordinary_letter_is_none) {
    EXPECT_FALSE(delivery_report(formats::message(letter())));
    EXPECT_FALSE(delivery_report(""));
    EXPECT_FALSE(delivery_report("\0\xff\r\n"));
}

}  // namespace
}  // namespace formats
