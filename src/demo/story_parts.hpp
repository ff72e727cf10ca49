// The texts of demo/*.json, as they are in the program.
#pragma once
#include <span>
#include <string_view>

namespace demo {

struct Part {
    std::string_view name;  // "spring" for demo/spring.json
    std::string_view text;
};
std::span<const Part> parts();  // in the order of their names

}  // namespace demo
