#include "solvers/decimal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

namespace solvers {
namespace {

constexpr int most_digits = 18;

constexpr std::array<std::int64_t, most_digits + 1> powers = [] {
    std::array<std::int64_t, most_digits + 1> all{1};
    for (std::size_t at = 1; at < all.size(); ++at) all[at] = all[at - 1] * 10;
    return all;
}();

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Digits up to the exponent, if any; what does not go into 18 of them is left out behind the point.
struct Digits {
    std::int64_t value = 0;
    int places = 0;
    int count = 0;  // 0: no number
    bool too_long = false;

    std::size_t read(std::string_view text, std::size_t at) {
        bool behind_point = false;
        for (; at < text.size(); ++at) {
            const char c = text[at];
            if ((c == '.' || c == ',') && !behind_point) {
                behind_point = true;
            } else if (is_digit(c)) {
                take(c, behind_point);
            } else {
                break;
            }
        }
        return at;
    }
    void take(char digit, bool behind_point) {
        ++count;
        if (value < powers[most_digits - 1]) {
            value = value * 10 + (digit - '0');
            places += behind_point;
        } else if (!behind_point) {
            too_long = true;
        }
    }
};

std::optional<int> exponent_at(std::string_view text, std::size_t at) {
    if (at == text.size()) return 0;
    if (text[at] != 'e' && text[at] != 'E') return std::nullopt;
    const auto rest = text.substr(at + (text.substr(at + 1).starts_with('+') ? 2 : 1));
    int exponent = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), exponent);
    if (rest.empty() || error != std::errc{} || end != rest.data() + rest.size()) return std::nullopt;
    return std::clamp(exponent, -1000, 1000);
}

}  // namespace

std::optional<Decimal> decimal_of(std::string_view text) {
    while (text.ends_with(' ')) text.remove_suffix(1);
    while (text.starts_with(' ')) text.remove_prefix(1);
    const bool negative = text.starts_with('-');
    Digits digits;
    const auto end = digits.read(text, negative || text.starts_with('+') ? 1 : 0);
    const auto exponent = exponent_at(text, end);
    if (digits.count == 0 || digits.too_long || !exponent) return std::nullopt;
    int places = digits.places - *exponent;
    auto value = digits.value;
    while (value != 0 && places > 0 && value % 10 == 0) value /= 10, --places;
    while (value != 0 && places > most_digits) value = value / 10, --places;
    if (value == 0) return Decimal{};
    if (places < 0 &&
        (-places > most_digits || value > powers[most_digits] / powers[static_cast<std::size_t>(-places)]))
        return std::nullopt;
    if (places < 0) value *= powers[static_cast<std::size_t>(-places)];
    return Decimal{negative ? -value : value, std::max(0, places)};
}

double value_of(Decimal decimal) {
    return static_cast<double>(decimal.digits) / static_cast<double>(powers[static_cast<std::size_t>(decimal.places)]);
}

std::string text_of(std::int64_t units, int places) {
    while (places > 0 && units % 10 == 0) units /= 10, --places;
    auto digits = std::to_string(std::abs(units));
    const auto behind = static_cast<std::size_t>(places);
    if (digits.size() <= behind) digits.insert(0, behind + 1 - digits.size(), '0');
    if (places > 0) digits.insert(digits.size() - behind, 1, '.');
    return units < 0 ? "-" + digits : digits;
}

void Decimals::add(Decimal decimal) {
    digits_.push_back(decimal.digits);
    places_.push_back(static_cast<std::uint8_t>(decimal.places));
    most_places_ = std::max(most_places_, decimal.places);
    auto& largest = largest_[static_cast<std::size_t>(decimal.places)];
    largest = std::max(largest, std::abs(decimal.digits));
}

int Decimals::places_within(std::int64_t limit) const {
    long double largest = 0;
    for (std::size_t has = 0; has < largest_.size(); ++has)
        largest = std::max(largest, static_cast<long double>(largest_[has]) / static_cast<long double>(powers[has]));
    int places = most_places_;
    while (places > 0 && largest * static_cast<long double>(powers[static_cast<std::size_t>(places)]) >=
                             static_cast<long double>(limit))
        --places;
    return places;
}

std::int64_t Decimals::units(std::size_t at, int places) const {
    const int has = places_[at];
    if (has <= places) return digits_[at] * powers[static_cast<std::size_t>(places - has)];
    const auto unit = powers[static_cast<std::size_t>(has - places)];
    const auto half = unit / 2;
    return (digits_[at] + (digits_[at] < 0 ? -half : half)) / unit;
}

}  // namespace solvers
