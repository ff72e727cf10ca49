// Reading just enough of an SQL text: its marks, its placeholders, and by what name it is counted.
#pragma once
#include <string>
#include <string_view>

#include "db/connection.hpp"

namespace db {

// `{words NAME ?}` becomes a subquery with one column `id`; `{skip locked}`, at the end of a select, takes the rows
// that it finds for this transaction and passes over those that another holds (on SQLite it is nothing); on PostgreSQL
// each `?` outside quotes becomes $1, $2, ...
std::string rendered_query(std::string_view sql, Engine engine);

// "select my_applications", "insert bookings"; "begin" for what names no table.
std::string statement_name(std::string_view sql);

// Whether it begins with insert, update or delete.
bool changes_rows(std::string_view sql);

// How words stand in a word index: letters and digits as they are; a whole term as "=call17", which no word that a
// person types begins with. Only a-z 0-9, what is not ASCII and, in whole terms, _ - : . stay; empty: nothing stays.
std::string plain_term(std::string_view word);
std::string exact_term(std::string_view term);  // with or without its "="
std::string index_term(std::string_view word);  // exact when it begins with "="

}  // namespace db
