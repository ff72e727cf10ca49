// Names of a plain struct's fields and of an enum's values, so that each is declared once and read by JSON, SQL and
// OpenAPI.
#pragma once
#include <array>
#include <boost/pfr/core.hpp>
#include <boost/pfr/tuple_size.hpp>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

namespace core::reflect {

// Names come from the compiler's spelling of a member's address; Boost.PFR tells them itself from 1.84 on.
template <class T> struct Holder { T value; };
#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wundefined-var-template"
#endif
template <class T> extern const Holder<T> phantom;
template <class T> struct Address { const T* at; };
template <class T> Address(const T*) -> Address<T>;

template <auto A> consteval std::string_view spelled() {
    std::string_view s = __PRETTY_FUNCTION__;  // g++: ...value.S::name)}; ...]   clang: ...value.name}]
    s = s.substr(0, s.find_last_of('}'));
    while (!s.empty() && (s.back() == ')' || s.back() == '}')) s.remove_suffix(1);
    if (s.ends_with('_')) s.remove_suffix(1);  // operator_ stands for a name that C++ keeps for itself
    return s.substr(s.find_last_of(":.") + 1);
}

template <class T, std::size_t I>
inline constexpr std::string_view name_of = spelled<Address{&boost::pfr::get<I>(phantom<T>.value)}>();

template <class T> inline constexpr std::size_t field_count = boost::pfr::tuple_size_v<T>;

template <class T> constexpr auto names() {
    return []<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<std::string_view, sizeof...(I)>{name_of<T, I>...};
    }
    (std::make_index_sequence<field_count<T>>{});
}
#if defined(__clang__)
#pragma clang diagnostic pop
#endif

template <auto V> consteval std::string_view enumerator() {
    std::string_view s =
        __PRETTY_FUNCTION__;  // ...[with auto V = Kind::desk; ...] or [V = Kind::desk]; no name: (Kind)7
    s = s.substr(s.find("V = ") + 4);
    s = s.substr(0, s.find_first_of(";]"));
    const auto last = s.find_last_of(":)");  // clang writes (anonymous namespace)::Kind::desk
    if (last == std::string_view::npos) return s;
    return s[last] == ')' ? std::string_view{} : s.substr(last + 1);
}

inline constexpr std::size_t most_enumerators = 48;

// The names of an enum that runs from 0 without gaps; at most 48 values.
template <class E> consteval std::size_t enumerator_count() {
    return []<std::size_t... I>(std::index_sequence<I...>) {
        constexpr std::array<bool, sizeof...(I)> named{!enumerator<static_cast<E>(I)>().empty()...};
        std::size_t count = 0;
        while (count < named.size() && named[count]) ++count;
        return count;
    }
    (std::make_index_sequence<most_enumerators>{});
}
template <class E> constexpr auto enumerators() {
    static_assert(enumerator_count<E>() > 0 && enumerator_count<E>() < most_enumerators,
                  "an enum runs from 0 without gaps");
    return []<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<std::string_view, sizeof...(I)>{enumerator<static_cast<E>(I)>()...};
    }
    (std::make_index_sequence<enumerator_count<E>()>{});
}
template <class E> inline constexpr auto enumerators_of = enumerators<E>();
template <class E> constexpr std::string_view name(E value) {
    return enumerators_of<E>[static_cast<std::size_t>(value)];
}

// The bare name of a struct, for its OpenAPI component.
template <class T> consteval std::string_view type_name() {
    std::string_view s = __PRETTY_FUNCTION__;
    s = s.substr(s.find("T = ") + 4);
    s = s.substr(0, s.find_first_of(";]"));
    const auto angle = s.find('<');
    const auto colon = s.substr(0, angle).find_last_of(':');
    return colon == std::string_view::npos ? s : s.substr(colon + 1);
}

namespace probe {
enum class Colour { red, green };
struct Plain {
    int first_field_;
    Colour second;
};
template <class T> struct Templated { T inside; };
static_assert(names<Plain>()[0] == "first_field" && names<Plain>()[1] == "second");
static_assert(names<Templated<int>>()[0] == "inside");
static_assert(enumerators<Colour>().size() == 2 && name(Colour::green) == "green");
static_assert(type_name<Plain>() == "Plain");
}  // namespace probe

}  // namespace core::reflect
