#include "accounts/own_password.hpp"

#include "accounts/me.hpp"
#include "activity/record.hpp"
#include "core/password.hpp"

namespace accounts {

using http::Call;

void expect_own_password(Call& call, const Trying& who, const std::string& password, const std::string& field) {
    call.db.write_now(
        call.caller(), [&](db::Tx& tx) { expect_a_try(tx, who); }, tries_queue);
    const auto stored = call.db.ask({}, [&](db::Read& read) {
        return read.first<std::string>("select password from people where id = ? and password is not null",
                                       call.caller().person);
    });
    if (!stored || !core::password_matches(*stored, password))
        throw core::invalid(
            field, "wrong",
            {"This is not your password.", "Ce n’est pas votre mot de passe.", "Esta não é a sua senha."});
}

namespace {

struct PasswordChange {
    core::Text<1, 200> current;
    core::Text<8, 200> next;
};
void change_password(Call& call, const PasswordChange& change) {
    const auto person = call.caller().person;
    const Trying who{"person " + std::to_string(person), call.head.peer};
    expect_own_password(call, who, change.current.str(), "current");
    const auto hash = core::password_hash(change.next.str());
    const auto keep = [&](db::Tx& tx) {
        forgive(tx, who);
        tx.run("update people set password = ? where id = ?", hash, person);
        close_all_but(tx, person, call.identity.session);
        activity::record(tx, activity::actor(call), "password.changed", {.subject_id = person});
    };
    call.db.write_now(call.caller(), keep, tries_queue);
}

}  // namespace

void own_password_routes(http::Api& api) {
    api.post("/me/password", "Change one's password; other sessions close", http::Role::member, change_password)
        .answers(204)
        .for_people()
        .thinks_long();
}

}  // namespace accounts
