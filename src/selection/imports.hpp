// Spreadsheets brought into a call: uploaded, read, mapped, run in the background, reported, taken back while
// untouched.
#pragma once
#include "selection/applications.hpp"
#include "selection/listing.hpp"

namespace selection {

enum class ImportState { read, running, done, stopped, taken_back, failed, taking_back };

// A column as it was found; `guess` is a target (import_targets.hpp).
struct ImportColumn {
    std::int64_t index;
    std::string name;  // empty where no line names the columns
    std::vector<std::string> sample;
    std::string guess;
};
struct ValueMapping {
    core::Count column;
    core::Text<0, 500> from;
    core::Text<0, 200> to;  // empty or "ignore": as if nothing stood there
};
struct Mapping {
    bool header = false;  // the line where the table begins names the columns
    std::vector<core::Text<1, 40>> columns;
    std::vector<ValueMapping> values;
};
struct Import {
    std::int64_t id;
    std::string call_slug, file_name;
    ImportState state;
    std::string encoding, delimiter;
    std::vector<std::string> sheets;  // of a workbook, those that are not hidden
    std::string sheet;                // that is read; empty for a text file
    std::int64_t first_line;          // where the table begins; what stands above it is left out
    bool header;
    std::int64_t lines;
    std::vector<ImportColumn> columns;
    std::optional<Mapping> mapping;
    std::optional<std::string>
        as_before;  // the file whose mapping is proposed here, because its columns had these names
    std::int64_t done, added, updated, unchanged, refused, lookalikes;
    std::int64_t taken_back;  // files and changes
    std::optional<core::Instant> started_at, finished_at;
    PersonBrief by;
};

// How the days of a column are written; "03/04" alone does not tell.
enum class DayOrder { day_first, month_first };

// What the database keeps of a column.
struct ReadColumn {
    std::int64_t index;
    std::string name;
    std::vector<std::string> sample;
    std::string guess;
    DayOrder days = DayOrder::day_first;
};
// A file as it was read: what its columns are, and how many lines stand below the names.
struct ReadFile {
    std::string encoding, delimiter;
    std::vector<std::string> sheets;
    std::string sheet;
    std::int64_t first_line = 1;
    bool header = false;
    std::int64_t lines = 0;
    std::vector<ReadColumn> columns;
};

struct ImportRow {
    std::int64_t id, call_id, made_by;
    std::string file_name;
    std::int64_t size, parts;
    ImportState state;
    std::string encoding, delimiter;
    std::vector<std::string> sheets;
    std::string sheet;
    std::int64_t first_line = 1;
    std::vector<ReadColumn> columns;
    Mapping mapping;  // without columns: not chosen yet; its `header` is then what was guessed
    std::int64_t lines, done, added, updated, unchanged, refused, lookalikes, taken_back;
    core::Instant made_at;
    std::optional<core::Instant> started_at, finished_at;
};

struct OfImport {
    std::int64_t id;
};

// Throws 404 unless the caller runs its call.
ImportRow import_run(db::Read& read, std::int64_t id);
ImportRow import_by_id(db::Read& read, std::int64_t id);  // as the house
Import import_of(db::Read& read, const ImportRow& row);

// The last mapping that the same house gave to a file with columns of these names, for this file's call.
struct MappingBefore {
    std::string file_name;
    Mapping mapping;
};
std::optional<MappingBefore> mapping_before(db::Read& read, const ImportRow& row, const CallRow& call);
activity::About about(db::Read& read, const CallRow& call, std::int64_t import);

// Keeps the bytes of a file in parts, a commit each, and what was read of it; returns its id.
std::int64_t keep_import(db::Db& db, const activity::Actor& by, const CallRow& call, const std::string& path,
                         const std::string& name, const std::string& sheet = {});
// Stores how the file is to be read, and asks for it to be run. Throws 422 for a mapping that does not fit, 409 unless
// the import waits for it.
void begin_import(db::Tx& tx, const activity::Actor& by, std::int64_t id, const Mapping& mapping);

// Reads the file line by line, in transactions of at most 50 ms; begun again after a stop or a crash, it goes on behind
// the last line that was committed.
void run_import(db::Db& db, const core::Clock& clock, std::int64_t import);

// Takes an import back in such transactions, once its reversal was asked for; begun again, it goes on where it was.
void take_back(db::Db& db, const core::Clock& clock, std::int64_t import);

void import_routes(http::Api& api);
void import_report_routes(http::Api& api);
void import_reversal_routes(http::Api& api);

}  // namespace selection
