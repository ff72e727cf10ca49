// Who stands behind the startups of the directory, for a letter: the owner of each team.
#include "http/request_input.hpp"
#include "startups/directory.hpp"
#include "startups/startups.hpp"

namespace startups {
namespace {

using letters::Recipient;

constexpr core::Phrase nobody{"Nobody of this team has told an e-mail address.",
                              "Personne de cette équipe n’a donné d’adresse e-mail.",
                              "Ninguém desta equipe informou um e-mail."};

std::int64_t house_run(db::Read& read, const letters::Rows& rows) {
    if (!rows.of) throw core::invalid("of", "required", core::required);
    const auto house = read.first<std::int64_t>(
        "select o.id from operators o where o.slug = ? and o.id in (select r.operator_id from my_programmes_run r)",
        *rows.of);
    if (!house) throw core::not_found("operator");
    return *house;
}

std::vector<std::int64_t> matching(db::Read& read, std::int64_t house, const std::string& query) {
    DirectoryAsked asked;
    http::read_query(query, core::shape_of<DirectoryAsked>(), &asked);
    asked.cursor.reset();
    std::vector<std::int64_t> out;
    for (const auto& line : directory_lines(read, asked, {house}, letters::most_rows)) out.push_back(line.id);
    return out;
}

constexpr core::Phrase of_others{"The house that the letter comes from does not know this startup.",
                                 "La maison d’où part la lettre ne connaît pas cette startup.",
                                 "A casa de onde parte a carta não conhece esta startup."};

struct Shown {
    std::int64_t id;
    std::string name;
    bool known;  // to the house that writes
};
constexpr std::string_view shown =
    "select s.id, s.name, case when s.id in (select t.startup_id from my_ties t where t.operator_id = ?) then 1 else 0 "
    "end from my_startups s where s.id in ";

Recipient recipient(const Shown& startup, std::int64_t house) {
    Recipient out;
    out.row = startup.id;
    out.row_name = startup.name;
    out.values = {{"startup", startup.name}};
    out.link = "/startups/" + std::to_string(startup.id);
    out.thread = "startup " + std::to_string(startup.id);
    out.operator_id = house;
    out.startup_id = startup.id;
    return out;
}

std::vector<Recipient> behind(db::Read& read, http::Call& call, const letters::Rows& rows) {
    const auto house = house_run(read, rows);
    const auto ids = rows.ids ? *rows.ids : matching(read, house, rows.matching->str());
    const auto who = owners(read, ids);
    std::map<std::int64_t, Recipient> found;
    for (const auto& startup : read.all<Shown>(db::Query(shown, house).add_list(ids))) {
        const auto owner = who.find(startup.id);
        auto one = recipient(startup, house);
        if (startup.known)
            address_to(one, owner == who.end() ? nullptr : &owner->second, call.language());
        else
            one.why_not = of_others;
        found.emplace(startup.id, std::move(one));
    }
    std::vector<Recipient> out;
    for (const auto id : ids)
        if (auto one = found.extract(id)) out.push_back(std::move(one.mapped()));
    return out;
}

}  // namespace

std::map<std::int64_t, Owner> owners(db::Read& read, const std::vector<std::int64_t>& startups) {
    std::map<std::int64_t, Owner> out;
    for (auto& owner :
         read.all<Owner>(db::Query("select t.startup_id, t.person_id, coalesce(p.name, t.name, ''), coalesce(p.email, "
                                   "t.email), p.language from my_team_members t left join people p on p.id = "
                                   "t.person_id where t.owner = 1 and t.startup_id in ")
                             .add_list(startups)
                             .add(" order by t.id")))
        out.emplace(owner.startup, std::move(owner));
    return out;
}

void address_to(Recipient& recipient, const Owner* owner, core::Language otherwise) {
    if (owner && owner->address && core::Email::from(*owner->address))
        recipient.to = letters::To{owner->person, owner->name, *owner->address, owner->language.value_or(otherwise)};
    else
        recipient.why_not = nobody;
}

void tell_rows() {
    letters::kind_by_hand("letter.to_startup",
                          {"A letter to a startup", "Une lettre à une startup", "Uma carta a uma startup"},
                          {letters::startup_value()});
    letters::rows_from("startups", "letter.to_startup", behind);
}

}  // namespace startups
