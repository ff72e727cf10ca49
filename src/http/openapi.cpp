// The API's description, OpenAPI 3.1, made from the routes and the shapes of their inputs and outputs.
#include <algorithm>
#include <boost/json.hpp>
#include <map>
#include <stdexcept>

#include "http/openapi_security.hpp"

namespace http {
namespace {

namespace json = boost::json;
using core::Kind;
using core::Shape;

enum class Direction { in, out };

// Schemas of structs and enums become components; one name stands for one struct in one direction.
class Components {
public:
    json::object all;

    json::value schema(const Shape& shape, Direction direction) {
        switch (shape.kind) {
            case Kind::boolean:
                return json::object{{"type", "boolean"}};
            case Kind::integer:
                return json::object{{"type", "integer"}, {"minimum", shape.min}, {"maximum", shape.max}};
            case Kind::real:
                return json::object{{"type", "number"}};
            case Kind::instant:
                return json::object{{"type", "string"}, {"format", "date-time"}};
            case Kind::text:
                return text(shape);
            case Kind::list:
                return json::object{{"type", "array"}, {"items", schema(shape.inner(), direction)}};
            case Kind::optional:
                return json::object{
                    {"anyOf", json::array{schema(shape.inner(), direction), json::object{{"type", "null"}}}}};
            case Kind::change:
                return schema(shape.inner(), direction);
            case Kind::choice:
                return choice(shape);
            case Kind::object:
                return object(shape, direction);
        }
        return {};
    }

private:
    std::map<std::string, const Shape*> shapes_;

    static json::value text(const Shape& shape) {
        json::object out{{"type", "string"}};
        if (!shape.rule.format.empty()) out["format"] = shape.rule.format;
        if (shape.rule.min) out["minLength"] = shape.rule.min;
        if (shape.rule.max) out["maxLength"] = shape.rule.max;
        return out;
    }

    json::value choice(const Shape& shape) {
        json::array names;
        for (const auto name : shape.choices) names.emplace_back(name);
        all[shape.name] = json::object{{"type", "string"}, {"enum", std::move(names)}};
        return reference(shape.name);
    }

    json::value object(const Shape& shape, Direction direction) {
        auto name = component_name(shape);
        if (direction == Direction::in && differs(shape, 0)) name += "Input";
        const auto [known, first] = shapes_.emplace(name, &shape);
        if (known->second != &shape) throw std::logic_error("two structs of the API bear the name " + name);
        if (!first) return reference(name);
        all[name] = nullptr;  // holds the place while the struct refers to itself
        json::object properties;
        json::array required;
        for (const auto& field : shape.fields) {
            const auto& inner = field.shape();
            properties[field.name] = schema(inner, direction);
            const bool may_be_absent =
                inner.kind == Kind::change || (direction == Direction::in && inner.kind == Kind::optional);
            if (!may_be_absent) required.emplace_back(field.name);
        }
        all[name] = json::object{{"type", "object"},
                                 {"properties", std::move(properties)},
                                 {"required", std::move(required)},
                                 {"additionalProperties", false}};
        return reference(name);
    }

    // A struct with optional fields has two forms: they may be absent from what is sent, never from what is answered.
    static bool differs(const Shape& shape, int depth) {
        if (depth > 8) return false;
        if (shape.kind == Kind::list || shape.kind == Kind::optional || shape.kind == Kind::change)
            return differs(shape.inner(), depth + 1);
        return std::any_of(shape.fields.begin(), shape.fields.end(), [&](const core::Field& field) {
            return field.shape().kind == Kind::optional || differs(field.shape(), depth + 1);
        });
    }

    // "Page<selection::ApplicationLine>" becomes "PageOfApplicationLine".
    static std::string component_name(const Shape& shape) {
        const auto angle = shape.name.find('<');
        if (angle == std::string_view::npos) return std::string(shape.name);
        auto inner = shape.name.substr(angle + 1, shape.name.rfind('>') - angle - 1);
        const auto colon = inner.find_last_of(':');
        if (colon != std::string_view::npos) inner.remove_prefix(colon + 1);
        return std::string(shape.name.substr(0, angle)) + "Of" + std::string(inner);
    }
    static json::value reference(std::string_view name) {
        return json::object{{"$ref", "#/components/schemas/" + std::string(name)}};
    }
};

json::array parameters(const Route& route, Components& components) {
    json::array out;
    for (const auto& input : route.inputs) {
        if (input.source != Source::parameters) continue;
        for (const auto& field : input.shape().fields) {
            const auto* shape = &field.shape();
            const bool in_path = route.path.find("{" + std::string(field.name) + "}") != std::string::npos;
            const bool required = shape->kind != Kind::optional && shape->kind != Kind::list;
            if (shape->kind == Kind::optional) shape = &shape->inner();
            json::object one{{"name", field.name},
                             {"in", in_path ? "path" : "query"},
                             {"required", in_path || required},
                             {"schema", components.schema(*shape, Direction::in)}};
            if (shape->kind == Kind::list) one["style"] = "form", one["explode"] = false;
            out.emplace_back(std::move(one));
        }
    }
    return out;
}

// What a request may bring in its headers, by its method and its kind of body.
void add_headers(const Route& route, json::array& out) {
    const auto add = [&](std::string_view name, std::string_view what) {
        out.emplace_back(json::object{{"name", name},
                                      {"in", "header"},
                                      {"required", false},
                                      {"description", what},
                                      {"schema", json::object{{"type", "string"}}}});
    };
    if (route.precondition) add("If-Match", "The version that was read; a stale one is answered 412.");
    if (route.method == "POST" && route.mode == Mode::write && !route.tells_secret)
        add("Idempotency-Key", "From one who is signed in, the same key with the same body is done once.");
    for (const auto& input : route.inputs)
        if (input.source == Source::upload) add("X-File-Name", "The file's name, percent-encoded.");
}

json::object content(std::string_view type, json::value schema) {
    return {{"content", json::object{{type, json::object{{"schema", std::move(schema)}}}}}};
}

json::value request_body(const Route& route, Components& components) {
    for (const auto& input : route.inputs) {
        if (input.source == Source::upload)
            return content("application/octet-stream", json::object{{"type", "string"}, {"format", "binary"}});
        if (input.source == Source::body) {
            auto body = content("application/json", components.schema(input.shape(), Direction::in));
            body["required"] = true;
            return body;
        }
    }
    return nullptr;
}

json::object responses(const Route& route, Components& components) {
    json::object done{{"description", "Done"}};
    if (route.answer == Answer::json) {
        const auto body = content("application/json", components.schema(route.output(), Direction::out));
        done["content"] = body.at("content");
    }
    if (route.answer == Answer::download) done["content"] = json::object{{route.media, json::object{}}};
    if (route.answer == Answer::stream) done["content"] = json::object{{"text/event-stream", json::object{}}};
    json::object refused{{"description", "Refused, with the reason"}};
    refused["content"] = json::object{
        {"application/problem+json", json::object{{"schema", json::object{{"$ref", "#/components/schemas/Problem"}}}}}};
    return {{std::to_string(route.status), std::move(done)}, {"default", std::move(refused)}};
}

json::object problem_schema() {
    const json::object text{{"type", "string"}};
    json::object error{{"type", "object"},
                       {"properties", json::object{{"field", text}, {"code", text}, {"message", text}}},
                       {"required", json::array{"field", "code", "message"}}};
    return {{"type", "object"},
            {"properties", json::object{{"type", text},
                                        {"title", text},
                                        {"status", json::object{{"type", "integer"}}},
                                        {"code", text},
                                        {"detail", text},
                                        {"request_id", text},
                                        {"errors", json::object{{"type", "array"}, {"items", std::move(error)}}}}},
            {"required", json::array{"status", "code", "detail", "errors", "request_id"}}};
}

}  // namespace

std::string Api::openapi() const {
    Components components;
    json::object paths;
    for (const auto& route : routes_) {
        json::object operation{{"summary", route->summary},
                               {"tags", json::array{route->room}},
                               {"x-least-role", core::reflect::name(route->least)},
                               {"security", ways_in(*route)}};
        auto list = parameters(*route, components);
        add_headers(*route, list);
        if (!list.empty()) operation["parameters"] = std::move(list);
        if (auto body = request_body(*route, components); !body.is_null()) operation["requestBody"] = std::move(body);
        operation["responses"] = responses(*route, components);
        auto& path = paths[route->path];
        if (path.is_null()) path = json::object{};
        auto method = route->method;
        for (auto& c : method) c = static_cast<char>(c - 'A' + 'a');
        path.as_object()[method] = std::move(operation);
    }
    components.all["Problem"] = problem_schema();
    json::object info{
        {"title", "Spark"}, {"version", "1"}, {"description", "The headquarters of a startup ecosystem."}};
    return json::serialize(json::object{
        {"openapi", "3.1.0"},
        {"info", std::move(info)},
        {"paths", std::move(paths)},
        {"components", json::object{{"schemas", std::move(components.all)}, {"securitySchemes", ways_in_told()}}}});
}

}  // namespace http
