#include "letters/rows.hpp"

#include "core/problem.hpp"
#include "letters/kinds.hpp"

namespace letters {
namespace {

struct List {
    std::string by_hand;
    RowsReader read;
};
std::map<std::string, List, std::less<>>& lists() {
    static std::map<std::string, List, std::less<>> all;
    return all;
}

const List& list_of(const Rows& rows) {
    const auto list = lists().find(rows.list.str());
    if (list == lists().end())
        throw core::invalid(
            "list", "unknown",
            {"Nobody can be written to from this list.", "On ne peut écrire à personne depuis cette liste.",
             "Não se pode escrever a ninguém a partir desta lista."});
    return list->second;
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

void rows_from(std::string list, std::string by_hand, RowsReader read) {
    lists().emplace(std::move(list), List{std::move(by_hand), std::move(read)});
}

const std::string& by_hand_to(const Rows& rows) { return list_of(rows).by_hand; }

std::vector<Recipient> recipients(db::Read& read, http::Call& call, const Rows& rows) {
    expect_chosen(rows);
    auto out = list_of(rows).read(read, call, rows);
    if (out.size() > most_rows)
        throw core::invalid("matching", "too_many",
                            {"A letter goes to at most 5,000 rows. Narrow the list.",
                             "Une lettre part vers 5 000 lignes au plus. Restreignez la liste.",
                             "Uma carta vai para no máximo 5.000 linhas. Restrinja a lista."});
    return out;
}

Value startup_value() {
    return {"startup",
            {"the startup’s name", "le nom de la startup", "o nome da startup"},
            {"Brindille", "Brindille", "Brindille"}};
}

Value call_value() {
    return {"call",
            {"the call’s name", "le nom de l’appel", "o nome da chamada"},
            {"Spark, spring 2014", "Spark, printemps 2014", "Spark, primavera de 2014"}};
}

void kind_by_hand(std::string key, core::Phrase title, std::vector<Value> values) {
    kind({std::move(key),
          title,
          Arrives::always,
          std::move(values),
          {"About {startup}", "À propos de {startup}", "Sobre {startup}"},
          {"Hello {name},\n\n\n\n{link}\n\nBest wishes\n{house}",
           "Bonjour {name},\n\n\n\n{link}\n\nBien à vous\n{house}",
           "Olá, {name},\n\n\n\n{link}\n\nUm abraço\n{house}"}});
}

}  // namespace letters
