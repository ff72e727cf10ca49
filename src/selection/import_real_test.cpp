// Files that nobody here wrote.
#include <future>

#include "selection/import_world.hpp"

namespace selection {
namespace {

class RealImports : public ImportWorld {};

TEST_F(RealImports, every_line_of_the_real_lists_goes_in_and_a_second_run_changes_nothing) {
    SPARK_NEEDS_REAL_INPUTS();
    const auto folder = formats::real_inputs() / "startups";
    const auto french = formats::content_of(folder / "french_tech_120_2023.csv"),
               american = formats::content_of(folder / "yc_2005_2014_startups.csv");
    EXPECT_EQ(brought_in(french), "done 122 0 0 0 0");
    EXPECT_EQ(brought_in(french), "done 0 0 122 0 0");
    EXPECT_EQ(brought_in(american).substr(0, 14), "done 688 0 0 0");
    EXPECT_EQ(brought_in(american), "done 0 0 688 0 0");
    EXPECT_EQ(rows<std::int64_t>("select count(*) from applications"), std::vector<std::int64_t>{810});
}

TEST_F(RealImports, naughty_strings_as_names_are_taken_or_refused_line_by_line) {
    SPARK_NEEDS_REAL_INPUTS();
    std::istringstream naughty(formats::content_of(formats::real_inputs() / "naughty_strings" / "blns.txt"));
    std::string file = "Name,City\n";
    std::int64_t count = 0;
    for (std::string line; std::getline(naughty, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::string quoted;
        for (const char c : line) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
        file += "\"" + quoted + "\",\"" + quoted + "\"\n";
        ++count;
    }
    brought_in(file);
    const auto shown = ask("GET", at(last_)).body();
    EXPECT_EQ(shown.at("state").as_string(), "done");
    std::int64_t told = 0;
    for (const auto* name : {"added", "updated", "unchanged", "refused"}) told += shown.at(name).as_int64();
    EXPECT_EQ(told, count);
    EXPECT_EQ(shown.at("done").as_int64(), count);
    EXPECT_GT(shown.at("added").as_int64(), count / 2);
    EXPECT_EQ(brought_in(file).substr(0, 8), "done 0 0") << "and a second time changes nothing";
}

TEST_F(RealImports, naughty_strings_in_every_place_never_break_an_import) {
    SPARK_NEEDS_REAL_INPUTS();
    const auto naughty = formats::content_of(formats::real_inputs() / "naughty_strings" / "blns.txt");
    const auto answer = upload(naughty);
    ASSERT_TRUE(answer.status == 201 || answer.status == 422) << answer.text;
    for (const auto* target : {"founded_on", "revenue", "country", "people", "website", "contact_email", "status",
                               "tags", "technologies", "sent_at", "one_liner"}) {
        std::istringstream lines(naughty);
        std::string file = "Name;Value\n";
        int number = 0;
        for (std::string line; std::getline(lines, line);)
            if (!line.empty() && line.find('"') == std::string::npos)
                file += "Startup " + std::to_string(++number) + ";\"" + line + "\"\n";
        const auto import = uploaded(file);
        const auto mapping = R"({"header":true,"columns":["name",")" + std::string(target) + R"("],"values":[]})";
        const auto preview = ask("POST", at(import, "preview"), mapping);
        EXPECT_EQ(preview.status, 200) << target << preview.text.substr(0, 300);
        EXPECT_EQ(preview.body().at("new").as_int64() + preview.body().at("refused").as_int64() +
                      preview.body().at("unchanged").as_int64(),
                  number)
            << target;
    }
}

}  // namespace
}  // namespace selection
