#include <future>

#include "formats/archive_packing.hpp"
#include "selection/import_world.hpp"

namespace selection {
namespace {

using Names = std::vector<std::string>;

class Imports : public ImportWorld {};

const std::string three =
    "Dossier;Nom de la startup;Site web;Pays;Date de création;Effectif;Développeurs;Technologies;Décision\r\n"
    "A1;Brindille;https://brindille.example;France;31/12/2012;3;1;Azure, C#;Retenu\r\n"
    "A2;Sillage;sillage.example;Brésil;2010;9;2;PHP;Refusé\r\n"
    "A3;Lueur;;FR;;;;;En attente\r\n";

TEST_F(Imports, columns_are_guessed_by_their_names_and_lines_go_in_with_a_verdict) {
    const auto import = uploaded(three);
    const auto shown = ask("GET", at(import)).body();
    EXPECT_EQ(shown.at("lines").as_int64(), 3);
    EXPECT_EQ(shown.at("delimiter").as_string(), ";");
    EXPECT_EQ(
        guessed(import),
        R"({"header":true,"columns":["external_key","name","website","country","founded_on","people","developers","technologies","status"],"values":[]})");
    EXPECT_EQ(ask("POST", at(import, "run"), guessed(import)).status, 200);
    EXPECT_EQ(work(), 1);
    EXPECT_EQ(counts(import), "done 3 0 0 0 0");
    EXPECT_EQ(rows<std::string>("select status from applications order by external_key"),
              (Names{"offered", "refused", "submitted"}));
    EXPECT_EQ(rows<std::string>("select eligibility from applications order by external_key"),
              (Names{"eligible", "not_eligible", "cannot_tell"}));
    EXPECT_EQ(rows<std::string>("select founded_on from startups where founded = 'date' order by name"),
              (Names{"2012-12-31", "2010-01-01"}));
    EXPECT_EQ(rows<std::int64_t>("select sent_at from applications where external_key = 'A1'"),
              std::vector<std::int64_t>{core::parse_instant("2013-03-03T22:59:59Z")->microseconds});
}

TEST_F(Imports, what_came_in_is_listed_found_and_told_in_its_passport_at_once) {
    brought_in(three);
    const auto page = ask("GET", "/calls/spring/applications?search=bri").body();
    ASSERT_EQ(page.at("total").as_int64(), 1);
    EXPECT_EQ(page.at("items").at(0).at("startup").at("name").as_string(), "Brindille");
    EXPECT_EQ(page.at("items").at(0).at("people").as_int64(), 3);
    EXPECT_EQ(ask("GET", "/startups?search=sillage").body().at("total").as_int64(), 1);
    EXPECT_EQ(rows<std::int64_t>("select count(*) from events where kind = 'application.imported' and startup_id is "
                                 "not null and import_id is not null"),
              std::vector<std::int64_t>{3});
}

TEST_F(Imports, a_second_run_changes_nothing_with_keys_or_without) {
    EXPECT_EQ(brought_in(three), "done 3 0 0 0 0");
    EXPECT_EQ(brought_in(three), "done 0 0 3 0 0");
    const std::string plain = "name,website\nAlto,https://alto.example/\nBraise,\n";
    EXPECT_EQ(brought_in(plain), "done 2 0 0 0 0");
    EXPECT_EQ(brought_in(plain), "done 0 0 2 0 0");
    EXPECT_EQ(rows<std::int64_t>("select count(*) from startups"), std::vector<std::int64_t>{5});
}

TEST_F(Imports, of_two_lines_about_one_file_the_first_counts) {
    const std::string file = "Name,City\nAlto,Lyon\nALTO,Nantes\n";
    EXPECT_EQ(brought_in(file), "done 1 0 1 0 0");
    EXPECT_EQ(
        report(last_),
        "\xEF\xBB\xBFline,column,outcome,reason\r\n3,,same,Line 2 speaks of the same file; this one was left out.\r\n");
    EXPECT_EQ(brought_in(file), "done 0 0 2 0 0");
}

TEST_F(Imports, a_changed_line_updates_its_file_and_the_report_says_what) {
    brought_in("Id,Name,City,People\n1,Alto,Lyon,3\n2,Braise,Paris,2\n");
    EXPECT_EQ(brought_in("Id,Name,City,People\n1,Alto,Nantes,3\n2,Braise,,2\n"), "done 0 1 1 0 0");
    EXPECT_EQ(rows<std::string>("select city from applications order by external_key"), (Names{"Nantes", "Paris"}));
    EXPECT_EQ(report(last_), "\xEF\xBB\xBFline,column,outcome,reason\r\n2,,update,Changed: city.\r\n");
}

TEST_F(Imports, each_refused_line_is_told_with_number_column_and_reason_and_the_rest_goes_in) {
    const std::string file =
        "Name,Website,Country,Founded,E-mail\nAlto,https://alto.example,France,2012,lea@alto.example\n,https://"
        "x.example,France,,\n"
        "Braise,http://,France,,\nCime,,Ruritanie,,\nDune,,,31/02/2012,\nEcho,,,,nobody\nFanal,,,,\n";
    const std::string mapping =
        R"({"header":true,"columns":["name","website","country","founded_on","contact_email"],"values":[]})";
    EXPECT_EQ(brought_in(file, mapping), "done 2 0 0 5 0");
    EXPECT_EQ(report(last_),
              "\xEF\xBB\xBFline,column,outcome,reason\r\n3,Name,refused,The name is "
              "missing.\r\n4,Website,refused,“http://” is no web address.\r\n"
              "5,Country,refused,\"“Ruritanie” is no country that we know. Write its code, such as FR.\"\r\n"
              "6,Founded,refused,“31/02/2012” is no date. Write it like 2013-03-31.\r\n7,E-mail,refused,“nobody” is no "
              "e-mail address.\r\n");
    EXPECT_EQ(rows<std::string>("select name from applications order by name"), (Names{"Alto", "Fanal"}));
}

TEST_F(Imports, encodings_delimiters_and_quoted_newlines_read_the_same) {
    const std::string utf8 = "Nom;Ville;Description\nÉlan;Orléans;\"une ligne\net deux\"\n";
    EXPECT_EQ(brought_in("\xEF\xBB\xBF" + utf8), "done 1 0 0 0 0");
    EXPECT_EQ(brought_in("Nom;Ville;Description\n\xC9lan;Orl\xE9"
                         "ans;\"une ligne\net deux\"\n"),
              "done 0 0 1 0 0");
    EXPECT_EQ(brought_in("Nom\tVille\tDescription\nÉlan\tOrléans\t\"une ligne\net deux\"\n"), "done 0 0 1 0 0");
    EXPECT_EQ(rows<std::string>("select description from startups"), Names{"une ligne\net deux"});
}

TEST_F(Imports, a_workbook_comes_in_like_a_text_file) {
    const auto cell = [](const std::string& at, const std::string& text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    };
    const auto rows_of_sheet = "<row r=\"1\">" + cell("A1", "Nom") + cell("B1", "Date de création") +
                               cell("C1", "Effectif") + "</row><row r=\"2\">" + cell("A2", "Alto") +
                               "<c r=\"B2\" s=\"1\"><v>41612</v></c><c r=\"C2\"><v>4</v></c></row>";
    const auto bytes = formats::pack(formats::workbook_parts(rows_of_sheet));
    EXPECT_EQ(brought_in(bytes), "done 1 0 0 0 0");
    EXPECT_EQ(rows<std::string>("select founded_on from startups"), Names{"2013-12-04"});
    EXPECT_EQ(rows<std::int64_t>("select people from applications"), std::vector<std::int64_t>{4});
    EXPECT_EQ(brought_in(bytes), "done 0 0 1 0 0");
}

std::string sheet_row(int number, const Names& texts) {
    std::string out = "<row r=\"" + std::to_string(number) + "\">";
    for (const auto& text : texts) out += "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    return out + "</row>";
}

// Its first sheet holds `notes`, its second `rows`.
std::string workbook_of(const std::string& notes, const std::string& rows) {
    auto parts = formats::workbook_parts(notes);
    for (auto& [name, content] : parts) {
        if (name != "xl/worksheets/sheet2.xml") continue;
        const auto from = content.find("<sheetData>") + 11;
        content.replace(from, content.find("</sheetData>") - from, rows);
    }
    return formats::pack(parts);
}

TEST_F(Imports, the_sheet_that_looks_like_a_table_is_read_and_another_when_chosen) {
    const auto candidates = sheet_row(1, {"Nom", "Ville"}) + sheet_row(2, {"Alto", "Lyon"});
    for (const auto& notes : {sheet_row(1, {"Read me"}) + sheet_row(2, {"Colours mean nothing"}), std::string()}) {
        const auto shown = ask("GET", at(uploaded(workbook_of(notes, candidates)))).body();
        EXPECT_EQ(shown.at("sheet").as_string(), "Été");
        EXPECT_EQ(json::serialize(shown.at("sheets")), R"(["Files","Été"])");
        EXPECT_EQ(shown.at("lines").as_int64(), 1);
    }
    const auto other = sheet_row(1, {"Company"}) + sheet_row(2, {"Braise"}) + sheet_row(3, {"Cime"});
    const auto import = uploaded(workbook_of(other, candidates));
    const auto chosen = ask("POST", at(import, "sheet"), R"({"sheet":"Files"})");
    EXPECT_EQ(chosen.status, 200) << chosen.text;
    EXPECT_EQ(chosen.body().at("lines").as_int64(), 2);
    EXPECT_EQ(ask("POST", at(import, "sheet"), R"({"sheet":"Lists"})").status, 422);
    ask("POST", at(import, "run"), guessed(import));
    work();
    EXPECT_EQ(counts(import), "done 2 0 0 0 0");
    EXPECT_EQ(rows<std::string>("select name from startups order by name"), (Names{"Braise", "Cime"}));
    EXPECT_EQ(ask("POST", at(import, "sheet"), R"({"sheet":"Été"})").status, 409);
}

TEST_F(Imports, lines_of_title_above_the_names_of_the_columns_are_left_out) {
    const std::string plain = "Candidats printemps 2014\n\nNom;Ville;Effectif\nAlto;Lyon;3\nBraise;Paris;2\n";
    const std::string padded =
        "Candidats printemps 2014;;\nle 3 mars;;\nNom;Ville;Effectif\nAlto;Lyon;3\nBraise;Paris;2\n";
    const auto sheet =
        workbook_of(sheet_row(1, {"Candidats printemps 2014"}) + sheet_row(3, {"Nom", "Ville", "Effectif"}) +
                        sheet_row(4, {"Alto", "Lyon", "3"}) + sheet_row(5, {"Braise", "Paris", "2"}),
                    "");
    for (const auto& file : {plain, padded, sheet}) {
        const auto import = uploaded(file);
        EXPECT_EQ(ask("GET", at(import)).body().at("first_line").as_int64(), 3);
        EXPECT_EQ(guessed(import), R"({"header":true,"columns":["name","city","people"],"values":[]})");
        const auto told = brought_in(file);
        EXPECT_TRUE(told == "done 2 0 0 0 0" || told == "done 0 0 2 0 0") << told;
    }
    EXPECT_EQ(rows<std::string>("select name from startups order by name"), (Names{"Alto", "Braise"}));
    EXPECT_EQ(ask("GET", at(uploaded("Alto,Lyon\nName,City\n"))).body().at("first_line").as_int64(), 1)
        << "what is as wide as the table is no title";
    EXPECT_EQ(guessed(uploaded("Candidats 2014\nNom\nAlto\n")), R"({"header":true,"columns":["name"],"values":[]})");
}

TEST_F(Imports, one_broken_byte_refuses_its_line_and_no_other) {
    EXPECT_EQ(brought_in("Nom;Ville\nAlto;Or\xE9\nCaf\xC3\xA9 Bleu;Lyon\n"), "done 1 0 0 1 0");
    EXPECT_EQ(rows<std::string>("select name from startups"), Names{"Café Bleu"});
}

TEST_F(Imports, reasons_are_told_in_the_language_of_whoever_ran_the_import) {
    db().write_now({}, [&](db::Tx& tx) { tx.run("update people set language = 'fr' where id = ?", manager_); });
    brought_in("Name,Country\nAlto,Ruritanie\n", R"({"header":true,"columns":["name","country"],"values":[]})");
    EXPECT_EQ(rows<std::string>("select reason from import_lines"),
              Names{"« Ruritanie » n’est pas un pays connu. Écrivez son code, par exemple FR."});
}

TEST_F(Imports, a_value_without_meaning_is_listed_and_let_in_once_it_has_one) {
    const std::string file = "Name,Status,Who pays?\nAlto,Gagnant,Firms\nBraise,Gagnant,People\nCime,Retenu,Robots\n";
    const auto import = uploaded(file);
    EXPECT_EQ(ask("GET", at(import)).body().at("columns").at(2).at("guess").as_string(), "answer.501");
    const std::string start = R"({"header":true,"columns":["name","status","answer.501"],"values":[)";
    const auto first = ask("POST", at(import, "preview"), start + "]}").body();
    EXPECT_EQ(json::serialize(first.at("unmapped_values")),
              R"([{"column":1,"value":"Gagnant","count":2},{"column":2,"value":"Robots","count":1}])");
    EXPECT_EQ(first.at("refused").as_int64(), 3);
    const auto meant =
        start + R"({"column":1,"from":"gagnant","to":"accepted"},{"column":2,"from":"Robots","to":"ignore"}]})";
    EXPECT_EQ(ask("POST", at(import, "preview"), meant).body().at("new").as_int64(), 3);
    EXPECT_EQ(rows<std::int64_t>("select count(*) from applications"), std::vector<std::int64_t>{0})
        << "a preview stores nothing";
    ask("POST", at(import, "run"), meant);
    work();
    EXPECT_EQ(counts(import), "done 3 0 0 0 0");
    EXPECT_EQ(rows<std::string>("select choices from answers order by choices"),
              (Names{R"(["firms"])", R"(["people"])"}));
}

TEST_F(Imports, a_mapping_that_does_not_fit_is_refused_with_each_fault) {
    const auto import = uploaded("Name,City,Town\nAlto,Lyon,Lyon\n");
    const auto refused =
        ask("POST", at(import, "run"), R"({"header":true,"columns":["city","city","planet"],"values":[]})");
    EXPECT_EQ(refused.status, 422);
    const auto body = refused.body();
    Names codes;
    for (const auto& error : body.at("errors").as_array()) codes.emplace_back(error.at("code").as_string());
    EXPECT_EQ(codes, (Names{"twice", "unknown", "name_missing"}));
    EXPECT_EQ(ask("POST", at(import, "run"), R"({"header":true,"columns":["name"],"values":[]})").status, 422);
}

TEST_F(Imports, a_meaning_that_its_column_does_not_take_is_refused_with_its_place) {
    const auto import = uploaded("Name,Status,Country\nAlto,Zorglub,Gaule\n");
    const std::string start = R"({"header":true,"columns":["name","status","country"],"values":[)";
    const auto fault = [&](const std::string& act, const std::string& value) {
        const auto answer = ask("POST", at(import, act), start + value + "]}");
        EXPECT_EQ(answer.status, 422) << answer.text;
        return std::string(answer.body().at("errors").at(0).at("field").as_string());
    };
    for (const auto* act : {"preview", "run"}) {
        EXPECT_EQ(fault(act, R"({"column":1,"from":"Zorglub","to":"nonsense"})"), "values.0.to");
        EXPECT_EQ(fault(act, R"({"column":1,"from":"Zorglub","to":"draft"})"), "values.0.to");
        EXPECT_EQ(fault(act, R"({"column":2,"from":"Gaule","to":"FR"},{"column":99,"from":"a","to":"b"})"),
                  "values.1.column");
    }
    EXPECT_EQ(ask("POST", at(import, "run"),
                  start + R"({"column":1,"from":"Zorglub","to":"offered"},{"column":2,"from":"Gaule","to":"FR"}]})")
                  .status,
              200);
    work();
    EXPECT_EQ(counts(import), "done 1 0 0 0 0");
}

TEST_F(Imports, an_error_of_the_spreadsheet_is_no_fact) {
    EXPECT_EQ(brought_in("Name,Revenue,City\nAlto,#DIV/0!,Lyon\nBraise,1000 EUR,#REF!\n#NAME?,,\nCime,#N/A,\n"),
              "done 1 0 0 3 0");
    EXPECT_EQ(rows<std::string>("select column_name from import_lines order by line"),
              (Names{"Revenue", "City", "Name"}));
    EXPECT_EQ(rows<std::string>("select revenue from startups"), Names{"unanswered"});
}

TEST_F(Imports, not_yet_and_rather_not_say_are_answers) {
    EXPECT_EQ(brought_in("Nom,Date de création,CA\nAlto,Pas encore créée,Pas encore de CA\n"
                         "Braise,Ne souhaite pas répondre,rather not say\nCime,5-Jan-12,no revenue yet\n"),
              "done 3 0 0 0 0");
    EXPECT_EQ(rows<std::string>("select founded || ' ' || revenue from startups order by name"),
              (Names{"not_yet none_yet", "rather_not_say rather_not_say", "date none_yet"}));
}

TEST_F(Imports, a_column_with_a_plain_name_is_never_left_out_for_its_bad_values) {
    const std::string file =
        "Nom,Email,Date de création\nAlto,lea@alto.example,printemps\n"
        "Braise,n/c,été\nCime,n/c,2012\nDune,personne,hiver\n";
    EXPECT_EQ(guessed(uploaded(file)),
              R"({"header":true,"columns":["name","contact_email","founded_on"],"values":[]})");
    EXPECT_EQ(brought_in(file), "done 1 0 0 3 0");
    EXPECT_EQ(guessed(uploaded("Founders,Name,Contact\nLéa,Alto,lea@alto.example\nMax,Braise,max@braise.example\n")),
              R"({"header":true,"columns":["ignore","name","contact_email"],"values":[]})")
        << "names are no number of people, addresses no names";
}

TEST_F(Imports, a_column_called_name_holds_the_names_however_long) {
    const std::string file =
        "Name,City\nThe International Association of Makers of Very Small Things in Lyon,Lyon\n"
        "A Company Whose Founders Could Not Agree on Any Shorter Name at All,Paris\n";
    EXPECT_EQ(guessed(uploaded(file)), R"({"header":true,"columns":["name","city"],"values":[]})");
}

TEST_F(Imports, an_import_that_died_between_batches_goes_on_without_doubling) {
    std::string file = "Name,Website\n";
    for (int i = 0; i < 300; ++i)
        file += "Startup " + std::to_string(i) + ",https://s" + std::to_string(i) + ".example\n";
    const auto import = uploaded(file);
    ask("POST", at(import, "run"), guessed(import));
    struct Killed {};
    // Killed when a later batch begins: what came before is committed, the rest was never written.
    static bool deadly = true;
    activity::within("application.imported",
                     [count = 0](db::Tx&, const activity::Actor&, const activity::About&) mutable {
                         if (++count > 250 && deadly)
                             throw Killed{};  // every write runs twice here, the first time rolled back
                     });
    EXPECT_THROW(run_import(db(), clock_, import), Killed);
    deadly = false;
    const auto half = ask("GET", at(import)).body().at("done").as_int64();
    EXPECT_EQ(rows<std::int64_t>("select count(*) from applications"), std::vector<std::int64_t>{half});
    EXPECT_GT(half, 0);
    EXPECT_LT(half, 300);
    open_again();
    run_import(db(), clock_, import);
    EXPECT_EQ(counts(import), "done 300 0 0 0 0");
    EXPECT_EQ(rows<std::int64_t>("select count(*) from startups"), std::vector<std::int64_t>{300});
}

TEST_F(Imports, one_that_was_stopped_keeps_what_is_in_and_goes_on_when_asked) {
    const auto import = uploaded("Name\nAlto\nBraise\n");
    ask("POST", at(import, "run"), guessed(import));
    EXPECT_EQ(ask("POST", at(import, "stop")).body().at("state").as_string(), "stopped");
    work();
    EXPECT_EQ(counts(import), "stopped 0 0 0 0 0");
    EXPECT_EQ(ask("POST", at(import, "run"), R"({"header":false,"columns":["name"],"values":[]})").status, 409);
    EXPECT_EQ(ask("POST", at(import, "run"), guessed(import)).status, 200);
    work();
    EXPECT_EQ(counts(import), "done 2 0 0 0 0");
    EXPECT_EQ(ask("POST", at(import, "run"), guessed(import)).status, 409);
}

TEST_F(Imports, the_house_s_decision_stands_against_a_later_spreadsheet) {
    brought_in("Id,Name,Status\n1,Alto,Retenu\n2,Braise,Retenu\n");
    const auto alto = rows<std::int64_t>("select id from applications where name = 'Alto'")[0];
    EXPECT_EQ(ask("POST", "/applications/" + std::to_string(alto) + "/opening").status, 204);
    EXPECT_EQ(ask("PATCH", "/applications/" + std::to_string(alto), R"({"status":"interview"})").status, 200);
    EXPECT_EQ(brought_in("Id,Name,Status\n1,Alto,Refusé\n2,Braise,Refusé\n"), "done 0 1 1 0 0");
    EXPECT_EQ(rows<std::string>("select board from applications order by name"), (Names{"interview", "refused"}));
    EXPECT_EQ(rows<std::string>("select status from applications order by name"), (Names{"offered", "refused"}));
    EXPECT_EQ(report(last_),
              "\xEF\xBB\xBFline,column,outcome,reason\r\n2,,same,The decision taken here stands.\r\n3,,update,Changed: "
              "status.\r\n");
}

TEST_F(Imports, another_house_sees_neither_the_import_nor_its_files) {
    const auto import = uploaded("Name\nAlto\n");
    person_ = stranger_;
    EXPECT_EQ(ask("GET", at(import)).status, 404);
    EXPECT_EQ(ask("GET", at(import, "report.csv")).status, 404);
    EXPECT_EQ(ask("POST", at(import, "run"), R"({"header":true,"columns":["name"],"values":[]})").status, 404);
    EXPECT_EQ(ask("POST", at(import, "stop")).status, 404);
    EXPECT_EQ(ask("POST", at(import, "reversal")).status, 404);
    EXPECT_EQ(ask("GET", "/calls/spring/imports").status, 404);
    EXPECT_EQ(upload("Name\nAlto\n").status, 404);
}

TEST_F(Imports, files_that_hold_no_table_are_refused_with_a_sentence) {
    EXPECT_EQ(upload("").status, 422);
    EXPECT_EQ(upload("\n\n").status, 422);
    EXPECT_EQ(upload("PK\x03\x04 no workbook").status, 422);
    EXPECT_EQ(upload("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old").status, 422);
    EXPECT_EQ(upload("\x89PNG\r\n\x1A\n picture").status, 422);
    EXPECT_EQ(rows<std::int64_t>("select count(*) from imports"), std::vector<std::int64_t>{0});
}

}  // namespace
}  // namespace selection
