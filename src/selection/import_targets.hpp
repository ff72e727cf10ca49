// Where a column of a spreadsheet may go.
#pragma once
#include "selection/imports.hpp"

namespace selection {

enum class Target {
    ignore,
    name,
    one_liner,
    description,
    country,
    city,
    founded_on,
    stage,
    sectors,
    technologies,
    website,
    revenue,
    privately_held,
    people,
    developers,
    contact_name,
    contact_email,
    external_key,
    status,
    sent_at,
    tags,
    answer
};

struct Aim {
    Target target = Target::ignore;
    const Question* question = nullptr;  // of `answer`; belongs to the call
};

// "founded_on", "answer.17"; none for what is no target in this call. A question for a file takes no column.
std::optional<Aim> aim_of(std::string_view text, const CallRow& call);

// Throws 422 unless the mapping has a target for each of the file's columns, one of them the name, and none twice
// (tags may come from several), and unless each value that is given a meaning stands in one of the columns and means
// what its target takes.
void expect_sound(const Mapping& mapping, const CallRow& call, std::size_t columns);

}  // namespace selection
