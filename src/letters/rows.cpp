#include "letters/rows.hpp"

#include "core/problem.hpp"
#include "letters/kinds.hpp"

namespace letters {
namespace {

std::map<std::string, RowsReader, std::less<>>& readers() {
    static std::map<std::string, RowsReader, std::less<>> all;
    return all;
}

void expect_chosen(const Rows& rows) {
    if (rows.ids.has_value() == rows.matching.has_value())
        throw core::invalid(
            "ids", "not_both",
            {"Name the rows or the filter, one of them.", "Indiquez les lignes ou le filtre, l’un des deux.",
             "Indique as linhas ou o filtro, um dos dois."});
    if (rows.ids && rows.ids->empty())
        throw core::invalid(
            "ids", "required",
            {"Select at least one row.", "Sélectionnez au moins une ligne.", "Selecione pelo menos uma linha."});
}

}  // namespace

void rows_from(std::string list, RowsReader read) { readers().emplace(std::move(list), std::move(read)); }

std::vector<Recipient> recipients(db::Read& read, http::Call& call, const Rows& rows) {
    expect_chosen(rows);
    const auto reader = readers().find(rows.list.str());
    if (reader == readers().end())
        throw core::invalid(
            "list", "unknown",
            {"Nobody can be written to from this list.", "On ne peut écrire à personne depuis cette liste.",
             "Não se pode escrever a ninguém a partir desta lista."});
    auto out = reader->second(read, call, rows);
    if (out.size() > most_rows)
        throw core::invalid("matching", "too_many",
                            {"A letter goes to at most 5,000 rows. Narrow the list.",
                             "Une lettre part vers 5 000 lignes au plus. Restreignez la liste.",
                             "Uma carta vai para no máximo 5.000 linhas. Restrinja a lista."});
    return out;
}

std::vector<Value> values_of_rows() {
    return {{"startup",
             {"the startup’s name", "le nom de la startup", "o nome da startup"},
             {"Brindille", "Brindille", "Brindille"}},
            {"call",
             {"the call’s name", "le nom de l’appel", "o nome da chamada"},
             {"Spark, spring 2014", "Spark, printemps 2014", "Spark, primavera de 2014"}},
            {"number",
             {"the file’s number", "le numéro du dossier", "o número da candidatura"},
             {"ER4T-9KQ2-7M", "ER4T-9KQ2-7M", "ER4T-9KQ2-7M"}}};
}

void letters_by_hand() {
    kind({std::string(by_hand),
          {"A letter by hand", "Une lettre écrite à la main", "Uma carta à mão"},
          Arrives::always,
          values_of_rows(),
          {"About {startup}", "À propos de {startup}", "Sobre {startup}"},
          {"Hello {name},\n\n\n\n{link}\n\nBest wishes\n{house}",
           "Bonjour {name},\n\n\n\n{link}\n\nBien à vous\n{house}",
           "Olá, {name},\n\n\n\n{link}\n\nUm abraço\n{house}"}});
}

}  // namespace letters
