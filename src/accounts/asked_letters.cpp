// Whoever cannot or will not type a password asks for a letter: a link that lets them in once, or one by which they
// choose a new password. An address that nobody has is answered in the same words, and looked up later.
#include "accounts/me.hpp"
#include "accounts/reach.hpp"
#include "accounts/tries.hpp"
#include "activity/jobs.hpp"
#include "activity/record.hpp"
#include "core/ids.hpp"
#include "core/password.hpp"
#include "letters/letters.hpp"

namespace accounts {
namespace {

using http::Call;
using letters::Arrives;

enum class AskedFor { sign_in, password };

constexpr auto sign_in_lasts = std::chrono::hours(1), password_lasts = std::chrono::hours(2);

struct AskedRow {
    std::int64_t id;
    std::string address;
    AskedFor purpose;
    core::Instant asked_at;
};

struct AskForLetter {
    core::Email email;
    AskedFor purpose = AskedFor::sign_in;
};
void ask(Call& call, const AskForLetter& wish) {
    const AskedRow row{core::new_id(), wish.email.str(), wish.purpose, call.now};
    const auto keep = [&](db::Tx& tx) {
        expect_a_letter(tx, {email_key(wish.email.str()), call.head.peer});
        tx.insert("asked_letters", row);
        activity::do_later(tx, "accounts.asked_letter", row.id, core::real_now());
    };
    call.db.write_now({}, keep, tries_queue);
}

void answer(db::Tx& tx, core::Instant now, std::int64_t id) {
    const auto asked = tx.first<AskedRow>("select id, address, purpose, asked_at from asked_letters where id = ?", id);
    if (!asked) return;
    tx.run("delete from asked_letters where id = ?", id);
    const auto person = person_by_email(tx, asked->address);
    const auto to = person ? letters::to_person(tx, person->id) : std::nullopt;
    if (!to) return;
    letters::Letter letter;
    const bool sign_in = asked->purpose == AskedFor::sign_in;
    letter.kind = letter.secret = sign_in ? "account.sign_in" : "account.password";
    letter.to = *to;
    letter.link = sign_in ? "/sign-in" : "/new-password";
    letter.operator_id = house_of(tx, person->id);
    letter.once = "asked " + std::to_string(id);
    letters::write(tx, now, letter);
}

struct PasswordByLetter {
    core::Text<20, 100> token;
    core::Text<8, 200> password;
};
// Who has the letter is in, with the new password alone: every session ends, so that whoever knew the old one is out.
void choose_password(Call& call, const PasswordByLetter& with) {
    const auto hash = core::password_hash(with.password.str());
    call.db.write_now({}, [&](db::Tx& tx) {
        const auto link = use_link(tx, LinkPurpose::password, with.token.str());
        tx.run("update people set password = ? where id = ?", hash, *link.person_id);
        close_all_but(tx, *link.person_id, 0);
        activity::record(tx, {*link.person_id, call.now}, "password.changed",
                         {.subject_id = *link.person_id, .what = "letter"});
    });
}

letters::Secret link_of(LinkPurpose purpose, std::chrono::seconds lasts) {
    return {[purpose, lasts](db::Tx& tx, std::optional<std::int64_t> person, std::int64_t) {
                return make_link(tx, purpose, person.value(), {}, lasts);
            },
            [](db::Read& read, Call& call, std::optional<std::int64_t> person) {
                expect_may_let_in(read, call, person.value());
            }};
}

}  // namespace

void tell_asked_letters() {
    letters::secrets_from("account.sign_in", link_of(LinkPurpose::sign_in, sign_in_lasts));
    letters::secrets_from("account.password", link_of(LinkPurpose::password, password_lasts));
    letters::kind(
        {"account.sign_in",
         {"A link to come in", "Un lien pour entrer", "Um link para entrar"},
         Arrives::always,
         {},
         {"Your link to {house}", "Votre lien pour {house}", "O seu link para {house}"},
         {"Hello {name},\n\nthis link lets you in, once, within the hour:\n\n{link}\n\nIf you have not asked for "
          "it, do nothing: nobody else has it.\n\n{house}",
          "Bonjour {name},\n\nce lien vous fait entrer, une fois, dans l’heure :\n\n{link}\n\nSi vous ne l’avez "
          "pas demandé, ne faites rien : personne d’autre ne l’a.\n\n{house}",
          "Olá, {name},\n\neste link deixa você entrar, uma vez, dentro de uma hora:\n\n{link}\n\nSe você não o "
          "pediu, não faça nada: ninguém mais o tem.\n\n{house}"}});
    letters::kind(
        {"account.password",
         {"A new password", "Un nouveau mot de passe", "Uma nova senha"},
         Arrives::always,
         {},
         {"Choose a new password for {house}", "Choisissez un nouveau mot de passe pour {house}",
          "Escolha uma nova senha para {house}"},
         {"Hello {name},\n\nby this link you choose a new password, within two hours:\n\n{link}\n\nIf you have "
          "not asked for it, do nothing: your password stays as it is.\n\n{house}",
          "Bonjour {name},\n\npar ce lien, vous choisissez un nouveau mot de passe, dans les deux "
          "heures :\n\n{link}\n\nSi vous ne l’avez pas demandé, ne faites rien : votre mot de passe reste le "
          "même.\n\n{house}",
          "Olá, {name},\n\npor este link você escolhe uma nova senha, em até duas horas:\n\n{link}\n\nSe você não "
          "o pediu, não faça nada: a sua senha continua a mesma.\n\n{house}"}});
}

std::map<std::string, std::function<void(std::int64_t)>> jobs(db::Db& db, const core::Clock& clock) {
    return {{"accounts.asked_letter",
             [&](std::int64_t id) { db.write_now({}, [&](db::Tx& tx) { answer(tx, clock.now(), id); }); }}};
}

void asked_letter_routes(http::Api& api) {
    api.post("/session/letter", "Ask for a letter with a link that lets one in, or to choose a new password",
             http::Role::guest, ask)
        .for_people()
        .on_the_doorstep()
        .answers(204);
    api.post("/session/password", "Choose a new password by such a link", http::Role::guest, choose_password)
        .for_people()
        .on_the_doorstep()
        .answers(204)
        .thinks_long();
}

}  // namespace accounts
