#include "http/api.hpp"

#include <algorithm>
#include <cmath>

#include "core/log.hpp"
#include "core/reflect.hpp"
#include "http/entrance.hpp"
#include "http/language.hpp"
#include "http/metrics.hpp"
#include "http/refusal.hpp"
#include "http/repeated.hpp"
#include "http/request_input.hpp"
#include "http/workers.hpp"

namespace http {

using core::Problem;

struct Api::Pending {
    Pending(Request r, Respond answer_to, db::Db& db, const core::Clock& clock)
        : request(std::move(r)), respond(std::move(answer_to)), call(request.head, db, clock) {}
    Request request;
    Respond respond;
    Match match;
    Call call;
    Inputs inputs;
    Reply reply;
    core::Instant began = core::real_now();
};

namespace {

constexpr unsigned slow_threads = 8;  // they wait more than they work

// Takes "/calls" off "/calls/7".
std::string_view next_segment(std::string_view& path) {
    path.remove_prefix(1);
    const auto end = std::min(path.find('/'), path.size());
    const auto segment = path.substr(0, end);
    path.remove_prefix(end);
    return segment;
}

// Asked of every route for every request, so it holds nothing but the parameters that it finds.
bool fits(std::string_view pattern, std::string_view path, Api::Match& match) {
    match.parameters.clear();
    while (!pattern.empty() && !path.empty()) {
        const auto wanted = next_segment(pattern);
        const auto given = next_segment(path);
        if (wanted.starts_with('{')) {
            const auto close = wanted.find('}');
            const auto ending = wanted.substr(close + 1);  // "{secret}.ics"
            if (!given.ends_with(ending)) return false;
            match.parameters.emplace_back(wanted.substr(1, close - 1), given.substr(0, given.size() - ending.size()));
        } else if (wanted != given) {
            return false;
        }
    }
    return pattern.empty() && path.empty();
}

// Reads that went well and quickly are only counted (/metrics): there are thousands a second.
void log_answer(const Head& head, std::string_view route, int status, double seconds) {
    const bool read = head.method == "GET" || head.method == "HEAD";
    if (read && status < 400 && seconds < 1) return;
    core::log(core::LogLevel::info, "request.answered", head.request_id,
              {{"method", head.method}, {"route", route}, {"status", status}, {"ms", std::llround(seconds * 1000)}});
}

}  // namespace

Api::Api(db::Db& db, const core::Clock& clock, Metrics& metrics)
    : db_(db), clock_(clock), metrics_(metrics), slow_(std::make_unique<Workers>(slow_threads)) {}
Api::~Api() = default;

void Api::rest() { slow_->stop(); }

Route& Api::keep(Route route, const std::string& method, const std::string& path, const std::string& summary,
                 Role least) {
    route.method = method;
    route.path = "/api" + path;
    route.fixed = std::min(route.path.find('{'), route.path.size());
    route.summary = summary;
    route.room = room_;
    route.least = least;
    if (route.method == "POST" && route.status == 200) route.status = 201;
    return *routes_.emplace_back(std::make_unique<Route>(std::move(route)));
}

Api::Match Api::match(std::string_view method, std::string_view path) const {
    Match found;
    for (const auto& route : routes_) {
        if (!path.starts_with(std::string_view(route->path).substr(0, route->fixed))) continue;
        Match candidate;
        if (!fits(route->path, path, candidate)) continue;
        found.path_known = true;
        if (route->method != (method == "HEAD" ? "GET" : method)) continue;
        // A literal path wins over one with a {name} in its place.
        if (found.route && found.parameters.size() <= candidate.parameters.size()) continue;
        found.route = route.get();
        found.parameters = std::move(candidate.parameters);
    }
    return found;
}

std::string Api::methods_of(std::string_view path) const {
    std::string out;
    for (const std::string_view method : {"GET", "POST", "PUT", "PATCH", "DELETE"})
        if (match(method, path).route) (out += out.empty() ? "" : ", ") += method;
    return out;
}

Reply Api::refuse(const Head& head, const Problem& problem, core::Language language) const {
    struct FieldFault {
        std::string field, code, message;
    };
    struct Refusal {
        std::string type = "about:blank", title;
        int status = 0;
        std::string code, detail;
        std::vector<FieldFault> errors;
        std::string request_id;
    } body;
    body.title = problem.code;
    body.status = problem.status;
    body.code = problem.code;
    body.detail = problem.detail.in(language);
    for (const auto& error : problem.errors)
        body.errors.push_back({error.field, error.code, error.message.in(language)});
    body.request_id = head.request_id;
    Reply reply;
    reply.status = problem.status;
    reply.type = "application/problem+json";
    reply.body = core::to_json(body);
    reply.headers.emplace_back("Content-Language", core::reflect::name(language));
    const auto retry_after = problem.status == 503 ? std::chrono::seconds(2) : problem.retry_after;
    if (retry_after.count() > 0) reply.headers.emplace_back("Retry-After", std::to_string(retry_after.count()));
    if (problem.status == 401 && bearer(head)) reply.headers.emplace_back("WWW-Authenticate", "Bearer");
    return reply;
}

std::optional<Reply> Api::admit(const Head& head) {
    auto language = asked_language(head);
    try {
        refuse_foreign_origin(head);
        const auto found = match(head.method, head.path);
        if (!found.route) return std::nullopt;
        Identity identity;
        db_.read({}, [&](db::Read& read) { identity = identify(read, head); });
        language = identity.language;
        allow(*found.route, identity);
        return std::nullopt;
    } catch (...) {
        return refuse(head, as_problem(std::current_exception(), head), language);
    }
}

void Api::finish(Pending& pending, Reply reply) {
    for (auto& header : pending.call.headers) reply.headers.push_back(std::move(header));
    const auto seconds = static_cast<double>((core::real_now() - pending.began).count()) / 1e6;
    const auto* route = pending.match.route;
    metrics_.count(route ? route->path : "none", pending.request.head.method, reply.status, seconds);
    log_answer(pending.request.head, route ? route->path : "none", reply.status, seconds);
    pending.respond(std::move(reply));
}

void Api::handle(Request request, Respond respond) {
    auto pending = std::make_shared<Pending>(std::move(request), std::move(respond), db_, clock_);
    pending->call.hub = hub;
    const auto& head = pending->request.head;
    pending->match = match(head.method, head.path);
    if (!pending->match.route || !pending->match.route->slow) return take_on(pending);
    slow_->push([this, pending] { take_on(pending); });
}

void Api::take_on(const std::shared_ptr<Pending>& pending) {
    const auto& head = pending->request.head;
    try {
        if (!pending->match.route) {
            if (!pending->match.path_known) throw core::not_found("page");
            pending->call.set_header("Allow", methods_of(head.path));
            throw Problem(405, "method_not_allowed",
                          {"This address does not take that method.", "Cette adresse n’accepte pas cette méthode.",
                           "Este endereço não aceita esse método."});
        }
        refuse_foreign_origin(head);
        if (pending->match.route->mode == Mode::write)
            answer_write(pending);
        else
            answer(pending);
    } catch (...) {
        if (pending->match.route) pending->call.headers.clear();
        finish(*pending, refuse(head, as_problem(std::current_exception(), head), pending->call.language()));
    }
}

void Api::answer(const std::shared_ptr<Pending>& pending) {
    const auto& route = *pending->match.route;
    auto& call = pending->call;
    const auto prepare = [&](db::Read& read) {
        call.identity = identify(read, call.head);
        allow(route, call.identity);
        pending->inputs = route.make();
        fill_inputs(route, pending->request, pending->match.parameters, pending->inputs);
    };
    pending->reply.status = route.status;
    db_.read({}, [&](db::Read& read) {
        prepare(read);
        if (route.mode == Mode::free) return;
        read.become(call.caller());
        route.run(&read, nullptr, call, pending->inputs, pending->reply);
    });
    if (route.mode == Mode::free) route.run(nullptr, nullptr, call, pending->inputs, pending->reply);
    finish(*pending, std::move(pending->reply));
}

void Api::answer_write(const std::shared_ptr<Pending>& pending) {
    const auto& route = *pending->match.route;
    auto& call = pending->call;
    db_.read({}, [&](db::Read& read) { call.identity = identify(read, call.head); });
    allow(route, call.identity);
    pending->inputs = route.make();
    fill_inputs(route, pending->request, pending->match.parameters, pending->inputs);
    const auto queue = route.queue ? route.queue(pending->inputs) : std::string();
    db_.write(
        {}, queue,
        [this, pending, &route, &call](db::Tx& tx) {
            pending->reply = Reply{};
            pending->reply.status = route.status;
            call.headers.clear();
            call.identity = identify(tx, call.head);
            allow(route, call.identity);
            tx.become(call.caller());
            Repeated repeated(tx, call, route, pending->request.body);
            if (repeated.answered_before(pending->reply)) return;
            route.run(nullptr, &tx, call, pending->inputs, pending->reply);
            repeated.keep(pending->reply);
        },
        [this, pending, &call](const std::exception_ptr& failed) {
            if (!failed) return finish(*pending, std::move(pending->reply));
            call.headers.clear();
            finish(*pending, refuse(call.head, as_problem(failed, call.head), call.language()));
        });
}

}  // namespace http
