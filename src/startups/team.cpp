// The team: who is in it, who writes code, who owns it; a co-founder comes in by a one-use link.
#include "accounts/accounts.hpp"
#include "accounts/me.hpp"
#include "activity/record.hpp"
#include "core/ids.hpp"
#include "startups/rooms.hpp"

namespace startups {
namespace {

using http::Call;

enum class AgeBand { under_20, from_20, from_25, from_30, from_40, from_50 };
enum class Gender { woman, man, other };

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
};
struct MemberRow {
    std::int64_t id, startup_id;
    std::optional<std::int64_t> person_id;
    std::string name;
    std::optional<std::string> email;
    std::string title;
    WritesCode writes_code;
    bool full_time, owner;
};
struct MemberChange {
    core::Change<core::Text<1, 120>> name;
    core::Change<core::Text<0, 120>> title;
    core::Change<std::optional<core::Email>> email;
    core::Change<WritesCode> writes_code;
    core::Change<bool> full_time;
    core::Change<std::optional<AgeBand>> age_band;  // one's own only
    core::Change<std::optional<Gender>> gender;
};

void told(db::Tx& tx, Call& call, std::int64_t startup, std::string_view kind, std::int64_t member) {
    auto what = about(tx, startup);
    what.subject_id = member;
    activity::record(tx, activity::actor(call), kind, what);
}

std::vector<Member> members(db::Read& read, Call&, OfStartup of) {
    if (!read.first<std::int64_t>("select id from my_startups where id = ?", of.id)) throw core::not_found("startup");
    return team_of(read, of.id);
}

std::vector<Member> add(db::Tx& tx, Call& call, OfStartup of, const NewMember& who) {
    expect_correctable(tx, of.id);
    if (team_count(tx, of.id).people >= 100) throw core::refused("team_full", "A team has at most 100 people here.");
    const MemberRow row{core::new_id(),
                        of.id,
                        {},
                        who.name.str(),
                        who.email ? std::optional(who.email->str()) : std::nullopt,
                        who.title ? who.title->str() : "",
                        who.writes_code,
                        who.full_time.value_or(true),
                        false};
    tx.insert("team_members", row);
    told(tx, call, of.id, "team.joined", row.id);
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
    if (wish.full_time) tx.run("update team_members set full_time = ? where id = ?", *wish.full_time, of.member);
    if (wish.age_band) tx.run("update team_members set age_band = ? where id = ?", *wish.age_band, of.member);
    if (wish.gender) tx.run("update team_members set gender = ? where id = ?", *wish.gender, of.member);
    told(tx, call, of.id, "team.changed", of.member);
    return team_of(tx, of.id);
}

std::vector<Member> remove(db::Tx& tx, Call& call, OfMember of) {
    expect_correctable(tx, of.id);
    const auto owner =
        tx.first<bool>("select owner from my_team_members where id = ? and startup_id = ?", of.member, of.id);
    if (!owner) throw core::not_found("member");
    if (*owner)
        throw core::refused("owner_stays", "A startup always has an owner. Hand it over before this person leaves.");
    tx.run("delete from team_members where id = ?", of.member);
    told(tx, call, of.id, "team.left", of.member);
    return team_of(tx, of.id);
}

struct Invite {
    std::int64_t member;
};
struct Invitation {
    std::string link;
    core::Instant expires_at;
};
Invitation invite(db::Tx& tx, Call& call, OfStartup of, const Invite& whom) {
    expect_mine(tx, of.id);
    const auto open = tx.first<std::int64_t>(
        "select id from my_team_members where id = ? and startup_id = ? and person_id is null", whom.member, of.id);
    if (!open) throw core::not_found("member without an account");
    const auto lasts = std::chrono::hours(14 * 24);
    const auto token = accounts::make_link(tx, accounts::LinkPurpose::joining, {}, whom.member, lasts);
    told(tx, call, of.id, "team.invited", whom.member);
    return {"/join#" + token, core::real_now() + lasts};
}

struct JoinToken {
    core::Text<20, 100> token;
};
// Whoever holds the link becomes that member; one without an account gets a nameless one, to be claimed.
accounts::Me join(db::Tx& tx, Call& call, const JoinToken& with) {
    const auto link = accounts::use_link(tx, accounts::LinkPurpose::joining, with.token.str());
    struct Invited {
        std::int64_t startup_id;
        std::string name;
    };
    std::optional<Invited> member;
    {
        const db::AsHouse house(tx, "the link itself is the right to join");
        member = tx.first<Invited>("select startup_id, name from team_members where id = ? and person_id is null",
                                   link.member_id);
    }
    if (!member) throw core::refused("link_spent", "This place in the team is taken or gone. Ask for a new link.");
    auto person = call.caller().person;
    if (!person) {
        person = accounts::add_person(tx, {member->name, {}, {}, call.language()});
        accounts::open_session(tx, call, person);
    }
    tx.run("update team_members set person_id = ? where id = ?", person, link.member_id);
    activity::record(
        tx, {person, call.now}, "team.came_in",
        {.startup_id = member->startup_id, .subject_id = *link.member_id, .seen = activity::Seen::by_team});
    return accounts::me_of(tx, person);
}

}  // namespace

void add_owner(db::Tx& tx, std::int64_t startup, std::int64_t person) {
    struct Known {
        std::string name;
        std::optional<std::string> email;
    };
    const auto known = tx.one<Known>("select name, email from people where id = ?", person);
    tx.insert("team_members",
              MemberRow{core::new_id(), startup, person, known.name, known.email, "", WritesCode::unknown, true, true});
}

void add_contact(db::Tx& tx, std::int64_t startup, std::string_view name, const std::optional<std::string>& email) {
    tx.insert("team_members",
              MemberRow{core::new_id(), startup, {}, std::string(name), email, "", WritesCode::unknown, false, false});
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
        "select id, name, email, title, writes_code, full_time, owner, case when person_id is null then 0 else 1 end, "
        "age_band, gender "
        "from my_team_members where startup_id = ? order by id",
        startup);
}

void team_routes(http::Api& api) {
    api.get("/startups/{id}/team", "Who is in the team", http::Role::member, members);
    api.post("/startups/{id}/team", "Add a person to one's team", http::Role::member, add);
    api.patch("/startups/{id}/team/{member}", "Change what is said of a member", http::Role::member, change);
    api.remove("/startups/{id}/team/{member}", "Take a person off one's team", http::Role::member, remove);
    api.post("/startups/{id}/invitations", "A one-use link by which a member comes in", http::Role::member, invite);
    api.post("/joining", "Take one's place in a team", http::Role::guest, join);
}

}  // namespace startups
