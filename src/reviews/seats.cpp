#include "reviews/seats.hpp"

#include <algorithm>

namespace reviews {
namespace {

bool is(const ReviewerRow& reviewer, ReviewerKind kind) {
    return std::find(reviewer.kinds.begin(), reviewer.kinds.end(), kind) != reviewer.kinds.end();
}

class Seating {
public:
    Seating(const std::vector<Seat>& seats, const FileFacts& file, const std::vector<const ReviewerRow*>& readers)
        : seats_(seats), file_(file), readers_(readers), sitting_(seats.size()), seen_(seats.size()) {}

    std::vector<std::optional<std::size_t>> found() {
        for (std::size_t reader = 0; reader < readers_.size(); ++reader) {
            std::fill(seen_.begin(), seen_.end(), false);
            seat(reader);
        }
        std::vector<std::optional<std::size_t>> out(readers_.size());
        for (std::size_t at = 0; at < sitting_.size(); ++at)
            for (const auto reader : sitting_[at]) out[reader] = at;
        return out;
    }

private:
    // Takes a free seat, or one whose reader can move on to another. No deeper than there are kinds of seats.
    bool seat(std::size_t reader) {
        for (std::size_t at = 0; at < seats_.size(); ++at) {
            if (seen_[at] || !may_sit(seats_[at], *readers_[reader], file_)) continue;
            seen_[at] = true;
            auto& here = sitting_[at];
            if (static_cast<std::int64_t>(here.size()) < seats_[at].count) {
                here.push_back(reader);
                return true;
            }
            for (auto& other : here)
                if (seat(other)) {
                    other = reader;
                    return true;
                }
        }
        return false;
    }

    const std::vector<Seat>& seats_;
    const FileFacts& file_;
    const std::vector<const ReviewerRow*>& readers_;
    std::vector<std::vector<std::size_t>> sitting_;
    std::vector<bool> seen_;
};

}  // namespace

std::vector<Seat> seats_of(const PhaseRow& phase) {
    std::vector<Seat> out;
    auto left = phase.reads;
    for (const auto& need : phase.needs) {
        out.push_back({need.of, need.count.value});
        left -= need.count.value;
    }
    if (left > 0) out.push_back({{}, left});
    return out;
}

bool may_sit(const Seat& seat, const ReviewerRow& reviewer, const FileFacts& file, const Why& why) {
    if (!seat.of) return true;
    switch (*seat.of) {
        case NeedOf::investor:
            return is(reviewer, ReviewerKind::investor);
        case NeedOf::entrepreneur:
            return is(reviewer, ReviewerKind::entrepreneur);
        case NeedOf::expert:
            return is(reviewer, ReviewerKind::expert);
        case NeedOf::sector:
            return file.sectors.empty() || !why.sectors.empty();
        case NeedOf::speaks_its_language:
            break;
    }
    return file.language.empty() || why.language;
}

bool may_sit(const Seat& seat, const ReviewerRow& reviewer, const FileFacts& file) {
    return may_sit(seat, reviewer, file, fit(reviewer, file));
}

std::vector<std::optional<std::size_t>> seated(const std::vector<Seat>& seats, const FileFacts& file,
                                               const std::vector<const ReviewerRow*>& readers) {
    return Seating(seats, file, readers).found();
}

std::optional<NeedOf> need_of_last(const std::vector<Seat>& seats, const FileFacts& file,
                                   const std::vector<const ReviewerRow*>& readers) {
    const auto at = seated(seats, file, readers).back();
    return at ? seats[*at].of : std::nullopt;
}

}  // namespace reviews
