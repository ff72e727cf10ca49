#include "core/values.hpp"

#include <gtest/gtest.h>

using namespace core;

TEST(Values, a_date_is_a_real_day_in_one_form) {
    EXPECT_EQ(iso(*parse_date("2013-03-03")), "2013-03-03");
    EXPECT_TRUE(parse_date("2012-02-29"));
    for (const auto* wrong : {"2013-02-29", "2013-3-3", "03/03/2013", "2013-03-03T", "2013-13-01", ""})
        EXPECT_FALSE(parse_date(wrong)) << wrong;
}

TEST(Values, a_moment_is_read_with_any_offset_and_written_in_utc) {
    EXPECT_EQ(iso(*parse_instant("2013-12-04T10:20:00+01:00")), "2013-12-04T09:20:00Z");
    EXPECT_EQ(iso(*parse_instant("2013-12-04T10:20:00.25Z")), "2013-12-04T10:20:00.250Z");
    for (const auto* wrong : {"2013-12-04", "2013-12-04T25:00:00Z", "2013-12-04T10:20:00", "2013-12-04T10:20:00.Z"})
        EXPECT_FALSE(parse_instant(wrong)) << wrong;
}

TEST(Values, a_moment_that_an_offset_pushes_out_of_the_years_that_can_be_written_is_refused) {
    EXPECT_EQ(iso(*parse_instant("9999-12-31T23:59:59.999Z")), "9999-12-31T23:59:59.999Z");
    EXPECT_EQ(iso(*parse_instant("0000-01-01T01:00:00+01:00")), "0000-01-01T00:00:00Z");
    EXPECT_FALSE(parse_instant("9999-12-31T23:59:59-01:00"));
    EXPECT_FALSE(parse_instant("0000-01-01T00:00:00+01:00"));
}

TEST(Values, a_text_is_counted_in_characters_and_trimmed) {
    EXPECT_EQ((Text<1, 4>::from("  Élan ")->str()), "Élan");
    EXPECT_FALSE((Text<1, 3>::from("Élan")));
    EXPECT_FALSE((Text<1, 9>::from("   ")));
    EXPECT_FALSE((Text<1, 9>::from(std::string_view("a\0b", 3))));
    EXPECT_FALSE((Text<1, 9>::from("\xff")));
}

TEST(Values, an_email_keeps_its_local_part_and_lowers_its_domain) {
    EXPECT_EQ(Email::from("Lea.F+a@Brindille.EXAMPLE")->str(), "Lea.F+a@brindille.example");
    for (const auto* wrong :
         {"lea", "@b.example", "lea@b", "a..b@c.example", "a b@c.example", "a@-c.example", "a@1.2.3.4"})
        EXPECT_FALSE(Email::from(wrong)) << wrong;
}

TEST(Values, a_host_beyond_ascii_has_a_form_that_the_net_knows) {
    EXPECT_EQ(Email::from("zoe@café.example")->str(), "zoe@café.example");
    EXPECT_EQ(Link::from("café.example")->str(), "https://café.example");
    for (const auto* host : {"caf\u2028e.example", "a\u00a0b.example", "\u200b.example", "caf\xc3.example"}) {
        EXPECT_FALSE(Email::from("zoe@" + std::string(host))) << host;
        EXPECT_FALSE(Link::from(host)) << host;
    }
}

TEST(Values, a_link_without_a_scheme_is_taken_as_https_and_scripts_are_refused) {
    EXPECT_EQ(Link::from("brindille.example/a")->str(), "https://brindille.example/a");
    for (const auto* wrong : {"javascript:alert(1)", "ftp://a.example", "https://", "https://a b.example", "localhost"})
        EXPECT_FALSE(Link::from(wrong)) << wrong;
}

TEST(Values, countries_are_those_of_iso_3166) {
    EXPECT_TRUE(Country::from("FR"));
    for (const auto* wrong : {"fr", "XX", "FRA", "R ", ""}) EXPECT_FALSE(Country::from(wrong)) << wrong;
}
