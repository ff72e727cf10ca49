#include "startups/fields.hpp"

#include "core/json.hpp"
#include "core/json_text.hpp"

namespace startups {
namespace {

using core::Kind;
using core::Shape;

std::string as_text(const Shape& shape, const void* in) {
    if (shape.kind == Kind::optional) {
        const void* held = shape.held(in);
        return held ? as_text(shape.inner(), held) : std::string();
    }
    if (shape.kind == Kind::list) {
        std::vector<std::string> items;
        for (std::size_t i = 0; i < shape.size(in); ++i) items.push_back(as_text(shape.inner(), shape.item(in, i)));
        return joined(items);
    }
    if (shape.kind == Kind::choice) return std::string(shape.choices[static_cast<std::size_t>(shape.integer(in))]);
    if (shape.kind == Kind::integer || shape.kind == Kind::boolean) return std::to_string(shape.integer(in));
    if (shape.string) return *shape.string(in);
    std::string out;
    shape.text(in, out);
    return out;
}

void read(const Shape& shape, std::string_view text, void* out, std::string_view field) {
    if (core::read_scalar(text, shape, out)) return;
    throw core::invalid(std::string(field), "invalid", core::complaint(shape, text));
}

void set(const Shape& shape, void* at, const FieldChange& change) {
    const auto& field = change.field.str();
    if (shape.kind == Kind::list) {
        shape.clear(at);
        if (change.choices)
            for (const auto& choice : *change.choices) read(shape.inner(), choice.str(), shape.make(at), field);
        return;
    }
    const std::string text = change.text ? change.text->str() : std::string();
    if (shape.kind != Kind::optional) return read(shape, text, at, field);
    shape.clear(at);
    if (!text.empty()) read(shape.inner(), text, shape.make(at), field);
}

std::string wanted_text(const FieldChange& change) {
    if (change.text) return change.text->str();
    std::vector<std::string> items;
    if (change.choices)
        for (const auto& choice : *change.choices) items.push_back(choice.str());
    return joined(items);
}

}  // namespace

std::string joined(const std::vector<std::string>& choices) {
    std::string out;
    for (const auto& choice : choices) {
        if (!out.empty()) out += ", ";
        out += choice;
    }
    return out;
}

void changed_meanwhile(std::string_view field, const std::string& stored, core::Sentence told) {
    throw core::Problem(409, "changed_meanwhile", std::move(told),
                        {{std::string(field), "changed_meanwhile", core::Sentence::quoted(stored)}});
}

bool unseen(const FieldChange& change, const std::string& stored, const std::string& wanted) {
    if (!change.was_text && !change.was_choices) return false;
    const auto was = change.was_text ? *change.was_text : joined(*change.was_choices);
    return stored != was && stored != wanted;
}

Changed change_field(const Shape& shape, void* object, std::string_view name, const FieldChange& change,
                     const Told& told) {
    for (const auto& field : shape.fields) {
        if (field.name != name) continue;
        const auto& inner = field.shape();
        void* at = core::field_at(object, field);
        const auto stored = as_text(inner, at);
        if (unseen(change, stored, wanted_text(change))) changed_meanwhile(change.field.str(), stored, told(name));
        set(inner, at, change);
        return as_text(inner, at) == stored ? Changed::no : Changed::yes;
    }
    throw core::invalid(change.field.str(), "unknown",
                        {"There is no such field.", "Ce champ n’existe pas.", "Este campo não existe."});
}

}  // namespace startups
