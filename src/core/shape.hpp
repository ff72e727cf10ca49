// What the loops in json.cpp, openapi.cpp and rows.cpp know of a type: a table made once from its declaration.
// Templates end here, so that a new struct costs a table and not another copy of every loop.
#pragma once
#include <concepts>
#include <limits>
#include <memory>
#include <span>

#include "core/reflect.hpp"
#include "core/values.hpp"

namespace core {

struct Shape;
using ShapeOf = const Shape& (*)();  // a function, so that a struct may hold a list of itself

enum class Kind { boolean, integer, real, instant, text, choice, object, list, optional, change };

struct Field {
    std::string_view name;
    std::size_t offset;
    ShapeOf shape;
};

struct Shape {
    Kind kind{};
    std::string_view name;                      // of a struct or enum, for its OpenAPI component
    std::span<const Field> fields;              // object
    std::span<const std::string_view> choices;  // choice
    TextRule rule;                              // text
    std::int64_t min = 0, max = 0;              // integer
    ShapeOf inner = nullptr;                    // list, optional, change

    bool (*set_integer)(void*,
                        std::int64_t) = nullptr;  // boolean, integer, instant, choice (its index); false: refused
    std::int64_t (*integer)(const void*) = nullptr;
    bool (*set_text)(void*, std::string_view) = nullptr;  // text
    void (*text)(const void*, std::string&) = nullptr;    // appends
    const std::string* (*string)(const void*) = nullptr;  // text that is stored as one, else null

    void* (*make)(void*) = nullptr;              // list: a new last item; optional, change: a new value
    const void* (*held)(const void*) = nullptr;  // optional, change: the value or null
    void (*clear)(void*) = nullptr;              // list, optional, change
    std::size_t (*size)(const void*) = nullptr;  // list
    const void* (*item)(const void*, std::size_t) = nullptr;

    std::shared_ptr<void> (*copy)(const void*) = nullptr;  // of what is often_read alone
    void (*assign)(void*, const void*) = nullptr;
};

template <class T> const Shape& shape_of();

// Said of a list or struct of which the same stored JSON is read again and again: it is parsed once and copied after.
template <class T> inline constexpr bool often_read = false;

namespace detail {

template <class T> T& as(void* at) { return *static_cast<T*>(at); }
template <class T> const T& as(const void* at) { return *static_cast<const T*>(at); }

template <class T>
concept WholeNumber = std::integral<T> && !std::same_as<T, bool>;
template <class T>
concept TextLike = requires(const T& t) {
    { T::from(std::string_view{}) } -> std::same_as<std::optional<T>>;
    { t.str() } -> std::same_as<const std::string&>;
    T::rule;
};
template <class T> struct Wraps {
    static constexpr bool id = false, number = false, optional = false, list = false, change = false;
};
template <class T> struct Wraps<Id<T>> {
    static constexpr bool id = true, number = false, optional = false, list = false, change = false;
};
template <std::int64_t A, std::int64_t B> struct Wraps<Number<A, B>> {
    static constexpr bool id = false, number = true, optional = false, list = false, change = false;
};
template <class T> struct Wraps<std::optional<T>> {
    using Inner = T;
    static constexpr bool id = false, number = false, optional = true, list = false, change = false;
};
template <class T> struct Wraps<std::vector<T>> {
    using Inner = T;
    static constexpr bool id = false, number = false, optional = false, list = true, change = false;
};
template <class T> struct Wraps<Change<T>> {
    using Inner = T;
    static constexpr bool id = false, number = false, optional = false, list = false, change = true;
};

template <class T> Shape whole_number(std::int64_t min, std::int64_t max) {
    Shape s;
    s.kind = Kind::integer;
    s.min = min;
    s.max = max;
    if constexpr (WholeNumber<T>) {
        s.set_integer = [](void* at, std::int64_t v) { return as<T>(at) = static_cast<T>(v), true; };
        s.integer = [](const void* at) { return static_cast<std::int64_t>(as<T>(at)); };
    } else {
        s.set_integer = [](void* at, std::int64_t v) { return as<T>(at).value = v, true; };
        s.integer = [](const void* at) { return as<T>(at).value; };
    }
    return s;
}

template <class T> Shape text_shape() {
    Shape s;
    s.kind = Kind::text;
    if constexpr (std::same_as<T, std::string>) {
        s.set_text = [](void* at, std::string_view in) {
            auto text = clean_text(in, 0, 1'000'000);
            return text ? (as<T>(at) = std::move(*text), true) : false;
        };
        s.string = [](const void* at) { return &as<T>(at); };
    } else if constexpr (std::same_as<T, Date>) {
        s.rule = date_rule;
        s.set_text = [](void* at, std::string_view in) {
            const auto date = parse_date(in);
            return date ? (as<T>(at) = *date, true) : false;
        };
        s.text = [](const void* at, std::string& out) { out += iso(as<T>(at)); };
    } else {
        s.rule = T::rule;
        s.set_text = [](void* at, std::string_view in) {
            auto value = T::from(in);
            return value ? (as<T>(at) = std::move(*value), true) : false;
        };
        s.string = [](const void* at) { return &as<T>(at).str(); };
    }
    return s;
}

template <class T> Shape choice_shape() {
    static constexpr auto names = reflect::enumerators<T>();
    Shape s;
    s.kind = Kind::choice;
    s.name = reflect::type_name<T>();
    s.choices = names;
    s.set_integer = [](void* at, std::int64_t v) { return as<T>(at) = static_cast<T>(v), true; };
    s.integer = [](const void* at) { return static_cast<std::int64_t>(as<T>(at)); };
    return s;
}

template <std::size_t I, class T> std::size_t place_of(const T& sample) {
    const auto* begin = reinterpret_cast<const char*>(&sample);
#ifdef __clang_analyzer__  // which takes Boost.PFR's references to the fields for uninitialised
    const auto* field = begin + I;
#else
    const auto* field = reinterpret_cast<const char*>(&boost::pfr::get<I>(sample));
#endif
    return static_cast<std::size_t>(field - begin);
}

template <class T> std::span<const Field> fields_of() {
    static const auto fields = []<std::size_t... I>(std::index_sequence<I...>) {
        static const T sample{};
        return std::array<Field, sizeof...(I)>{
            Field{reflect::name_of<T, I>, place_of<I>(sample),
                  &shape_of<std::remove_cvref_t<decltype(boost::pfr::get<I>(sample))>>}...};
    }
    (std::make_index_sequence<reflect::field_count<T>>{});
    return fields;
}

template <class T> Shape holder_shape() {
    using Inner = typename Wraps<T>::Inner;
    Shape s;
    s.inner = &shape_of<Inner>;
    if constexpr (Wraps<T>::list) {
        s.kind = Kind::list;
        s.make = [](void* at) -> void* { return &as<T>(at).emplace_back(); };
        s.clear = [](void* at) { as<T>(at).clear(); };
        s.size = [](const void* at) { return as<T>(at).size(); };
        s.item = [](const void* at, std::size_t i) -> const void* { return &as<T>(at)[i]; };
    } else if constexpr (Wraps<T>::change) {
        s.kind = Kind::change;
        s.make = [](void* at) -> void* { return &as<T>(at).value.emplace(); };
        s.held = [](const void* at) -> const void* { return as<T>(at).value ? &*as<T>(at).value : nullptr; };
        s.clear = [](void* at) { as<T>(at).value.reset(); };
    } else {
        s.kind = Kind::optional;
        s.make = [](void* at) -> void* { return &as<T>(at).emplace(); };
        s.held = [](const void* at) -> const void* { return as<T>(at) ? &*as<T>(at) : nullptr; };
        s.clear = [](void* at) { as<T>(at).reset(); };
    }
    return s;
}

template <class T> Shape make_shape() {
    Shape s;
    if constexpr (std::same_as<T, bool>) {
        s.kind = Kind::boolean;
        s.set_integer = [](void* at, std::int64_t v) { return as<T>(at) = v != 0, true; };
        s.integer = [](const void* at) { return std::int64_t{as<T>(at)}; };
    } else if constexpr (std::same_as<T, Instant>) {
        s.kind = Kind::instant;
        s.set_integer = [](void* at, std::int64_t v) { return as<T>(at).microseconds = v, true; };
        s.integer = [](const void* at) { return as<T>(at).microseconds; };
    } else if constexpr (std::same_as<T, double>) {
        s.kind = Kind::real;
    } else if constexpr (WholeNumber<T>) {
        constexpr std::int64_t safe = (std::int64_t{1} << 53) - 1;  // what JavaScript holds exactly
        s = whole_number<T>(sizeof(T) < 8 ? std::int64_t{std::numeric_limits<T>::min()} : -safe,
                            sizeof(T) < 8 ? static_cast<std::int64_t>(std::numeric_limits<T>::max()) : safe);
    } else if constexpr (Wraps<T>::id) {
        s = whole_number<T>(1, (std::int64_t{1} << 53) - 1);
    } else if constexpr (Wraps<T>::number) {
        s = whole_number<T>(T::min, T::max);
    } else if constexpr (std::is_enum_v<T>) {
        s = choice_shape<T>();
    } else if constexpr (std::same_as<T, std::string> || std::same_as<T, Date> || TextLike<T>) {
        s = text_shape<T>();
    } else if constexpr (Wraps<T>::list || Wraps<T>::optional || Wraps<T>::change) {
        s = holder_shape<T>();
    } else {
        static_assert(std::is_aggregate_v<T>,
                      "a field is a value, an enum, a plain struct, or an optional or vector of them");
        s.kind = Kind::object;
        s.name = reflect::type_name<T>();
        s.fields = fields_of<T>();
    }
    return s;
}

}  // namespace detail

template <class T> const Shape& shape_of() {
    static const Shape shape = [] {
        auto made = detail::make_shape<T>();
        if constexpr (often_read<T>) {
            made.copy = [](const void* of) -> std::shared_ptr<void> {
                return std::make_shared<T>(*static_cast<const T*>(of));
            };
            made.assign = [](void* to, const void* from) { *static_cast<T*>(to) = *static_cast<const T*>(from); };
        }
        return made;
    }();
    return shape;
}

inline const void* field_at(const void* object, const Field& field) {
    return static_cast<const char*>(object) + field.offset;
}
inline void* field_at(void* object, const Field& field) { return static_cast<char*>(object) + field.offset; }

}  // namespace core
