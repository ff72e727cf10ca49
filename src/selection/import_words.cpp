#include "selection/import_words.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/fold.hpp"

namespace selection {
namespace {

struct Named {
    Target target;
    std::string_view phrases;  // plain, between bars
};

constexpr std::array names{
    Named{Target::name, "name|company|company name|startup|startup name|project|project name|organisation|organization|nom|entreprise|societe|nom de la "
                        "startup|nom de l entreprise|nom de la societe|nom du projet|projet|raison sociale|nome|empresa|nome da empresa|nome da "
                        "startup|projeto|nome do projeto|razao social"},
    Named{Target::one_liner, "one liner|one line|tagline|pitch|elevator pitch|baseline|slogan|headline|accroche|en une ligne|en une phrase|phrase d "
                             "accroche|em uma linha|em uma frase|frase"},
    Named{Target::description, "description|long description|short description|about|summary|presentation|descriptif|a propos|resume|description du "
                               "projet|descricao|descricao do projeto|apresentacao|sobre|resumo"},
    Named{Target::country, "country|country code|pays|code pays|pais|headquarters country"},
    Named{Target::city, "city|town|ville|commune|cidade|municipio|headquarters city|location|localisation|localizacao"},
    Named{Target::founded_on, "founded|founded on|founded in|year founded|founding year|founding date|date founded|incorporation date|date of "
                              "incorporation|created on|creation date|date de creation|annee de creation|creee en|cree en|fondee en|fondation|date de "
                              "fondation|immatriculation|date d immatriculation|data de fundacao|ano de fundacao|fundada em|fundacao|data de criacao|data de "
                              "constituicao"},
    Named{Target::stage, "stage|maturity|stade|maturite|avancement|stade d avancement|etape|estagio|fase|maturidade"},
    Named{Target::sectors, "sector|sectors|industry|industries|category|categories|market|vertical|secteur|secteurs|secteur d "
                           "activite|domaine|domaines|thematique|thematiques|categorie|marche|setor|setores|area|areas|categoria|categorias|mercado"},
    Named{Target::technologies, "technology|technologies|tech|tech stack|stack|techno|technos|technologies utilisees|technologie|tecnologia|tecnologias"},
    Named{Target::website, "website|web site|site|site web|site internet|url|homepage|home page|web|link|lien|web address|adresse web|website url|company "
                           "website|pagina|sitio|endereco web|site oficial"},
    Named{Target::revenue, "revenue|revenues|turnover|sales|annual revenue|chiffre d affaires|chiffre d affaire|ca|ca annuel|revenus|receita|receita "
                           "anual|faturamento|volume de negocios"},
    Named{Target::privately_held, "privately held|private|private company|independent|capital prive|non cotee|independante|capital fechado|empresa "
                                  "privada|privada"},
    Named{Target::people, "people|team size|size of the team|headcount|employees|number of employees|founder count|number of founders|founders|team "
                          "members|effectif|effectifs|taille de l equipe|nombre de personnes|nombre de fondateurs|fondateurs|nombre de "
                          "salaries|salaries|equipe|pessoas|tamanho da equipe|numero de pessoas|numero de fundadores|fundadores|funcionarios"},
    Named{Target::developers, "developers|number of developers|developer count|devs|engineers|developpeurs|nombre de developpeurs|dont "
                              "developpeurs|desenvolvedores|numero de desenvolvedores|programadores"},
    Named{Target::contact_name, "contact|contact name|contact person|founder|founder name|ceo|applicant|nom du contact|personne de contact|porteur de "
                                "projet|porteur|responsable|fondateur|contato|nome do contato|responsavel|fundador"},
    Named{Target::contact_email, "email|e mail|mail|email address|e mail address|contact email|contact e mail|courriel|adresse e mail|adresse email|adresse "
                                 "mail|mail du contact|e mail du contact|e mail do contato|correio eletronico|endereco de e mail"},
    Named{Target::external_key, "id|key|external key|external id|reference|ref|application id|application number|file number|identifiant|numero|numero de "
                                "dossier|no de dossier|n de dossier|dossier|n|no|code|cle|chave|codigo|identificador|numero da inscricao"},
    Named{Target::status, "status|decision|result|outcome|statut|etat|resultat|avis|avis du jury|situacao|estado|resultado|decisao"},
    Named{Target::sent_at, "sent|sent on|sent at|submitted|submitted on|submitted at|submission date|application date|applied on|date applied|timestamp|date "
                           "d envoi|date de candidature|date de depot|date de soumission|depose le|envoye le|horodateur|data de envio|data da "
                           "inscricao|enviado em|carimbo de data hora|date"},
    Named{Target::tags, "tags|tag|labels|label|etiquettes|etiquette|mots cles|etiquetas|marcadores|palavras chave"},
};

struct Meaning {
    Target target;
    std::string_view value, words;  // plain, between bars
};

constexpr std::array meanings{
    Meaning{Target::status, "submitted", "submitted|sent|received|new|pending|on hold|to review|recu|recue|soumis|soumise|depose|deposee|envoye|nouveau|en "
                                         "attente|a etudier|en cours|en cours d examen|recebido|enviado|inscrito|pendente|em analise|aguardando"},
    Meaning{Target::status, "shortlisted", "shortlisted|shortlist|short list|preselected|preselectionne|preselectionnee|preselection|pre "
                                           "selectionne|admissible|pre selecionado|pre selecionada|preselecionado"},
    Meaning{Target::status, "interview", "interview|to interview|interviewed|entretien|en entretien|audition|auditionne|oral|entrevista|em entrevista"},
    Meaning{Target::status, "offered", "offered|offer|selected|admitted|retenu|retenue|retenus|selectionne|selectionnee|admis|admise|laureat|laureate|oui|yes|sim|"
                                       "selecionado|selecionada|aprovado|aprovada|admitido|admitida|contemplado"},
    Meaning{Target::status, "waiting_list", "waiting list|waitlist|waitlisted|wait listed|reserve|liste d attente|sur liste d attente|liste "
                                            "complementaire|lista de espera|em lista de espera|suplente"},
    Meaning{Target::status, "refused", "refused|rejected|not selected|no|refuse|refusee|rejete|rejetee|non retenu|non retenue|non|recale|recusado|recusada|"
                                       "rejeitado|rejeitada|reprovado|reprovada|nao selecionado|nao selecionada|nao"},
    Meaning{Target::status, "accepted", "accepted|accepte|acceptee|confirme|confirmee|confirmed|aceito|aceita|aceite|confirmado|confirmada"},
    Meaning{Target::status, "declined", "declined|decline|declinee|desiste|s est desiste|desistement|a decline|desistiu|declinou"},
    Meaning{Target::status, "lapsed", "lapsed|expired|no answer|expire|expiree|sans reponse|sans suite|caduc|expirado|expirada|sem resposta"},
    Meaning{Target::status, "not_eligible", "not eligible|ineligible|non eligible|ineligivel|inelegivel|nao elegivel"},
    Meaning{Target::status, "incomplete", "incomplete|incomplet|dossier incomplet|incompleto|incompleta"},
    Meaning{Target::status, "joined", "joined|participant|in the programme|integre|integree|entre|entree|ingressou|participante"},
    Meaning{Target::status, "withdrawn", "withdrawn|retire|retiree|retirado|retirada"},
    Meaning{Target::status, "ignore", "operating|active|alive|exited|acquired|ipo|dead|closed|inactive|unknown|inconnu|desconhecido"},
    Meaning{Target::stage, "idea", "idea|concept|idee|conceito|ideia|ideation"},
    Meaning{Target::stage, "prototype", "prototype|proof of concept|poc|mvp|maquette|prototipo"},
    Meaning{Target::stage, "beta", "beta|alpha|private beta|public beta|beta privee|beta publique|test|em testes|versao beta"},
    Meaning{Target::stage, "launched", "launched|live|in production|on the market|lance|lancee|en production|en ligne|commercialise|commercialisee|sur le "
                                       "marche|lancado|lancada|no ar|em producao|no mercado"},
    Meaning{Target::stage, "revenue", "revenue|revenues|paying customers|growth|chiffre d affaires|premiers revenus|clients payants|croissance|receita|com "
                                      "receita|faturando|crescimento"},
    Meaning{Target::stage, "unknown", "unknown|inconnu|desconhecido"},
    Meaning{Target::privately_held, "yes", "yes|y|true|1|oui|o|vrai|sim|s|verdadeiro|x|private|prive|privee|privada"},
    Meaning{Target::privately_held, "no", "no|n|false|0|non|faux|nao|falso|public|publique|listed|cotee|publica"},
    Meaning{Target::privately_held, "rather_not_say", "rather not say|prefer not to say|ne souhaite pas repondre|prefere nao dizer"},
};

template <class Visit> void each(std::string_view phrases, Visit visit) {
    while (!phrases.empty()) {
        const auto bar = std::min(phrases.find('|'), phrases.size());
        visit(phrases.substr(0, bar));
        phrases.remove_prefix(std::min(bar + 1, phrases.size()));
    }
}

bool holds_words(std::string_view text, std::string_view phrase) {
    for (auto at = text.find(phrase); at != text.npos; at = text.find(phrase, at + 1)) {
        const auto end = at + phrase.size();
        if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) return true;
    }
    return false;
}

using Dictionary = std::unordered_map<std::string_view, std::string_view>;

Dictionary dictionary(Target target) {
    Dictionary out;
    for (const auto& m : meanings) {
        if (m.target != target) continue;
        each(m.words, [&](std::string_view word) { out.emplace(word, m.value); });
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

int fit(std::string_view header, Target target) {
    const auto found = std::find_if(names.begin(), names.end(), [&](const Named& n) { return n.target == target; });
    if (found == names.end() || header.empty()) return 0;
    int best = 0;
    each(found->phrases, [&](std::string_view phrase) {
        if (phrase == header) best = 1000;
        // A single letter or "no" inside a longer name says nothing.
        else if (phrase.size() > 2 && holds_words(header, phrase)) best = std::max(best, 10 + static_cast<int>(100 * phrase.size() / header.size()));
    });
    return best;
}

std::optional<std::string_view> meaning(Target target, std::string_view word) {
    static const Dictionary status = dictionary(Target::status), stage = dictionary(Target::stage), held = dictionary(Target::privately_held);
    const auto& known = target == Target::status ? status : target == Target::stage ? stage : held;
    const auto found = known.find(word);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

bool says_nothing(std::string_view text) {
    static constexpr std::array nothing{"n/a", "N/A", "na", "NA", "n.a.", "-", "--", "—", "–", "?", "null", "NULL", "none", "None", "aucun", "Aucun", "aucune",
                                        "Aucune", "néant", "Néant", "s/o", "nenhum", "Nenhum", "nenhuma", "#N/A", "#REF!", "#VALUE!", "."};
    return text.empty() || std::find(nothing.begin(), nothing.end(), text) != nothing.end();
}

}  // namespace selection
