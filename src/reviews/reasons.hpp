// Why a team is refused: put together from what its reviewers found, read and reworded by a manager, kept until told.
#pragma once
#include <map>

#include "reviews/phases.hpp"
#include "reviews/remarks.hpp"

namespace reviews {

enum class ReasonAbout { stood_out, fell_short, comment };

// A line as the reviews give it. `source` tells it again later: "criterion team", "review 17".
struct FoundReason {
    std::string source;
    ReasonAbout about;
    std::string text;
};
// What the reviews of a file say to its team: where it stood out and fell short (remarks.hpp) in the last phase in
// which somebody has finished it, then the comments meant for the team, of all phases, as they were written. Of what is
// meant for the house nothing is read here, and nobody's name.
class Finding {
public:
    explicit Finding(db::Read& read) : read_(read) {}
    std::vector<FoundReason> of(std::int64_t application, core::Language language);

private:
    struct Phase {
        Rubric rubric;
        std::map<std::int64_t, std::vector<std::optional<std::int64_t>>> means;  // of each file, for each criterion
    };
    const Phase& phase(std::int64_t id);
    db::Read& read_;
    std::map<std::int64_t, Phase> phases_;  // read once for many files
};

// A line as the manager has it: `found` is what it said when it was last kept.
struct KeptReason {
    std::string source, found, text;
    bool dropped = false;
};
struct ReasonsRow {
    std::int64_t application_id, call_id;
    std::vector<KeptReason> lines;
    std::string paragraph, text;
    std::optional<core::Instant> read_at;
    std::optional<std::int64_t> read_by;
    bool changed;
    std::int64_t version;
};
// A line as it is shown: the manager's rewording as long as the reviewer's own words are those that were reworded.
struct RefusalReason {
    std::string source;
    ReasonAbout about;
    std::string found, text;
    bool dropped, fresh;  // fresh: not there, or otherwise, when the reasons were last kept
};
std::vector<RefusalReason> lines_of(const std::vector<FoundReason>& found, const ReasonsRow& row);
std::vector<KeptReason> kept(const std::vector<RefusalReason>& lines);
// What the team reads; empty where nothing is said.
std::string reasons_in_words(const std::vector<RefusalReason>& lines, const std::string& paragraph,
                             core::Language language);

void reasons_routes(http::Api& api);
void reasons_list_routes(http::Api& api);

// Of a file refused in pencil: throws 404 unless the caller runs its call, 409 `not_refused` otherwise.
selection::ApplicationRow refused(db::Read& read, std::int64_t application);
struct OfReasons {
    std::int64_t id;  // of the application
};
ReasonsRow reasons_row(db::Read& read, const selection::ApplicationRow& row);
// Of its first owner's account, else the call's first.
core::Language language_of_team(db::Read& read, const selection::ApplicationRow& row);
void keep(db::Tx& tx, ReasonsRow& row);
// Marks them as read, as they stand. False where they say nothing.
bool read_reasons(db::Tx& tx, const activity::Actor& by, const selection::ApplicationRow& row, Finding& finding);

}  // namespace reviews
