// Accounts that get their owner: the first administrator's, by the first-run link, and the nameless one of a draft.
#include "accounts/me.hpp"
#include "activity/record.hpp"
#include "core/password.hpp"

namespace accounts {
namespace {

using http::Call;
using Password = core::Text<8, 200>;

struct SetUp {
    core::Text<20, 100> token;
    core::Text<1, 120> name;
    core::Email email;
    Password password;
};
Me set_up(Call& call, const SetUp& with) {
    const auto hash = core::password_hash(with.password.str());
    const auto brought = call.identity;
    return call.db.change({}, [&](db::Tx& tx) {
        begin_from(brought, call);
        use_link(tx, LinkPurpose::setup, with.token.str());
        const auto person = add_person(tx, {with.name.str(), with.email.str(), hash, call.language()});
        grant(tx, person, http::Role::admin);
        open_session(tx, call, person, Entrance::set_up);
        activity::record(tx, {person, call.now}, "house.set_up", {.subject_id = person});
        return me_of(tx, person);
    });
}

struct Claim {
    core::Text<1, 120> name;
    core::Email email;
    Password password;
};
// The nameless account of a draft gets its owner.
Me claim(Call& call, const Claim& with) {
    const auto hash = core::password_hash(with.password.str());
    const auto person = call.caller().person;
    const auto session = call.identity.session;
    return call.db.change(call.caller(), [&](db::Tx& tx) {
        call.headers.clear();
        call.identity.session = session;
        if (const auto taken = person_by_email(tx, with.email.str()); taken && taken->id != person)
            throw core::Problem(
                409, "email_taken",
                {"This e-mail address has an account already. Sign in with it: your draft comes along.",
                 "Cette adresse e-mail a déjà un compte. Connectez-vous avec elle : votre brouillon suit.",
                 "Este e-mail já tem uma conta. Entre com ele: o seu rascunho vem junto."},
                {{"email",
                  "taken",
                  {"This address has an account already.", "Cette adresse a déjà un compte.",
                   "Este endereço já tem uma conta."}}});
        const auto changed = tx.run(
            "update people set name = ?, email = ?, email_key = ?, password = ? where id = ? and password is null",
            with.name, with.email, email_key(with.email.str()), hash, person);
        if (!changed)
            throw core::conflict("claimed", {"This account has an owner already.",
                                             "Ce compte appartient déjà à quelqu’un.", "Esta conta já tem dono."});
        tx.run("update team_members set name = ?, email = ? where person_id = ? and name = ''", with.name, with.email,
               person);
        open_session(tx, call, person,
                     Entrance::password);  // who knew the nameless session's cookie does not hold the account
        activity::record(tx, activity::actor(call), "account.claimed", {.subject_id = person});
        return me_of(tx, person);
    });
}

}  // namespace

void owner_routes(http::Api& api) {
    using http::Role;
    api.post("/setup", "Make the first administrator", Role::guest, set_up)
        .for_people()
        .on_the_doorstep()
        .thinks_long();
    api.post("/me/claim", "Give a draft's account its owner", Role::member, claim)
        .for_people()
        .on_the_doorstep()
        .thinks_long();
}

}  // namespace accounts
