// Startups as the other rooms know them: the passport, the team, the tie to an operator.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "activity/activity.hpp"
#include "core/values.hpp"
#include "db/db.hpp"
#include "letters/rows.hpp"
#include "startups/fields.hpp"
#include "startups/likeness.hpp"

namespace http {
class Api;
}

namespace http {
struct Upload;
}

namespace startups {

// "Not yet" and "rather not say" are answers of their own, apart from a question that nobody has answered.
enum class Founded { date, not_yet, rather_not_say, unanswered };
enum class Revenue { amount, none_yet, rather_not_say, unanswered };
enum class PrivatelyHeld { yes, no, rather_not_say, unanswered };
enum class Stage { idea, prototype, beta, launched, revenue, unknown };
enum class WritesCode { yes, no, unknown };

using Cents = core::Number<0, 1'000'000'000'000'000>;  // hundredths of the unit, in every currency
using Term = core::Text<1, 60>;                        // a sector, a technology

// What a startup says of itself, once, for all programmes.
struct Passport {
    core::Text<0, 120> name;
    core::Text<0, 200> one_liner;
    core::Text<0, 5000> description;
    std::optional<core::Country> country;
    core::Text<0, 120> city;
    Founded founded = Founded::unanswered;
    std::optional<core::Date> founded_on;
    Stage stage = Stage::unknown;
    std::vector<Term> sectors, technologies;
    std::optional<core::Link> website;
    Revenue revenue = Revenue::unanswered;
    std::optional<Cents> revenue_cents;
    std::optional<core::Currency> revenue_currency;
    std::optional<core::Number<1900, 2200>> revenue_year;
    PrivatelyHeld privately_held = PrivatelyHeld::unanswered;
};

struct FileRef {
    std::int64_t id;
    std::string name;
    std::int64_t size;
    std::string type;
};

// What an upload is by its first bytes, whatever its name says.
enum class FileKind { empty, pdf, picture, other };

// The passport as it is sent out.
struct Startup {
    std::int64_t id;
    std::string name, one_liner, description;
    std::optional<core::Country> country;
    std::string city;
    Founded founded;
    std::optional<core::Date> founded_on;
    Stage stage;
    std::vector<std::string> sectors, technologies;
    std::optional<core::Link> website;
    Revenue revenue;
    std::optional<Cents> revenue_cents;
    std::optional<core::Currency> revenue_currency;
    std::optional<std::int64_t> revenue_year;
    PrivatelyHeld privately_held;
    std::optional<FileRef> deck;
    bool mine;
    bool owned;  // by the one who asks
    std::int64_t version;
};

struct Member {
    std::int64_t id;
    std::string name;
    std::optional<std::string> email;
    std::string title;
    WritesCode writes_code;
    std::optional<bool> full_time;  // none: nobody said
    bool owner;
    bool joined;                                  // has an account of their own
    std::optional<std::string> age_band, gender;  // told to themselves only
    // Now or before, besides this startup: told to the team and the house, none in a file that is read.
    std::optional<std::vector<std::string>> employers;
};

struct TeamCount {
    std::int64_t people = 0;
    std::optional<std::int64_t> developers;  // none: nobody says yes, and not all have said
};

// A new startup with its owner; `passport` may be empty, as in a draft.
std::int64_t begin(db::Tx& tx, const Passport& passport, std::int64_t owner);
// A startup that an import brings: nobody owns it yet.
std::int64_t bring_in(db::Tx& tx, const Passport& passport);
// A passport and what the directory makes of it, worked out before the transaction that writes it.
struct Brought {
    Passport passport;
    std::string name_key, website_key;
    std::vector<std::string> words;
};
Brought brought(Passport passport);  // pure
// The same for many: that operator's people reach it at once, and nothing is read again.
std::int64_t bring_in(db::Tx& tx, const Brought& startup, std::int64_t operator_id);
void add_contact(db::Tx& tx, std::int64_t startup, std::string_view name, const std::optional<std::string>& email);

// From here on the operator's people reach the startup.
void tie(db::Tx& tx, std::int64_t operator_id, std::int64_t startup);
void untie(db::Tx& tx, std::int64_t operator_id, std::int64_t startup);
// The operator's startup of that name and website (host and path, without www), if it has one. Empty website: by name.
std::optional<std::int64_t> known_to(db::Tx& tx, std::int64_t operator_id, std::string_view name,
                                     const std::optional<core::Link>& website);
std::string website_key(const std::optional<core::Link>& website);
// The same by keys, in any transaction; one that was merged away is known as the startup that was kept.
struct KnownStartup {
    std::int64_t id;
    bool merged;
};
std::optional<KnownStartup> known_by(db::Read& read, std::int64_t operator_id, const std::string& name_key,
                                     const std::string& website_key);
// Adds every startup that the operator knows.
void remember(db::Read& read, std::int64_t operator_id, Likeness& likeness);

// These read and write whole rows as the house; who may, their callers have found out.
Passport passport_of(db::Read& read, std::int64_t startup);
void replace_passport(db::Tx& tx, std::int64_t startup, const Passport& passport);
TeamCount team_count(db::Read& read, std::int64_t startup);

// Changes fields by name for one who belongs to the team; 409 `changed_meanwhile` tells the other text. Records
// `startup.changed` when anything changed.
void change_fields(db::Tx& tx, const activity::Actor& by, std::int64_t startup,
                   const std::vector<FieldChange>& changes);

// Who wrote a field last, as `reader` may know it: a colleague by name, oneself elsewhere, or somebody else.
core::Sentence told_writer(db::Read& read, std::int64_t startup, std::int64_t writer, std::int64_t reader);

// Throw 404 unless the caller may see it.
Startup startup_of(db::Read& read, std::int64_t startup);
std::vector<Member> team_of(db::Read& read, std::int64_t startup);
std::optional<FileRef> file_of(db::Read& read, std::int64_t file);
FileKind kind_of(const http::Upload& upload);
// Keeps the file as the startup's deck, or takes the deck away; records `startup.deck_changed`.
void set_deck(db::Tx& tx, const activity::Actor& by, std::int64_t startup, std::optional<std::int64_t> file);
// Throws 404 unless the caller belongs to the team.
void expect_mine(db::Read& read, std::int64_t startup);

// Whom a letter about a startup goes to: the first owner of its team, at the account's address before the one that a
// spreadsheet told.
struct Owner {
    std::int64_t startup;
    std::optional<std::int64_t> person;
    std::string name;
    std::optional<std::string> address;
    std::optional<core::Language> language;  // of the account
};
std::map<std::int64_t, Owner> owners(db::Read& read, const std::vector<std::int64_t>& startups);
// In `otherwise` where no account says which language; sets `why_not` where nobody can be written to.
void address_to(letters::Recipient& recipient, const Owner* owner, core::Language otherwise);

// Takes back a merge, told by the steps that it kept.
void unmerge(db::Tx& tx, const activity::Actor& by, const std::string& steps);
// The same for what was told apart.
void take_back_told_apart(db::Tx& tx, const activity::Actor& by, const std::string& steps);

// Keeps the upload in 256 KiB parts, a commit each, sealed by the last; returns its id.
std::int64_t keep_file(http::Call& call, std::int64_t startup, const http::Upload& upload);

void routes(http::Api& api);
// The startups to which a letter can be written.
void tell_rows();

}  // namespace startups
