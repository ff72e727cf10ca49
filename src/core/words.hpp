// One text in the languages of the house; an empty one is not translated yet.
#pragma once
#include "core/values.hpp"

namespace core {

struct Words {
    using Line = Text<0, 4000>;
    Line en, fr, pt;

    bool operator==(const Words&) const = default;
    bool empty() const { return en.empty() && fr.empty() && pt.empty(); }

    // The text in that language; where it is missing, the first there is of English, French, Portuguese.
    const std::string& in(Language language) const {
        const Line& wanted = language == Language::fr ? fr : language == Language::pt ? pt : en;
        for (const Line* line : {&wanted, &en, &fr})
            if (!line->empty()) return line->str();
        return pt.str();
    }

    // From texts of our own; throws std::bad_optional_access when one is no text or too long.
    static Words of(std::string_view english, std::string_view french, std::string_view portuguese) {
        return {Line::from(english).value(), Line::from(french).value(), Line::from(portuguese).value()};
    }
};

}  // namespace core
