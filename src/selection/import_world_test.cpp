// The house of imports, compiled once for all the tests that live in it.
#include "selection/import_world.hpp"

#include <fstream>
#include <future>

namespace selection {

TemporaryFile::TemporaryFile(const std::string& bytes)
    : path(std::filesystem::temp_directory_path() / ("spark-test-" + std::to_string(core::new_id()))) {
    std::ofstream(path, std::ios::binary) << bytes;
}

namespace {

std::int64_t person(db::Tx& tx, const std::string& name, std::int64_t house) {
    const auto id = core::new_id();
    tx.run("insert into people (id, name, language, time_zone, made_at) values (?, ?, 'en', 'Europe/Paris', 0)", id,
           name);
    tx.run("insert into grants (id, person_id, role, operator_id, made_at) values (?, ?, 'manager', ?, 0)",
           core::new_id(), id, house);
    return id;
}

std::int64_t house(db::Tx& tx, const std::string& slug) {
    const auto id = core::new_id();
    tx.run("insert into operators (id, slug, name, made_at) values (?, ?, ?, 0)", id, slug, slug);
    return id;
}

void add_call(db::Tx& tx, std::int64_t programme, const std::string& slug) {
    Question market;
    market.id = 501;
    market.key = core::Text<1, 60>::from("market").value();
    market.kind = QuestionKind::one_choice;
    market.label = core::Words::of("Who pays?", "Qui paie ?", "Quem paga?");
    market.options = {
        {core::Text<1, 60>::from("firms").value(), core::Words::of("Firms", "Entreprises", "Empresas")},
        {core::Text<1, 60>::from("people").value(), core::Words::of("People", "Particuliers", "Pessoas")}};
    tx.run(
        "insert into calls (id, programme_id, slug, name, summary, description, opens_at, closes_at, time_zone, "
        "languages, published_at, questions, consents, rules, version, made_at) "
        "values (?, ?, ?, ?, '', '', ?, ?, 'Europe/Paris', '[]', ?, ?, '[]', ?, 1, 0)",
        core::new_id(), programme, slug, slug, *core::parse_instant("2013-01-01T00:00:00Z"),
        *core::parse_instant("2013-03-03T22:59:59Z"), *core::parse_instant("2013-01-01T00:00:00Z"),
        std::vector<Question>{market}, programmes::spark_pattern());
}

}  // namespace

void ImportWorld::SetUp() {
    OnEngine::SetUp();
    if (IsSkipped()) return;
    world_ = std::make_unique<world::World>(world::fresh_db());
    clock_.set(*core::parse_instant("2013-12-04T09:20:00Z"));
    open();
    db().write_now({}, [&](db::Tx& tx) { furnish(tx); });
}

void ImportWorld::open() {
    static const bool followed = [] { return follow_others(), true; }();
    (void)followed;
    api_ = std::make_unique<http::Api>(db(), clock_, metrics_);
    routes(*api_);
    startups::routes(*api_);
    api_->identify = [this](db::Read&, const http::Head&) {
        return http::Identity{{person_}, http::Role::manager, language_, 0};
    };
}

void ImportWorld::open_again() {
    world_->open_again();
    open();
}

Answered ImportWorld::ask(const std::string& method, const std::string& path, const std::string& body) {
    http::Request request;
    request.body = body;
    return send(method, path, std::move(request));
}

Answered ImportWorld::upload(const std::string& bytes, const std::string& name, const std::string& call) {
    const TemporaryFile file(bytes);
    http::Request request;
    request.body_file = file.path;
    request.body_size = bytes.size();
    request.head.headers.emplace_back("x-file-name", name);
    return send("POST", "/calls/" + call + "/imports", std::move(request));
}

std::int64_t ImportWorld::uploaded(const std::string& bytes, const std::string& call) {
    const auto answer = upload(bytes, "candidates.csv", call);
    EXPECT_EQ(answer.status, 201) << answer.text;
    return answer.status == 201 ? answer.body().at("id").as_int64() : 0;
}

std::string ImportWorld::at(std::int64_t import, const std::string& act) {
    return "/imports/" + std::to_string(import) + (act.empty() ? "" : "/" + act);
}

std::string ImportWorld::guessed(std::int64_t import) {
    const auto shown = ask("GET", at(import)).body();
    json::array columns;
    for (const auto& column : shown.at("columns").as_array()) columns.push_back(column.at("guess"));
    return json::serialize(
        json::value{{"header", shown.at("header")}, {"columns", columns}, {"values", json::array{}}});
}

int ImportWorld::work() { return activity::Jobs(db(), jobs(db(), clock_)).do_due(); }

std::string ImportWorld::brought_in(const std::string& bytes, const std::string& mapping, const std::string& call) {
    last_ = uploaded(bytes, call);
    const auto run = ask("POST", at(last_, "run"), mapping.empty() ? guessed(last_) : mapping);
    EXPECT_EQ(run.status, 200) << run.text;
    work();
    return counts(last_);
}

std::string ImportWorld::counts(std::int64_t import) {
    const auto shown = ask("GET", at(import)).body();
    std::string out = shown.at("state").as_string().c_str();
    for (const auto* name : {"added", "updated", "unchanged", "refused", "lookalikes"})
        out += " " + std::to_string(shown.at(name).as_int64());
    return out;
}

std::string ImportWorld::report(std::int64_t import) { return ask("GET", at(import, "report.csv")).text; }

Answered ImportWorld::send(const std::string& method, const std::string& path, http::Request request) {
    const auto question = path.find('?');
    request.head.method = method;
    request.head.path = "/api" + path.substr(0, question);
    if (question != std::string::npos) request.head.query = path.substr(question + 1);
    request.head.headers.emplace_back("content-type", "application/json");
    std::promise<http::Reply> answered;
    api_->handle(std::move(request), [&](http::Reply reply) { answered.set_value(std::move(reply)); });
    auto reply = answered.get_future().get();
    std::string text = reply.body, chunk;
    while (reply.more && reply.more(chunk)) text += chunk;
    return {reply.status, text};
}

void ImportWorld::furnish(db::Tx& tx) {
    operator_ = house(tx, "spark");
    manager_ = person_ = person(tx, "Claire", operator_);
    stranger_ = person(tx, "Ana", house(tx, "other"));
    const auto programme = core::new_id();
    tx.run(
        "insert into programmes (id, operator_id, slug, name, kind, description, months_min, months_max, "
        "price_per, languages, phase, version) "
        "values (?, ?, 'spark', 'Spark', 'accelerator', '', 3, 3, 'free', '[]', 4, 1)",
        programme, operator_);
    for (const std::string slug : {"spring", "winter"}) add_call(tx, programme, slug);
    call_ = tx.one<std::int64_t>("select id from my_calls where slug = 'spring'");
}

}  // namespace selection
