#include "letters/kinds.hpp"

#include <algorithm>
#include <stdexcept>

#include "core/problem.hpp"

namespace letters {
namespace {

std::vector<Kind>& told() {
    static std::vector<Kind> all;
    return all;
}

}  // namespace

void kind(Kind kind) { told().push_back(std::move(kind)); }

const std::vector<Kind>& kinds() { return told(); }

const Kind& kind_named(std::string_view key) {
    const auto found = std::find_if(told().begin(), told().end(), [&](const Kind& one) { return one.key == key; });
    if (found == told().end()) throw core::not_found("kind of letter");
    return *found;
}

std::vector<Value> values_of(const Kind& kind) {
    std::vector<Value> out{
        {"name",
         {"whom it is for", "à qui elle s’adresse", "a quem se dirige"},
         {"Léa Martin", "Léa Martin", "Léa Martin"}},
        {"house", {"your house’s name", "le nom de votre maison", "o nome da sua casa"}, {"Spark", "Spark", "Spark"}},
        {"link",
         {"the link to what it is about", "le lien vers ce dont elle parle", "o link para aquilo de que trata"},
         {"https://spark.example/…", "https://spark.example/…", "https://spark.example/…"}}};
    out.insert(out.end(), kind.values.begin(), kind.values.end());
    return out;
}

Wording plain_wording(const Kind& kind, core::Language language) {
    return {std::string(core::in(kind.subject, language)), std::string(core::in(kind.body, language))};
}

Wording wording(db::Read& read, std::int64_t house, const Kind& kind, core::Language language) {
    const auto own = read.first<Wording>(
        "select subject, body from letter_templates where operator_id = ? and kind = ? and language = ?", house,
        kind.key, language);
    return own.value_or(plain_wording(kind, language));
}

}  // namespace letters
