// Why a line of a spreadsheet is not taken as it stands, in the reader's language.
#pragma once
#include "selection/imports.hpp"

namespace selection {

// The blank {value} is what stands in the cell.
namespace reasons {
using programmes::Phrase;
inline constexpr Phrase no_country{"“{value}” is no country that we know. Write its code, such as FR.",
                                   "« {value} » n’est pas un pays connu. Écrivez son code, par exemple FR.",
                                   "“{value}” não é um país conhecido. Escreva o código, como FR."};
inline constexpr Phrase no_day{"“{value}” is no date. Write it like 2013-03-31.",
                               "« {value} » n’est pas une date. Écrivez-la ainsi : 2013-03-31.",
                               "“{value}” não é uma data. Escreva assim: 2013-03-31."};
inline constexpr Phrase no_meaning{"“{value}” has no meaning here yet. Say what it stands for.",
                                   "« {value} » n’a pas encore de sens ici. Dites à quoi cela correspond.",
                                   "“{value}” ainda não tem sentido aqui. Diga o que significa."};
inline constexpr Phrase no_count{"“{value}” is no whole number.", "« {value} » n’est pas un nombre entier.",
                                 "“{value}” não é um número inteiro."};
inline constexpr Phrase no_money{"“{value}” is no amount. Write it like 700000 EUR.",
                                 "« {value} » n’est pas un montant. Écrivez par exemple 700000 EUR.",
                                 "“{value}” não é um valor. Escreva como 700000 EUR."};
inline constexpr Phrase no_link{"“{value}” is no web address.", "« {value} » n’est pas une adresse web.",
                                "“{value}” não é um endereço web."};
inline constexpr Phrase no_email{"“{value}” is no e-mail address.", "« {value} » n’est pas une adresse e-mail.",
                                 "“{value}” não é um endereço de e-mail."};
inline constexpr Phrase sheet_error{
    "“{value}” is an error of the spreadsheet. Correct its formula, or leave the cell empty.",
    "« {value} » est une erreur du tableur. Corrigez sa formule, ou laissez la cellule vide.",
    "“{value}” é um erro da planilha. Corrija a fórmula, ou deixe a célula vazia."};
inline constexpr Phrase no_answer{"“{value}” is not what the question takes.",
                                  "« {value} » n’est pas ce que la question attend.",
                                  "“{value}” não é o que a pergunta pede."};
}  // namespace reasons

std::string resembles(const std::string& name, startups::Alike why, core::Language language);
std::string changes(const std::vector<std::string>& fields, core::Language language);
std::string merged_away(core::Language language);
std::string second_file(core::Language language);
std::string team_keeps(core::Language language);
std::string decided_here(core::Language language);
std::string repeated(std::int64_t first, core::Language language);  // the line that spoke of the same file first

}  // namespace selection
