#include "formats/trouble.hpp"

#include <array>

#include "core/reflect.hpp"

namespace formats {
namespace {

struct Sentences {
    Fault fault;
    std::string_view en, fr, pt;
};

constexpr std::array all{
    Sentences{Fault::too_many_values,
              "This line has {found} values for {allowed} columns. Put text that contains the separator in quotes.",
              "Cette ligne a {found} valeurs pour {allowed} colonnes. Mettez entre guillemets le texte qui contient le "
              "séparateur.",
              "Esta linha tem {found} valores para {allowed} colunas. Coloque entre aspas o texto que contém o "
              "separador."},
    Sentences{Fault::too_many_columns, "This line has more than {allowed} columns. Remove the columns you do not need.",
              "Cette ligne a plus de {allowed} colonnes. Supprimez les colonnes inutiles.",
              "Esta linha tem mais de {allowed} colunas. Remova as colunas desnecessárias."},
    Sentences{Fault::value_too_long, "The value in column {column} is longer than {allowed} bytes. Shorten it.",
              "La valeur de la colonne {column} dépasse {allowed} octets. Raccourcissez-la.",
              "O valor da coluna {column} passa de {allowed} bytes. Encurte-o."},
    Sentences{Fault::line_too_long, "This line is longer than {allowed} bytes. Shorten its values.",
              "Cette ligne dépasse {allowed} octets. Raccourcissez ses valeurs.",
              "Esta linha passa de {allowed} bytes. Encurte os seus valores."},
    Sentences{Fault::nul_byte, "Column {column} contains a NUL byte. Save the file again as UTF-8 text.",
              "La colonne {column} contient un octet nul. Enregistrez de nouveau le fichier en texte UTF-8.",
              "A coluna {column} contém um byte nulo. Salve o arquivo de novo como texto UTF-8."},
    Sentences{
        Fault::not_text,
        "Column {column} contains bytes that are not characters. Type the value again and save as UTF-8.",
        "La colonne {column} contient des octets qui ne sont pas des caractères. Retapez la valeur et enregistrez "
        "en UTF-8.",
        "A coluna {column} contém bytes que não são caracteres. Digite o valor de novo e salve em UTF-8."},
    Sentences{Fault::open_quote,
              "The quote opened in column {column} is not closed within {allowed} bytes. Close it or remove it.",
              "Le guillemet ouvert dans la colonne {column} n'est pas fermé dans les {allowed} octets qui suivent. "
              "Fermez-le ou "
              "supprimez-le.",
              "As aspas abertas na coluna {column} não fecham nos {allowed} bytes seguintes. Feche-as ou remova-as."},
    Sentences{Fault::stray_quote, "A quote inside column {column} stands alone. Write it twice.",
              "Un guillemet est isolé dans la colonne {column}. Doublez-le.",
              "Há aspas soltas dentro da coluna {column}. Escreva-as duas vezes."},
    Sentences{Fault::broken_line, "This row is damaged. Save the workbook again and retry.",
              "Cette ligne est abîmée. Enregistrez de nouveau le classeur et réessayez.",
              "Esta linha está danificada. Salve a planilha de novo e tente outra vez."},
    Sentences{Fault::unreadable, "The file could not be read to its end. Send it again.",
              "Le fichier n'a pas pu être lu jusqu'au bout. Envoyez-le de nouveau.",
              "Não foi possível ler o arquivo até o fim. Envie-o de novo."},
    Sentences{Fault::not_a_workbook, "This file is not an .xlsx workbook. Save it as .xlsx or CSV.",
              "Ce fichier n'est pas un classeur .xlsx. Enregistrez-le en .xlsx ou en CSV.",
              "Este arquivo não é uma planilha .xlsx. Salve-o como .xlsx ou CSV."},
    Sentences{Fault::old_workbook,
              "This is an old .xls workbook or one under a password. Save it as .xlsx without a password, or as CSV.",
              "C'est un ancien classeur .xls ou un classeur protégé par mot de passe. Enregistrez-le en .xlsx sans mot "
              "de passe, ou en CSV.",
              "É uma planilha .xls antiga ou protegida por senha. Salve-a como .xlsx sem senha, ou como CSV."},
    Sentences{Fault::no_such_sheet, "The workbook has no such sheet. Choose another one.",
              "Le classeur n'a pas cette feuille. Choisissez-en une autre.",
              "A planilha não tem essa aba. Escolha outra."},
    Sentences{Fault::too_large, "The file unpacks to more than is allowed. Split it into smaller files.",
              "Le fichier décompressé dépasse la taille permise. Découpez-le en fichiers plus petits.",
              "O arquivo descompactado passa do tamanho permitido. Divida-o em arquivos menores."},
    Sentences{Fault::too_many_lines, "The file has more than {allowed} lines. Split it into smaller files.",
              "Le fichier a plus de {allowed} lignes. Découpez-le en fichiers plus petits.",
              "O arquivo tem mais de {allowed} linhas. Divida-o em arquivos menores."},
    Sentences{Fault::not_a_table, "This file is no spreadsheet. Choose a CSV file or an .xlsx workbook.",
              "Ce fichier n'est pas un tableau. Choisissez un fichier CSV ou un classeur .xlsx.",
              "Este arquivo não é uma planilha. Escolha um arquivo CSV ou uma planilha .xlsx."},
};

void put(std::string& text, std::string_view name, std::size_t value) {
    if (const auto at = text.find(name); at != std::string::npos) text.replace(at, name.size(), std::to_string(value));
}

std::string_view pattern(Fault fault, std::string_view language) {
    for (const Sentences& one : all) {
        if (one.fault == fault) return language == "fr" ? one.fr : language == "pt" ? one.pt : one.en;
    }
    return {};
}

}  // namespace

std::string sentence(const Trouble& trouble, std::string_view language) {
    std::string text(pattern(trouble.fault, language));
    put(text, "{column}", trouble.column);
    put(text, "{found}", trouble.found);
    put(text, "{allowed}", trouble.allowed);
    return text;
}

Unreadable::Unreadable(const Trouble& why)
    : core::Problem(422, "unreadable_file",
                    core::Sentence::each([&](core::Language in) { return sentence(why, core::reflect::name(in)); })),
      trouble(why) {}

}  // namespace formats
