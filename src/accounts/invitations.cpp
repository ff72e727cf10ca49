// Somebody is invited to work in a house, with a role and where it holds; they come in by the letter's link.
#include "accounts/me.hpp"
#include "accounts/people_of_house.hpp"
#include "accounts/reach.hpp"
#include "activity/news.hpp"
#include "activity/record.hpp"
#include "core/password.hpp"
#include "letters/letters.hpp"

namespace accounts {
namespace {

using http::Call;

constexpr auto lasts = std::chrono::hours(14 * 24);

struct InviteWish {
    core::Email email;
    core::Text<1, 120> name;
    StaffRole role = StaffRole::juror;
    std::optional<std::int64_t> operator_;  // where the role holds; none: everywhere
    std::optional<std::int64_t> programme;  // only in this programme of it
    core::Language language = core::Language::en;
};
struct Invited {
    std::int64_t person, grant;  // whether they had an account, only their letter tells
};

// One can give what one has, and no more: a manager in their house, an administrator where they administer.
void expect_may_give(db::Read& read, Call& call, const InviteWish& wish) {
    const auto caller = call.caller().person;
    if (administers_all(read, caller)) return;
    const bool mine =
        wish.operator_ && read.first<std::int64_t>("select id from my_operators_run where id = ?", *wish.operator_);
    if (!mine) throw core::not_found("operator");
    if (wish.role != StaffRole::admin) return;
    if (!read.first<std::int64_t>("select id from grants where person_id = ? and role = 'admin' and operator_id = ?",
                                  caller, *wish.operator_))
        throw core::forbidden();
}

void expect_place(db::Read& read, const InviteWish& wish) {
    if (wish.operator_ && !read.first<std::int64_t>("select id from operators where id = ?", *wish.operator_))
        throw core::not_found("operator");
    if (wish.programme &&
        (!wish.operator_ || !read.first<std::int64_t>("select id from programmes where id = ? and operator_id = ?",
                                                      *wish.programme, *wish.operator_)))
        throw core::not_found("programme");
    if (!wish.operator_ && wish.role != StaffRole::admin) throw core::invalid("operator", "required", core::required);
}

std::optional<std::int64_t> same_grant(db::Read& read, std::int64_t person, const InviteWish& wish) {
    for (const auto& grant : grants_of_person(read, person))
        if (grant.role == wish.role && grant.operator_id == wish.operator_ && grant.programme_id == wish.programme)
            return grant.id;
    return std::nullopt;
}

void write_letter(db::Tx& tx, Call& call, const InviteWish& wish, std::int64_t person) {
    const bool known = has_password(tx, person);
    letters::Letter letter;
    letter.kind = known ? "account.new_role" : "account.invitation";
    letter.to = letters::to_person(tx, person).value();
    letter.values = {{"role", std::string(role_word(wish.role, letter.to.language))},
                     {"by", tx.one<std::string>("select name from people where id = ?", call.caller().person)}};
    letter.link = known ? "/" : "/welcome";
    if (!known) letter.secret = "account.invitation";
    letter.operator_id = wish.operator_.value_or(0);
    letter.programme_id = wish.programme.value_or(0);
    letter.reply_to = call.caller().person;
    letters::write(tx, call.now, letter);
}

Invited invite(db::Tx& tx, Call& call, const InviteWish& wish) {
    expect_may_give(tx, call, wish);
    expect_place(tx, wish);
    const auto known = person_by_email(tx, wish.email.str());
    const auto person = known ? known->id : add_person(tx, {wish.name.str(), wish.email.str(), {}, wish.language});
    if (same_grant(tx, person, wish))
        throw core::conflict("has_role", {"This person has this role here already.",
                                          "Cette personne a déjà ce rôle ici.", "Esta pessoa já tem este papel aqui."});
    grant(tx, person, as_role(wish.role), wish.operator_, wish.programme);
    const auto id = same_grant(tx, person, wish).value();
    activity::rights_changed(tx, person);
    activity::record(tx, activity::actor(call), "person.invited",
                     {.operator_id = wish.operator_.value_or(0),
                      .programme_id = wish.programme.value_or(0),
                      .subject_id = person,
                      .what = std::string(core::reflect::name(wish.role))});
    write_letter(tx, call, wish, person);
    return {person, id};
}

struct InvitationToken {
    core::Text<20, 100> token;
};
struct HouseInvitation {
    std::string name, email, house, role;
};
// What one is invited to; the link stays good.
HouseInvitation tell(db::Tx& tx, Call& call, const InvitationToken& with) {
    const auto person = link_person(tx, LinkPurpose::invitation, with.token.str());
    struct Known {
        std::string name, email;
    };
    const auto known = tx.one<Known>("select name, coalesce(email, '') from people where id = ?", person);
    const auto grants = grants_of_person(tx, person);
    if (grants.empty()) throw core::refused("link_spent", taken_back);
    const auto& last = grants.back();
    const auto house = last.operator_id
                           ? tx.one<std::string>("select name from operators where id = ?", *last.operator_id)
                           : std::string("Spark");
    return {known.name, known.email, house, std::string(role_word(last.role, call.language()))};
}

struct Acceptance {
    core::Text<20, 100> token;
    core::Text<1, 120> name;
    core::Text<8, 200> password;
};
Me accept(Call& call, const Acceptance& with) {
    const auto hash = core::password_hash(with.password.str());
    const auto brought = call.identity;
    return call.db.change({}, [&](db::Tx& tx) {
        begin_from(brought, call);
        const auto link = use_link(tx, LinkPurpose::invitation, with.token.str());
        const auto person = *link.person_id;
        if (has_password(tx, person) || grants_of_person(tx, person).empty())
            throw core::refused("link_spent", taken_back);
        tx.run("update people set name = ?, password = ? where id = ?", with.name, hash, person);
        open_session(tx, call, person, Entrance::invitation);
        activity::record(tx, {person, call.now}, "person.came_in", {.subject_id = person});
        return me_of(tx, person);
    });
}

}  // namespace

void tell_invitation_letters() {
    letters::secrets_from("account.invitation",
                          {[](db::Tx& tx, std::optional<std::int64_t> person, std::int64_t) {
                               if (has_password(tx, person.value()) || grants_of_person(tx, *person).empty())
                                   throw core::refused("link_spent", taken_back);
                               return make_link(tx, LinkPurpose::invitation, *person, {}, lasts);
                           },
                           [](db::Read& read, Call& call, std::optional<std::int64_t> person) {
                               expect_may_let_in(read, call, person.value());
                           }});
    const std::vector<letters::Value> values{
        {"role", {"the role", "le rôle", "o papel"}, {"juror", "membre du jury", "membro do júri"}},
        {"by", {"who invites", "qui invite", "quem convida"}, {"Claire Besson", "Claire Besson", "Claire Besson"}}};
    letters::kind(
        {"account.invitation",
         {"An invitation", "Une invitation", "Um convite"},
         letters::Arrives::always,
         values,
         {"{by} invites you to {house}", "{by} vous invite à {house}", "{by} convida você para {house}"},
         {"Hello {name},\n\n{by} would like to work with you in {house}, as {role}.\n\nThis link lets you in. You "
          "choose a password there; it works for two weeks.\n\n{link}\n\n{house}",
          "Bonjour {name},\n\n{by} souhaite travailler avec vous à {house}, comme {role}.\n\nCe lien vous fait "
          "entrer. Vous y choisissez un mot de passe ; il fonctionne deux semaines.\n\n{link}\n\n{house}",
          "Olá, {name},\n\n{by} gostaria de trabalhar com você em {house}, como {role}.\n\nEste link deixa você "
          "entrar. Lá você escolhe uma senha; ele vale por duas semanas.\n\n{link}\n\n{house}"}});
    letters::kind(
        {"account.new_role",
         {"A new role", "Un nouveau rôle", "Um novo papel"},
         letters::Arrives::always,
         values,
         {"You are {role} in {house} now", "Vous êtes désormais {role} à {house}", "Agora você é {role} em {house}"},
         {"Hello {name},\n\n{by} has given you a role in {house}: {role}. You come in as you always do.\n\n{link}",
          "Bonjour {name},\n\n{by} vous a donné un rôle à {house} : {role}. Vous entrez comme "
          "d’habitude.\n\n{link}",
          "Olá, {name},\n\n{by} deu a você um papel em {house}: {role}. Você entra como sempre.\n\n{link}"}});
}

void invitation_routes(http::Api& api) {
    api.post("/invitations", "Invite somebody to work in a house", http::Role::manager, invite).for_people();
    api.post("/invitations/told", "What a link of an invitation is for", http::Role::guest, tell)
        .for_people()
        .on_the_doorstep()
        .answers(200);
    api.post("/invitations/acceptance", "Come in by an invitation", http::Role::guest, accept)
        .for_people()
        .on_the_doorstep()
        .told_once()
        .thinks_long();
}

}  // namespace accounts
