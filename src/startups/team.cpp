// The team: who is in it, who writes code, who owns it.
#include "accounts/accounts.hpp"
#include "activity/news.hpp"
#include "activity/record.hpp"
#include "core/ids.hpp"
#include "startups/rooms.hpp"

namespace startups {
namespace {

using http::Call;

enum class AgeBand { under_20, from_20, from_25, from_30, from_40, from_50 };
enum class Gender { woman, man, other };

using Employer = core::Text<1, 120>;
constexpr std::size_t most_employers = 20;

struct OfStartup {
    std::int64_t id;
};
struct OfMember {
    std::int64_t id, member;
};
struct NewMember {
    core::Text<1, 120> name;
    std::optional<core::Text<0, 120>> title;
    std::optional<core::Email> email;
    WritesCode writes_code = WritesCode::unknown;
    std::optional<bool> full_time;
    std::optional<std::vector<Employer>> employers;
};
struct MemberRow {
    std::int64_t id, startup_id;
    std::optional<std::int64_t> person_id;
    std::string name;
    std::optional<std::string> email;
    std::string title;
    WritesCode writes_code;
    bool full_time, owner;
    bool hours_told = true;  // else full_time says nothing
    std::vector<Employer> employers;
};
struct MemberChange {
    core::Change<core::Text<1, 120>> name;
    core::Change<core::Text<0, 120>> title;
    core::Change<std::optional<core::Email>> email;
    core::Change<WritesCode> writes_code;
    core::Change<bool> full_time;
    core::Change<std::vector<Employer>> employers;
    core::Change<std::optional<AgeBand>> age_band;  // one's own only
    core::Change<std::optional<Gender>> gender;
};

std::vector<Member> members(db::Read& read, Call&, OfStartup of) {
    if (!read.first<std::int64_t>("select id from my_startups where id = ?", of.id)) throw core::not_found("startup");
    return team_of(read, of.id);
}

void expect_few(const std::vector<Employer>& employers) {
    if (employers.size() > most_employers)
        throw core::invalid(
            "employers", "too_many",
            {"Name at most 20 employers.", "Citez 20 employeurs au plus.", "Cite no máximo 20 empregadores."});
}

std::vector<Member> add(db::Tx& tx, Call& call, OfStartup of, const NewMember& who) {
    expect_correctable(tx, of.id);
    if (team_count(tx, of.id).people >= 100)
        throw core::refused("team_full",
                            {"A team has at most 100 people here.", "Une équipe compte ici 100 personnes au plus.",
                             "Aqui uma equipe tem no máximo 100 pessoas."});
    const auto employers = who.employers.value_or(std::vector<Employer>{});
    expect_few(employers);
    const MemberRow row{core::new_id(),
                        of.id,
                        {},
                        who.name.str(),
                        who.email ? std::optional(who.email->str()) : std::nullopt,
                        who.title ? who.title->str() : "",
                        who.writes_code,
                        who.full_time.value_or(true),
                        false,
                        who.full_time.has_value(),
                        employers};
    tx.insert("team_members", row);
    tell_of_member(tx, call, of.id, "team.added", row.id);
    return team_of(tx, of.id);
}

std::vector<Member> change(db::Tx& tx, Call& call, OfMember of, const MemberChange& wish) {
    expect_correctable(tx, of.id);
    struct Known {
        std::int64_t id;
        std::optional<std::int64_t> person_id;
    };
    const auto known =
        tx.first<Known>("select id, person_id from my_team_members where id = ? and startup_id = ?", of.member, of.id);
    if (!known) throw core::not_found("member");
    if ((wish.age_band || wish.gender) && known->person_id != call.caller().person) throw core::forbidden();
    if (wish.name) tx.run("update team_members set name = ? where id = ?", *wish.name, of.member);
    if (wish.title) tx.run("update team_members set title = ? where id = ?", *wish.title, of.member);
    if (wish.email) tx.run("update team_members set email = ? where id = ?", *wish.email, of.member);
    if (wish.writes_code) tx.run("update team_members set writes_code = ? where id = ?", *wish.writes_code, of.member);
    if (wish.full_time)
        tx.run("update team_members set full_time = ?, hours_told = 1 where id = ?", *wish.full_time, of.member);
    if (wish.employers) {
        expect_few(*wish.employers);
        tx.run("update team_members set employers = ? where id = ?", *wish.employers, of.member);
    }
    if (wish.age_band) tx.run("update team_members set age_band = ? where id = ?", *wish.age_band, of.member);
    if (wish.gender) tx.run("update team_members set gender = ? where id = ?", *wish.gender, of.member);
    tell_of_member(tx, call, of.id, "team.changed", of.member);
    return team_of(tx, of.id);
}

std::vector<Member> remove(db::Tx& tx, Call& call, OfMember of) {
    expect_correctable(tx, of.id);
    struct Known {
        bool owner;
        std::optional<std::int64_t> person_id;
    };
    const auto known = tx.first<Known>("select owner, person_id from my_team_members where id = ? and startup_id = ?",
                                       of.member, of.id);
    if (!known) throw core::not_found("member");
    if (known->owner)
        throw core::refused(
            "owner_stays", {"A startup always has an owner. Hand it over before this person leaves.",
                            "Une startup a toujours un propriétaire. Transmettez-la avant le départ de cette personne.",
                            "Uma startup tem sempre um dono. Passe-a adiante antes que esta pessoa saia."});
    tx.run("delete from team_members where id = ?", of.member);
    if (known->person_id) activity::rights_changed(tx, *known->person_id);
    const bool oneself = known->person_id == call.caller().person;
    tell_of_member(tx, call, of.id, oneself ? "team.left" : "team.taken_off", of.member);
    return team_of(tx, of.id);
}

}  // namespace

void tell_of_member(db::Tx& tx, Call& call, std::int64_t startup, std::string_view kind, std::int64_t member) {
    auto what = about(tx, startup);
    what.subject_id = member;
    activity::record(tx, activity::actor(call), kind, what);
}

void add_owner(db::Tx& tx, std::int64_t startup, std::int64_t person) {
    struct Known {
        std::string name;
        std::optional<std::string> email;
    };
    const auto known = tx.one<Known>("select name, email from people where id = ?", person);
    tx.insert("team_members",
              MemberRow{core::new_id(), startup, person, known.name, known.email, "", WritesCode::unknown, true, true});
    activity::rights_changed(tx, person);
}

void add_contact(db::Tx& tx, std::int64_t startup, std::string_view name, const std::optional<std::string>& email) {
    tx.insert(
        "team_members",
        MemberRow{core::new_id(), startup, {}, std::string(name), email, "", WritesCode::unknown, false, false, false});
}

TeamCount team_count(db::Read& read, std::int64_t startup) {
    const db::AsHouse house(read, "rules count the whole team");
    TeamCount count;
    std::int64_t yes = 0, unsaid = 0;
    for (const auto writes :
         read.all<WritesCode>("select writes_code from team_members where startup_id = ?", startup)) {
        ++count.people;
        yes += writes == WritesCode::yes;
        unsaid += writes == WritesCode::unknown;
    }
    if (yes || !unsaid) count.developers = yes;
    return count;
}

std::vector<Member> team_of(db::Read& read, std::int64_t startup) {
    return read.all<Member>(
        "select id, name, email, title, writes_code, case when hours_told = 1 then full_time end, owner, case when "
        "person_id is null then 0 else 1 end, "
        "age_band, gender, employers "
        "from my_team_members where startup_id = ? order by id",
        startup);
}

void team_routes(http::Api& api) {
    api.get("/startups/{id}/team", "Who is in the team", http::Role::member, members);
    api.post("/startups/{id}/team", "Add a person to one's team", http::Role::member, add);
    api.patch("/startups/{id}/team/{member}", "Change what is said of a member", http::Role::member, change);
    api.remove("/startups/{id}/team/{member}", "Take a person off one's team", http::Role::member, remove);
}

}  // namespace startups
