// What reviewers would read gladly, or rather not: said on names alone, before any file is shown.
#pragma once
#include <map>
#include <optional>

#include "reviews/phases.hpp"

namespace reviews {

enum class Bid { gladly, rather_not };

// Bids are made by name, so in a phase that hides names they would tell a reader whose file it is: there they count
// for nothing, and while a phase of the call that hides names is not closed, none can be made.
bool takes_bids(db::Read& read, std::int64_t call, core::Instant now);

class Bids {
public:
    // Of all in the call of that phase, of one reviewer, or on one file.
    static Bids of(db::Read& read, const PhaseRow& phase);
    static Bids by_reviewer(db::Read& read, const PhaseRow& phase, std::int64_t reviewer);
    static Bids on_file(db::Read& read, const PhaseRow& phase, std::int64_t application);

    std::optional<Bid> of(std::int64_t reviewer, std::int64_t application) const;

private:
    static Bids found(db::Read& read, const PhaseRow& phase, std::string_view also, std::int64_t id);
    std::map<std::pair<std::int64_t, std::int64_t>, Bid> bids_;  // reviewer, application
};

void bid_routes(http::Api& api);

}  // namespace reviews
