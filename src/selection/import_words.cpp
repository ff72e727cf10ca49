#include "selection/import_words.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/fold.hpp"

namespace selection {
namespace {

struct Meaning {
    Target target;
    std::string_view value, words;  // plain, between bars
};

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
    Meaning{Target::privately_held, "rather_not_say",
            "rather not say|prefer not to say|ne souhaite pas repondre|prefere nao dizer"},
};

using Dictionary = std::unordered_map<std::string_view, std::string_view>;

Dictionary dictionary(Target target) {
    Dictionary out;
    for (const auto& m : meanings) {
        if (m.target != target) continue;
        each_phrase(m.words, [&](std::string_view word) { out.emplace(word, m.value); });
    }
    return out;
}

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
    static const Dictionary status = dictionary(Target::status), stage = dictionary(Target::stage),
                            held = dictionary(Target::privately_held);
    const auto& known = target == Target::status ? status : target == Target::stage ? stage : held;
    const auto found = known.find(word);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

bool says_nothing(std::string_view text) {
    static constexpr std::array nothing{"n/a",    "N/A",    "na",      "NA",     "n.a.",  "-",       "--",
                                        "—",      "–",      "?",       "null",   "NULL",  "none",    "None",
                                        "aucun",  "Aucun",  "aucune",  "Aucune", "néant", "Néant",   "s/o",
                                        "nenhum", "Nenhum", "nenhuma", "#N/A",   "#REF!", "#VALUE!", "."};
    return text.empty() || std::find(nothing.begin(), nothing.end(), text) != nothing.end();
}

}  // namespace selection
