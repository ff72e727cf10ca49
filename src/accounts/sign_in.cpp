// Coming in: by password, by a one-use link, by the administrator's first-run link; an unknown e-mail address is
// answered in the same words and the same time as a wrong password.
#include "accounts/last_seen.hpp"
#include "accounts/me.hpp"
#include "accounts/tries.hpp"
#include "activity/news.hpp"
#include "activity/record.hpp"
#include "core/secret.hpp"

namespace accounts {
namespace {

using http::Call;
using Password = core::Text<8, 200>;

Doors the_doors = Doors::usual;

// A transaction may run twice: each run begins from what the browser brought.
void begin_from(const http::Identity& brought, Call& call) {
    call.headers.clear();
    call.identity = brought;
}

// Drafts that this browser began without an account come along.
void bring_drafts(db::Tx& tx, std::int64_t nameless, std::int64_t person) {
    const auto brought = tx.run(
        "update team_members set person_id = ?, name = (select p.name from people p where p.id = ?), email = (select "
        "p.email from people p where p.id = ?) "
        "where person_id = ? and person_id <> ? and (select p.password from people p where p.id = ?) is null",
        person, person, person, nameless, person, nameless);
    if (brought) activity::rights_changed(tx, person);
}

Me come_in(Call& call, std::int64_t person, const Trying& who) {
    const auto brought = call.identity;
    return call.db.change({}, [&](db::Tx& tx) {
        begin_from(brought, call);
        forgive(tx, who);
        if (brought.caller.person) bring_drafts(tx, brought.caller.person, person);
        open_session(tx, call, person);
        activity::record(tx, {person, call.now}, "session.opened", {.what = "password"});
        return me_of(tx, person);
    });
}

struct SignIn {
    core::Text<1, 254> email;
    core::Text<1, 200> password;
    std::optional<core::Text<0, 12>> code;
};
Me sign_in(Call& call, const SignIn& with) {
    struct Known {
        std::int64_t id;
        std::optional<std::string> password;
    };
    const Trying who{email_key(with.email.str()), call.head.peer};
    call.db.write_now({}, [&](db::Tx& tx) { expect_a_try(tx, who); });
    const auto known = call.db.ask({}, [&](db::Read& read) {
        const auto person = person_by_email(read, with.email.str());
        return person ? read.first<Known>("select id, password from people where id = ?", person->id) : std::nullopt;
    });
    const bool has_password = known && known->password;
    if (!has_password) core::waste_a_password_check(with.password.str());
    if (!has_password || !core::password_matches(*known->password, with.password.str()))
        throw core::Problem(401, "wrong_password",
                            {"E-mail address and password do not belong together. Check both.",
                             "L’adresse e-mail et le mot de passe ne vont pas ensemble. Vérifiez les deux.",
                             "O e-mail e a senha não combinam. Confira os dois."});
    return come_in(call, known->id, who);
}

struct LinkToken {
    core::Text<20, 100> token;
};
Me sign_in_by_link(db::Tx& tx, Call& call, const LinkToken& with) {
    const auto link = use_link(tx, LinkPurpose::sign_in, with.token.str());
    open_session(tx, call, *link.person_id);
    activity::record(tx, {*link.person_id, call.now}, "session.opened", {.what = "link"});
    return me_of(tx, *link.person_id);
}

struct DemoEntrance {
    core::Slug person;  // "manager" for manager@spark.example
};
Me sign_in_to_demo(db::Tx& tx, Call& call, const DemoEntrance& as) {
    if (the_doors != Doors::demonstration) throw core::not_found("page");
    const auto person = person_by_email(tx, as.person.str() + "@spark.example");
    if (!person) throw core::not_found("person");
    open_session(tx, call, person->id);
    return me_of(tx, person->id);
}

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
        open_session(tx, call, person);
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
        open_session(tx, call, person);  // who knew the nameless session's cookie does not hold the account
        activity::record(tx, activity::actor(call), "account.claimed", {.subject_id = person});
        return me_of(tx, person);
    });
}

struct PasswordChange {
    core::Text<1, 200> current;
    Password next;
};
void change_password(Call& call, const PasswordChange& change) {
    const auto person = call.caller().person;
    const Trying who{"person " + std::to_string(person), call.head.peer};
    call.db.write_now(call.caller(), [&](db::Tx& tx) { expect_a_try(tx, who); });
    const auto stored = call.db.ask({}, [&](db::Read& read) {
        return read.first<std::string>("select password from people where id = ? and password is not null", person);
    });
    if (!stored || !core::password_matches(*stored, change.current.str()))
        throw core::invalid(
            "current", "wrong",
            {"This is not your password.", "Ce n’est pas votre mot de passe.", "Esta não é a sua senha."});
    const auto hash = core::password_hash(change.next.str());
    call.db.write_now(call.caller(), [&](db::Tx& tx) {
        forgive(tx, who);
        tx.run("update people set password = ? where id = ?", hash, person);
        close_all_but(tx, person, call.identity.session);
        activity::record(tx, activity::actor(call), "password.changed", {.subject_id = person});
    });
}

}  // namespace

void sign_in_routes(http::Api& api) {
    api.post("/session", "Sign in", http::Role::guest, sign_in);
    api.post("/session/link", "Sign in by a one-use link", http::Role::guest, sign_in_by_link);
    api.post("/demo/session", "Come into a demonstration house as one of its people", http::Role::guest,
             sign_in_to_demo);
    api.post("/setup", "Make the first administrator", http::Role::guest, set_up);
    api.post("/me/claim", "Give a draft's account its owner", http::Role::member, claim);
    api.post("/me/password", "Change one's password; other sessions close", http::Role::member, change_password)
        .answers(204);
}

void routes(http::Api& api, Doors doors) {
    the_doors = doors;
    api.identify = [seen = std::make_shared<LastSeen>(api.db())](db::Read& read, const http::Head& head) {
        return identify(read, head, *seen);
    };
    api.room("accounts");
    session_routes(api);
    sign_in_routes(api);
    me_routes(api);
    way_back_routes(api);
    asked_letter_routes(api);
    invitation_routes(api);
    people_routes(api);
}

}  // namespace accounts
