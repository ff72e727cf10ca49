// The report of a call: what it counts, whom it does not tell of, and that screen, paper and workbook say the same.
#include <cmath>

#include "contract/spark.hpp"
#include "core/json.hpp"
#include "demo/load_readings.hpp"
#include "formats/xlsx.hpp"
#include "reports/tables.hpp"
#include "reviews/standings.hpp"

namespace contract {
namespace {

const std::string spring = "/api/calls/spark-2013-spring", winter = "/api/calls/spark-2014-winter";
using Line = std::pair<std::string, std::int64_t>;
using Lines = std::vector<Line>;

class Reports : public Spark {
protected:
    reports::Report report(Browser& by, const std::string& call) {
        const auto answer = by.get(call + "/report");
        EXPECT_EQ(answer.status, 200) << answer.body;
        return core::from_json<reports::Report>(answer.body);
    }
    reports::Report report(const std::string& call) {
        auto manager = as("manager");
        return report(manager, call);
    }
    static Lines steps(const reports::Report& report) {
        Lines out;
        for (const auto& one : report.funnel.steps) out.emplace_back(core::reflect::name(one.step), one.files);
        return out;
    }
    static std::int64_t at(const reports::Report& report, reports::Reached step) {
        return report.funnel.steps.at(static_cast<std::size_t>(step)).files;
    }
    static std::int64_t pencilled(const reports::Report& report, reports::Reached step) {
        return report.funnel.steps.at(static_cast<std::size_t>(step)).pencilled;
    }
    static const reports::ReportTrait& trait(const reports::Report& report, reports::Trait wanted) {
        return report.people.traits.at(static_cast<std::size_t>(wanted));
    }
    // What the rows of a trait say of the first step, "Women" 52.
    static Lines first_step(const reports::ReportTrait& trait) {
        Lines out;
        for (const auto& row : trait.rows) out.emplace_back(row.label, row.cells.front().count.value_or(-1));
        return out;
    }
    void change(const std::string& sql) {
        database().write_now({}, [&](db::Tx& tx) { tx.run(sql); });
    }
    std::vector<std::vector<std::string>> sheet(const std::string& book, const std::string& name) {
        formats::XlsxReader reader(formats::Archive::of_bytes(book),
                                   {.sheet = name, .width = formats::Width::of_each_row});
        std::vector<std::vector<std::string>> out;
        for (formats::Row row; reader.next(row);) out.push_back(row.fields);
        return out;
    }
};

TEST_F(Reports, the_report_counts_each_file_once_per_step) {
    const auto told = report(spring);
    const auto eligible = known(
                              "select count(*) from applications a join calls c on c.id = a.call_id where c.slug = "
                              "'spark-2013-spring' and a.eligibility = 'eligible'")
                              .value();
    EXPECT_EQ(steps(told), (Lines{{"begun", 60},
                                  {"sent", 60},
                                  {"eligible", eligible},
                                  {"read", 60},
                                  {"shortlisted", 24},
                                  {"interview", 24},
                                  {"offered", 16},
                                  {"accepted", 15},
                                  {"joined", 13}}));
    Lines ends;
    std::int64_t all = 0;
    for (const auto& one : told.funnel.ends) {
        ends.emplace_back(core::reflect::name(one.status), one.files);
        all += one.files;
    }
    EXPECT_EQ(ends, (Lines{{"waiting_list", 3},
                           {"refused", 32},
                           {"declined", 2},
                           {"lapsed", 1},
                           {"not_eligible", 7},
                           {"incomplete", 2},
                           {"joined", 13}}));
    EXPECT_EQ(all, 60);
    EXPECT_EQ(told.funnel.steps.at(8).share, 217) << "13 of 60";
}

TEST_F(Reports, what_stands_in_pencil_is_counted_apart_until_it_is_told) {
    auto manager = as("manager");
    const auto file = str(file_of("Palabre", "spark-2014-winter"));
    const auto before = report(manager, winter);
    EXPECT_EQ(at(before, reports::Reached::begun) - at(before, reports::Reached::sent), 9) << "drafts";
    EXPECT_EQ(manager.post(winter + "/decisions", R"({"moves":[{"application":)" + file + R"(,"decided":"offered"}]})")
                  .status,
              200);
    const auto pencil = report(manager, winter);
    EXPECT_EQ(at(pencil, reports::Reached::offered), 0);
    EXPECT_EQ(pencilled(pencil, reports::Reached::shortlisted), 1);
    EXPECT_EQ(pencilled(pencil, reports::Reached::offered), 1);
    EXPECT_EQ(manager.post(winter + "/decisions/publication").number("/told"), 1);
    const auto after = report(manager, winter);
    EXPECT_EQ(at(after, reports::Reached::offered), 1);
    EXPECT_EQ(pencilled(after, reports::Reached::offered), 0);
    EXPECT_EQ(manager.post(winter + "/decisions", R"({"moves":[{"application":)" + file + R"(,"decided":"refused"}]})")
                  .status,
              200);
    EXPECT_EQ(manager.post(winter + "/decisions/publication", R"({"without_reasons":true})").number("/told"), 1);
    EXPECT_EQ(at(report(manager, winter), reports::Reached::offered), 1) << "it had an offer once";
    ASSERT_TRUE(after.promise);
    EXPECT_EQ(after.promise->kept, 1);
}

TEST_F(Reports, days_are_counted_from_sending) {
    change(
        "update applications set sent_at = 1362000000000000 where call_id in (select id from calls where slug = "
        "'spark-2013-spring')");
    change(
        "update decisions set at = 1362000000000000 + 3 * 86400000000, published_at = 1362000000000000 + 5 * "
        "86400000000 "
        "where call_id in (select id from calls where slug = 'spark-2013-spring')");
    const auto told = report(spring);
    EXPECT_EQ(told.waits.at(2).median, 30);
    EXPECT_EQ(told.waits.at(3).median, 50);
    EXPECT_EQ(told.waits.at(3).ninetieth, 50);
    EXPECT_EQ(told.waits.at(3).files, 60);
    EXPECT_EQ(told.waits.at(1).files, 0);
    EXPECT_EQ(told.waits.at(1).median, std::nullopt);
    ASSERT_TRUE(told.promise);
    EXPECT_EQ(told.promise->kept, 60);
}

TEST_F(Reports, a_group_of_three_is_not_told_and_cannot_be_computed) {
    const auto plain = report(spring);
    EXPECT_EQ(first_step(trait(plain, reports::Trait::gender)), (Lines{{"Men", 114}, {"Women", 52}}));
    change(
        "update team_members set gender = 'other' where id in (select m.id from team_members m join applications a on "
        "a.startup_id = m.startup_id join calls c on c.id = a.call_id where c.slug = 'spark-2013-spring' and m.gender "
        "= "
        "'man' order by m.id limit 3)");
    const auto told = report(spring);
    EXPECT_EQ(first_step(trait(told, reports::Trait::gender)), (Lines{{"Men", 111}, {"Women / Another gender", 55}}));
    for (const auto& one : told.people.traits)
        for (const auto& row : one.rows) {
            std::optional<std::int64_t> before;
            for (const auto& cell : row.cells) {
                if (!cell.count || row.label == "Not told") continue;
                EXPECT_FALSE(*cell.count > 0 && *cell.count < 5) << row.label;
                const auto left = before.value_or(*cell.count) - *cell.count;
                EXPECT_FALSE(left > 0 && left < 5) << row.label << ": " << left << " have left";
                before = cell.count;
            }
        }
}

TEST_F(Reports, a_file_counts_in_the_first_sector_it_names_and_by_what_its_team_was_told_before) {
    const auto plain = report(spring);
    const auto& sectors = trait(plain, reports::Trait::sector);
    std::int64_t files = 0;
    for (const auto& [label, count] : first_step(sectors)) {
        files += count;
        EXPECT_TRUE(label == "Not told" || count >= 5) << label;
    }
    EXPECT_EQ(files, 60) << "each file once, however many sectors it names";
    EXPECT_TRUE(trait(plain, reports::Trait::earlier).rows.empty()) << "all are here for the first time";
    // Twelve had sent a file in another call of the house a year before.
    const std::string of = "select a.id from applications a join calls c on c.id = a.call_id where c.slug = ";
    const auto then = all(of + "'spark-2014-winter' and a.sent_version > 0 order by a.id limit 12");
    const auto now = all(of + "'spark-2013-spring' order by a.id limit 12");
    for (std::size_t i = 0; i < then.size(); ++i)
        change(
            "update applications set status = 'refused', board = 'refused', sent_at = 1, startup_id = (select "
            "n.startup_id from "
            "applications n where n.id = " +
            str(now[i]) + ") where id = " + str(then[i]));
    EXPECT_EQ(first_step(trait(report(spring), reports::Trait::earlier)),
              (Lines{{"Here for the first time", 48}, {"Refused before", 12}}));
}

TEST_F(Reports, who_they_are_is_told_once_every_team_has_its_answer) {
    EXPECT_TRUE(report(winter).people.not_yet);
    EXPECT_EQ(report(winter).people.traits.size(), 0U);
    EXPECT_FALSE(report(spring).people.not_yet);
    change("update applications set status = 'interview', board = 'interview' where id = " +
           str(known("select max(a.id) from applications a "
                     "join calls c on c.id = a.call_id "
                     "where c.slug = 'spark-2013-spring'")
                   .value()));
    EXPECT_TRUE(report(spring).people.not_yet);
}

TEST_F(Reports, the_pdf_and_the_workbook_say_what_the_screen_says) {
    demo::load_readings(database());
    auto manager = as("manager");
    auto told = report(manager, spring);
    EXPECT_EQ(told.phases.size(), 1U);
    const auto book = manager.get(spring + "/report.xlsx");
    EXPECT_EQ(book.status, 200);
    EXPECT_EQ(book.type, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    const auto chapters = reports::chapters_of(told, core::Language::en);
    ASSERT_EQ(chapters.size(), 5U);
    for (const auto& chapter : chapters) {
        std::vector<std::vector<std::string>> expected;
        for (const auto& table : chapter.tables) {
            if (!table.title.empty()) expected.push_back({table.title});
            expected.push_back(table.heads);
            for (const auto& row : table.rows) {
                expected.emplace_back();
                for (const auto& cell : row) {
                    using Kind = reports::Cell::Kind;
                    auto text = reports::in_words(cell, core::Language::en);
                    if (cell.kind == Kind::whole) text = str(cell.number);
                    if (cell.kind == Kind::tenths) text = str(cell.number / 10) + "." + str(cell.number % 10);
                    if (cell.kind == Kind::share) text = "0." + str(1000 + cell.number).substr(1);
                    if (cell.kind == Kind::share && cell.number == 1000) text = "1";
                    expected.back().push_back(text);
                }
            }
        }
        for (const auto& note : chapter.notes) expected.push_back({note});
        auto found = sheet(book.body, chapter.name);
        ASSERT_GT(found.size(), 2U);
        found.erase(found.begin(), found.begin() + 2);
        const auto number = [](std::string& text) {  // 0.0 and 0, 0.50 and 0.5
            if (text.empty() || text.find_first_not_of("0123456789.") != std::string::npos) return;
            char* end = nullptr;
            text = std::to_string(std::lround(std::strtod(text.c_str(), &end) * 1000));
        };
        for (auto* rows : {&found, &expected})
            for (auto& row : *rows)
                for (auto& text : row) number(text);
        EXPECT_EQ(found, expected) << chapter.name;
    }
    EXPECT_EQ(sheet(book.body, "Funnel").at(3), (std::vector<std::string>{"Begun", "60", "–", "0"}));

    const auto paper = manager.get(spring + "/report.pdf").body;
    const auto mark = paper.find("/CreationDate (");
    ASSERT_NE(mark, std::string::npos);
    const auto date = paper.substr(mark + 15, 14);  // 20131204102000
    const auto iso = date.substr(0, 4) + "-" + date.substr(4, 2) + "-" + date.substr(6, 2) + "T" + date.substr(8, 2) +
                     ":" + date.substr(10, 2) + ":" + date.substr(12, 2) + "Z";
    told.made_at = core::from_json<core::Instant>("\"" + iso + "\"");
    EXPECT_EQ(paper, reports::paper_of(told, core::Language::en));
}

TEST_F(Reports, speaks_the_reader_s_language) {
    auto manager = as("manager");
    const auto french = manager.send("GET", spring + "/report", {{}, {{"accept-language", "fr"}}});
    const auto mine = manager.get("/api/me").text("/language");
    EXPECT_EQ(french.text("/funnel/steps/1/label"), mine == "en" ? "Sent" : "Envoyés")
        << "one's own language comes first";
}

TEST_F(Reports, are_for_those_who_run_the_call) {
    for (const auto* part : {"/report", "/report.pdf", "/report.xlsx"}) {
        EXPECT_EQ(as("manager@ruche.example").get(spring + part).status, 404);
        EXPECT_EQ(as("juror").get(spring + part).status, 403);
        EXPECT_EQ(as("mariam@palabre.example").get(winter + part).status, 403);
        EXPECT_EQ(guest().get(spring + part).status, 401);
    }
}

class Readings : public Reports {
protected:
    // An open phase of the winter call, each file read by all who read.
    std::string phase_read_by(const std::vector<std::string>& readers) {
        auto manager = as("manager");
        const auto phase = str(manager
                                   .post(winter + "/phases", R"({"kind":"paper","reads":)" +
                                                                 str(static_cast<std::int64_t>(readers.size())) + "}")
                                   .number("/id"));
        std::string people;
        for (const auto& who : readers)
            (people += people.empty() ? "" : ",") +=
                str(known("select id from people where email_key = ?", who + "@spark.example").value());
        EXPECT_EQ(manager.post(winter + "/reviewers", "{\"people\":[" + people + "]}").status, 201);
        EXPECT_EQ(manager.post("/api/phases/" + phase + "/opening").status, 200);
        EXPECT_EQ(manager.post("/api/phases/" + phase + "/proposal", "{\"fair\":false}").status, 200);
        EXPECT_EQ(manager.post("/api/phases/" + phase + "/assignment").status, 200);
        return phase;
    }
    // Their first file, in so many minutes.
    void read_one(const std::string& who, std::int64_t minutes, int score) {
        auto reader = as(who);
        const auto review = str(reader.get("/api/reviews").number("/0/files/items/0/id"));
        std::string scores;
        for (const auto* key : {"team", "thinking", "viability", "shipping"})
            scores += std::string(scores.empty() ? "" : ",") + R"({"criterion":")" + key + R"(","value":)" +
                      std::to_string(score) + "}";
        EXPECT_EQ(reader.patch("/api/reviews/" + review, "{\"scores\":[" + scores + "]}").status, 200);
        EXPECT_EQ(reader.post("/api/reviews/" + review + "/finishing").status, 200);
        change("update reviews set begun_at = finished_at - " + str(minutes * 60'000'000) + " where id = " + review);
    }
};

TEST_F(Readings, own_minutes_are_told_to_their_reader_alone_and_all_minutes_once_three_have_read) {
    phase_read_by({"juror", "advisor", "julien"});
    read_one("juror", 12, 4);
    read_one("advisor", 20, 3);
    EXPECT_EQ(as("juror").get("/api/reviews").number("/0/minutes"), 12);
    EXPECT_EQ(as("advisor").get("/api/reviews").number("/0/minutes"), 20);
    EXPECT_TRUE(as("julien").get("/api/reviews").at("/0/minutes").is_null());
    EXPECT_EQ(report(winter).phases.front().minutes, std::nullopt);
    read_one("julien", 7, 5);
    const auto told = report(winter);
    ASSERT_EQ(told.phases.size(), 1U);
    EXPECT_EQ(told.phases.front().minutes, 12);
    EXPECT_EQ(told.phases.front().finished, 3);
    EXPECT_EQ(told.phases.front().reviewers, 3);
    ASSERT_EQ(told.readers.size(), 3U);
    std::int64_t given = 0;
    for (const auto& one : told.readers) {
        EXPECT_EQ(one.finished, 1);
        EXPECT_EQ(one.late, 0);
        given += one.given;
    }
    EXPECT_EQ(given, told.phases.front().given);
}

TEST_F(Readings, what_was_not_finished_when_the_phase_closed_is_late) {
    const auto phase = phase_read_by({"juror", "advisor", "julien"});
    read_one("juror", 12, 4);
    EXPECT_EQ(as("manager").post("/api/phases/" + phase + "/closing").status, 200);
    const auto told = report(winter);
    EXPECT_EQ(told.phases.front().late, told.phases.front().given - 1);
}

TEST_F(Readings, scores_are_counted_and_shown_to_nobody_who_still_reads) {
    const auto phase = phase_read_by({"juror", "advisor", "nadia"});
    read_one("juror", 12, 5);
    read_one("advisor", 20, 3);
    reviews::calibrate(database(), std::stoll(phase));
    const auto told = report(winter);
    ASSERT_EQ(told.scores.size(), 1U);
    std::int64_t raw = 0, even = 0;
    for (const auto& bar : told.scores.front().bars) raw += bar.raw, even += bar.calibrated;
    EXPECT_EQ(raw, known("select count(*) from standings").value());
    EXPECT_EQ(even, raw);
    EXPECT_EQ(told.scores.front().files, raw);
    auto nadia = as("nadia");
    const auto hidden = report(nadia, winter);
    EXPECT_FALSE(hidden.scores.front().told);
    EXPECT_EQ(hidden.scores.front().bars.size(), 0U);
}

}  // namespace
}  // namespace contract
