// What columns are called in spreadsheets, in English, French and Portuguese.
#include <algorithm>
#include <array>

#include "selection/import_words.hpp"

namespace selection {
namespace {

struct Named {
    Target target;
    std::string_view phrases;  // plain, between bars
};

constexpr std::array names{
    Named{Target::name,
          "name|company|company name|startup|startup name|project|project "
          "name|organisation|organization|nom|entreprise|societe|nom de la "
          "startup|nom de l entreprise|nom de la societe|nom du projet|projet|raison sociale|nome|empresa|nome da "
          "empresa|nome da "
          "startup|projeto|nome do projeto|razao social"},
    Named{Target::one_liner,
          "one liner|one line|tagline|pitch|elevator pitch|baseline|slogan|headline|accroche|en une ligne|en une "
          "phrase|phrase d "
          "accroche|em uma linha|em uma frase|frase"},
    Named{Target::description,
          "description|long description|short description|about|summary|presentation|descriptif|a "
          "propos|resume|description du "
          "projet|descricao|descricao do projeto|apresentacao|sobre|resumo"},
    Named{Target::country, "country|country code|pays|code pays|pais|headquarters country"},
    Named{Target::city, "city|town|ville|commune|cidade|municipio|headquarters city|location|localisation|localizacao"},
    Named{Target::founded_on,
          "founded|founded on|founded in|year founded|founding year|founding date|date founded|incorporation date|date "
          "of "
          "incorporation|created on|creation date|date de creation|date creation|annee de creation|annee "
          "creation|creation|creee en|cree en|creee le|cree le|fonde "
          "en|fonde le|fondee le|criada em|fundado em|ano de criacao|fondee "
          "en|fondation|date de "
          "fondation|immatriculation|date d immatriculation|data de fundacao|ano de fundacao|fundada em|fundacao|data "
          "de criacao|data de "
          "constituicao"},
    Named{Target::stage, "stage|maturity|stade|maturite|avancement|stade d avancement|etape|estagio|fase|maturidade"},
    Named{Target::sectors,
          "sector|sectors|industry|industries|category|categories|market|vertical|secteur|secteurs|secteur d "
          "activite|domaine|domaines|thematique|thematiques|categorie|marche|setor|setores|area|areas|categoria|"
          "categorias|mercado"},
    Named{Target::technologies,
          "technology|technologies|tech|tech stack|stack|techno|technos|technologies "
          "utilisees|technologie|tecnologia|tecnologias"},
    Named{Target::website,
          "website|web site|site|site web|site internet|url|homepage|home page|web|link|lien|web address|adresse "
          "web|website url|company "
          "website|pagina|sitio|endereco web|site oficial"},
    Named{Target::revenue,
          "revenue|revenues|turnover|sales|annual revenue|chiffre d affaires|chiffre d affaire|ca|ca "
          "annuel|revenus|receita|receita "
          "anual|faturamento|volume de negocios"},
    Named{Target::privately_held,
          "privately held|private|private company|independent|capital prive|non cotee|independante|capital "
          "fechado|empresa "
          "privada|privada"},
    Named{Target::people,
          "people|team size|size of the team|headcount|employees|number of employees|founder count|number of "
          "founders|founders|team "
          "members|effectif|effectifs|taille de l equipe|taille equipe|nb personnes|nb de personnes|nbre de "
          "personnes|nbre personnes|nombre "
          "personnes|nb fondateurs|nb de fondateurs|nb salaries|nb de salaries|membres|membres de l equipe|nb de "
          "membres|num "
          "pessoas|n de pessoas|no of people|number of people|nombre de personnes|nombre de "
          "fondateurs|fondateurs|nombre de "
          "salaries|salaries|equipe|pessoas|tamanho da equipe|numero de pessoas|numero de "
          "fundadores|fundadores|funcionarios"},
    Named{Target::developers,
          "developers|number of developers|developer count|devs|engineers|developpeurs|nombre de developpeurs|nb "
          "developpeurs|nb de developpeurs|dont "
          "developpeurs|desenvolvedores|numero de desenvolvedores|programadores"},
    Named{Target::contact_name,
          "contact|contact name|contact person|founder|founder name|ceo|applicant|nom du contact|personne de "
          "contact|porteur de "
          "projet|porteur|responsable|fondateur|contato|nome do contato|responsavel|fundador"},
    Named{Target::contact_email,
          "email|e mail|mail|email address|e mail address|contact email|contact e mail|courriel|adresse e mail|adresse "
          "email|adresse "
          "mail|mail du contact|e mail du contact|e mail do contato|correio eletronico|endereco de e mail"},
    Named{Target::external_key,
          "id|key|external key|external id|reference|ref|application id|application number|file "
          "number|identifiant|numero|numero de "
          "dossier|no de dossier|n de dossier|dossier|n|no|code|cle|chave|codigo|identificador|numero da inscricao"},
    Named{Target::status,
          "status|decision|result|outcome|statut|etat|resultat|avis|avis du jury|situacao|estado|resultado|decisao"},
    Named{Target::sent_at,
          "sent|sent on|sent at|submitted|submitted on|submitted at|submission date|application date|applied on|date "
          "applied|timestamp|date "
          "d envoi|date de candidature|date de depot|date de soumission|depose le|envoye le|horodateur|data de "
          "envio|data da "
          "inscricao|enviado em|carimbo de data hora|date"},
    Named{Target::tags, "tags|tag|labels|label|etiquettes|etiquette|mots cles|etiquetas|marcadores|palavras chave"},
};

bool holds_words(std::string_view text, std::string_view phrase) {
    for (auto at = text.find(phrase); at != text.npos; at = text.find(phrase, at + 1)) {
        const auto end = at + phrase.size();
        if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) return true;
    }
    return false;
}

}  // namespace

int fit(std::string_view header, Target target) {
    const auto found = std::find_if(names.begin(), names.end(), [&](const Named& n) { return n.target == target; });
    if (found == names.end() || header.empty()) return 0;
    int best = 0;
    each_phrase(found->phrases, [&](std::string_view phrase) {
        if (phrase == header) best = 1000;
        // A single letter or "no" inside a longer name says nothing.
        else if (phrase.size() > 2 && holds_words(header, phrase))
            best = std::max(best, 10 + static_cast<int>(100 * phrase.size() / header.size()));
    });
    return best;
}

}  // namespace selection
