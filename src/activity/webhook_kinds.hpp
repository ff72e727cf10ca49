// The events that a webhook can follow: a promise to programs outside, so a kind is added here but never renamed.
#pragma once
#include <array>
#include <string_view>

#include "core/values.hpp"

namespace activity {

// What befalls a draft is not among them: a house does not read what is not sent.
inline constexpr std::array<std::string_view, 23> public_kinds{"application.submitted",
                                                               "application.sent_again",
                                                               "application.withdrawn",
                                                               "application.status_set",
                                                               "application.decision_published",
                                                               "application.verdict_flipped",
                                                               "application.verdict_overridden",
                                                               "application.override_lifted",
                                                               "application.looked_after",
                                                               "call.made",
                                                               "call.changed",
                                                               "call.published",
                                                               "call.rules_changed",
                                                               "cohort.made",
                                                               "cohort.changed",
                                                               "offer.made",
                                                               "offer.accepted",
                                                               "offer.declined",
                                                               "offer.given_back",
                                                               "offer.lapsed",
                                                               "offer.withdrawn",
                                                               "import.done",
                                                               "import.taken_back"};
// Sent by hand, to try a receiver.
inline constexpr std::string_view trial_kind = "webhook.test";

struct PublicKindForm {
    static constexpr core::TextRule rule{
        "",
        1,
        60,
        {"This is no event that a webhook can follow.", "Ce n’est pas un événement qu’un webhook peut suivre.",
         "Isto não é um evento que um webhook possa seguir."}};
    static std::optional<std::string> check(std::string_view in);
};
using PublicKind = core::Formed<PublicKindForm>;

}  // namespace activity
