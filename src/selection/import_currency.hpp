// Currencies as people write them beside an amount.
#pragma once
#include "core/values.hpp"

namespace selection {

// By its code or its name, folded: "sek", "euros", "reais". None for what is no currency.
std::optional<core::Currency> currency_named(std::string_view word);

// The sign that a folded text begins with: "r$", "€". A dollar sign alone has no code: a word may say which dollar.
struct CurrencySign {
    std::size_t size = 0;  // 0: the text begins with none
    std::string_view code;
};
CurrencySign currency_sign(std::string_view text);

}  // namespace selection
