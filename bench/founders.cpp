#include "bench/founders.hpp"

#include <stdexcept>

#include "bench/worlds.hpp"

namespace bench {
namespace {

namespace json = boost::json;

constexpr auto prose =
    "We watch what wears out in a workshop and say what to order before it breaks, in words that fit on a phone. ";

json::object answer(const json::value& question) {
    const auto kind = question.at("kind").as_string();
    json::object field{{"field", "answer." + std::to_string(question.at("id").as_int64())}};
    if (kind == "number")
        field["text"] = "0";
    else if (kind == "date")
        field["text"] = "2014-02-03";
    else if (kind == "link")
        field["text"] = "https://example.org/demo";
    else if (kind == "long_text")
        field["text"] = std::string(prose) + prose;
    else if (kind == "short_text")
        field["text"] = "A short answer";
    else
        field["choices"] = json::array{question.at("options").at(0).at("key")};
    return field;
}

// The body of a new draft with an answer to everything that must be answered.
std::string draft_of(const json::value& call, const std::string& name) {
    json::array fields;
    for (const auto& question : call.at("questions").as_array())
        if (question.at("kind").as_string() != "file" && question.at("required").as_bool())
            fields.push_back(answer(question));
    for (const auto& consent : call.at("consents").as_array())
        fields.push_back(
            json::object{{"field", "consent." + std::string(consent.at("key").as_string())}, {"text", "yes"}});
    const json::object passport{{"startup.description", prose}, {"startup.city", "Lyon"}, {"startup.country", "FR"}};
    for (const auto& [field, text] : passport) fields.push_back(json::object{{"field", field}, {"text", text}});
    return json::serialize(
        json::object{{"startup", json::object{{"name", name}, {"one_liner", "Tells a workshop what to order"}}},
                     {"fields", fields}});
}

std::int64_t id_of(const Answer& answer) {
    if (answer.status != 201) throw std::runtime_error("a draft was refused: " + answer.body);
    return json::parse(answer.body).at("id").as_int64();
}

}  // namespace

std::vector<Founder> founders(const House& house, unsigned count, std::size_t drafts_each) {
    const auto call = house.get(std::string("/api/calls/") + call_slug);
    const auto target = std::string("/api/calls/") + call_slug + "/applications";
    const auto port = house.server.port();
    std::vector<Founder> out(count);
    std::vector<std::string> requests(count);
    for (unsigned i = 0; i < count; ++i) {
        const auto begun = ask(port, request("POST", target, {}, draft_of(call, "Workshop " + std::to_string(i))));
        out[i].drafts.push_back(id_of(begun));
        out[i].cookie = cookie_of(begun);
        const json::object account{{"name", "Founder " + std::to_string(i)},
                                   {"email", "founder" + std::to_string(i) + "@bench.example"},
                                   {"password", "a long password"}};
        const auto claimed = ask(port, request("POST", "/api/me/claim", out[i].cookie, json::serialize(account)));
        if (claimed.status > 299) throw std::runtime_error("an account was refused: " + claimed.body);
        out[i].cookie = cookie_of(claimed);
    }
    run({.port = port,
         .connections = count,
         .at_most = std::chrono::minutes(5),
         .next = [&](unsigned i) -> const std::string* {
             if (out[i].drafts.size() == drafts_each) return nullptr;
             requests[i] =
                 request("POST", target, out[i].cookie,
                         draft_of(call, "Workshop " + std::to_string(i) + " " + std::to_string(out[i].drafts.size())));
             return &requests[i];
         },
         .answered = [&](unsigned i, const Answer& answer) { out[i].drafts.push_back(id_of(answer)); }});
    return out;
}

}  // namespace bench
