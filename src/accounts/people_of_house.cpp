#include "accounts/people_of_house.hpp"

#include "accounts/me.hpp"
#include "accounts/reach.hpp"
#include "activity/news.hpp"
#include "activity/record.hpp"

namespace accounts {
namespace {

using http::Call;

struct PersonOfHouse {
    std::int64_t grant, person;
    std::string name;
    std::optional<std::string> email;
    StaffRole role;
    std::optional<std::int64_t> programme;
    std::optional<std::string> programme_name;
    bool come_in;  // has chosen a password; else invited
    std::optional<core::Instant> last_seen_at;
};
struct OfOperator {
    std::int64_t operator_;  // 0: those whose role holds everywhere
};

void expect_run(db::Read& read, Call& call, std::int64_t house) {
    const bool mine = house
                          ? read.first<std::int64_t>("select id from my_operators_run where id = ?", house).has_value()
                          : administers_all(read, call.caller().person);
    if (!mine) throw core::not_found("operator");
}

std::vector<PersonOfHouse> people_of(db::Read& read, std::int64_t house) {
    db::Query query(
        "select g.id, p.id, p.name, p.email, g.role, g.programme_id, q.name, case when p.password is null then 0 else "
        "1 "
        "end, (select max(s.last_seen_at) from sessions s where s.person_id = p.id) from grants g join people p on "
        "p.id = g.person_id left join programmes q on q.id = g.programme_id where ");
    if (house)
        query.add("g.operator_id = ?", house);
    else
        query.add("g.operator_id is null");
    return read.all<PersonOfHouse>(query.add(" order by g.id limit 1000"));
}

std::vector<PersonOfHouse> people(db::Read& read, Call& call, OfOperator of) {
    expect_run(read, call, of.operator_);
    return people_of(read, of.operator_);
}

struct OfGrant {
    std::int64_t id;
};
GrantRow grant_run(db::Read& read, Call& call, OfGrant of) {
    const auto row = read.first<GrantRow>("select id, role, operator_id, programme_id from grants where id = ?", of.id);
    if (!row) throw core::not_found("role");
    if (administers_all(read, call.caller().person)) return *row;
    const bool mine =
        row->operator_id && read.first<std::int64_t>("select id from my_operators_run where id = ?", *row->operator_id);
    if (!mine) throw core::not_found("role");
    if (row->role == StaffRole::admin &&
        !read.first<std::int64_t>("select id from grants where person_id = ? and role = 'admin' and operator_id = ?",
                                  call.caller().person, *row->operator_id))
        throw core::forbidden();
    return *row;
}

// Somebody must be able to let others in.
void expect_another_admin(db::Read& read, const GrantRow& row) {
    if (row.role != StaffRole::admin || row.operator_id) return;
    const auto others = read.one<std::int64_t>(
        "select count(*) from grants g join people p on p.id = g.person_id where g.role = 'admin' and g.operator_id is "
        "null and g.programme_id is null and g.id <> ? and p.password is not null",
        row.id);
    if (!others)
        throw core::conflict("last_admin",
                             {"Nobody else administers this installation. Invite somebody first.",
                              "Personne d’autre n’administre cette installation. Invitez d’abord quelqu’un.",
                              "Mais ninguém administra esta instalação. Convide alguém primeiro."});
}

void take_away(db::Tx& tx, Call& call, OfGrant of) {
    const auto row = grant_run(tx, call, of);
    expect_another_admin(tx, row);
    const auto person = tx.one<std::int64_t>("select person_id from grants where id = ?", row.id);
    tx.run("delete from grants where id = ?", row.id);
    activity::rights_changed(tx, person);
    activity::record(tx, activity::actor(call), "person.role_taken",
                     {.operator_id = row.operator_id.value_or(0),
                      .programme_id = row.programme_id.value_or(0),
                      .subject_id = person,
                      .what = std::string(core::reflect::name(row.role))});
}

struct OfPerson {
    std::int64_t id;
};
struct DoorLink {
    std::string address;  // a path of the house
};
// For somebody who is shut out or whom no letter reaches: a link that the house tells them.
DoorLink link_for(db::Tx& tx, Call& call, OfPerson of) {
    if (!tx.first<std::int64_t>("select id from people where id = ?", of.id)) throw core::not_found("person");
    expect_may_let_in(tx, call, of.id);
    const bool invited = !has_password(tx, of.id) && !grants_of_person(tx, of.id).empty();
    activity::record(tx, activity::actor(call), "person.link_made", {.subject_id = of.id});
    if (invited) return {"/welcome#" + make_link(tx, LinkPurpose::invitation, of.id, {}, std::chrono::hours(14 * 24))};
    return {"/sign-in#" + make_link(tx, LinkPurpose::sign_in, of.id, {}, std::chrono::hours(24))};
}

}  // namespace

http::Role as_role(StaffRole role) {
    switch (role) {
        case StaffRole::juror:
            return http::Role::juror;
        case StaffRole::advisor:
            return http::Role::advisor;
        case StaffRole::manager:
            return http::Role::manager;
        case StaffRole::admin:
            break;
    }
    return http::Role::admin;
}

std::string_view role_word(StaffRole role, core::Language language) {
    static constexpr core::Phrase words[] = {{"juror", "membre du jury", "membro do júri"},
                                             {"advisor", "conseil", "orientação"},
                                             {"manager", "responsable", "gestão"},
                                             {"administrator", "administration", "administração"}};
    return core::in(words[static_cast<std::size_t>(role)], language);
}

std::vector<GrantRow> grants_of_person(db::Read& read, std::int64_t person) {
    return read.all<GrantRow>("select id, role, operator_id, programme_id from grants where person_id = ? order by id",
                              person);
}

void tell_letters() {
    tell_asked_letters();
    tell_invitation_letters();
}

void people_routes(http::Api& api) {
    api.get("/operators/{operator}/people", "Who works in a house and as what", http::Role::manager, people)
        .for_people();
    api.remove("/grants/{id}", "Take a role away from somebody", http::Role::manager, take_away).for_people();
    api.post("/people/{id}/link", "A link that lets somebody in, to be told by other means", http::Role::manager,
             link_for)
        .for_people()
        .told_once()
        .answers(200);
}

}  // namespace accounts
