// Coming in: by password, by a one-use link, into a demonstration; an unknown e-mail address is
// answered in the same words and the same time as a wrong password.
#include "accounts/last_seen.hpp"
#include "accounts/me.hpp"
#include "accounts/own_password.hpp"
#include "accounts/second_factor.hpp"
#include "accounts/tries.hpp"
#include "activity/news.hpp"
#include "activity/record.hpp"
#include "core/password.hpp"

namespace accounts {
namespace {

using http::Call;

Doors the_doors = Doors::usual;

// Drafts that this browser began without an account come along.
void bring_drafts(db::Tx& tx, std::int64_t nameless, std::int64_t person) {
    const auto brought = tx.run(
        "update team_members set person_id = ?, name = (select p.name from people p where p.id = ?), email = (select "
        "p.email from people p where p.id = ?) "
        "where person_id = ? and person_id <> ? and (select p.password from people p where p.id = ?) is null",
        person, person, person, nameless, person, nameless);
    if (brought) activity::rights_changed(tx, person);
}

struct SignIn {
    core::Text<1, 254> email;
    core::Text<1, 200> password;
    std::optional<Code> code;  // of the second step, where the person has one
};

Me come_in(Call& call, std::int64_t person, const Trying& who, const SignIn& with) {
    const auto brought = call.identity;
    const auto enter = [&](db::Tx& tx) {
        begin_from(brought, call);
        take_second_step(tx, {person, call.now}, with.code);
        forgive(tx, who);
        if (brought.caller.person) bring_drafts(tx, brought.caller.person, person);
        open_session(tx, call, person, Entrance::password);
        activity::record(tx, {person, call.now}, "session.opened", {.what = "password"});
        return me_of(tx, person);
    };
    return call.db.change({}, enter, tries_queue);
}

Me sign_in(Call& call, const SignIn& with) {
    struct Known {
        std::int64_t id;
        std::string password;
    };
    const Trying who{email_key(with.email.str()), call.head.peer};
    call.db.write_now(
        {}, [&](db::Tx& tx) { expect_a_try(tx, who); }, tries_queue);
    // One question, whoever is known: it takes as long for an address that is not.
    const auto known = call.db.ask({}, [&](db::Read& read) {
        return read.first<Known>("select id, password from people where email_key = ? and password is not null",
                                 who.account);
    });
    if (!known) core::waste_a_password_check(with.password.str());
    if (!known || !core::password_matches(known->password, with.password.str()))
        throw core::Problem(401, "wrong_password",
                            {"E-mail address and password do not belong together. Check both.",
                             "L’adresse e-mail et le mot de passe ne vont pas ensemble. Vérifiez les deux.",
                             "O e-mail e a senha não combinam. Confira os dois."});
    expect_code(call.db, known->id, with.code);
    return come_in(call, known->id, who, with);
}

struct LinkSignIn {
    core::Text<20, 100> token;
    std::optional<Code> code;
};
// The link is spent with the code that comes with it, not by asking for one.
Me sign_in_by_link(Call& call, const LinkSignIn& with) {
    const auto person =
        call.db.ask({}, [&](db::Read& read) { return link_person(read, LinkPurpose::sign_in, with.token.str()); });
    expect_code(call.db, person, with.code);
    const auto brought = call.identity;
    const auto enter = [&](db::Tx& tx) {
        begin_from(brought, call);
        use_link(tx, LinkPurpose::sign_in, with.token.str());
        take_second_step(tx, {person, call.now}, with.code);
        open_session(tx, call, person, Entrance::link);
        activity::record(tx, {person, call.now}, "session.opened", {.what = "link"});
        return me_of(tx, person);
    };
    return call.db.change({}, enter, tries_queue);
}

struct DemoEntrance {
    core::Slug person;  // "manager" for manager@spark.example
};
Me sign_in_to_demo(db::Tx& tx, Call& call, const DemoEntrance& as) {
    if (the_doors != Doors::demonstration) throw core::not_found("page");
    const auto person = person_by_email(tx, as.person.str() + "@spark.example");
    if (!person) throw core::not_found("person");
    open_session(tx, call, person->id, Entrance::demonstration);
    return me_of(tx, person->id);
}

}  // namespace

void sign_in_routes(http::Api& api) {
    using http::Role;
    api.post("/session", "Sign in", Role::guest, sign_in).for_people().on_the_doorstep().thinks_long();
    api.post("/session/link", "Sign in by a one-use link", Role::guest, sign_in_by_link)
        .for_people()
        .on_the_doorstep()
        .thinks_long();
    api.post("/demo/session", "Come into a demonstration house as one of its people", Role::guest, sign_in_to_demo)
        .for_people()
        .on_the_doorstep();
}

void routes(http::Api& api, Doors doors) {
    the_doors = doors;
    api.identify = [seen = std::make_shared<LastSeen>(api.db())](db::Read& read, const http::Head& head) {
        return identify(read, head, *seen);
    };
    api.room("accounts");
    session_routes(api);
    sign_in_routes(api);
    owner_routes(api);
    own_password_routes(api);
    second_factor_routes(api);
    token_routes(api);
    house_rule_routes(api);
    me_routes(api);
    way_back_routes(api);
    asked_letter_routes(api);
    invitation_routes(api);
    people_routes(api);
}

}  // namespace accounts
