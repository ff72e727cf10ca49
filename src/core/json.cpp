#include "core/json.hpp"

#include <boost/json.hpp>
#include <charconv>
#include <cmath>

#include "core/json_text.hpp"

namespace core {
namespace {

namespace json = boost::json;

std::string joined(const std::string& path, std::string_view name) {
    return path.empty() ? std::string(name) : path + "." + std::string(name);
}

Sentence counted(const Phrase& phrase, std::int64_t min, std::int64_t max) {
    return Sentence::each([&](Language language) {
        return fill(phrase, language, {{"min", whole(min, language), min}, {"max", whole(max, language), max}});
    });
}

Sentence between(const Shape& shape) {
    return counted({"Write a whole number from {min} to {max}.", "Écrivez un nombre entier de {min} à {max}.",
                    "Escreva um número inteiro de {min} a {max}."},
                   shape.min, shape.max);
}

Sentence wrong_length(const TextRule& rule, std::string_view text) {
    const auto min = static_cast<std::int64_t>(rule.min), max = static_cast<std::int64_t>(rule.max);
    if (clean_text(text, rule.min, text.size()))
        return counted({"Write at most {max} characters.", "Écrivez {max} caractères au plus.",
                        "Escreva no máximo {max} caracteres."},
                       min, max);
    if (rule.min == 1) return required;
    return counted({"Write at least {min} characters.", "Écrivez au moins {min} caractères.",
                    "Escreva pelo menos {min} caracteres."},
                   min, max);
}

// Walks a parsed value and a shape together; faults are gathered, never thrown.
class Reader {
public:
    std::vector<FieldError> errors;

    void read(const json::value& in, const Shape& shape, void* out, const std::string& path) {
        switch (shape.kind) {
            case Kind::object:
                return read_object(in, shape, out, path);
            case Kind::list:
                return read_list(in, shape, out, path);
            case Kind::optional:
                if (in.is_null()) return shape.clear(out);
                return read(in, shape.inner(), shape.make(out), path);
            case Kind::change:
                return read(in, shape.inner(), shape.make(out), path);
            case Kind::boolean:
                if (const auto* flag = in.if_bool()) return void(shape.set_integer(out, *flag));
                return fail(path, "wrong_type",
                            {"Write true or false.", "Écrivez true ou false.", "Escreva true ou false."});
            case Kind::integer:
                return read_integer(in, shape, out, path);
            case Kind::real:
                return read_real(in, out, path);
            case Kind::instant:
            case Kind::text:
            case Kind::choice:
                return read_text(in, shape, out, path);
        }
    }

private:
    void fail(const std::string& path, std::string code, Sentence message) {
        if (errors.size() < 100) errors.push_back({path, std::move(code), std::move(message)});
    }

    void read_object(const json::value& in, const Shape& shape, void* out, const std::string& path) {
        const auto* object = in.if_object();
        if (!object)
            return fail(path, "wrong_type",
                        {"This must be an object.", "Ce doit être un objet.", "Isto deve ser um objeto."});
        std::size_t known = 0;
        for (const auto& field : shape.fields) {
            const auto& inner = field.shape();
            if (const auto* value = object->if_contains(field.name)) {
                ++known;
                read(*value, inner, field_at(out, field), joined(path, field.name));
            } else if (inner.kind != Kind::optional && inner.kind != Kind::change) {
                fail(joined(path, field.name), "required", required);
            }
        }
        if (known == object->size()) return;
        for (const auto& entry : *object) {
            const bool is_known = std::any_of(shape.fields.begin(), shape.fields.end(),
                                              [&](const Field& f) { return f.name == std::string_view(entry.key()); });
            if (!is_known)
                fail(joined(path, entry.key()), "unknown",
                     {"There is no such field.", "Ce champ n’existe pas.", "Este campo não existe."});
        }
    }

    void read_list(const json::value& in, const Shape& shape, void* out, const std::string& path) {
        const auto* list = in.if_array();
        if (!list)
            return fail(path, "wrong_type",
                        {"This must be a list.", "Ce doit être une liste.", "Isto deve ser uma lista."});
        if (list->size() > 10'000)
            return fail(path, "too_many",
                        {"A list has at most 10,000 items.", "Une liste a 10 000 éléments au plus.",
                         "Uma lista tem no máximo 10.000 itens."});
        shape.clear(out);
        const auto& inner = shape.inner();
        for (std::size_t i = 0; i < list->size(); ++i)
            read((*list)[i], inner, shape.make(out), joined(path, std::to_string(i)));
    }

    void read_integer(const json::value& in, const Shape& shape, void* out, const std::string& path) {
        const auto* number = in.if_int64();
        if (!number)
            return fail(path, "wrong_type",
                        {"Write a whole number.", "Écrivez un nombre entier.", "Escreva um número inteiro."});
        if (*number < shape.min || *number > shape.max) return fail(path, "out_of_range", between(shape));
        shape.set_integer(out, *number);
    }

    void read_real(const json::value& in, void* out, const std::string& path) {
        json::error_code failed;
        const auto number = in.to_number<double>(failed);
        if (failed || !std::isfinite(number))
            return fail(path, "wrong_type", {"Write a number.", "Écrivez un nombre.", "Escreva um número."});
        *static_cast<double*>(out) = number;
    }

    void read_text(const json::value& in, const Shape& shape, void* out, const std::string& path) {
        const auto* text = in.if_string();
        if (!text)
            return fail(path, "wrong_type",
                        shape.kind == Kind::choice
                            ? one_of(shape)
                            : Sentence{"Write a text.", "Écrivez un texte.", "Escreva um texto."});
        if (read_scalar(*text, shape, out)) return;
        fail(path, shape.kind == Kind::choice ? "not_a_choice" : "invalid", complaint(shape, *text));
    }
};

}  // namespace

Sentence one_of(const Shape& shape) {
    std::string all;
    for (std::size_t i = 0; i < shape.choices.size(); ++i) {
        if (i) all += ", ";
        all += shape.choices[i];
    }
    return {{"Choose one of {all}.", "Choisissez parmi {all}.", "Escolha entre {all}."}, {{"all", all}}};
}

Sentence complaint(const Shape& shape, std::string_view text) {
    if (shape.kind == Kind::choice) return one_of(shape);
    if (shape.kind == Kind::instant)
        return {"Write a moment like 2013-12-04T10:20:00Z.", "Écrivez un moment comme 2013-12-04T10:20:00Z.",
                "Escreva um momento como 2013-12-04T10:20:00Z."};
    if (shape.kind == Kind::integer)
        return {"Write a whole number.", "Écrivez un nombre entier.", "Escreva um número inteiro."};
    if (shape.kind == Kind::boolean)
        return {"Write true or false.", "Écrivez true ou false.", "Escreva true ou false."};
    if (!clean_text(text, 0, text.size()))
        return {"It holds characters that are not text. Type it again.",
                "Il y a des caractères qui ne sont pas du texte. Retapez-le.",
                "Há caracteres que não são texto. Digite de novo."};
    if (shape.rule.format.empty() && shape.rule.max) return wrong_length(shape.rule, text);
    return shape.rule.sentence;
}

bool read_scalar(std::string_view text, const Shape& shape, void* out) {
    switch (shape.kind) {
        case Kind::text:
            return shape.set_text(out, text);
        case Kind::instant: {
            const auto at = parse_instant(text);
            return at && shape.set_integer(out, at->microseconds);
        }
        case Kind::choice:
            for (std::size_t i = 0; i < shape.choices.size(); ++i)
                if (shape.choices[i] == text) return shape.set_integer(out, static_cast<std::int64_t>(i));
            return false;
        case Kind::boolean:
            return (text == "true" || text == "false") && shape.set_integer(out, text == "true");
        case Kind::integer: {
            std::int64_t number = 0;
            const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
            return failed == std::errc{} && end == text.data() + text.size() && number >= shape.min &&
                   number <= shape.max && shape.set_integer(out, number);
        }
        default:
            return false;
    }
}

void read_json(std::string_view text, const Shape& shape, void* out) {
    refuse_repeated_keys(text);
    json::error_code failed;
    json::monotonic_resource memory;
    const auto value = json::parse(text, failed, &memory);
    if (failed)
        throw Problem(400, "bad_json",
                      {"The body is not JSON.", "Le contenu n’est pas du JSON.", "O conteúdo não é JSON."});
    Reader reader;
    reader.read(value, shape, out, "");
    if (!reader.errors.empty()) throw invalid(std::move(reader.errors));
}

void read_parameters(const Lookup& lookup, const Shape& shape, void* out, std::vector<FieldError>& errors) {
    for (const auto& field : shape.fields) {
        const auto* at = &field.shape();
        const auto text = lookup(field.name);
        if (!text) {
            if (at->kind != Kind::optional && at->kind != Kind::list)
                errors.push_back({std::string(field.name), "required", required});
            continue;
        }
        void* place = field_at(out, field);
        if (at->kind == Kind::optional) {
            if (text->empty()) continue;
            place = at->make(place);
            at = &at->inner();
        }
        const auto take = [&](std::string_view part, const Shape& scalar, void* into) {
            if (!read_scalar(part, scalar, into))
                errors.push_back({std::string(field.name), "invalid", complaint(scalar, part)});
        };
        if (at->kind != Kind::list) {
            take(*text, *at, place);
            continue;
        }
        for (std::size_t from = 0; from <= text->size() && !text->empty();) {
            const auto comma = std::min(text->find(',', from), text->size());
            take(text->substr(from, comma - from), at->inner(), at->make(place));
            from = comma + 1;
        }
    }
}

}  // namespace core
