// Who stands behind the files of a list, for a letter to those selected: the owner of each team.
#include "http/request_input.hpp"
#include "letters/rows.hpp"
#include "selection/call_texts.hpp"
#include "selection/listing.hpp"
#include "selection/selection.hpp"

namespace selection {
namespace {

using letters::Recipient;

struct Owner {
    std::int64_t application, startup;
    std::string startup_name;
    std::optional<std::int64_t> person;
    std::string name;
    std::optional<std::string> address;
    std::optional<core::Language> language;
};

// The account's address before the one that a spreadsheet told; of several owners, the first.
constexpr std::string_view owners =
    "select a.id, a.startup_id, a.name, t.person_id, coalesce(p.name, t.name, ''), coalesce(p.email, t.email), "
    "p.language from my_applications a left join my_team_members t on t.id = (select min(o.id) from my_team_members o "
    "where o.startup_id = a.startup_id and o.owner = 1) left join people p on p.id = t.person_id "
    "where a.call_id = ? and a.status <> 'draft' and a.trial = 0 and a.id in ";

constexpr core::Phrase nobody{"Nobody of this team has told an e-mail address.",
                              "Personne de cette équipe n’a donné d’adresse e-mail.",
                              "Ninguém desta equipe informou um e-mail."};

Recipient recipient(const Owner& owner, const CallRow& call, std::int64_t house, const std::string& call_name) {
    Recipient out;
    out.row = owner.application;
    out.row_name = owner.startup_name;
    if (owner.address && core::Email::from(*owner.address))
        out.to = letters::To{owner.person, owner.name, *owner.address, owner.language.value_or(own_language(call))};
    else
        out.why_not = nobody;
    out.values = {{"startup", owner.startup_name}, {"call", call_name}, {"number", number_of(owner.application)}};
    out.link = "/apply/" + call.slug + "/sent";
    out.thread = "application " + std::to_string(owner.application);
    out.operator_id = house;
    out.programme_id = call.programme_id;
    out.startup_id = owner.startup;
    out.application_id = owner.application;
    return out;
}

std::vector<std::int64_t> matching(db::Read& read, http::Call& request, const CallRow& call, const std::string& query) {
    Asked asked;
    http::read_query(query, core::shape_of<Asked>(), &asked);
    asked.cursor.reset();
    const Listing listing(call, asked, request.caller(), Reach::whole_call, share_of(read, call.id));
    return read.all<std::int64_t>(listing.page(static_cast<std::int64_t>(letters::most_rows) + 1));
}

std::vector<Recipient> behind(db::Read& read, http::Call& request, const letters::Rows& rows) {
    if (!rows.of) throw core::invalid("of", "required", core::required);
    const auto call = call_run(read, rows.of->str());
    const auto ids = rows.ids ? *rows.ids : matching(read, request, call, rows.matching->str());
    const auto house = operator_of(read, call);
    std::map<std::int64_t, Recipient> found;
    std::map<core::Language, std::string> names;
    for (const auto& owner : read.all<Owner>(db::Query(owners, call.id).add_list(ids))) {
        const auto language = owner.language.value_or(own_language(call));
        auto& name = names[language];
        if (name.empty()) name = spoken_name(read, call, language);
        found.emplace(owner.application, recipient(owner, call, house, name));
    }
    std::vector<Recipient> out;
    for (const auto id : ids)
        if (const auto one = found.find(id); one != found.end()) out.push_back(std::move(found.extract(one).mapped()));
    return out;
}

}  // namespace

void tell_rows() { letters::rows_from("applications", behind); }

}  // namespace selection
