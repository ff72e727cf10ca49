#include "selection/import_words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "core/fold.hpp"

namespace selection {
namespace {

struct Meaning {
    Target target;
    std::string_view value, words;  // plain, between bars
};

constexpr std::string_view not_told =
    "rather not say|rather not tell|prefer not to say|prefer not to answer|prefer not to disclose|would rather not "
    "say|not disclosed|undisclosed|confidential|ne souhaite pas repondre|ne souhaite pas le dire|ne souhaite pas "
    "dire|ne "
    "souhaite pas communiquer|prefere ne pas repondre|prefere ne pas dire|prefere ne pas le dire|je prefere ne pas "
    "repondre|je prefere ne pas le dire|ne se prononce pas|nspp|non communique|non divulgue|confidentiel|prefere nao "
    "dizer|prefiro nao dizer|prefere nao responder|prefiro nao responder|prefere nao informar|nao divulgado|nao "
    "informado|confidencial";

constexpr std::array meanings{
    Meaning{Target::status, "submitted",
            "submitted|sent|received|new|pending|on hold|to "
            "review|recu|recue|soumis|soumise|depose|deposee|envoye|nouveau|en "
            "attente|a etudier|en cours|en cours d examen|recebido|enviado|inscrito|pendente|em analise|aguardando"},
    Meaning{Target::status, "shortlisted",
            "shortlisted|shortlist|short list|preselected|preselectionne|preselectionnee|preselection|pre "
            "selectionne|admissible|pre selecionado|pre selecionada|preselecionado"},
    Meaning{
        Target::status, "interview",
        "interview|to interview|interviewed|entretien|en entretien|audition|auditionne|oral|entrevista|em entrevista"},
    Meaning{Target::status, "offered",
            "offered|offer|selected|admitted|retenu|retenue|retenus|selectionne|selectionnee|admis|admise|laureat|"
            "laureate|oui|yes|sim|"
            "selecionado|selecionada|aprovado|aprovada|admitido|admitida|contemplado"},
    Meaning{Target::status, "waiting_list",
            "waiting list|waitlist|waitlisted|wait listed|reserve|liste d attente|sur liste d attente|liste "
            "complementaire|lista de espera|em lista de espera|suplente"},
    Meaning{Target::status, "refused",
            "refused|rejected|not selected|no|refuse|refusee|rejete|rejetee|non retenu|non "
            "retenue|non|recale|recusado|recusada|"
            "rejeitado|rejeitada|reprovado|reprovada|nao selecionado|nao selecionada|nao"},
    Meaning{Target::status, "accepted",
            "accepted|accepte|acceptee|confirme|confirmee|confirmed|aceito|aceita|aceite|confirmado|confirmada"},
    Meaning{Target::status, "declined",
            "declined|decline|declinee|desiste|s est desiste|desistement|a decline|desistiu|declinou"},
    Meaning{Target::status, "lapsed",
            "lapsed|expired|no answer|expire|expiree|sans reponse|sans suite|caduc|expirado|expirada|sem resposta"},
    Meaning{Target::status, "not_eligible", "not eligible|ineligible|non eligible|ineligivel|inelegivel|nao elegivel"},
    Meaning{Target::status, "incomplete", "incomplete|incomplet|dossier incomplet|incompleto|incompleta"},
    Meaning{Target::status, "joined",
            "joined|participant|in the programme|integre|integree|entre|entree|ingressou|participante"},
    Meaning{Target::status, "withdrawn", "withdrawn|retire|retiree|retirado|retirada"},
    Meaning{Target::status, "ignore",
            "operating|active|alive|exited|acquired|ipo|dead|closed|inactive|unknown|inconnu|desconhecido"},
    Meaning{Target::stage, "idea", "idea|concept|idee|conceito|ideia|ideation"},
    Meaning{Target::stage, "prototype", "prototype|proof of concept|poc|mvp|maquette|prototipo"},
    Meaning{Target::stage, "beta",
            "beta|alpha|private beta|public beta|beta privee|beta publique|test|em testes|versao beta"},
    Meaning{Target::stage, "launched",
            "launched|live|in production|on the market|lance|lancee|en production|en "
            "ligne|commercialise|commercialisee|sur le "
            "marche|lancado|lancada|no ar|em producao|no mercado"},
    Meaning{Target::stage, "revenue",
            "revenue|revenues|paying customers|growth|chiffre d affaires|premiers revenus|clients "
            "payants|croissance|receita|com "
            "receita|faturando|crescimento"},
    Meaning{Target::stage, "unknown", "unknown|inconnu|desconhecido"},
    Meaning{Target::privately_held, "yes", "yes|y|true|1|oui|o|vrai|sim|s|verdadeiro|x|private|prive|privee|privada"},
    Meaning{Target::privately_held, "no", "no|n|false|0|non|faux|nao|falso|public|publique|listed|cotee|publica"},
    Meaning{Target::privately_held, "rather_not_say", not_told},
    Meaning{Target::founded_on, "rather_not_say", not_told},
    Meaning{Target::founded_on, "not_yet",
            "not yet|not founded|not founded yet|not yet founded|not created yet|not incorporated|not incorporated "
            "yet|not yet incorporated|unincorporated|to be founded|to be created|in creation|being created|pas "
            "encore|pas encore cree|pas encore creee|pas encore fondee|pas encore immatriculee|pas creee|non cree|non "
            "creee|non immatriculee|en creation|en cours de creation|en cours d immatriculation|a creer|a venir|ainda "
            "nao|ainda nao fundada|ainda nao criada|ainda nao constituida|nao fundada|nao constituida|nao criada|em "
            "criacao|em constituicao|a constituir|por constituir"},
    Meaning{Target::revenue, "rather_not_say", not_told},
    Meaning{
        Target::revenue, "none_yet",
        "none yet|no revenue|no revenue yet|no revenues|no revenues yet|no sales|no sales yet|no turnover|no "
        "turnover yet|not yet|zero|nil|pre revenue|prerevenue|pas encore|pas de ca|pas de revenus|pas de revenu|pas "
        "encore de ca|pas encore de revenus|pas encore de revenu|pas encore de chiffre d affaires|pas de chiffre d "
        "affaires|aucun revenu|aucun ca|aucun chiffre d affaires|sans revenus|sans chiffre d affaires|ainda nao|sem "
        "receita|sem receitas|sem faturamento|sem receita ainda|ainda sem receita|ainda sem receitas|ainda sem "
        "faturamento|ainda nao fatura|nenhuma receita|pre receita"},
};

using Dictionary = std::unordered_map<std::string_view, std::string_view>;

}  // namespace

std::string plain(std::string_view text) {
    std::string out;
    for (const auto& word : core::words(text)) {
        if (!out.empty()) out += ' ';
        out += word;
    }
    return out;
}

std::string shortened(std::string_view text, std::size_t most) {
    if (text.size() <= most) return std::string(text);
    auto end = most;
    while (end > 0 && (text[end] & 0xC0) == 0x80) --end;
    return std::string(text.substr(0, end)) + "…";
}

std::optional<std::string_view> meaning(Target target, std::string_view word) {
    static const std::map<Target, Dictionary> known = [] {
        std::map<Target, Dictionary> all;
        for (const auto& m : meanings)
            each_phrase(m.words, [&](std::string_view phrase) { all[m.target].emplace(phrase, m.value); });
        return all;
    }();
    const auto dictionary = known.find(target);
    if (dictionary == known.end()) return std::nullopt;
    const auto found = dictionary->second.find(word);
    return found == dictionary->second.end() ? std::nullopt : std::optional(found->second);
}

bool says_nothing(std::string_view text) {
    static constexpr std::array nothing{"n/a",  "N/A", "na",     "NA",     "n.a.",   "-",       "--",    "—",
                                        "–",    "?",   "null",   "NULL",   "none",   "None",    "aucun", "Aucun",
                                        "s/o",  ".",   "aucune", "Aucune", "néant",  "Néant",   "n/c",   "N/C",
                                        "n.c.", "n/d", "N/D",    "nenhum", "Nenhum", "nenhuma", "#N/A",  "#N/D"};
    return text.empty() || std::find(nothing.begin(), nothing.end(), text) != nothing.end();
}

bool is_sheet_error(std::string_view text) {
    // In English, French and Portuguese; "#N/A" is left out, for it says only that nothing was found.
    static constexpr std::array errors{"#div/0!",   "#ref!",   "#value!",       "#name?",   "#num!",     "#null!",
                                       "#spill!",   "#calc!",  "#field!",       "#busy!",   "#blocked!", "#connect!",
                                       "#unknown!", "#error!", "#getting_data", "#python!", "#valeur!",  "#nom?",
                                       "#nombre!",  "#nul!",   "#propagation!", "#valor!",  "#nome?",    "#nulo!"};
    if (text.size() >= 3 && text.find_first_not_of('#') == text.npos) return true;
    const auto folded = core::fold(text);
    if (folded.starts_with("err:") && folded.size() == 7) return true;
    return std::find(errors.begin(), errors.end(), folded) != errors.end();
}

}  // namespace selection
