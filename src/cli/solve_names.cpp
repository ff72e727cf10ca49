#include "cli/solve_names.hpp"

#include <functional>

namespace cli {

std::size_t SolveNames::slot_of(std::string_view name) const {
    const auto mask = slots_.size() - 1;
    auto slot = std::hash<std::string_view>{}(name)&mask;
    while (slots_[slot] != 0 && names_[slots_[slot] - 1] != name) slot = (slot + 1) & mask;
    return slot;
}

void SolveNames::grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (std::uint32_t number = 0; number < size(); ++number) slots_[slot_of(names_[number])] = number + 1;
}

std::optional<std::uint32_t> SolveNames::add(std::string_view name) {
    if (slots_[slot_of(name)] != 0) return std::nullopt;
    names_.emplace_back(name);
    slots_[slot_of(name)] = size();
    if (names_.size() * 2 > slots_.size()) grow();
    return size() - 1;
}

std::optional<std::uint32_t> SolveNames::find(std::string_view name) const {
    if (last_ < names_.size() && names_[last_] == name) return last_;
    const auto found = slots_[slot_of(name)];
    if (found == 0) return std::nullopt;
    last_ = found - 1;
    return last_;
}

}  // namespace cli
