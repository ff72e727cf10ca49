// A call for applications: when it is open, what it asks, who may apply.
#pragma once
#include "programmes/programmes.hpp"

namespace selection {

enum class CallState { draft, published, open, closed };
enum class FileKinds { any, pdf, pdf_or_picture };
enum class QuestionKind { short_text, long_text, one_choice, many_choices, number, date, link, file };

struct Option {
    core::Text<1, 60> key;
    core::Words label;
};
struct Question {
    std::optional<std::int64_t> id;  // absent: new
    core::Text<1, 60> key;
    QuestionKind kind = QuestionKind::short_text;
    core::Words label, help, section;
    bool required = false;
    std::optional<core::Number<1, 5000>> max_words;
    std::optional<std::int64_t> min, max;  // of a file: max is its most megabytes
    std::optional<FileKinds> accepts;      // of a file; absent: any
    std::vector<Option> options;
    std::optional<core::Text<1, 40>> fact;  // "technologies": the answer feeds that fact of the passport too
};
struct Consent {
    core::Text<1, 60> key;
    core::Words text;
    bool required = false;
};

}  // namespace selection
template <> inline constexpr bool core::often_read<std::vector<selection::Question>> = true;
template <> inline constexpr bool core::often_read<std::vector<selection::Consent>> = true;
namespace selection {

// A call as the database holds it.
struct CallRow {
    std::int64_t id, programme_id;
    std::optional<std::int64_t> cohort_id;
    std::string slug, name, summary, description;
    core::Instant opens_at, closes_at;
    std::string time_zone;
    std::optional<core::Date> answers_by;
    std::optional<std::int64_t> places;
    std::vector<std::string> languages;
    std::optional<core::Instant> published_at;
    std::vector<Question> questions;
    std::vector<Consent> consents;
    programmes::Rule rules;
    std::int64_t version;
};

struct CallCounts {
    std::int64_t drafts = 0, sent = 0, eligible = 0, not_eligible = 0, cannot_tell = 0, withdrawn = 0;
    std::int64_t reminded = 0;                 // of the drafts
    std::optional<core::Instant> reminded_at;  // the last time
};

struct Call {
    std::int64_t id;
    std::string slug, name, summary;
    accounts::ProgrammeRef programme;
    accounts::OperatorRef operator_;
    std::optional<programmes::Cohort> cohort;
    CallState state;
    core::Instant opens_at, closes_at;
    std::string time_zone;
    std::optional<core::Date> answers_by;
    std::optional<std::int64_t> places;
    std::vector<std::string> languages;
    std::int64_t version;
    std::optional<CallCounts> counts;  // for those who run it
};

// A call whole: what the line of it tells, and all that it asks.
struct CallDetail {
    std::int64_t id;
    std::string slug, name, summary;
    accounts::ProgrammeRef programme;
    accounts::OperatorRef operator_;
    std::optional<programmes::Cohort> cohort;
    CallState state;
    core::Instant opens_at, closes_at;
    std::string time_zone;
    std::optional<core::Date> answers_by;
    std::optional<std::int64_t> places;
    std::vector<std::string> languages;
    std::int64_t version;
    std::optional<CallCounts> counts;
    std::string description;
    std::vector<Question> questions;
    std::vector<Consent> consents;
    programmes::Rule rules;
    std::vector<std::string> rule_lines;
    std::string price_line;
};

struct OfCall {
    core::Slug slug;
};

CallState state_of(const CallRow& call, core::Instant now);
// Throw 404 unless the caller may see it; the second, unless the caller runs it.
CallRow call_seen(db::Read& read, std::string_view slug);
CallRow call_run(db::Read& read, std::string_view slug);
CallRow call_by_id(db::Read& read, std::int64_t id);  // as the house
std::int64_t operator_of(db::Read& read, const CallRow& call);
CallDetail call_detail(db::Read& read, http::Call& request, const CallRow& row);
Call call_line(db::Read& read, core::Instant now, const CallRow& row);
programmes::Occasion occasion_of(db::Read& read, const CallRow& call);

// What the rules of a call may look at, and how sentences name it.
programmes::Questions questions_of(const std::vector<Question>& questions, const std::vector<Consent>& consents);
programmes::Questions questions_of(const CallRow& call);

// Who may be told what about a call: for activity::record.
activity::About about(db::Read& read, const CallRow& call);

void call_routes(http::Api& api);
void call_design_routes(http::Api& api);
void question_design_routes(http::Api& api);

}  // namespace selection
