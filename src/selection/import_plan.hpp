// What a line would do to what is there: of whom it speaks, and what of it is new.
#pragma once
#include <unordered_map>

#include "selection/import_line.hpp"

namespace selection {

enum class LineOutcome { added, update, same, refused, lookalike };

}  // namespace selection

// Told and stored as new, update, same, refused, lookalike: `new` is no name in C++.
template <> const core::Shape& core::shape_of<selection::LineOutcome>();

namespace selection {

// What an import works with, read once.
struct ImportWork {
    ImportRow import;
    CallRow call;
    std::int64_t operator_id = 0;
    programmes::Occasion occasion;
    core::Language language = core::Language::en;  // of the reasons
    activity::Actor by;
    activity::About about;
};
// As the house; `language` of whoever reads the reasons.
ImportWork work_of(db::Read& read, const ImportRow& import, const CallRow& call, core::Language language,
                   core::Instant now);

// Of whom a line speaks: by the key of the other system, else by name and website.
struct Spoken {
    std::optional<std::int64_t> startup, application;
    bool merged = false;   // that startup was merged into another, whose facts are not the line's
    bool another = false;  // the startup has a file in this call already, under another key
};
Spoken spoken_of(db::Read& read, const ImportWork& work, const Candidate& line, const std::string& name_key,
                 const std::string& website_key);

struct StoredAnswer {
    std::string field, text;
    std::vector<std::string> choices;
};
// How a file and its startup stand.
struct Standing {
    std::int64_t startup = 0, startup_version = 0;
    startups::Passport passport;
    bool has_people = false;  // with an account: the passport is theirs
    std::optional<ApplicationRow> file;
    std::optional<std::string> external_key;
    std::vector<StoredAnswer> answers;
};
Standing standing(db::Read& read, const Spoken& spoken);

// What is new in a line.
struct Difference {
    std::optional<startups::Passport> passport;
    std::optional<Status> status;
    std::optional<core::Instant> sent_at;
    std::optional<std::int64_t> people, developers;
    std::optional<std::string> external_key;
    std::optional<std::vector<std::string>> tags;
    std::vector<SaidAnswer> answers;
    bool contact = false;
    std::vector<std::string> fields;  // their names
    std::string kept;                 // why something was left as it is
    bool none() const { return fields.empty(); }
};
Difference difference(db::Read& read, const ImportWork& work, const Standing& stands, const Candidate& line);

// Which files the lines so far speak of; about 50 bytes a line.
class SeenLines {
public:
    // A sentence when an earlier line speaks of the same file; else empty, and the line is remembered.
    std::string repeats(const Candidate& line, std::string_view name_key, std::string_view website_key,
                        core::Language language);

private:
    std::unordered_map<std::size_t, std::int64_t> lines_;
};

}  // namespace selection
