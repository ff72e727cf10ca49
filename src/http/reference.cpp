#include "http/reference.hpp"

#include <map>

#include "http/entrance.hpp"

namespace http {
namespace {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '<')
            out += "&lt;";
        else if (c == '&')
            out += "&amp;";
        else
            out += c;
    }
    return out;
}

std::string type_words(const core::Shape& shape) {
    switch (shape.kind) {
        case core::Kind::boolean:
            return "true or false";
        case core::Kind::integer:
            return "whole number";
        case core::Kind::real:
            return "number";
        case core::Kind::instant:
            return "moment";
        case core::Kind::text:
            return shape.rule.format.empty() ? "text" : std::string(shape.rule.format);
        case core::Kind::list:
            return "list of " + type_words(shape.inner());
        case core::Kind::optional:
            return type_words(shape.inner()) + ", may be absent";
        case core::Kind::change:
            return type_words(shape.inner()) + ", when it changes";
        case core::Kind::object:
            return std::string(shape.name);
        case core::Kind::choice:
            break;
    }
    std::string out;
    for (const auto choice : shape.choices) (out += out.empty() ? "" : " | ") += choice;
    return out;
}

std::string field_table(const core::Shape& shape) {
    std::string out = "<table>";
    for (const auto& field : shape.fields)
        out += "<tr><th scope=\"row\"><code>" + std::string(field.name) + "</code></th><td>" +
               escaped(type_words(field.shape())) + "</td></tr>";
    return out + "</table>";
}

std::string fields_of(const core::Shape& shape) {
    if (shape.kind == core::Kind::object) return field_table(shape);
    if (shape.kind == core::Kind::list && shape.inner().kind == core::Kind::object)
        return "<p>A list of:</p>" + field_table(shape.inner());
    return "<p>" + escaped(type_words(shape)) + "</p>";
}

std::string section(const Route& route) {
    std::string out =
        "<details><summary><code>" + route.method + " " + escaped(route.path) + "</code> <span>" +
        escaped(route.summary) + "</span></summary><p>At least: " + std::string(core::reflect::name(route.least)) +
        ". For programs: " + (scope_of(route).empty() ? "no" : "scope <code>" + scope_of(route) + "</code>") + ".</p>";
    for (const auto& input : route.inputs) {
        out += input.source == Source::parameters ? "<h3>Path and query</h3>"
               : input.source == Source::body     ? "<h3>Body</h3>"
                                                  : "<h3>Body: a file</h3>";
        if (input.shape) out += fields_of(input.shape());
    }
    out += "<h3>Answer " + std::to_string(route.status) + "</h3>";
    if (route.output) out += fields_of(route.output());
    return out + "</details>";
}

}  // namespace

std::string reference_page(const Api& api) {
    std::map<std::string, std::string> rooms;
    for (const auto& route : api.routes()) rooms[route->room] += section(*route);
    std::string out =
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
        "content=\"width=device-width\"><title>Spark API</title><style>"
        "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 "
        "1rem;color:#161a1f;background:#fff}"
        "summary{padding:.4rem 0;cursor:pointer}summary "
        "span{color:#454e58}code{font-size:.9em}h2{text-transform:capitalize;margin-top:2rem}"
        "h3{font-size:1em;margin:.6rem 0 "
        ".2rem}table{border-collapse:collapse}th{text-align:left;font-weight:400}td,th{padding:.15rem 1rem .15rem "
        "0;vertical-align:top}"
        "@media(prefers-color-scheme:dark){body{color:#edf0f3;background:#0e1114}summary "
        "span{color:#b7c0c9}a{color:#ff935c}}</style></head><body><main><h1>Spark API</h1>"
        "<p>Every screen uses these routes. The same as a description for programs: <a "
        "href=\"/api/openapi.json\">OpenAPI 3.1</a>. "
        "Refusals are <code>application/problem+json</code> with <code>status, code, detail, errors</code>.</p>";
    for (const auto& [room, routes] : rooms) out += "<section><h2>" + escaped(room) + "</h2>" + routes + "</section>";
    return out + "</main></body></html>";
}

}  // namespace http
