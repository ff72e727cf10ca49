// A co-founder comes into a team by a one-use link.
#include "accounts/accounts.hpp"
#include "accounts/me.hpp"
#include "activity/news.hpp"
#include "activity/record.hpp"
#include "startups/rooms.hpp"

namespace startups {
namespace {

using http::Call;

struct OfStartup {
    std::int64_t id;
};
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
    tell_of_member(tx, call, of.id, "team.invited", whom.member);
    return {"/join#" + token, core::real_now() + lasts};
}

struct JoinToken {
    core::Text<20, 100> token;
};
struct InvitationTold {
    std::string startup_name, member_name;
    std::optional<std::string> invited_by, call_name;  // none: has no name yet; has no file yet
};
// What one is asked to join, before one does; the link stays good.
InvitationTold tell_invitation(db::Tx& tx, Call&, const JoinToken& with) {
    const db::AsHouse house(tx, "the link itself is the right to read what it is for");
    const auto member = accounts::link_member(tx, accounts::LinkPurpose::joining, with.token.str());
    struct Known {
        std::int64_t startup_id;
        std::string startup_name, member_name;
    };
    const auto known = tx.first<Known>(
        "select m.startup_id, s.name, m.name from team_members m join startups s on s.id = m.startup_id "
        "where m.id = ? and m.person_id is null",
        member);
    if (!known)
        throw core::refused("link_spent", {"This place in the team is taken or gone. Ask for a new link.",
                                           "Cette place dans l’équipe est prise ou n’existe plus. Demandez un nouveau "
                                           "lien.",
                                           "Este lugar na equipe foi ocupado ou não existe mais. Peça um novo link."});
    const auto by = tx.first<std::string>(
        "select p.name from events e join people p on p.id = e.actor_id "
        "where e.kind = 'team.invited' and e.startup_id = ? and e.subject_id = ? order by e.id desc limit 1",
        known->startup_id, member);
    const auto call = tx.first<std::string>(
        "select c.name from applications a join calls c on c.id = a.call_id where a.startup_id = ? and a.trial = 0 "
        "order by a.id desc limit 1",
        known->startup_id);
    return {known->startup_name, known->member_name, by && !by->empty() ? by : std::nullopt, call};
}

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
    if (!member)
        throw core::refused("link_spent",
                            {"This place in the team is taken or gone. Ask for a new link.",
                             "Cette place dans l’équipe est prise ou n’existe plus. Demandez un nouveau lien.",
                             "Este lugar na equipe foi tomado ou não existe mais. Peça um novo link."});
    auto person = call.caller().person;
    if (!person) {
        person = accounts::add_person(tx, {member->name, {}, {}, call.language()});
        accounts::open_session(tx, call, person, accounts::Entrance::link);
    }
    tx.run("update team_members set person_id = ? where id = ?", person, link.member_id);
    activity::rights_changed(tx, person);
    activity::record(
        tx, {person, call.now}, "team.came_in",
        {.startup_id = member->startup_id, .subject_id = *link.member_id, .seen = activity::Seen::by_team});
    return accounts::me_of(tx, person);
}

}  // namespace

void joining_routes(http::Api& api) {
    api.post("/startups/{id}/invitations", "A one-use link by which a member comes in", http::Role::member, invite)
        .told_once();
    api.post("/joining/invitation", "What a link into a team is for", http::Role::guest, tell_invitation).answers(200);
    api.post("/joining", "Take one's place in a team", http::Role::guest, join);
}

}  // namespace startups
