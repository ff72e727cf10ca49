// What must hold of a table that people hand in, whatever its file is.
#pragma once
#include <memory>
#include <optional>

#include "core/utf8.hpp"
#include "formats/table.hpp"
#include "fuzz/expect.hpp"

namespace fuzz {

struct Read {
    std::vector<formats::Row> rows;
    std::optional<formats::Trouble> unreadable;  // what ended the reading
};

inline formats::TableOptions within_small_limits() {
    formats::TableOptions options;
    options.limits = {256, 1024, 30, 50};
    return options;
}

// `open` gives the table, or throws formats::Unreadable as its rows do.
template <class Open> Read read(const Open& open) {
    Read out;
    try {
        const std::unique_ptr<formats::Table> table = open();
        expect(!table->description().empty(), "a table says what it is");
        for (formats::Row row; table->next(row);) out.rows.push_back(row);
    } catch (const formats::Unreadable& why) {
        out.unreadable = why.trouble;
        for (const auto* language : {"en", "fr", "pt"})
            expect(!sentence(why.trouble, language).empty(), "what is unreadable is told in a sentence");
    }
    return out;
}

inline void expect_within(const Read& read, const formats::TableLimits& limits) {
    for (const auto& row : read.rows) {
        expect(row.line > 0, "lines are counted from 1");
        expect(row.fields.size() >= read.rows.front().fields.size(), "no row is narrower than the first");
        if (row.trouble) continue;
        std::size_t total = 0;
        expect(row.fields.size() <= limits.most_columns, "columns are limited");
        for (const auto& value : row.fields) {
            total += value.size();
            expect(value.size() <= limits.longest_field, "a value is limited");
            expect(core::valid_utf8(value) && value.find('\0') == std::string::npos, "a value is text without NUL");
        }
        expect(total <= limits.longest_line, "a line is limited");
    }
}

inline void expect_same(const Read& one, const Read& other) {
    expect(one.rows.size() == other.rows.size() && one.unreadable == other.unreadable, "read as far either way");
    for (std::size_t at = 0; at < one.rows.size(); ++at)
        expect(one.rows[at].fields == other.rows[at].fields && one.rows[at].trouble == other.rows[at].trouble,
               "the same rows either way");
}

}  // namespace fuzz
