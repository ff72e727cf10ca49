// Before decisions are published: who would get which letter, each kind shown on one real file.
#include "letters/wording.hpp"
#include "selection/call_texts.hpp"
#include "selection/decision_letters.hpp"
#include "selection/decisions.hpp"

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
    std::vector<std::string> startups;  // the first few
    std::string subject, body;          // as the first would read it
};
struct PublicationPreview {
    std::int64_t files = 0;
    std::vector<LettersToGo> letters;
    std::optional<std::int64_t> up_to;  // to be said when it is published
};

void of_those(db::Query& query, const CallRow& call, const PreviewWish& wish) {
    query.add(
        " from my_decisions d join my_applications_run a on a.id = d.application_id and a.decision_id = d.id where "
        "d.call_id = ? and d.published_at is null and a.board <> a.status",
        call.id);
    if (wish.applications) query.add(" and a.id in ").add_list(*wish.applications);
}

struct Group {
    Status decided;
    std::int64_t files, last;
};
std::vector<Group> groups(db::Read& read, const CallRow& call, const PreviewWish& wish) {
    db::Query query("select a.board, count(*), max(d.id)");
    of_those(query, call, wish);
    return read.all<Group>(query.add(" group by a.board order by a.board"));
}

std::int64_t unreachable(db::Read& read, const CallRow& call, const PreviewWish& wish, Status decided) {
    const db::AsHouse house(read, "how many teams no letter reaches");
    db::Query query("select count(*)");
    of_those(query, call, wish);
    query.add(" and a.board = ?", decided);
    query.add(
        " and a.startup_id not in (select t.startup_id from team_members t join people p on p.id = t.person_id where "
        "t.startup_id = a.startup_id and p.email is not null)");
    return read.first<std::int64_t>(query).value_or(0);
}

struct Addressed {
    std::int64_t id, startup_id;
    std::string startup;
};

LettersToGo letters_of(db::Read& read, http::Call& request, const CallRow& call, const PreviewWish& wish,
                       const Group& group) {
    LettersToGo out{group.decided, group.files, unreachable(read, call, wish, group.decided), {}, {}, {}};
    db::Query query("select a.id, a.startup_id, a.name");
    of_those(query, call, wish);
    const auto some =
        read.all<Addressed>(query.add(" and a.board = ? order by d.id limit ?", group.decided, names_shown));
    for (const auto& one : some) out.startups.push_back(one.startup);
    const auto kind = letter_of(core::reflect::name(group.decided));
    if (kind.empty() || some.empty()) return out;
    const auto language = request.language();
    const auto words = letters::wording(read, operator_of(read, call), letters::kind_named(kind), language);
    const auto name = spoken_name(read, call, language);
    const auto owners = startups::owners(read, {some.front().startup_id});
    const auto owner = owners.find(some.front().startup_id);
    const letters::Values values{
        {"startup", some.front().startup},       {"call", name},
        {"number", number_of(some.front().id)},  {"name", owner == owners.end() ? std::string() : owner->second.name},
        {"promise", promise_of(call, language)}, {"house", call_line(read, request.now, call).operator_.name}};
    out.subject = letters::filled_line(words.subject, language, values);
    out.body = letters::filled(words.body, language, values);
    return out;
}

PublicationPreview preview(db::Read& read, http::Call& request, OfCall of, const PreviewWish& wish) {
    const auto call = call_run(read, of.slug.str());
    PublicationPreview out;
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
