// One line of a spreadsheet as what it says of a startup and its file, or the first value that a rule refuses.
#pragma once
#include "formats/table.hpp"
#include "selection/import_targets.hpp"

namespace selection {

// Fields of the passport that the line says; an empty cell says nothing.
struct SaidPassport {
    std::optional<core::Text<0, 120>> name, city;
    std::optional<core::Text<0, 200>> one_liner;
    std::optional<core::Text<0, 200>> opening;  // of the description, where nothing else is the one-liner
    std::optional<core::Text<0, 5000>> description;
    std::optional<core::Country> country;
    std::optional<startups::Founded> founded;
    std::optional<core::Date> founded_on;
    std::optional<startups::Stage> stage;
    std::optional<std::vector<startups::Term>> sectors, technologies;
    std::optional<core::Link> website;
    std::optional<startups::Revenue> revenue;
    std::optional<startups::Cents> revenue_cents;
    std::optional<core::Currency> revenue_currency;
    std::optional<startups::PrivatelyHeld> privately_held;
};

// Writes what was said over a passport; returns the names of the fields that changed.
std::vector<std::string> put(const SaidPassport& said, startups::Passport& onto);

struct SaidAnswer {
    std::int64_t question;
    std::string text;
    std::vector<std::string> choices;
};

struct LineFault {
    std::optional<std::size_t> column;  // absent: the whole line
    std::string reason;
    std::string unmapped;  // the value, where a meaning for it would let the line in
};

struct Candidate {
    std::int64_t line = 0;
    SaidPassport passport;
    std::optional<std::string> external_key;
    std::optional<std::int64_t> people, developers;
    std::optional<std::string> contact_name, contact_email;
    std::optional<Status> status;
    std::optional<core::Instant> sent_at;
    std::vector<std::string> tags;
    std::vector<SaidAnswer> answers;
    std::optional<LineFault> fault;
};

class LineReader {
public:
    // All that is given must outlive the reader; the mapping is sound.
    LineReader(const CallRow& call, const std::vector<ReadColumn>& columns, const Mapping& mapping,
               core::Language language);
    Candidate read(const formats::Row& row) const;

private:
    struct Place {
        Aim aim;
        DayOrder days;
        std::vector<std::pair<std::string, std::string>> meanings;  // plain text, what it stands for
    };
    const CallRow& call_;
    core::Language language_;
    std::vector<Place> places_;
};

}  // namespace selection
