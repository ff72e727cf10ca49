// The lines of a spreadsheet for `spark solve`: columns by name, and lines that cannot be read told and passed over.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/table.hpp"

namespace cli {

class SolveTable {
public:
    // The first line names the columns, in any order. Throws core::Problem when one is missing.
    SolveTable(const std::string& path, const std::vector<std::string_view>& required,
               const std::vector<std::string_view>& optional = {});

    bool next();  // lines with trouble are told and passed over
    bool has(std::size_t column) const { return places_[column].has_value(); }
    const std::string& at(std::size_t column) const { return row_.fields[*places_[column]]; }

    // A whole number from 0 to `most`; when it is none the line is refused.
    std::optional<std::int32_t> count_at(std::size_t column, std::int32_t most);

    std::size_t line() const { return row_.line; }
    void refuse(const std::string& why) { refuse(row_.line, why); }
    void refuse(std::size_t line, const std::string& why);
    std::size_t refused() const { return refused_; }

private:
    std::string path_;
    std::vector<std::string> names_;
    std::unique_ptr<formats::Table> table_;
    formats::Row row_;
    std::vector<std::optional<std::size_t>> places_;
    std::size_t refused_ = 0, lines_ = 0;
};

std::string quoted(const std::string& name);  // as it stands in a sentence

// One line to stderr about long work; nothing when the command has only begun.
void tell_solving(const std::string& what);

double solving_seconds();  // since the program began

// Writes all of it or throws core::Problem.
void write_file(const std::string& path, const std::string& text);

}  // namespace cli
