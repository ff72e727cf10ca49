// Values that carry their own rules: one that exists is valid, so a struct of them is its own validation and schema.
#pragma once
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

enum class Language { en, fr, pt };

// One phrase in each language. {name} is a blank; {name:person|people} is the form for the number in that blank.
struct Phrase {
    std::string_view en, fr, pt;
};

// What a text value asks for, told in the schema and in the refusal.
struct TextRule {
    std::string_view format;  // JSON Schema format, or empty
    std::size_t min = 0;      // characters (code points)
    std::size_t max = 0;      // 0: no limit told
    Phrase sentence{};        // "Write an e-mail address like ..."
};

template <class Of> struct Id {
    std::int64_t value = 0;
    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return value > 0; }
};

// Valid UTF-8 without NUL or control characters (line feed and tab aside), trimmed, counted in code points.
std::optional<std::string> clean_text(std::string_view in, std::size_t min, std::size_t max);

template <std::size_t Min, std::size_t Max> class Text {
public:
    static constexpr TextRule rule{"", Min, Max};
    Text() = default;
    static std::optional<Text> from(std::string_view in) {
        auto text = clean_text(in, Min, Max);
        return text ? std::optional<Text>(Text(std::move(*text))) : std::nullopt;
    }
    const std::string& str() const { return value_; }
    bool empty() const { return value_.empty(); }
    auto operator<=>(const Text&) const = default;

private:
    explicit Text(std::string value) : value_(std::move(value)) {}
    std::string value_;
};

inline constexpr TextRule date_rule{
    "date",
    10,
    10,
    {"This is no date. Write it like 2013-03-03.", "Ce n’est pas une date. Écrivez-la comme 2013-03-03.",
     "Isto não é uma data. Escreva-a como 2013-03-03."}};

using Date = std::chrono::year_month_day;
std::string iso(Date date);                           // "2013-03-03"
std::optional<Date> parse_date(std::string_view in);  // only that form, only real days
Date date_of(std::chrono::sys_days day);

// A moment, in microseconds since 1970 UTC.
struct Instant {
    std::int64_t microseconds = 0;
    auto operator<=>(const Instant&) const = default;
};
std::string iso(Instant at);  // "2013-12-04T10:20:00Z", with milliseconds when there are any
std::optional<Instant> parse_instant(std::string_view in);  // RFC 3339, any offset; in UTC, a year of 4 digits
constexpr Instant operator+(Instant at, std::chrono::microseconds by) { return {at.microseconds + by.count()}; }
constexpr std::chrono::microseconds operator-(Instant a, Instant b) {
    return std::chrono::microseconds(a.microseconds - b.microseconds);
}

// One kind of text with a form of its own; the Tag's check decides and may normalise.
template <class Tag> class Formed {
public:
    static constexpr TextRule rule = Tag::rule;
    Formed() = default;
    static std::optional<Formed> from(std::string_view in) {
        auto text = Tag::check(in);
        return text ? std::optional<Formed>(Formed(std::move(*text))) : std::nullopt;
    }
    const std::string& str() const { return value_; }
    bool empty() const { return value_.empty(); }
    auto operator<=>(const Formed&) const = default;

private:
    explicit Formed(std::string value) : value_(std::move(value)) {}
    std::string value_;
};

struct EmailForm {  // RFC 5321 addresses without quoted local parts or domain literals, at most 254 bytes; domain
                    // lower-cased
    static constexpr TextRule rule{"email",
                                   3,
                                   254,
                                   {"This is no e-mail address. Write it like lea@brindille.example.",
                                    "Ce n’est pas une adresse e-mail. Écrivez-la comme lea@brindille.example.",
                                    "Isto não é um endereço de e-mail. Escreva-o como lea@brindille.example."}};
    static std::optional<std::string> check(std::string_view in);
};
struct LinkForm {  // http or https with a host; a missing scheme becomes https://
    static constexpr TextRule rule{"uri",
                                   4,
                                   2000,
                                   {"This is no web address. Write it like https://brindille.example.",
                                    "Ce n’est pas une adresse web. Écrivez-la comme https://brindille.example.",
                                    "Isto não é um endereço web. Escreva-o como https://brindille.example."}};
    static std::optional<std::string> check(std::string_view in);
};
struct SlugForm {  // a-z, 0-9 and inner hyphens
    static constexpr TextRule rule{"",
                                   1,
                                   64,
                                   {"Write it with small letters, digits and hyphens.",
                                    "Écrivez-le en lettres minuscules, chiffres et traits d’union.",
                                    "Escreva-o com letras minúsculas, algarismos e hifens."}};
    static std::optional<std::string> check(std::string_view in);
};
struct CountryForm {  // ISO 3166-1 alpha-2
    static constexpr TextRule rule{
        "iso-3166-1-alpha-2",
        2,
        2,
        {"This is no country. Give its code, such as FR.", "Ce n’est pas un pays. Donnez son code, par exemple FR.",
         "Isto não é um país. Dê o código, como FR."}};
    static std::optional<std::string> check(std::string_view in);
};
struct CurrencyForm {  // ISO 4217
    static constexpr TextRule rule{
        "iso-4217",
        3,
        3,
        {"This is no currency. Give its code, such as EUR.",
         "Ce n’est pas une devise. Donnez son code, par exemple EUR.", "Isto não é uma moeda. Dê o código, como EUR."}};
    static std::optional<std::string> check(std::string_view in);
};
using Email = Formed<EmailForm>;
using Link = Formed<LinkForm>;
using Slug = Formed<SlugForm>;
using Country = Formed<CountryForm>;
using Currency = Formed<CurrencyForm>;

template <std::int64_t Min, std::int64_t Max> struct Number {
    static constexpr std::int64_t min = Min, max = Max;
    std::int64_t value = Min > 0 ? Min : 0;
    auto operator<=>(const Number&) const = default;
};
using Count = Number<0, 1'000'000'000>;

// In a PATCH: absent means unchanged; null only where T is optional.
template <class T> struct Change {
    std::optional<T> value;
    explicit operator bool() const { return value.has_value(); }
    const T& operator*() const { return *value; }
};

// One part of a long list; `next` asks for the part after it.
template <class T> struct Page {
    std::vector<T> items;
    std::optional<std::string> next;
    std::int64_t total = 0;
};

}  // namespace core
