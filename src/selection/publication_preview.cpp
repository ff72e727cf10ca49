// Before decisions are published: who would get which letter, each kind shown on one real file.
#include <algorithm>

#include "selection/decision_letters.hpp"
#include "selection/decisions.hpp"
#include "selection/publication.hpp"

namespace selection {
namespace {

constexpr std::int64_t names_shown = 5;

struct PreviewWish {
    std::optional<std::vector<std::int64_t>> applications;  // absent: all that stand in pencil
};
struct LettersToGo {
    Status decided = Status::submitted;
    std::int64_t files = 0;
    std::int64_t unreachable = 0;       // nobody of the team has an address
    std::int64_t held = 0;              // refusals whose reasons nobody has read
    std::vector<std::string> startups;  // the first few
    std::string subject, body;          // as the first would read it
};
struct PublicationPreview {
    std::int64_t files = 0;
    std::vector<LettersToGo> letters;
    std::optional<std::int64_t> up_to;  // to be said when it is published
    bool reasons_owed = false;          // no refusal may go without its reasons: reviewers read in this call
};

PublicationWish all_of(const PreviewWish& wish) { return {wish.applications, {}, {}, {}}; }

struct Group {
    Status decided;
    std::int64_t files, last;
};
std::vector<Group> groups(db::Read& read, const CallRow& call, const PreviewWish& wish) {
    db::Query query("select a.board, count(*), max(d.id)");
    of_those(query, call, all_of(wish));
    return read.all<Group>(query.add(" group by a.board order by a.board"));
}

std::int64_t unreachable(db::Read& read, const CallRow& call, const PreviewWish& wish, Status decided) {
    const db::AsHouse house(read, "how many teams no letter reaches");
    db::Query query("select count(*)");
    of_those(query, call, all_of(wish));
    query.add(" and a.board = ?", decided);
    query.add(
        " and a.startup_id not in (select t.startup_id from team_members t join people p on p.id = t.person_id where "
        "t.startup_id = a.startup_id and p.email is not null)");
    return read.first<std::int64_t>(query).value_or(0);
}

LettersToGo letters_of(db::Read& read, http::Call& request, const CallRow& call, const PreviewWish& wish,
                       const Group& group) {
    LettersToGo out{group.decided, group.files, unreachable(read, call, wish, group.decided), 0, {}, {}, {}};
    if (group.decided == Status::refused) out.held = held(read, call, all_of(wish));
    db::Query query("select a.id, a.startup_id, a.name");
    of_those(query, call, all_of(wish));
    const auto some =
        read.all<Addressed>(query.add(" and a.board = ? order by d.id limit ?", group.decided, names_shown));
    for (const auto& one : some) out.startups.push_back(one.startup);
    if (some.empty()) return out;
    // A refusal is shown with reasons where one of the first has them.
    const auto told = std::find_if(some.begin(), some.end(), [&](const Addressed& one) {
        return group.decided == Status::refused && !reasons_read(read, one.id).empty();
    });
    const auto& shown = told == some.end() ? some.front() : *told;
    auto letter =
        letter_shown(read, request.now, call, group.decided, shown, reasons_read(read, shown.id), request.language());
    out.subject = std::move(letter.subject);
    out.body = std::move(letter.body);
    return out;
}

PublicationPreview preview(db::Read& read, http::Call& request, OfCall of, const PreviewWish& wish) {
    const auto call = call_run(read, of.slug.str());
    PublicationPreview out;
    out.reasons_owed = owes_reasons(read, call.id);
    for (const auto& group : groups(read, call, wish)) {
        out.files += group.files;
        out.up_to = std::max(out.up_to.value_or(0), group.last);
        out.letters.push_back(letters_of(read, request, call, wish, group));
    }
    return out;
}

}  // namespace

void preview_routes(http::Api& api) {
    api.post("/calls/{slug}/decisions/publication/preview", "Who would be told what, were it published now",
             http::Role::manager, preview)
        .answers(200);
}

}  // namespace selection
