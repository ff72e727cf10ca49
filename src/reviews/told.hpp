// What the rooms after this one may know of it: a file as it is shown, where it stands, and whose ties are kept.
#pragma once
#include "reviews/order.hpp"
#include "reviews/reading.hpp"
#include "reviews/reviewers.hpp"
#include "reviews/standings.hpp"

namespace reviews {

// As whom that person's ties are kept in the call; whoever does not read there yet is noted with no file to take.
std::int64_t reviewer_in(db::Tx& tx, const selection::CallRow& call, std::int64_t person);

// How well that reviewer fits a file about these, as in a proposal.
std::int64_t fit_with(const ReviewerRow& reviewer, const std::vector<std::string>& sectors,
                      const std::vector<std::string>& technologies);

// Those who interview a team score it in the call's phase of interviews, if it has one that is not over: whoever is no
// longer among them and has not begun gives the file back.
void read_at_interview(db::Tx& tx, const selection::CallRow& call, std::int64_t application,
                       const std::vector<std::int64_t>& people, core::Instant now);
// The caller's own reading there, if they were given it.
std::optional<std::int64_t> review_at_interview(db::Read& read, std::int64_t call, std::int64_t application);

struct Blinds {
    bool names = false, city = false;
};
// What counts of a file, as the house; `title` stands for its name where names are hidden.
FileToRead file_shown(db::Read& read, std::int64_t application, const selection::CallRow& call, Blinds blinds,
                      const std::string& title, core::Language language);

// Against the call's places: surely in, surely out, or where scores can't tell, so that people talk about them.
enum class Zone { above, talk, below };
// Absent where the call names no places. `low` and `high`: between them its place lies nine times in ten.
std::optional<Zone> zone_of(std::int64_t low, std::int64_t high, const std::optional<std::int64_t>& places);

// Where one file stands, for those who talk about it.
struct FileStanding {
    std::int64_t application, reviews;
    std::int64_t raw, calibrated, error;        // thousandths
    std::int64_t place, place_low, place_high;  // nine times in ten between the two
    std::int64_t chance;                        // to be among the call's places, in thousandths
    std::optional<Zone> zone;
};
// Of all files of the phase, by place, as the house; none are told to a caller who has files left to read in it.
std::vector<FileStanding> standings_told(db::Read& read, std::int64_t phase);

}  // namespace reviews
