// The offers of a call as its house reads them: those that wait by their day, those taken and those ended newest first,
// a page at a time.
#pragma once
#include "offers/conditions.hpp"

namespace offers {

struct OfferLine {
    std::int64_t id, application;
    std::string startup;
    OfferState state;
    core::Instant made_at, answer_by;
    std::optional<core::Instant> answered_at;
    std::optional<AnsweredHow> answered_how;
    std::string reason;
    std::optional<std::int64_t> people;
    std::int64_t desks;
    std::optional<core::Date> arrival;
    bool from_list;
    std::int64_t reminders;
    bool to_call;  // no answer to two reminders: somebody should call them
    std::int64_t version;
    std::vector<OfferCondition> conditions;
};

enum class OfferGroup { open, accepted, ended };
inline constexpr std::int64_t usual_offers = 100;

// `after`: where the page before said that the next begins; what is no such place begins anew.
core::Page<OfferLine> offer_lines(db::Read& read, std::int64_t call, OfferGroup group, std::string_view after = {},
                                  std::int64_t limit = usual_offers);

void line_routes(http::Api& api);

}  // namespace offers
