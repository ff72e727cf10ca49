// What is wrong with a line of a table, or with a whole file, told to its owner in their language.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/problem.hpp"

namespace formats {

enum class Fault {
    // of one line; the lines after it are read
    too_many_values,   // more values than the first line has columns
    too_many_columns,  // more than the reader takes
    value_too_long,
    line_too_long,
    nul_byte,
    not_text,  // bytes that are no characters in the encoding of the file
    open_quote,
    stray_quote,
    broken_line,  // a spreadsheet row that is not well-formed
    // of the whole file
    unreadable,
    not_a_workbook,
    old_workbook,  // .xls, or .xlsx under a password: both are the same kind of container
    no_such_sheet,
    too_large,
    too_many_lines,
    not_a_table,  // a picture, a web page, an archive of another kind
};

struct Trouble {
    Fault fault{};
    std::size_t column = 0;   // from 1; 0: the whole line or file
    std::size_t found = 0;    // where a number was passed: what is there,
    std::size_t allowed = 0;  // and what may be
    bool operator==(const Trouble&) const = default;
};

// A fact and a next step; `language` is "en", "fr" or "pt", and anything else is read as "en".
std::string sentence(const Trouble& trouble, std::string_view language = "en");

// A file that cannot be read any further; as a Problem it is answered with 422 and the sentence.
struct Unreadable : core::Problem {
    explicit Unreadable(const Trouble& why);
    Trouble trouble;
};

}  // namespace formats
