#include <future>

#include "selection/import_world.hpp"

namespace selection {
namespace {

using Names = std::vector<std::string>;
using Numbers = std::vector<std::int64_t>;

class Reversal : public ImportWorld {
protected:
    std::int64_t file(const std::string& name) {
        return rows<std::int64_t>("select id from applications where name = '" + name + "'").at(0);
    }
    std::int64_t startup(const std::string& name) {
        return rows<std::int64_t>("select id from startups where name = '" + name + "'").at(0);
    }
    // Asks for it, does the work that waits, and tells the state that came of it.
    std::string taken_back(std::int64_t import) {
        EXPECT_EQ(ask("POST", at(import, "reversal")).status, 200);
        work();
        return ask("GET", at(import)).body().at("state").as_string().c_str();
    }
    // All that an import may leave behind, as text.
    Names everything() {
        Names out;
        for (const auto* sql :
             {"select name || ' ' || city || ' ' || website_key || ' ' || version from startups order by id",
              ("select name || ' ' || status || ' ' || version || ' ' || tags || coalesce(external_key, '') from "
               "applications order by id"),
              "select tag from application_tags order by tag, application_id",
              "select name_key from ties order by startup_id", "select name from team_members order by id",
              "select field || text || choices from answers order by application_id, field",
              "select count(*) || ' words' from applications_words", "select count(*) || ' words' from startups_words"})
            for (auto& line : rows<std::string>(sql)) out.push_back(std::move(line));
        return out;
    }
};

const std::string first =
    "Id,Name,Website,City,Tags,Contact,Who pays?\n1,Alto,https://alto.example,Lyon,\"old, "
    "good\",Léa,Firms\n2,Braise,,Paris,,,\n";
const std::string second =
    "Id,Name,Website,City,Tags,Contact,Who "
    "pays?\n1,Alto,https://alto.example,Nantes,new,Max,People\n3,Cime,,Brest,x,Zoé,Firms\n";

TEST_F(Reversal, an_import_taken_back_leaves_everything_as_it_was) {
    brought_in(first);
    const auto before = everything();
    EXPECT_EQ(brought_in(second), "done 1 1 0 0 0");
    EXPECT_NE(everything(), before);
    const auto asked = ask("POST", at(last_, "reversal"));
    EXPECT_EQ(asked.status, 200) << asked.text;
    EXPECT_EQ(asked.body().at("state").as_string(), "taking_back");
    EXPECT_NE(everything(), before) << "it is a job";
    work();
    const auto back = ask("GET", at(last_)).body();
    EXPECT_EQ(back.at("state").as_string(), "taken_back");
    EXPECT_EQ(back.at("taken_back").as_int64(), 2);
    EXPECT_EQ(everything(), before);
    EXPECT_EQ(ask("POST", at(last_, "reversal")).status, 409);
    EXPECT_EQ(brought_in(second), "done 1 1 0 0 0") << "and may come in again";
}

TEST_F(Reversal, nothing_is_left_of_the_first_import) {
    brought_in(first);
    EXPECT_EQ(taken_back(last_), "taken_back");
    EXPECT_EQ(everything(), (Names{"0 words", "0 words"}));
}

TEST_F(Reversal, a_line_that_stands_twice_in_the_file_goes_too) {
    EXPECT_EQ(brought_in("Id,Name,City\n1,Alto,Lyon\n1,Alto,Nantes\n1,Alto,Brest\n"), "done 1 0 2 0 0");
    EXPECT_EQ(taken_back(last_), "taken_back");
    EXPECT_EQ(everything(), (Names{"0 words", "0 words"}));
}

TEST_F(Reversal, is_refused_once_a_file_was_touched_and_names_it) {
    brought_in(first);
    ask("POST", "/applications/" + std::to_string(file("Braise")) + "/opening");
    ask("PATCH", "/applications/" + std::to_string(file("Braise")), R"({"status":"shortlisted"})");
    ask("POST", "/applications/" + std::to_string(file("Alto")) + "/notes", R"({"text":"seen"})");
    const auto before = everything();
    const auto refused = ask("POST", at(last_, "reversal"));
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.body().at("code").as_string(), "touched");
    EXPECT_EQ(refused.body().at("errors").as_array().size(), 2U);
    EXPECT_EQ(refused.body().at("errors").at(0).at("message").as_string(), "Alto was changed since.");
    EXPECT_EQ(everything(), before);
}

TEST_F(Reversal, an_older_import_waits_for_the_newer_one) {
    brought_in(first);
    const auto older = last_;
    brought_in(second);
    EXPECT_EQ(ask("POST", at(older, "reversal")).status, 409);
    EXPECT_EQ(taken_back(last_), "taken_back");
    EXPECT_EQ(taken_back(older), "taken_back");
    EXPECT_EQ(everything(), (Names{"0 words", "0 words"}));
}

TEST_F(Reversal, a_startup_that_another_call_knows_stays) {
    brought_in(first);
    EXPECT_EQ(brought_in("Name,Website,City\nAlto,https://alto.example,Nice\nDune,,Lyon\n", "", "winter"),
              "done 2 0 0 0 0");
    EXPECT_EQ(rows<std::string>("select city from applications where name = 'Alto' order by id"),
              (Names{"Nice", "Nice"}));
    EXPECT_EQ(taken_back(last_), "taken_back");
    EXPECT_EQ(rows<std::string>("select city from applications order by name"), (Names{"Lyon", "Paris"}));
    EXPECT_EQ(rows<std::string>("select name from startups order by name"), (Names{"Alto", "Braise"}));
}

TEST_F(Reversal, one_that_waited_through_a_restart_is_done_in_steps_and_told_once) {
    std::string file = "Name,City\n";
    for (int i = 0; i < 250; ++i) file += "Startup " + std::to_string(i) + ",Lyon\n";
    EXPECT_EQ(brought_in(file), "done 250 0 0 0 0");
    ask("POST", at(last_, "reversal"));
    EXPECT_EQ(ask("POST", at(last_, "reversal")).status, 200) << "asked twice, it is one";
    EXPECT_EQ(ask("POST", at(last_, "run"), guessed(last_)).status, 409);
    open_again();
    EXPECT_EQ(work(), 1);
    EXPECT_EQ(ask("GET", at(last_)).body().at("taken_back").as_int64(), 250);
    EXPECT_EQ(everything(), (Names{"0 words", "0 words"}));
    EXPECT_EQ(rows<std::int64_t>("select count(*) from events where kind = 'import.taken_back'"), Numbers{1});
    EXPECT_EQ(rows<std::int64_t>("select actor_id from events where kind = 'import.taken_back'"), Numbers{manager_});
}

TEST_F(Reversal, the_house_corrects_what_it_brought_in_until_a_team_keeps_it) {
    brought_in(first);
    const auto braise = "/startups/" + std::to_string(startup("Braise"));
    const std::string wish = R"({"fields":[{"field":"city","text":"Brest"}]})";
    person_ = stranger_;
    EXPECT_EQ(ask("PATCH", braise, wish).status, 404);
    EXPECT_EQ(ask("POST", braise + "/team", R"({"name":"Max","writes_code":"unknown"})").status, 404);
    person_ = manager_;
    const auto corrected = ask("PATCH", braise, wish);
    EXPECT_EQ(corrected.status, 200) << corrected.text;
    EXPECT_EQ(corrected.body().at("city").as_string(), "Brest");
    EXPECT_EQ(rows<std::string>("select city from applications where name = 'Braise'"), Names{"Brest"});
    const auto team = ask("POST", braise + "/team", R"({"name":"Max","writes_code":"unknown"})");
    EXPECT_EQ(team.status, 201) << team.text;
    const auto member = braise + "/team/" + std::to_string(team.body().at(0).at("id").as_int64());
    EXPECT_EQ(ask("PATCH", member, R"({"title":"Sound"})").status, 200);
    EXPECT_EQ(rows<std::string>("select kind from events where startup_id = " + std::to_string(startup("Braise")) +
                                " and operator_id = " + std::to_string(operator_) +
                                " and kind <> 'application.imported' order by id"),
              (Names{"startup.changed", "team.added", "team.changed"}))
        << "the house's people read it in the history";
    db().write_now({}, [&](db::Tx& tx) {
        tx.run("update team_members set person_id = ? where startup_id = ?", stranger_, startup("Braise"));
    });
    const auto kept = ask("PATCH", braise, wish);
    EXPECT_EQ(kept.status, 409);
    EXPECT_EQ(kept.body().at("code").as_string(), "team_keeps_it");
    EXPECT_EQ(ask("DELETE", member).status, 409);
}

TEST_F(Reversal, a_startup_that_the_house_corrected_counts_as_touched) {
    brought_in(first);
    ask("PATCH", "/startups/" + std::to_string(startup("Braise")), R"({"fields":[{"field":"city","text":"Brest"}]})");
    const auto refused = ask("POST", at(last_, "reversal"));
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.body().at("errors").at(0).at("message").as_string(), "Braise was changed since.");
}

class Merge : public Reversal {};

TEST_F(Merge, look_alikes_come_in_flagged_and_are_listed) {
    EXPECT_EQ(brought_in("Name,Website\nBack Market,https://backmarket.example\nBackMarket "
                         "SAS,https://other.example\nAlto,https://alto.example/fr\n"
                         "Élan,https://alto.example\nAlto,https://third.example\nFar,https://far.example\n"),
              "done 6 0 0 0 3");
    const auto pairs = ask("GET", "/startups/lookalikes").body().as_array();
    Names told;
    for (const auto& pair : pairs)
        told.push_back(std::string(pair.at("a").at("name").as_string()) + " " +
                       std::string(pair.at("b").at("name").as_string()) + ": " +
                       std::string(pair.at("why").as_string()));
    EXPECT_EQ(told, (Names{"Alto Alto: Same name, another website.", "Alto Élan: Same website, another name.",
                           "Back Market BackMarket SAS: Nearly the same name."}));
    person_ = stranger_;
    EXPECT_EQ(ask("GET", "/startups/lookalikes").body().as_array().size(), 0U);
}

TEST_F(Merge, one_startup_takes_over_the_files_of_the_other_and_an_undo_gives_them_back) {
    brought_in(
        "Name,Website,City,Contact\nAlto,https://alto.example,Lyon,Léa\nAlto SAS,https://alto-sas.example,Nice,Max\n");
    const auto kept = startup("Alto"), from = startup("Alto SAS");
    const auto moved = file("Alto SAS");
    const auto words = everything();
    const auto merged =
        ask("POST", "/startups/" + std::to_string(kept) + "/merge", R"({"from":)" + std::to_string(from) + "}");
    ASSERT_EQ(merged.status, 200) << merged.text;
    EXPECT_EQ(rows<std::int64_t>("select count(*) from applications where startup_id = " + std::to_string(kept)),
              Numbers{2});
    EXPECT_EQ(rows<std::string>("select name from applications where id = " + std::to_string(moved)), Names{"Alto"});
    EXPECT_EQ(rows<std::int64_t>("select merged_into from startups where id = " + std::to_string(from)), Numbers{kept});
    EXPECT_EQ(ask("GET", "/startups/" + std::to_string(from)).status, 404);
    EXPECT_EQ(brought_in("Name,Website,City\nAlto SAS,https://alto-sas.example,Oslo\n"), "done 0 0 1 0 0")
        << "it is known as the one that was kept";
    const auto undo = "/undo/" + std::string(merged.body().at("undo").as_string());
    EXPECT_EQ(ask("POST", undo).status, 200);
    EXPECT_EQ(rows<std::string>("select name from applications order by id"), (Names{"Alto", "Alto SAS"}));
    EXPECT_EQ(rows<std::int64_t>("select count(*) from startups where merged_into is not null"), Numbers{0});
    EXPECT_EQ(everything().size(), words.size());
    EXPECT_EQ(ask("POST", undo).status, 404);
}

TEST_F(Merge, a_startup_with_people_or_unknown_here_is_not_merged_away) {
    brought_in("Name\nAlto\nBraise\n");
    const auto kept = startup("Alto"), from = startup("Braise");
    db().write_now({}, [&](db::Tx& tx) {
        tx.run(
            "insert into team_members (id, startup_id, person_id, name, title, writes_code, full_time, owner) values "
            "(?, ?, ?, 'Max', '', 'yes', 1, 1)",
            core::new_id(), from, stranger_);
    });
    EXPECT_EQ(
        ask("POST", "/startups/" + std::to_string(kept) + "/merge", R"({"from":)" + std::to_string(from) + "}").status,
        409);
    EXPECT_EQ(
        ask("POST", "/startups/" + std::to_string(kept) + "/merge", R"({"from":)" + std::to_string(kept) + "}").status,
        422);
    EXPECT_EQ(ask("POST", "/startups/" + std::to_string(kept) + "/merge", R"({"from":12345})").status, 404);
    person_ = stranger_;
    EXPECT_EQ(
        ask("POST", "/startups/" + std::to_string(from) + "/merge", R"({"from":)" + std::to_string(kept) + "}").status,
        404);
}

}  // namespace
}  // namespace selection
