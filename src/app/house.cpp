#include "app/house.hpp"

#include "accounts/accounts.hpp"
#include "activity/activity.hpp"
#include "activity/calendar.hpp"
#include "activity/news.hpp"
#include "activity/webhooks.hpp"
#include "app/front_door.hpp"
#include "app/rooms.hpp"
#include "app/settings.hpp"
#include "http/language.hpp"
#include "http/reference.hpp"
#include "http/static_files.hpp"
#include "interviews/interviews.hpp"
#include "jury/jury.hpp"
#include "offers/offers.hpp"
#include "participation/participation.hpp"
#include "programmes/programmes.hpp"
#include "reports/reports.hpp"
#include "reviews/reviews.hpp"
#include "selection/selection.hpp"
#include "startups/startups.hpp"

namespace app {

using http::Head;
using http::Reply;

namespace {

constexpr std::uint64_t small_body = std::uint64_t{64} * 1024;  // bytes, where no route has said what it takes

}  // namespace

class House::HouseSite final : public http::Site {
public:
    explicit HouseSite(House& house)
        : house_(house), openapi_(house.api_->openapi()), reference_(http::reference_page(*house.api_)) {}

    http::BodyPlan plan(const Head& head) const override {
        if (head.method == "GET" || head.method == "HEAD") return {http::BodyKind::memory, small_body};
        const auto* route = house_.api_->match(head.method, head.path).route;
        if (!route) return {http::BodyKind::memory, small_body};
        for (const auto& input : route->inputs)
            if (input.source == http::Source::upload) return {http::BodyKind::file, route->limit};
        return {http::BodyKind::memory, route->limit};
    }
    std::optional<Reply> admit(const Head& head) override { return house_.api_->admit(head); }

    void handle(http::Request request, http::Respond respond) override {
        const auto& path = request.head.path;
        if (path == "/api/openapi.json") return respond(text("application/json", openapi_));
        if (path == "/api" || path == "/api/") return respond(page(reference_));
        if (path.starts_with("/api/")) return house_.api_->handle(std::move(request), never_kept(std::move(respond)));
        if (path == "/healthz") return respond(text("text/plain", "ok\n"));
        if (path == "/readyz") return respond(ready());
        if (path == "/metrics") return respond(text("text/plain; version=0.0.4", house_.metrics_.render(samples())));
        if (auto file = http::serve_file(request.head)) return respond(std::move(*file));
        respond(refuse(request.head, 404, "not_found",
                       {"There is no such page.", "Cette page n’existe pas.", "Esta página não existe."}));
    }

    Reply refuse(const Head& head, int status, std::string_view code, const core::Sentence& sentence) const override {
        return house_.api_->refuse(head, {status, std::string(code), sentence}, http::asked_language(head));
    }

private:
    static Reply text(std::string_view type, std::string_view body) {
        Reply reply;
        reply.type = type;
        reply.body = body;
        return reply;
    }
    static Reply page(std::string_view body) {
        auto reply = text("text/html; charset=utf-8", body);
        http::append_page_headers(reply.headers);
        for (auto& [name, value] : reply.headers)
            if (name == "Content-Security-Policy")
                value = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";
        return reply;
    }
    static http::Respond never_kept(http::Respond respond) {
        return [respond = std::move(respond)](Reply reply) {
            reply.headers.emplace_back("Cache-Control", "no-store");
            respond(std::move(reply));
        };
    }
    Reply ready() {
        try {
            house_.db_.read({}, [](db::Read& read) { read.one<std::int64_t>("select count(*) from settings"); });
            return text("text/plain", "ready\n");
        } catch (const std::exception&) {
            auto reply = text("text/plain", "the database does not answer\n");
            reply.status = 503;
            return reply;
        }
    }
    std::vector<http::Sample> samples() const;

    House& house_;
    std::string openapi_, reference_;
};

// None while the database does not answer: that is when the other figures are needed most.
std::vector<JobCount> counted_jobs(db::Db& db) {
    try {
        return jobs_by_state(db);
    } catch (const std::exception&) {
        return {};
    }
}

std::vector<http::Sample> House::HouseSite::samples() const {
    using Kind = http::Sample::Kind;
    const auto counters = house_.db_.counters();
    std::vector<http::Sample> out{
        {"spark_writer_queue", Kind::gauge, "Writes that wait.", "", "", static_cast<double>(counters.queued)},
        {"spark_commits_total", Kind::counter, "Commits.", "", "", static_cast<double>(counters.commits)},
        {"spark_writes_total", Kind::counter, "Write transactions.", "", "", static_cast<double>(counters.writes)},
        {"spark_retries_total", Kind::counter, "Write transactions tried again after a conflict.", "", "",
         static_cast<double>(counters.retries)},
        {"spark_live_subscribers", Kind::gauge, "Open live streams.", "", "",
         static_cast<double>(house_.hub_.subscribers())}};
    if (house_.server_)
        out.push_back({"spark_connections", Kind::gauge, "Open connections.", "", "",
                       static_cast<double>(house_.server_->counters().connections)});
    for (const auto& job : counted_jobs(house_.db_))
        out.push_back({"spark_jobs", Kind::gauge, "Jobs by state; dead: given up after many tries.", "state", job.state,
                       static_cast<double>(job.count)});
    for (const auto& s : counters.statements)
        out.push_back({"spark_statements_total", Kind::counter, "Statements run.", "statement", s.name,
                       static_cast<double>(s.calls)});
    for (const auto& s : counters.statements)
        out.push_back({"spark_statement_seconds_total", Kind::counter, "Time spent in statements.", "statement", s.name,
                       s.seconds});
    return out;
}

House::House(db::Db& db, letters::PostSettings mail) : db_(db) {
    demonstration_ = setting(db, "demonstration").has_value();
    if (demonstration_) {
        clock_.set(demonstration_time(db));
        mail.server.reset();  // its people are invented: their letters stay in the outbox
    }
    api_ = std::make_unique<http::Api>(db, clock_, metrics_);
    all_routes(*api_, hub_, demonstration_);
    tell_each_other();
    mail_ = std::make_unique<letters::Post>(db, clock_, std::move(mail));
    jobs_ = std::make_unique<activity::Jobs>(db, works_of_rooms(db, clock_));
    auto posts = mail_->jobs();
    posts[std::string(activity::deliver)] = [this](std::int64_t webhook) {
        activity::deliver_webhook(db_, clock_, webhook);
    };
    post_ = std::make_unique<activity::Jobs>(db, std::move(posts), activity::Jobs::usual_lease, activity::Lane::post);
    followers_ = std::make_unique<activity::Followers>(db);
    site_ = std::make_unique<HouseSite>(*this);
    db.listen([this](const db::News& news) { hear(news); });
}

House::~House() { db_.listen(nullptr); }

void House::hear(const db::News& news) {
    for (const auto& line : news.lines) {
        activity::heed(line, hub_);
        activity::heed(line, *jobs_);
        activity::heed(line, *post_);
        activity::heed(line, *followers_);
        if (const auto now = clock_moved(line)) {  // all that is shown may depend on it
            clock_.set(*now);
            hub_.publish_all();
        }
    }
    if (!news.missed) return;
    hub_.publish_all();
    jobs_->wake();
    post_->wake();
    followers_->wake();
}

void House::begin_work(const std::string& address) {
    mail_->open(address);
    db_.write_now({}, [this](db::Tx& tx) {
        selection::plan_reminders(tx, clock_.now());
        reviews::plan_switches(tx);
        interviews::plan_reminders(tx, clock_.now());
        offers::plan(tx, clock_.now());
        participation::catch_up(tx);
    });
    jobs_->start();
    post_->start();
    followers_->start();
}

void House::end_work() {
    followers_->stop();
    jobs_->stop();
    mail_->stop_soon();
    post_->stop();
}

std::string House::set_up_path() {
    const auto admins = db_.ask(
        {}, [](db::Read& read) { return read.one<std::int64_t>("select count(*) from grants where role = 'admin'"); });
    if (admins) return {};
    const auto token = db_.change({}, [](db::Tx& tx) {
        accounts::close_first_door(tx);
        return accounts::make_link(tx, accounts::LinkPurpose::setup, {}, {}, std::chrono::hours(24 * 7));
    });
    return "/setup#" + token;
}

}  // namespace app
