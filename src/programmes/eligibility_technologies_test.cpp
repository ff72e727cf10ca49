#include "programmes/eligibility_technologies.hpp"

#include <gtest/gtest.h>

#include "programmes/eligibility_samples.hpp"

using namespace programmes;
using namespace programmes::samples;

namespace {

Reason naming(std::vector<std::string> told, std::vector<std::string> asked) {
    Facts facts;
    facts.technologies = std::move(told);
    return weigh(uses(std::move(asked)), facts);
}

Outcome outcome(std::string told, std::string asked) { return naming({std::move(told)}, {std::move(asked)}).outcome; }

}  // namespace

TEST(TechnologyRule, one_by_microsoft_has_many_names) {
    for (const auto* name : {"Azure",
                             "windows azure",
                             "Microsoft Azure",
                             "Azure Table Storage",
                             "C#",
                             "C# 5.0",
                             ".NET",
                             ".Net 4.5",
                             "ASP.NET",
                             "asp.net MVC 4",
                             "Windows Phone",
                             "Windows Phone 8 SDK",
                             "WP8",
                             "Windows 8",
                             "Windows 8.1",
                             "Kinect for Windows",
                             "SQL Server 2012",
                             "MS SQL Server",
                             "Visual Studio",
                             "Visual Studio 2012",
                             "F#",
                             "Office",
                             "Office 2013",
                             "SharePoint",
                             "Bing Maps",
                             "Xbox 360",
                             "XNA",
                             "Silverlight 5",
                             "microsoft",
                             "MICROSOFT Dynamics CRM",
                             "  Ａｚｕｒｅ "})
        EXPECT_EQ(outcome(name, "Microsoft"), Outcome::met) << name;
}

TEST(TechnologyRule, others_are_not_by_microsoft) {
    for (const auto* name :
         {"PHP", "Open Office", "Access control", "Objective-C", "C", "C++", "Node.js", "Java", "azur", "Exceltech",
          "Windowsill", "Surface de vente", "Android", "iOS 7", "Google App Engine", "micro"})
        EXPECT_EQ(outcome(name, "microsoft"), Outcome::broken) << name;
}

TEST(TechnologyRule, a_technology_counts_in_any_spelling) {
    EXPECT_EQ(outcome("NodeJS", "Node.js"), Outcome::met);
    EXPECT_EQ(outcome("postgres 9.2", "PostgreSQL"), Outcome::met);
    EXPECT_EQ(outcome("Windows Azure", "azure"), Outcome::met);
    EXPECT_EQ(outcome("Élixir", "elixir"), Outcome::met);
    EXPECT_EQ(outcome("Erlang OTP", "Erlang"), Outcome::met);
    EXPECT_EQ(outcome("Windows Phone 7", "Windows Phone 8"), Outcome::broken);
    EXPECT_EQ(outcome("C++", "C"), Outcome::broken);
    EXPECT_EQ(outcome("Azure", "Azure Table Storage"), Outcome::broken);
    EXPECT_EQ(outcome("JavaScript", "Java"), Outcome::broken);
}

TEST(TechnologyRule, the_one_that_counts_is_told_in_our_spelling) {
    EXPECT_EQ(*naming({"PHP", "windows azure sdk"}, {"Microsoft"}).technology, "Azure");
    EXPECT_EQ(*naming({"erlang otp 17, by Jane Doe"}, {"Erlang"}).technology, "Erlang");
    EXPECT_FALSE(naming({"PHP"}, {"Microsoft"}).technology);
}

TEST(TechnologyRule, no_technology_is_no_answer) {
    EXPECT_EQ(naming({}, {"Microsoft"}).outcome, Outcome::unknown);
    EXPECT_EQ(naming({}, {"Microsoft"}).why, Why::unanswered);
}

TEST(TechnologyRule, sentences_count_by_the_technologies_that_they_name) {
    const auto telling = [](std::string sentences, std::string asked) {
        Facts facts;
        facts.technologies_told = std::move(sentences);
        return weigh(uses({std::move(asked)}), facts);
    };
    EXPECT_EQ(telling("Our app runs on Windows Azure, with a Kinect at the door.", "Microsoft").outcome, Outcome::met);
    EXPECT_EQ(*telling("Our app runs on Windows Azure.", "Microsoft").technology, "Azure");
    EXPECT_EQ(telling("C#, Azure", "C#").outcome, Outcome::met);
    EXPECT_EQ(telling("PHP and MySQL on Linux", "Microsoft").outcome, Outcome::broken);
    EXPECT_EQ(telling("We work in an office and go to market.", "Microsoft").outcome, Outcome::unknown);
    EXPECT_EQ(telling("We work in an office and go to market.", "Go").outcome, Outcome::unknown);
    EXPECT_EQ(telling("More, still signed out.", "Microsoft").outcome, Outcome::unknown);
    EXPECT_EQ(telling("More, still signed out.", "Microsoft").why, Why::unanswered);
    EXPECT_EQ(telling("Chiefly Erlang, on old machines", "Erlang").outcome, Outcome::met);
}

TEST(TechnologyRule, makers_are_known_by_name) {
    EXPECT_EQ(maker_named("microsoft"), Maker::microsoft);
    EXPECT_EQ(maker_named("ms"), Maker::microsoft);
    EXPECT_EQ(maker_named("azure"), Maker::nobody);
    EXPECT_EQ(name_of(Maker::oracle), "Oracle");
    EXPECT_EQ(technology_in("google maps api").maker, Maker::google);
    EXPECT_EQ(technology_in("").name, "");
}
