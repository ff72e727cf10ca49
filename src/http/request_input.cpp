#include "http/request_input.hpp"

#include "http/entrance.hpp"

#include <algorithm>
#include <boost/url/encode.hpp>
#include <boost/url/parse_query.hpp>
#include <boost/url/pct_string_view.hpp>
#include <boost/url/rfc/unreserved_chars.hpp>
#include <cctype>

namespace http {
namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;

Parameters query_parameters(std::string_view query) {
    const std::string held(query);  // Boost 1.81 measures it up to a NUL, so one must stand at its end
    const auto parsed = boost::urls::parse_query(held);
    if (!parsed)
        throw core::Problem(
            400, "bad_query",
            {"The address holds a query that can't be read.", "Les paramètres de l’adresse sont illisibles.",
             "Os parâmetros do endereço são ilegíveis."});
    boost::urls::encoding_opts spaces;
    spaces.space_as_plus = true;
    Parameters out;
    for (const auto& pair : *parsed) {
        if (out.size() == 64)
            throw core::Problem(400, "bad_query",
                                {"The address holds more than 64 parameters.", "L’adresse a plus de 64 paramètres.",
                                 "O endereço tem mais de 64 parâmetros."});
        std::string key, value;
        boost::urls::pct_string_view(pair.key).decode(spaces, boost::urls::string_token::assign_to(key));
        boost::urls::pct_string_view(pair.value).decode(spaces, boost::urls::string_token::assign_to(value));
        out.emplace_back(std::move(key), std::move(value));
    }
    return out;
}

// "status=offered&status=joined" says the same as "status=offered,joined"; what takes one value is told once.
Parameters with_repeats_joined(const Parameters& given, const core::Shape& shape,
                               std::vector<core::FieldError>& errors) {
    Parameters out;
    for (const auto& parameter : given) {
        const auto& key = parameter.first;
        const auto& value = parameter.second;
        const auto known = std::find_if(out.begin(), out.end(), [&](const auto& one) { return one.first == key; });
        const auto field = std::find_if(shape.fields.begin(), shape.fields.end(),
                                        [&](const core::Field& one) { return one.name == key; });
        if (known == out.end())
            out.emplace_back(key, value);
        else if (field != shape.fields.end() && field->shape().kind == core::Kind::list)
            (known->second += ',') += value;
        else
            errors.push_back(
                {key, "repeated", {"Say this only once.", "Ne le dites qu’une fois.", "Diga isto só uma vez."}});
    }
    return out;
}

void fill_parameters(const Parameters& told, const core::Shape& shape, void* out,
                     std::vector<core::FieldError>& errors) {
    const auto given = with_repeats_joined(told, shape, errors);
    core::read_parameters(
        [&](std::string_view name) -> std::optional<std::string_view> {
            for (const auto& [key, value] : given)
                if (key == name) return value;
            return std::nullopt;
        },
        shape, out, errors);
    for (const auto& parameter : given) {
        const auto& key = parameter.first;
        const bool known = std::any_of(shape.fields.begin(), shape.fields.end(),
                                       [&](const core::Field& field) { return field.name == key; });
        if (!known)
            errors.push_back({key,
                              "unknown",
                              {"This address knows no such parameter.", "Cette adresse ne connaît pas ce paramètre.",
                               "Este endereço não conhece este parâmetro."}});
    }
}

// What a path names must look like what it names; else there is no such thing.
void refuse_impossible_path(const Parameters& path, const std::vector<core::FieldError>& errors) {
    for (const auto& error : errors)
        for (const auto& [key, value] : path)
            if (key == error.field) throw core::not_found(core::Missing::named(key));
}

// What stands behind the last slash, for some browsers tell a whole path.
std::string name_of_file(std::string_view told) {
    const auto path = core::clean_text(percent_decoded(told), 0, 200);
    if (!path) return "file";
    const auto name = core::clean_text(path->substr(path->find_last_of("/\\") + 1), 1, 200);
    return name && *name != "." && *name != ".." ? *name : "file";
}

void fill_upload(const Request& request, Upload& upload) {
    upload.path = request.body_file;
    upload.size = request.body_size;
    upload.type = std::string(request.head.header("content-type"));
    upload.name = name_of_file(request.head.header("x-file-name"));
}

void expect_json(const Head& head) {
    const auto type = head.header("content-type");
    std::string lower(type.substr(0, type.find(';')));
    for (auto& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    while (lower.ends_with(' ')) lower.pop_back();
    if (lower != "application/json")
        throw core::Problem(415, "not_json",
                            {"Send the body as application/json.", "Envoyez le contenu en application/json.",
                             "Envie o conteúdo como application/json."});
}

}  // namespace

std::string percent_decoded(std::string_view text) {
    const auto encoded = boost::urls::make_pct_string_view(text);
    if (!encoded) return {};
    std::string out;
    encoded->decode({}, boost::urls::string_token::assign_to(out));
    return out;
}

void read_query(std::string_view query, const core::Shape& shape, void* out) {
    std::vector<core::FieldError> errors;
    fill_parameters(query_parameters(query), shape, out, errors);
    if (!errors.empty()) throw core::invalid(std::move(errors));
}

std::string percent_encoded(std::string_view text) { return boost::urls::encode(text, boost::urls::unreserved_chars); }

void fill_inputs(const Route& route, const Request& request, const Parameters& path_parameters, Inputs& inputs) {
    bool parameters_read = false;
    for (std::size_t i = 0; i < route.inputs.size(); ++i) {
        const auto& input = route.inputs[i];
        void* slot = inputs.slots[i];
        if (input.source == Source::parameters) {
            auto given = path_parameters;
            for (auto& pair : query_parameters(request.head.query)) given.push_back(std::move(pair));
            std::vector<core::FieldError> errors;
            fill_parameters(given, input.shape(), slot, errors);
            refuse_impossible_path(path_parameters, errors);
            if (!errors.empty()) throw core::invalid(std::move(errors));
            parameters_read = true;
        } else if (input.source == Source::upload) {
            fill_upload(request, *static_cast<Upload*>(slot));
        } else {
            if (!request.body.empty()) expect_json(request.head);
            core::read_json(request.body.empty() ? "{}" : request.body, input.shape(), slot);
        }
    }
    if (!parameters_read && route.method == "GET" && !request.head.query.empty())
        throw core::Problem(422, "invalid",
                            {"This address takes no parameters.", "Cette adresse ne prend pas de paramètres.",
                             "Este endereço não aceita parâmetros."});
}

void refuse_foreign_origin(const Head& head) {
    if (head.method == "GET" || head.method == "HEAD") return;
    if (bearer(head)) return;  // no browser adds such a key by itself, and the cookie does not count beside it
    const auto site = head.header("sec-fetch-site");
    const auto origin = head.header("origin");
    const auto scheme = origin.find("://");
    const bool same =
        origin.empty() || (scheme != std::string_view::npos && origin.substr(scheme + 3) == head.header("host"));
    if (!same || site == "cross-site")
        throw core::Problem(403, "wrong_origin",
                            {"This change came from a page of another site. Open Spark itself and repeat it.",
                             "Cette modification vient de la page d’un autre site. Ouvrez Spark et recommencez.",
                             "Esta alteração veio da página de outro site. Abra o próprio Spark e repita."});
}

}  // namespace http
