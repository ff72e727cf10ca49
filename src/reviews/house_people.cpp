#include "reviews/house_people.hpp"

#include <algorithm>

namespace reviews {

std::vector<HousePerson> house_people(db::Read& read, const selection::CallRow& call, const db::Query& taken) {
    db::Query query(
        "select distinct p.id, p.name from grants g join people p on p.id = g.person_id where (g.operator_id = ? or "
        "g.programme_id = ?) and (g.programme_id is null or g.programme_id = ?) and p.id not in (",
        selection::operator_of(read, call), call.programme_id, call.programme_id);
    return read.all<HousePerson>(query.append(taken).add(") order by p.name, p.id limit 5000"));
}

void expect_house_people(db::Read& read, const selection::CallRow& call, const db::Query& taken,
                         const std::vector<std::int64_t>& people) {
    const auto able = house_people(read, call, taken);
    const auto known = [&](std::int64_t person) {
        return std::any_of(able.begin(), able.end(), [&](const HousePerson& one) { return one.person == person; });
    };
    if (!std::all_of(people.begin(), people.end(), known))
        throw core::invalid("people", "unknown",
                            {"This person has no role in this house, or was asked already. Invite them first.",
                             "Cette personne n’a pas de rôle dans cette maison, ou est déjà sollicitée. "
                             "Invitez-la d’abord.",
                             "Esta pessoa não tem papel nesta casa ou já foi convidada. Convide-a primeiro."});
}

}  // namespace reviews
