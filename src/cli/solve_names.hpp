// Ids of files and reviewers, found quickly: a large table names them millions of times.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

class SolveNames {
public:
    // Its number, or nothing when it is there already.
    std::optional<std::uint32_t> add(std::string_view name);
    std::optional<std::uint32_t> find(std::string_view name) const;
    const std::string& operator[](std::uint32_t number) const { return names_[number]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(names_.size()); }

private:
    std::size_t slot_of(std::string_view name) const;
    void grow();

    std::vector<std::string> names_;
    std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(16);  // number + 1; 0: free
    mutable std::uint32_t last_ = 0;  // lines about one file mostly follow each other
};

}  // namespace cli
