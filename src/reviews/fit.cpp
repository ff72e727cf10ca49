#include "reviews/fit.hpp"

#include <algorithm>

#include "core/fold.hpp"
#include "reviews/phase_scope.hpp"

namespace reviews {
namespace {

constexpr std::int64_t for_anybody = 10, a_sector = 30, a_technology = 15, the_language = 25, gladly = 20,
                       rather_not = -8;
constexpr std::size_t most_counted = 2;

std::vector<std::string> in_common(const std::vector<std::string>& knows, const std::vector<std::string>& about) {
    std::vector<std::string> out;
    for (const auto& one : about) {
        const auto key = core::fold(one);
        if (std::any_of(knows.begin(), knows.end(), [&](const auto& known) { return core::fold(known) == key; }))
            out.push_back(one);
    }
    return out;
}

std::int64_t counted(const std::vector<std::string>& common, std::int64_t each) {
    return each * static_cast<std::int64_t>(std::min(common.size(), most_counted));
}

}  // namespace

Why fit(const ReviewerRow& reviewer, const FileFacts& file, std::optional<Bid> bid) {
    Why why;
    why.sectors = in_common(reviewer.sectors, file.sectors);
    why.technologies = in_common(reviewer.technologies, file.technologies);
    why.language = !file.language.empty() && std::find(reviewer.languages.begin(), reviewer.languages.end(),
                                                       file.language) != reviewer.languages.end();
    why.fit = for_anybody + counted(why.sectors, a_sector) + counted(why.technologies, a_technology) +
              (why.language ? the_language : 0);
    why.bid = bid;
    if (bid) why.fit += *bid == Bid::gladly ? gladly : rather_not;
    return why;
}

std::vector<FileFacts> files_of(db::Read& read, const PhaseRow& phase, std::optional<std::int64_t> only) {
    const db::AsHouse house(read, "files are shared out among reviewers");
    db::Query query(
        "select a.id, s.sectors, a.technologies, coalesce((select p.language from team_members t join people p on p.id "
        "= t.person_id where t.id = (select min(o.id) from team_members o where o.startup_id = a.startup_id and "
        "o.owner = 1)), '') from applications a join startups s on s.id = a.startup_id where a.call_id = ?",
        phase.call_id);
    query.append(taken(read, phase));
    if (only) query.add(" and a.id = ?", *only);
    return read.all<FileFacts>(query.add(" order by a.id"));
}

}  // namespace reviews
