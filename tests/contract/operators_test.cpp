// Two houses on one installation: what belongs to one looks absent to the other, by every route that names it.
#include "contract/spark.hpp"

namespace contract {
namespace {

using Names = std::map<std::string, std::string>;

class Operators : public Spark {
protected:
    // All that a path may name, of one house.
    Names belongings(const std::string& manager, const std::string& founder, const std::string& startup,
                     const std::string& call) {
        auto house_side = as(manager);
        auto team_side = as(founder);
        Names out{{"slug", call}};
        out["application"] = str(file_of(startup, call));
        out["startup"] = str(known("select id from startups where name = ?", startup).value());
        out["member"] = str(team_side.get("/api/startups/" + out["startup"] + "/team").number("/0/id"));
        out["programme"] =
            known<std::string>("select p.slug from programmes p join calls c on c.programme_id = p.id where c.slug = ?",
                               call)
                .value();
        out["note"] =
            str(house_side.post("/api/applications/" + out["application"] + "/notes", R"({"text":"Ours alone"})")
                    .number("/id"));
        out["view"] = str(
            house_side
                .post("/api/calls/" + call + "/views", R"({"name":"Ours","query":"status=submitted","shared":true})")
                .number("/id"));
        out["import"] =
            str(house_side.upload("/api/calls/" + call + "/imports", "name\nOurs\n", "ours.csv").number("/id"));
        out["file"] =
            str(team_side.upload("/api/startups/" + out["startup"] + "/deck", "%PDF-1.4\n", "ours.pdf").number("/id"));
        const auto hook = house_side.post(
            "/api/webhooks", R"({"operator":)" + str(house_side.get("/api/webhooks").number("/operators/0/id")) +
                                 R"(,"url":"https://93.184.216.34/","kinds":["call.made"],"active":true})");
        out["webhook"] = str(hook.number("/webhook/id"));
        out["delivery"] = str(house_side.post("/api/webhooks/" + out["webhook"] + "/test").number("/id"));
        out["token"] = house_side
                           .post("/api/calls/" + call + "/bulk",
                                 R"({"applications":[)" + out["application"] + R"(],"act":"tag","tag":"ours"})")
                           .text("/undo");
        const auto to = R"({"rows":{"list":"applications","of":")" + call + R"(","ids":[)" + out["application"] +
                        R"(]},"subject":"Ours","body":"Ours alone"})";
        out["batch"] = str(house_side.post("/api/letters", to).number("/batch"));
        out["letter"] = str(house_side.get("/api/outbox?batch=" + out["batch"]).number("/items/0/id"));
        out["operator"] =
            str(known("select p.operator_id from programmes p where p.slug = ?", out["programme"]).value());
        out["kind"] = "letter.by_hand";
        out["language"] = "fr";
        const auto invited = house_side.post(
            "/api/invitations", R"({"email":"ours-)" + call +
                                    R"(@spark.example","name":"Ours","role":"juror","language":"en","operator":)" +
                                    out["operator"] + "}");
        out["phase"] =
            str(house_side.post("/api/calls/" + call + "/phases", R"({"kind":"paper","reads":1})").number("/id"));
        const auto candidate = house_side.get("/api/calls/" + call + "/reviewers").number("/candidates/0/person");
        out["reviewer"] =
            str(house_side.post("/api/calls/" + call + "/reviewers", "{\"people\":[" + str(candidate) + "]}")
                    .number("/reviewers/0/id"));
        EXPECT_EQ(house_side.post("/api/phases/" + out["phase"] + "/proposal", R"({"fair":false})").status, 200);
        EXPECT_EQ(house_side.post("/api/phases/" + out["phase"] + "/assignment").status, 200);
        out["review"] = str(known("select min(id) from reviews where phase_id = ?", std::stoll(out["phase"])).value());
        const auto jury = house_side.post("/api/calls/" + call + "/juries",
                                          R"({"name":"Ours","day":"2013-12-20","files":"nothing","people":[]})");
        out["jury"] = str(jury.number("/head/id"));
        EXPECT_EQ(
            house_side.put("/api/juries/" + out["jury"] + "/agenda", "{\"files\":[" + out["application"] + "]}").status,
            204);
        out["interview"] = interview_of(house_side, call, out["application"]);
        out["jury_file"] = str(house_side.get("/api/juries/" + out["jury"]).number("/agenda/0/id"));
        const auto condition = house_side.post("/api/applications/" + out["application"] + "/conditions",
                                               R"({"words":"Ours alone","due":"2014-03-01"})");
        out["condition"] = str(condition.number("/0/id"));
        house_side.post("/api/applications/" + out["application"] + "/opening");
        for (const auto* decided : {"waiting_list", "offered"}) {
            house_side.post("/api/calls/" + call + "/decisions", R"({"moves":[{"application":)" + out["application"] +
                                                                     R"(,"decided":")" + decided + "\"}]}");
            house_side.post("/api/calls/" + call + "/decisions/publication");
        }
        out["offer"] = str(team_side.get("/api/applications/" + out["application"] + "/offer").number("/id"));
        out["person"] = str(invited.number("/person"));
        out["grant"] = str(invited.number("/grant"));
        for (const auto& [name, value] : out) EXPECT_TRUE(value != "-1" && !value.empty()) << name;
        return out;
    }
    // One that was told, asked by two people of the house.
    std::string interview_of(Browser& house_side, const std::string& call, const std::string& application) {
        const auto round = "/api/calls/" + call + "/interviews";
        EXPECT_EQ(house_side
                      .put(round + "/round",
                           R"({"days":[{"day":"2013-12-12","from":540,"until":1080}],"panels":[{"name":"Ours"}]})")
                      .status,
                  200);
        house_side.post("/api/applications/" + application + "/opening");
        house_side.post("/api/calls/" + call + "/decisions",
                        R"({"moves":[{"application":)" + application + R"(,"decided":"interview"}]})");
        house_side.post("/api/calls/" + call + "/decisions/publication");
        const auto able = house_side.get(round);
        const auto people = str(able.number("/candidates/0/person")) + "," + str(able.number("/candidates/1/person"));
        EXPECT_EQ(house_side.post(round + "/people", "{\"people\":[" + people + "]}").status, 200);
        const auto at = able.text("/slots/0/starts_at");
        for (const auto* one : {"/candidates/0/person", "/candidates/1/person"})
            house_side.put(round + "/people/" + str(able.number(one)) + "/times", R"({"free":[")" + at + R"("]})");
        EXPECT_EQ(house_side.post(round + "/proposal").size("/lines"), 1U);
        const auto seen = str(house_side.get(round).number("/plan_version"));
        EXPECT_EQ(house_side.post(round + "/invitations", "{\"seen\":" + seen + "}").status, 200);
        return str(known("select id from interviews where application_id = ?", std::stoll(application)).value());
    }
    // What stands for {id} depends on what the path begins with.
    static std::string filled(std::string path, const Names& names) {
        static const Names kinds{{"applications", "application"},
                                 {"startups", "startup"},
                                 {"notes", "note"},
                                 {"views", "view"},
                                 {"imports", "import"},
                                 {"files", "file"},
                                 {"calls", "application"},
                                 {"outbox", "letter"},
                                 {"letter-batches", "batch"},
                                 {"grants", "grant"},
                                 {"people", "person"},
                                 {"webhooks", "webhook"},
                                 {"programmes", "cohort"},
                                 {"phases", "phase"},
                                 {"reviewers", "reviewer"},
                                 {"reviews", "review"},
                                 {"juries", "jury"},
                                 {"interviews", "interview"},
                                 {"jury-files", "jury_file"},
                                 {"offers", "offer"}};
        const auto room = path.substr(5, path.find('/', 5) - 5);
        for (auto at = path.find('{'); at != std::string::npos; at = path.find('{')) {
            auto name = path.substr(at + 1, path.find('}') - at - 1);
            const auto size = name.size() + 2;
            if (name == "id") name = kinds.at(room);
            if (name == "slug" && room == "programmes") name = "programme";
            path.replace(at, size, names.contains(name) ? names.at(name) : "7");
        }
        return path;
    }
    static std::string body_of(const http::Route& route, const Names& names) {
        const std::string rule =
            R"({"key":"all","kind":"all","limits":[],"rates":[],"countries":[],"technologies":[],"sentence":{"en":"","fr":"","pt":""},"rules":[]})";
        const std::map<std::string, std::string> bodies{
            {"PATCH /api/startups/{id}", R"({"fields":[{"field":"city","text":"Elsewhere"}]})"},
            {"POST /api/startups/{id}/team", R"({"name":"An Outsider","writes_code":"no"})"},
            {"PATCH /api/startups/{id}/team/{member}", R"({"title":"Outsider"})"},
            {"POST /api/startups/{id}/invitations", R"({"member":)" + names.at("member") + "}"},
            {"POST /api/startups/{id}/ownership", R"({"member":)" + names.at("member") + "}"},
            {"POST /api/startups/{id}/merge", R"({"from":7})"},
            {"POST /api/startups/{id}/told-apart", R"({"from":7})"},
            {"PATCH /api/outbox/{id}", R"({"subject":"Taken over"})"},
            {"POST /api/letter-templates/{operator}/preview",
             R"({"kind":"letter.by_hand","language":"en","subject":"Taken","body":"over"})"},
            {"PUT /api/letter-templates/{operator}/{kind}/{language}", R"({"subject":"Taken","body":"over"})"},
            {"PATCH /api/programmes/{slug}/cohorts/{id}", R"({"name":"Taken over"})"},
            {"PATCH /api/programmes/{slug}", R"({"name":"Taken over"})"},
            {"POST /api/programmes/{slug}/cohorts",
             R"({"name":"I","starts_on":"2014-01-06","ends_on":"2014-03-01","capacity":5})"},
            {"PATCH /api/calls/{slug}", R"({"summary":"Taken over"})"},
            {"PUT /api/calls/{slug}/texts",
             R"({"texts":[{"language":"fr","name":"Pris","summary":"","description":""}]})"},
            {"PUT /api/calls/{slug}/questions", R"({"questions":[],"consents":[]})"},
            {"PUT /api/calls/{slug}/eligibility", R"({"rules":)" + rule + "}"},
            {"POST /api/calls/{slug}/eligibility/preview", R"({"rules":)" + rule + "}"},
            {"PATCH /api/applications/{id}", R"({"tags":["taken over"]})"},
            {"POST /api/applications/{id}/extension", R"({"until":"2014-12-20T12:00:00Z","reason":"None"})"},
            {"POST /api/calls/{slug}/extensions",
             R"({"number":"ER4T-9KQ2-7M","until":"2014-12-20T12:00:00Z","reason":"None"})"},
            {"POST /api/applications/{id}/notes", R"({"text":"I was here"})"},
            {"POST /api/applications/{id}/override", R"({"eligibility":"not_eligible","reason":"None"})"},
            {"POST /api/calls/{slug}/bulk",
             R"({"applications":[)" + names.at("application") + R"(],"act":"tag","tag":"taken over"})"},
            {"POST /api/calls/{slug}/decisions",
             R"({"moves":[{"application":)" + names.at("application") + R"(,"decided":"refused"}]})"},
            {"PUT /api/calls/{slug}/limits", R"({"limits":[]})"},
            {"POST /api/calls/{slug}/choice", R"({"from":["shortlisted"]})"},
            {"PATCH /api/applications/{id}/reasons", R"({"paragraph":"Taken over"})"},
            {"POST /api/calls/{slug}/reasons/reading", R"({"applications":[)" + names.at("application") + "]}"},
            {"POST /api/calls/{slug}/views", R"({"name":"Taken over","query":"","shared":true})"},
            {"POST /api/imports/{id}/preview", R"({"header":true,"columns":["name"],"values":[]})"},
            {"PATCH /api/webhooks/{id}", R"({"active":false})"},
            {"POST /api/calls/{slug}/phases", R"({"kind":"paper"})"},
            {"POST /api/calls/{slug}/reviewers", R"({"people":[]})"},
            {"POST /api/calls/{slug}/conflicts", R"({"application":)" + names.at("application") + R"(,"known":true})"},
            {"POST /api/calls/{slug}/bids", R"({"application":)" + names.at("application") + R"(,"bid":"gladly"})"},
            {"PUT /api/calls/{slug}/interviews/round",
             R"({"days":[{"day":"2013-12-12","from":0,"until":60}],"panels":[{"name":"Taken over"}]})"},
            {"POST /api/calls/{slug}/interviews/people", R"({"people":[]})"},
            {"PUT /api/calls/{slug}/interviews/people/{person}/times", R"({"free":[]})"},
            {"PUT /api/calls/{slug}/interviews/own-times", R"({"free":[]})"},
            {"PUT /api/calls/{slug}/interviews/teams/{application}/times", R"({"busy":[]})"},
            {"PUT /api/calls/{slug}/interviews/plan/{application}",
             R"({"starts_at":"2013-12-12T08:00:00Z","panel":1,"people":[],"seen":0})"},
            {"POST /api/calls/{slug}/interviews/asking", R"({})"},
            {"PUT /api/applications/{id}/interview/times", R"({"busy":[]})"},
            {"POST /api/calls/{slug}/interviews/invitations", R"({"seen":0})"},
            {"POST /api/applications/{id}/interview/move", R"({"starts_at":"2013-12-12T08:00:00Z"})"},
            {"POST /api/applications/{id}/interview/absence", R"({})"},
            {"PATCH /api/phases/{id}", R"({"reads":7})"},
            {"POST /api/phases/{id}/proposal", R"({"fair":false})"},
            {"POST /api/phases/{id}/proposal/lines",
             R"({"application":)" + names.at("application") + R"(,"reviewer":)" + names.at("reviewer") + "}"},
            {"PATCH /api/reviewers/{id}", R"({"most":7})"},
            {"PATCH /api/reviews/{id}", R"({"for_house":"Taken over"})"},
            {"POST /api/calls/{slug}/juries", R"({"name":"Taken over","day":"2013-12-20","people":[]})"},
            {"PATCH /api/juries/{id}", R"({"quorum":7})"},
            {"POST /api/juries/{id}/members", R"({"people":[]})"},
            {"PUT /api/juries/{id}/agenda", R"({"files":[]})"},
            {"POST /api/juries/{id}/screen", R"({"file":)" + names.at("jury_file") + "}"},
            {"PUT /api/jury-files/{id}/vote", R"({"vote":"against"})"},
            {"POST /api/jury-files/{id}/decision", R"({"decided":"offered","was":"submitted"})"},
            {"PATCH /api/calls/{slug}/offer-terms", R"({"days":3})"},
            {"PATCH /api/calls/{slug}/waiting-list/{id}", R"({"place":1})"},
            {"POST /api/applications/{id}/conditions", R"({"words":"Taken over","due":"2014-03-01"})"},
            {"PATCH /api/applications/{id}/conditions/{condition}", R"({"met":true})"},
            {"POST /api/offers/{id}/declining", "{}"},
            {"POST /api/offers/{id}/withdrawal", R"({"decided":"refused"})"},
            {"PATCH /api/offers/{id}", R"({"answer_by":"2013-12-20T12:00:00Z"})"},
            {"POST /api/offers/{id}/acceptance", R"({"people":3,"desks":3,"arrival":"2014-01-13"})"},
            {"POST /api/imports/{id}/sheet", R"({"sheet":"Files"})"},
            {"POST /api/imports/{id}/run", R"({"header":true,"columns":["name"],"values":[]})"}};
        const auto found = bodies.find(route.method + " " + route.path);
        return found == bodies.end() ? "" : found->second;
    }
    // A published call and its programme may be read, tried and applied to by everybody.
    static bool open_to_all(const http::Route& route) {
        static const std::set<std::string> open{
            "GET /api/calls/{slug}",      "POST /api/calls/{slug}/check",         "POST /api/calls/{slug}/applications",
            "GET /api/programmes/{slug}", "GET /api/calls/{slug}/applications",   "DELETE /api/sessions/{id}",
            "DELETE /api/tokens/{id}",    "POST /api/letters/unsubscribe/{token}"};
        return open.contains(route.method + " " + route.path);
    }
    void expect_absent(Browser outsider, const Names& names, http::Role role) {
        for (const auto& route : house().api().routes()) {
            if (route->path.find('{') == std::string::npos || open_to_all(*route)) continue;
            const auto target = filled(route->path, names);
            const auto answer = outsider.send(route->method, target, {body_of(*route, names), {}});
            EXPECT_EQ(answer.status, route->least > role ? 403 : 404) << route->method << ' ' << target << "\n"
                                                                      << answer.body.substr(0, 400);
        }
    }
    // Every list, total and export that this person can ask for.
    std::string everything(Browser browser, const std::vector<std::string>& calls) {
        std::vector<std::string> targets{"/api/startups?limit=200",
                                         "/api/startups?search=e&limit=200",
                                         "/api/startups/lookalikes",
                                         "/api/today",
                                         "/api/audit?limit=200",
                                         "/api/calls",
                                         "/api/programmes",
                                         "/api/applications",
                                         "/api/webhooks",
                                         "/api/me"};
        for (const auto& call : calls)
            for (const auto* part :
                 {"", "/applications?limit=200", "/applications?search=e&limit=200", "/applications.csv", "/board",
                  "/report", "/people", "/tags", "/views", "/imports", "/eligibility"})
                targets.push_back("/api/calls/" + call + part);
        std::string out;
        for (const auto& target : targets) (out += browser.get(target).body) += "\n";
        return out;
    }
    std::vector<std::int64_t> ids_of(const std::string& operator_slug) {
        auto out =
            all("select a.id from applications a join calls c on c.id = a.call_id join programmes p on p.id = "
                "c.programme_id join operators o on o.id = p.operator_id where o.slug = ?",
                operator_slug);
        for (const auto* sql :
             {"select t.startup_id from ties t join operators o on o.id = t.operator_id where o.slug = ?",
              "select e.id from events e join operators o on o.id = e.operator_id where o.slug = ?"})
            for (const auto id : all(sql, operator_slug)) out.push_back(id);
        return out;
    }
    void expect_none_of(const std::string& text, const std::vector<std::int64_t>& ids) {
        ASSERT_GT(ids.size(), 20u);
        for (const auto id : ids) EXPECT_EQ(text.find(str(id)), std::string::npos) << id;
    }
};

TEST_F(Operators, look_absent_to_each_other_by_every_route_that_names_a_thing) {
    const auto spark = belongings("manager", "mariam@palabre.example", "Palabre", "spark-2014-winter");
    const auto ruche = belongings("manager@ruche.example", "bruno@cale-seche.example", "Cale Sèche", "ruche-2013");
    const auto rows = [&] {
        return all(
            "select count(*) from notes union all select count(*) from application_tags union all select count(*) from "
            "team_members");
    };
    const auto before = rows();
    expect_absent(as("manager"), ruche, http::Role::manager);
    expect_absent(as("manager@ruche.example"), spark, http::Role::manager);
    EXPECT_EQ(rows(), before);
}

TEST_F(Operators, read_nothing_of_each_other_in_lists_counts_exports_and_the_audit) {
    const std::vector<std::string> calls{"spark-2013-spring", "spark-2014-winter", "ruche-2013"};
    const auto seen_by_ruche = everything(as("manager@ruche.example"), calls);
    const auto seen_by_spark = everything(as("manager"), calls);
    expect_none_of(seen_by_ruche, ids_of("spark"));
    expect_none_of(seen_by_spark, ids_of("ruche"));
    EXPECT_NE(seen_by_ruche.find(str(file_of("Cale Sèche", "ruche-2013"))), std::string::npos) << "each sees its own";
    auto ruche = as("manager@ruche.example");
    EXPECT_EQ(ruche.get("/api/calls/spark-2014-winter/applications").number("/total"), 0);
    EXPECT_TRUE(ruche.get("/api/calls/spark-2014-winter").at("/counts").is_null());
    EXPECT_EQ(ruche.get("/api/startups").number("/total"), 8);
}

TEST_F(Operators, cannot_reach_across_in_the_body_of_a_request) {
    auto manager = as("manager");
    const auto theirs = str(file_of("Cale Sèche", "ruche-2013"));
    const auto ours = str(file_of("Palabre", "spark-2014-winter"));
    const auto bulk = manager.post("/api/calls/spark-2014-winter/bulk",
                                   R"({"applications":[)" + theirs + R"(],"act":"status","status":"refused"})");
    EXPECT_EQ(bulk.number("/changed"), 0);
    EXPECT_EQ(bulk.size("/left_out"), 1u);
    const auto startup = str(known("select id from startups where name = 'Cale Sèche'").value());
    const auto kept = str(known("select id from startups where name = 'Palabre'").value());
    EXPECT_EQ(manager.post("/api/startups/" + kept + "/merge", R"({"from":)" + startup + "}").status, 404);
    const auto person = str(known("select id from people where email = 'manager@ruche.example'").value());
    EXPECT_EQ(manager.patch("/api/applications/" + ours, R"({"looks_after":)" + person + "}").status, 422);
    EXPECT_EQ(
        manager
            .post(
                "/api/calls",
                R"({"programme":"ruche","slug":"x","name":"X","opens_at":"2013-12-01T08:00:00Z","closes_at":"2014-01-05T08:00:00Z","time_zone":"Europe/Paris"})")
            .status,
        404);
    EXPECT_EQ(
        manager
            .post(
                "/api/calls",
                R"({"programme":"spark","slug":"x","name":"X","opens_at":"2013-12-01T08:00:00Z","closes_at":"2014-01-05T08:00:00Z","time_zone":"Europe/Paris","copy_from":"ruche-2013"})")
            .status,
        404);
    EXPECT_EQ(known<std::string>("select status from applications where id = ?", file_of("Cale Sèche", "ruche-2013")),
              "submitted");
}

TEST_F(Operators, keep_founders_of_one_startup_out_of_another) {
    const auto palabre = belongings("manager", "mariam@palabre.example", "Palabre", "spark-2014-winter");
    expect_absent(as("founder"), palabre, http::Role::member);
    expect_none_of(everything(as("founder"), {"spark-2013-spring", "spark-2014-winter"}),
                   all("select a.id from applications a where a.name <> 'Brindille'"));
}

}  // namespace
}  // namespace contract
