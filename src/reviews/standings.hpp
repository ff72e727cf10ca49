// What the scores of a phase say: where each file stands, how sure that is, and how harsh each reviewer is.
#pragma once
#include "reviews/phases.hpp"

namespace reviews {

// Soon after a review was finished, or scored anew; asked for again and again, it is done once.
void calibrate_soon(db::Tx& tx, std::int64_t phase);
// As a job: from the first score of every finished review, with the call's places for the chances. Writes in batches;
// may begin again from any point.
void calibrate(db::Db& db, std::int64_t phase);

// A reviewer's severity, in thousandths, in words: "On the same files you score 6 of 100 lower than others."
enum class Told { to_themselves, to_the_house };
std::string severity_in_words(std::int64_t severity, Told told, core::Language language);

void standing_routes(http::Api& api);

}  // namespace reviews
