// Routes as data: a method, a path, who may call it, and a function from typed input to typed output.
//
//   Out f(db::Read&, Call&, In...)   one read transaction
//   Out f(db::Tx&, Call&, In...)     one write transaction, answered after COMMIT
//   Out f(Call&, In...)              no transaction: slow work and uploads; it opens its own
// Inputs are plain structs. Where the path has {names}, or the method is GET or DELETE, the first struct is filled from
// path and query; the next one is the JSON body. An Upload takes the body as a file.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "core/json.hpp"
#include "http/call.hpp"
#include "http/message.hpp"

namespace http {

class Metrics;
class Workers;

enum class Mode { read, write, free };
enum class Source { parameters, body, upload };
enum class Answer { json, nothing, download, stream };

struct Input {
    core::ShapeOf shape;  // null for an upload
    Source source;
};

// The inputs of one call, made by the route's template and filled by the loops in api.cpp.
struct Inputs {
    std::shared_ptr<void> tuple;
    std::vector<void*> slots;
};

struct Route {
    std::string method, path, summary, room;
    std::size_t fixed = 0;  // so many bytes of the path stand before its first {name}
    Role least = Role::guest;
    Mode mode = Mode::free;
    Answer answer = Answer::json;
    int status = 200;
    std::uint64_t limit = 1 << 20;                   // bytes of body
    std::string media = "application/octet-stream";  // of a download
    bool precondition = false;
    bool by_session_alone = false;    // no program comes here, whatever its scopes
    bool before_second_step = false;  // open to whoever still owes a second step
    bool tells_secret = false;        // its answer is kept nowhere
    bool slow = false;
    std::vector<Input> inputs;
    core::ShapeOf output = nullptr;
    std::function<Inputs()> make;
    // Runs the handler; exactly one of read and tx is set, by mode.
    std::function<void(db::Read*, db::Tx*, Call&, const Inputs&, Reply&)> run;
    std::function<std::string(const Inputs&)> queue;  // writers of one hot row take turns on PostgreSQL

    Route& answers(int code) { return status = code, *this; }
    Route& limited_to(std::uint64_t bytes) { return limit = bytes, *this; }
    Route& gives(std::string type) { return media = std::move(type), *this; }
    // Its handler holds If-Match against the stored version (Call::expect_version).
    Route& versioned() { return precondition = true, *this; }
    Route& for_people() { return by_session_alone = true, *this; }
    // Enrolment, and what a person needs on the way to it.
    Route& on_the_doorstep() { return before_second_step = true, *this; }
    Route& told_once() { return tells_secret = true, *this; }
    // Its handler waits long (a password is hashed): it runs beside the workers that all
    // others need.
    Route& thinks_long() { return slow = true, *this; }
};

namespace detail {

template <class T> constexpr Source source_of(bool first, bool has_parameters) {
    if constexpr (std::is_same_v<T, Upload>) return Source::upload;
    return first && has_parameters ? Source::parameters : Source::body;
}

void put_download(Reply& reply, Download download);

template <class Out> void put(Reply& reply, Out&& out) {
    using T = std::remove_cvref_t<Out>;
    if constexpr (std::is_same_v<T, Download>) {
        put_download(reply, std::forward<Out>(out));
    } else if constexpr (std::is_same_v<T, EventStream>) {
        reply.type = "text/event-stream";
        reply.subscribe = std::move(out.subscribe);
    } else {
        core::write_json(core::shape_of<T>(), &out, reply.body);
    }
}

template <class Out> constexpr Answer answer_of() {
    if constexpr (std::is_void_v<Out> || std::is_same_v<Out, Nothing>)
        return Answer::nothing;
    else if constexpr (std::is_same_v<Out, Download>)
        return Answer::download;
    else if constexpr (std::is_same_v<Out, EventStream>)
        return Answer::stream;
    else
        return Answer::json;
}

template <class Out, class... In> Route shape_route(bool has_parameters) {
    Route route;
    bool first = true;
    [[maybe_unused]] const auto add = [&]<class T>(std::type_identity<T>) {
        core::ShapeOf shape = nullptr;
        if constexpr (!std::is_same_v<T, Upload>) shape = &core::shape_of<T>;
        route.inputs.push_back({shape, source_of<T>(first, has_parameters)});
        first = false;
    };
    (add(std::type_identity<In>{}), ...);
    route.make = [] {
        auto tuple = std::make_shared<std::tuple<In...>>();
        Inputs inputs{tuple, {}};
        std::apply([&](auto&... slot) { (inputs.slots.push_back(&slot), ...); }, *tuple);
        return inputs;
    };
    route.answer = answer_of<Out>();
    if constexpr (answer_of<Out>() == Answer::json) route.output = &core::shape_of<Out>;
    if constexpr (answer_of<Out>() == Answer::nothing) route.status = 204;
    return route;
}

}  // namespace detail

class Api {
public:
    Api(db::Db& db, const core::Clock& clock, Metrics& metrics);
    ~Api();

    // The room whose routes follow: their tag in OpenAPI.
    void room(std::string name) { room_ = std::move(name); }

    template <class H> Route& get(const std::string& path, const std::string& summary, Role least, H handler) {
        return add("GET", path, summary, least, handler);
    }
    template <class H> Route& post(const std::string& path, const std::string& summary, Role least, H handler) {
        return add("POST", path, summary, least, handler);
    }
    template <class H> Route& put(const std::string& path, const std::string& summary, Role least, H handler) {
        return add("PUT", path, summary, least, handler);
    }
    template <class H> Route& patch(const std::string& path, const std::string& summary, Role least, H handler) {
        return add("PATCH", path, summary, least, handler);
    }
    template <class H> Route& remove(const std::string& path, const std::string& summary, Role least, H handler) {
        return add("DELETE", path, summary, least, handler);
    }

    // Who asks, found in the transaction that answers; set once by accounts.
    std::function<Identity(db::Read&, const Head&)> identify;
    // Where live streams hear what changed; set once by activity.
    LiveHub* hub = nullptr;

    struct Match {
        const Route* route = nullptr;
        std::vector<std::pair<std::string, std::string>> parameters;
        bool path_known = false;  // another method would be answered
    };
    std::string methods_of(std::string_view path) const;                // "GET, PATCH"
    Match match(std::string_view method, std::string_view path) const;  // paths as in OpenAPI, with /api
    void handle(Request request, Respond respond);
    std::optional<Reply> admit(const Head& head);
    Reply refuse(const Head& head, const core::Problem& problem, core::Language language) const;

    const std::vector<std::unique_ptr<Route>>& routes() const { return routes_; }
    db::Db& db() { return db_; }
    void rest();  // does what is slow to its end; then nothing slow is taken on any more
    std::string openapi() const;

private:
    struct Pending;
    template <class Out, class... In>
    Route& add(const std::string& method, const std::string& path, const std::string& summary, Role least,
               Out (*handler)(db::Read&, Call&, In...)) {
        auto route = detail::shape_route<Out, std::remove_cvref_t<In>...>(has_parameters(method, path));
        route.mode = Mode::read;
        route.run = [handler](db::Read* read, db::Tx*, Call& call, const Inputs& inputs, Reply& reply) {
            run<Out, std::remove_cvref_t<In>...>(inputs, reply,
                                                 [&](auto&... in) { return handler(*read, call, in...); });
        };
        return keep(std::move(route), method, path, summary, least);
    }
    template <class Out, class... In>
    Route& add(const std::string& method, const std::string& path, const std::string& summary, Role least,
               Out (*handler)(db::Tx&, Call&, In...)) {
        auto route = detail::shape_route<Out, std::remove_cvref_t<In>...>(has_parameters(method, path));
        route.mode = Mode::write;
        route.run = [handler](db::Read*, db::Tx* tx, Call& call, const Inputs& inputs, Reply& reply) {
            run<Out, std::remove_cvref_t<In>...>(inputs, reply, [&](auto&... in) { return handler(*tx, call, in...); });
        };
        return keep(std::move(route), method, path, summary, least);
    }
    template <class Out, class... In>
    Route& add(const std::string& method, const std::string& path, const std::string& summary, Role least,
               Out (*handler)(Call&, In...)) {
        auto route = detail::shape_route<Out, std::remove_cvref_t<In>...>(has_parameters(method, path));
        route.mode = Mode::free;
        route.run = [handler](db::Read*, db::Tx*, Call& call, const Inputs& inputs, Reply& reply) {
            run<Out, std::remove_cvref_t<In>...>(inputs, reply, [&](auto&... in) { return handler(call, in...); });
        };
        return keep(std::move(route), method, path, summary, least);
    }
    template <class Out, class... In, class F> static void run(const Inputs& inputs, Reply& reply, F&& handler) {
        std::apply(
            [&](auto&... in) {
                if constexpr (detail::answer_of<Out>() == Answer::nothing)
                    handler(in...);
                else
                    detail::put(reply, handler(in...));
            },
            *static_cast<std::tuple<In...>*>(inputs.tuple.get()));
    }
    static bool has_parameters(std::string_view method, std::string_view path) {
        return method == "GET" || method == "DELETE" || path.find('{') != std::string_view::npos;
    }
    Route& keep(Route route, const std::string& method, const std::string& path, const std::string& summary,
                Role least);
    void take_on(const std::shared_ptr<Pending>& pending);
    void finish(Pending& pending, Reply reply);
    void answer(const std::shared_ptr<Pending>& pending);
    void answer_write(const std::shared_ptr<Pending>& pending);

    db::Db& db_;
    const core::Clock& clock_;
    Metrics& metrics_;
    std::string room_;
    std::vector<std::unique_ptr<Route>> routes_;
    std::unique_ptr<Workers> slow_;  // goes first: what it still does needs all the rest
};

}  // namespace http
