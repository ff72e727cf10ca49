#include "offers/next_on_list.hpp"

namespace offers {
namespace {

std::optional<WhySkipped> hindered(const Waits& one, const Room& room) {
    if (one.moved) return WhySkipped::moved;
    if (!one.eligible) return WhySkipped::not_eligible;
    if (room.desks && one.desks > *room.desks) return WhySkipped::desks;
    return std::nullopt;
}

}  // namespace

Next next_on_list(const std::vector<Waits>& list, const Room& room, std::size_t from) {
    Next out;
    if (room.places && *room.places <= 0) return out;
    for (auto at = from; at < list.size(); ++at) {
        const auto& one = list[at];
        const auto why = hindered(one, room);
        if (!why) {
            out.at = at;
            return out;
        }
        out.skipped.push_back({one.application, one.startup, *why, one.desks, room.desks.value_or(0)});
    }
    return out;
}

std::string in_words(const Skipped& skipped, core::Language language) {
    static constexpr core::Phrase desks{"needs {needs} {needs:desk|desks}, {free} free",
                                        "demande {needs} {needs:bureau|bureaux}, {free} {free:libre|libres}",
                                        "precisa de {needs} {needs:mesa|mesas}, {free} {free:livre|livres}"};
    static constexpr core::Phrase moved{"moved on the board, in pencil", "déplacée sur le tableau, au crayon",
                                        "movida no quadro, a lápis"};
    static constexpr core::Phrase not_eligible{"no longer eligible by the call’s rules",
                                               "plus éligible selon les règles de l’appel",
                                               "não mais elegível pelas regras da chamada"};
    if (skipped.why == WhySkipped::moved) return fill(moved, language);
    if (skipped.why == WhySkipped::not_eligible) return fill(not_eligible, language);
    return fill(desks, language,
                {{"needs", std::to_string(skipped.needs), skipped.needs},
                 {"free", std::to_string(skipped.free), skipped.free}});
}

}  // namespace offers
