// One reading of one file by one reviewer: where it stands, and what its reader may see of the file.
#pragma once
#include "reviews/bids.hpp"

namespace reviews {

// proposed: given to nobody yet; leaving: to be taken back when the proposal is applied.
enum class ReviewState { proposed, waiting, leaving, begun, finished };

// Why this reader: what they share with the file, and their place among all who might have read it.
struct Why {
    std::vector<std::string> sectors, technologies;
    bool language = false;
    std::int64_t fit = 0, place = 0, among = 0;  // place 0: chosen by hand
    std::optional<NeedOf> need;                  // of the file, that they fill
    std::optional<Bid> bid;
};

struct ReviewRow {
    std::int64_t id, phase_id, call_id, application_id, reviewer_id;
    ReviewState state;
    std::int64_t place;
    std::vector<Score> scores;
    std::optional<std::int64_t> score, first_score;
    std::string for_startup, for_house;
    std::optional<core::Instant> begun_at, finished_at, lease_until;
    std::int64_t version;
};
struct OfReview {
    std::int64_t id;
};

std::int64_t count_of(db::Read& read, std::int64_t phase, const std::vector<ReviewState>& states);
// Throws 404 unless it is the caller's own and they were given it.
ReviewRow own_review(db::Read& read, std::int64_t id);

// A file as a phase shows it to those who read in it.
struct FileAnswer {
    std::string question;
    selection::QuestionKind kind;
    std::string text;
    std::vector<std::string> choices;
    std::optional<startups::FileRef> file;
};
struct FileMember {
    std::string name, title;  // name empty: hidden
    startups::WritesCode writes_code;
    std::optional<bool> full_time;
};
struct FileToRead {
    std::string title;  // the startup's name, or "File 7" where names are hidden
    std::string one_liner, description;
    std::optional<core::Country> country;
    std::string city;  // empty: hidden or not told
    startups::Stage stage;
    std::optional<core::Date> founded_on;
    std::vector<std::string> sectors, technologies;
    std::optional<core::Link> website;
    std::vector<FileMember> team;
    std::vector<FileAnswer> answers;
    std::string changed_since;  // of a team that applies again; empty: not told, or hidden with the names
};
std::string title_of(const PhaseRow& phase, const ReviewRow& review, const std::string& name, core::Language language);
FileToRead file_to_read(db::Read& read, const PhaseRow& phase, const ReviewRow& review, core::Language language);

void reading_routes(http::Api& api);
void review_page_routes(http::Api& api);
void writing_routes(http::Api& api);

}  // namespace reviews
