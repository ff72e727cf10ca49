#include "selection/status_words.hpp"

#include <array>

namespace selection {

std::string in_words(Status status, core::Language language) {
    // In the order of the enum; the words are those of the screens.
    static constexpr std::array<core::Phrase, 14> words{{{"Draft", "Brouillon", "Rascunho"},
                                                         {"To decide", "À décider", "A decidir"},
                                                         {"Withdrawn", "Retiré", "Retirada"},
                                                         {"Shortlist", "Présélection", "Pré-seleção"},
                                                         {"Interview", "Entretien", "Entrevista"},
                                                         {"Offer", "Offre", "Oferta"},
                                                         {"Waiting list", "Liste d’attente", "Lista de espera"},
                                                         {"Refused", "Refusé", "Recusada"},
                                                         {"Accepted", "Accepté", "Aceita"},
                                                         {"Declined", "Décliné", "Declinada"},
                                                         {"Lapsed", "Échu", "Vencida"},
                                                         {"Not eligible", "Non éligible", "Não elegível"},
                                                         {"Incomplete", "Incomplet", "Incompleta"},
                                                         {"Joined", "Entré", "Entrou"}}};
    static_assert(static_cast<std::size_t>(Status::joined) + 1 == words.size());
    return fill(words.at(static_cast<std::size_t>(status)), language);
}

}  // namespace selection
