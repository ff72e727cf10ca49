// Runs cases.txt: every route does its work at least once, and refuses at least once.
#include <sstream>

#include "contract/spark.hpp"
#include "core/clock.hpp"
#include "core/one_time_code.hpp"
#include "core/secret.hpp"
#include "formats/archive_packing.hpp"
#include "letters/letters.hpp"

namespace contract {
namespace {

struct Case {
    int line = 0;
    std::string who, method, target, keep, body;
    int status = 0;
};

Case case_of(int line, const std::string& text) {
    Case out;
    out.line = line;
    std::istringstream words(text);
    words >> out.who >> out.method >> out.target >> out.status;
    std::getline(words >> std::ws, out.body);
    const auto space = out.body.find(' ');
    const auto first = out.body.substr(0, space);
    if (first.find("=/") == std::string::npos || first.front() == '{') return out;
    out.keep = first;
    out.body = space == std::string::npos ? "" : out.body.substr(space + 1);
    return out;
}

class Cases : public Spark {
protected:
    void SetUp() override {
        Spark::SetUp();
        if (IsSkipped()) return;
        names_["file"] = str(file_of("Palabre", "spark-2014-winter"));
        names_["joined"] = str(file_of("Brindille", "spark-2013-spring"));
        for (const auto& [name, startup] : {std::pair("palabre", "Palabre"), std::pair("brindille", "Brindille")})
            names_[name] = str(known("select id from startups where name = ?", startup).value());
        const auto winter = guest().get("/api/calls/spark-2014-winter");
        const auto questions = winter.at("/questions");
        for (const auto& question : questions.as_array())
            names_["q_" + std::string(question.at("key").as_string())] = str(question.at("id").as_int64());
        names_["rules"] = boost::json::serialize(winter.at("/rules"));
        names_["faulty_rules"] =
            R"({"key":"all","kind":"all","limits":[],"rates":[],"countries":[],"technologies":[],"sentence":{"en":"","fr":"","pt":""},"rules":[{"key":"few","kind":"people_fewer_than","limits":[],"rates":[],"countries":[],"technologies":[],"sentence":{"en":"","fr":"","pt":""},"rules":[]}]})";
        names_["sign_in"] = link(accounts::LinkPurpose::sign_in);
        names_["setup"] = link(accounts::LinkPurpose::setup);
        names_["password"] = link(accounts::LinkPurpose::password);
        names_["unsubscribe"] = unsubscribe_token();
        names_["offer_link"] = offer_link("Strapontin", "ines@strapontin.example");
        names_["declining_link"] = offer_link("Chouette", "djeneba@chouette.example");
        names_["next_offer_day"] = core::iso(house().clock().now() + std::chrono::hours(24 * 20));
        names_["spark"] = str(known("select id from operators where slug = 'spark'").value());
        names_["next_month"] = core::iso(core::real_now() + std::chrono::hours(24 * 30));
        names_["open_file"] = str(file_of("Lampyre", "spark-2014-winter"));
        for (const auto* who : {"juror", "advisor"})
            names_[who + std::string("_id")] =
                str(known("select id from people where email_key = ?", who + std::string("@spark.example")).value());
        browsers_.emplace("visitor", guest());
    }
    // As it would stand in a letter that has gone; the database has only its hash.
    std::string unsubscribe_token() {
        std::string token = "the-token-of-a-letter-that-has-gone";
        database().write_now({}, [&](db::Tx& tx) {
            letters::Letter letter;
            letter.kind = "draft.unsent";
            letter.to = letters::to_person(tx, accounts::person_by_email(tx, "advisor@spark.example")->id).value();
            const auto id = letters::write(tx, core::real_now(), letter);
            tx.run("update letters set unsubscribe_hash = ? where id = ?", core::token_hash(token), id);
        });
        return token;
    }
    // An offer with a link that stands in a letter to that person.
    std::string offer_link(std::string_view startup, const std::string& email) {
        auto manager = as("manager");
        const auto id = str(file_of(startup, "spark-2014-winter"));
        const std::string call = "/api/calls/spark-2014-winter";
        manager.post("/api/applications/" + id + "/opening");
        manager.post(call + "/decisions", R"({"moves":[{"application":)" + id + R"(,"decided":"offered"}]})");
        manager.post(call + "/decisions/publication", R"({"applications":[)" + id + "]}");
        const auto token = id + "-the-token-of-a-letter-that-has-gone";
        database().write_now({}, [&](db::Tx& tx) {
            const db::AsHouse all(tx, "a test looks behind the scenes");
            const auto offer = tx.one<std::int64_t>("select id from offers where application_id = ? and state = 'open'",
                                                    std::stoll(id));
            tx.run("insert into offer_links (id, offer_id, person_id, token_hash, made_at) values (?, ?, ?, ?, ?)",
                   offer, offer, accounts::person_by_email(tx, email)->id, core::token_hash(token), core::real_now());
        });
        return token;
    }
    std::string link(accounts::LinkPurpose purpose) {
        return database().change({}, [&](db::Tx& tx) {
            return accounts::make_link(tx, purpose, accounts::person_by_email(tx, "advisor@spark.example")->id, {},
                                       std::chrono::hours(1));
        });
    }
    std::string filled(std::string text) const {
        for (auto at = text.find('$'); at != std::string::npos; at = text.find('$', at)) {
            const auto end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", at + 1);
            const auto name = text.substr(at + 1, end == std::string::npos ? end : end - at - 1);
            if (!names_.contains(name)) throw std::runtime_error("nothing is kept as " + name);
            text.replace(at, name.size() + 1, names_.at(name));
        }
        return text;
    }
    Browser& browser(const std::string& who) {
        if (who == "guest") return guest_.emplace(guest());
        const auto known = browsers_.find(who);
        return known != browsers_.end() ? known->second : browsers_.emplace(who, as(who)).first->second;
    }
    static Sending sending(const std::string& body) {
        if (body == "@pdf") return {"%PDF-1.4\n%%EOF\n", {{"x-file-name", "deck.pdf"}}, "application/pdf"};
        if (body == "@csv")
            return {"name,website\nPoutrelle,https://poutrelle.example\nSolive,https://solive.example\n",
                    {{"x-file-name", "list.csv"}},
                    "text/csv"};
        if (body == "@xlsx") {
            const auto row = [](const char* text) {
                return "<row><c t=\"inlineStr\"><is><t>" + std::string(text) + "</t></is></c></row>";
            };
            return {formats::pack(formats::workbook_parts(row("Name") + row("Solive"))),
                    {{"x-file-name", "list.xlsx"}},
                    "application/octet-stream"};
        }
        return {body, {}};
    }
    void do_all_that_waits() {
        house().followers().do_due();
        house().jobs().do_due();
        house().post().do_due();
    }
    void run(const Case& one) {
        const auto target = filled(one.target);
        const auto answer = browser(one.who).send(one.method, target, sending(filled(one.body)));
        EXPECT_EQ(answer.status, one.status)
            << "cases.txt:" << one.line << ": " << one.who << ' ' << one.method << ' ' << target << "\n"
            << answer.body.substr(0, 1500);
        const auto* route = house().api().match(one.method, target.substr(0, target.find('?'))).route;
        if (!route) throw std::runtime_error("no route takes " + target);
        (answer.status < 300 ? worked_ : refused_).insert(route->method + " " + route->path);
        keep(one, answer);
    }
    void keep(const Case& one, const Answer& answer) {
        if (one.keep.empty()) return;
        const auto equals = one.keep.find('=');
        const auto value = answer.at(one.keep.substr(equals + 1));
        ASSERT_TRUE(value.is_int64() || value.is_string())
            << "cases.txt:" << one.line << ": " << answer.body.substr(0, 500);
        auto text = value.is_int64() ? str(value.get_int64()) : std::string(value.get_string());
        const auto name = one.keep.substr(0, equals);
        names_[name] = text.substr(text.find('#') + 1);  // of a link, its token
        if (name == "secret") names_["code"] = code_of(text);
    }

    // What a telephone shows now for that secret.
    static std::string code_of(const std::string& secret) {
        return core::one_time_code(secret, core::real_now().microseconds / 1'000'000 / core::code_seconds);
    }

    std::set<std::string> worked_, refused_;

private:
    std::map<std::string, std::string> names_;
    std::map<std::string, Browser> browsers_;
    std::optional<Browser> guest_;
};

TEST_F(Cases, show_every_route_at_its_work_and_refusing) {
    std::ifstream in(SPARK_SOURCE_DIR "/tests/contract/cases.txt");
    int line = 0;
    for (std::string text; std::getline(in, text);) {
        ++line;
        if (text.empty() || text.front() == '#') continue;
        if (text == "the house works")
            do_all_that_waits();
        else
            run(case_of(line, text));
    }
    std::set<std::string> routes;
    for (const auto& route : house().api().routes()) routes.insert(route->method + " " + route->path);
    EXPECT_EQ(worked_, routes);
    EXPECT_EQ(refused_, routes);
}

}  // namespace
}  // namespace contract
