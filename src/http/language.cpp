#include "http/language.hpp"

#include "core/reflect.hpp"

namespace http {
namespace {

// "fr", and "fr-CA" too.
std::optional<core::Language> spoken(std::string_view tag) {
    const auto& names = core::reflect::enumerators_of<core::Language>;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (tag.starts_with(names[i])) return static_cast<core::Language>(i);
    return std::nullopt;
}

}  // namespace

std::optional<core::Language> chosen_language(const Head& head) { return spoken(head.cookie(language_cookie)); }

// "fr-FR,fr;q=0.9,en;q=0.8": the first language that we speak; their order is their weight in what browsers send.
core::Language asked_language(const Head& head) {
    if (const auto chosen = chosen_language(head)) return *chosen;
    auto rest = head.header("accept-language");
    while (!rest.empty()) {
        while (!rest.empty() && (rest.front() == ' ' || rest.front() == ',')) rest.remove_prefix(1);
        if (const auto language = spoken(rest)) return *language;
        rest.remove_prefix(std::min(rest.find(','), rest.size()));
    }
    return core::Language::en;
}

}  // namespace http
