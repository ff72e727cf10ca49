#include "cli/solve_table.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "cli/solve_open.hpp"
#include "core/problem.hpp"

namespace cli {
namespace {

const auto began = std::chrono::steady_clock::now();

constexpr std::size_t most_told = 1'000;  // refused lines of one file
constexpr std::size_t lines_a_word = 1'000'000;

std::string plain(std::string_view name) {
    std::string out;
    for (const char c : name)
        if (c != ' ') out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

std::unique_ptr<formats::Table> opened(const std::string& path) {
    if (!std::filesystem::is_regular_file(path))
        throw core::refused("no_file", core::Sentence::quoted("There is no file " + path + "."));
    return open_for_solving(path);
}

}  // namespace

double solving_seconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count(); }

void tell_solving(const std::string& what) {
    if (solving_seconds() > 0.5) std::cerr << what << std::endl;
}

std::string quoted(const std::string& name) { return "\"" + name + "\""; }

SolveTable::SolveTable(const std::string& path, const std::vector<std::string_view>& required,
                       const std::vector<std::string_view>& optional)
    : path_(path), table_(opened(path)) {
    const bool begins = table_->next(row_);
    const auto place = [&](std::string_view name) -> std::optional<std::size_t> {
        const auto same = [&](const std::string& field) { return plain(field) == plain(name); };
        const auto found = std::find_if(row_.fields.begin(), row_.fields.end(), same);
        if (!begins || found == row_.fields.end()) return std::nullopt;
        return static_cast<std::size_t>(found - row_.fields.begin());
    };
    for (const auto name : required) {
        names_.emplace_back(name);
        places_.push_back(place(name));
        if (!places_.back())
            throw core::refused("no_column", core::Sentence::quoted(path + ": the first line names no column \"" +
                                                                    std::string(name) + "\"."));
    }
    for (const auto name : optional) {
        names_.emplace_back(name);
        places_.push_back(place(name));
    }
}

bool SolveTable::next() {
    while (table_->next(row_)) {
        if (++lines_ % lines_a_word == 0) tell_solving(path_ + ": " + std::to_string(lines_) + " lines read");
        if (!row_.trouble) return true;
        refuse(formats::sentence(*row_.trouble));
    }
    if (refused_ > most_told) std::cerr << path_ << ": " << refused_ - most_told << " more lines passed over.\n";
    return false;
}

std::optional<std::int32_t> SolveTable::count_at(std::size_t column, std::int32_t most) {
    std::string_view text = at(column);
    while (text.ends_with(' ')) text.remove_suffix(1);
    while (text.starts_with(' ')) text.remove_prefix(1);
    std::int32_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error == std::errc{} && end == text.data() + text.size() && count >= 0 && count <= most) return count;
    refuse(names_[column] + " " + quoted(at(column)) + " is no whole number from 0 to " + std::to_string(most) + ".");
    return std::nullopt;
}

void SolveTable::refuse(std::size_t line, const std::string& why) {
    if (++refused_ <= most_told) std::cerr << path_ << " line " << line << ": " << why << "\n";
}

void write_file(const std::string& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text << std::flush;
    if (!file) throw core::refused("not_written", core::Sentence::quoted(path + " cannot be written."));
}

}  // namespace cli
