// A jury in the story: who sat, what each file got, and who sat out.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/values.hpp"

namespace demo {

enum class JuryState { planned, open, closed };

struct JuryFile {
    core::Slug startup;
    core::Count votes_for, against, abstained;
    std::string why;
};
struct SatOut {
    core::Slug startup, person;  // a person's key
};
struct Jury {
    core::Slug call;
    std::string name;
    core::Date day;
    core::Count quorum, minutes;
    JuryState state;
    std::optional<core::Instant> opened_at, closed_at, decided_at;
    std::optional<core::Slug> decided_by;
    std::vector<core::Slug> members;
    std::vector<SatOut> sat_out;
    std::vector<JuryFile> files;  // none: all that were sent, by name
};

// Of demo/juries.json, as story() reads the rest.
std::vector<Jury> story_juries();

}  // namespace demo
