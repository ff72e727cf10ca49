#include "letters/readers.hpp"

namespace letters {

core::Language language_of(db::Read& read, std::int64_t person) {
    return read.first<core::Language>("select language from people where id = ?", person).value_or(core::Language::en);
}

std::vector<std::int64_t> team_of(db::Read& read, std::int64_t startup) {
    const db::AsHouse house(read, "the house itself writes to the team");
    return read.all<std::int64_t>(
        "select distinct person_id from team_members where startup_id = ? and person_id is not null order by person_id",
        startup);
}

std::vector<std::int64_t> managers_of(db::Read& read, std::int64_t programme, std::int64_t house) {
    return read.all<std::int64_t>(
        "select distinct person_id from grants where role = 'manager' and (programme_id = ? or (programme_id is null "
        "and operator_id = ?)) order by person_id",
        programme, house);
}

}  // namespace letters
