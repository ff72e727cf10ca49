// The seats around a file, one for each reading that it wants, and who may sit on which.
#pragma once
#include "reviews/fit.hpp"

namespace reviews {

// Seats alike: `of` absent: anybody may take them.
struct Seat {
    std::optional<NeedOf> of;
    std::int64_t count = 0;
};

// Of one file, those for somebody in particular first.
std::vector<Seat> seats_of(const PhaseRow& phase);

// What a file does not say can't be asked for: where its sectors, or the language of its team, are not known, anybody
// may take these seats.
bool may_sit(const Seat& seat, const ReviewerRow& reviewer, const FileFacts& file);
bool may_sit(const Seat& seat, const ReviewerRow& reviewer, const FileFacts& file, const Why& why);  // of `fit`

// For each reader their seat, as an index; none where all that they might take are taken. As many sit as can
// (augmenting paths, Kuhn 1955), and whoever sits goes on sitting when another comes to the end of the list: so the
// last one has a seat only if the file still wants such a reader.
std::vector<std::optional<std::size_t>> seated(const std::vector<Seat>& seats, const FileFacts& file,
                                               const std::vector<const ReviewerRow*>& readers);

// The need that the last of the readers fills; absent: none in particular.
std::optional<NeedOf> need_of_last(const std::vector<Seat>& seats, const FileFacts& file,
                                   const std::vector<const ReviewerRow*>& readers);

}  // namespace reviews
