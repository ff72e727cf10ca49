// Setting up one's second step: a secret for the telephone, in force once a first code was right; codes for the day
// when the telephone is gone; and turning it off again.
#include "accounts/me.hpp"
#include "accounts/own_password.hpp"
#include "accounts/second_factor.hpp"
#include "activity/news.hpp"
#include "core/clock.hpp"
#include "core/ids.hpp"
#include "core/one_time_code.hpp"
#include "core/secret.hpp"
#include "formats/qr.hpp"
#include "http/request_input.hpp"

namespace accounts {
namespace {

using http::Call;

struct SecondFactor {
    std::optional<core::Instant> since;  // none: it is off
    std::int64_t recovery_codes_left;
    bool required;  // a house that one works for asks for it
};
SecondFactor second_factor(db::Read& read, Call& call) {
    const auto since =
        read.first<core::Instant>("select confirmed_at from my_second_factors where confirmed_at is not null");
    return {since, read.one<std::int64_t>("select count(*) from my_recovery_codes where used_at is null"),
            reach_of(read, call.caller().person).second_factor_required};
}

struct FactorRow {
    std::int64_t id, person_id;
    std::string secret;
    std::int64_t last_step;
    core::Instant made_at;
};
struct Enrolment {
    std::string secret, address, qr;  // to type, to open (otpauth:), to scan (SVG): told this once
};
Enrolment begin(db::Tx& tx, Call& call) {
    expect_claimed(tx, call);
    const auto person = call.caller().person;
    if (has_second_factor(tx, person))
        throw core::conflict(
            "second_factor_on",
            {"Your second step is set up already. Turn it off first to set up another telephone.",
             "Votre deuxième étape est déjà en place. Désactivez-la d’abord pour changer de téléphone.",
             "A sua segunda etapa já está ativa. Desative-a antes de configurar outro telefone."});
    tx.run("delete from second_factors where person_id = ?", person);
    const FactorRow row{core::new_id(), person, core::random_letters(32), 0, core::real_now()};
    tx.insert("second_factors", row);
    const auto email = tx.one<std::string>("select email from people where id = ?", person);
    const auto address =
        "otpauth://totp/Spark:" + http::percent_encoded(email) + "?secret=" + row.secret + "&issuer=Spark";
    return {row.secret, address, formats::qr_svg(address)};
}

struct FirstCode {
    core::Text<1, 12> code;
};
struct RecoveryCodes {
    std::vector<std::string> codes;  // told this once
};
RecoveryCodes confirm(db::Tx& tx, Call& call, const FirstCode& with) {
    struct Begun {
        std::int64_t id;
        std::string secret;
    };
    const auto person = call.caller().person;
    const db::AsHouse house(tx, "the first code shows that the telephone has the secret");
    const auto begun =
        tx.first<Begun>("select id, secret from second_factors where person_id = ? and confirmed_at is null", person);
    if (!begun)
        throw core::conflict("nothing_begun", {"Begin to set up the second step first.",
                                               "Commencez d’abord à mettre en place la "
                                               "deuxième étape.",
                                               "Comece primeiro a configurar a segunda etapa."});
    const auto step = core::step_of_code(begun->secret, with.code.str(), core::real_now(), 0);
    if (!step)
        throw core::invalid(
            "code", "wrong",
            {"This is not the code for this secret. Type the one that is shown now; the telephone’s "
             "clock must be right.",
             "Ce n’est pas le code de ce secret. Saisissez celui qui s’affiche ; l’horloge du téléphone "
             "doit être à l’heure.",
             "Este não é o código deste segredo. Digite o que aparece agora; o relógio do telefone "
             "precisa estar certo."});
    tx.run("update second_factors set confirmed_at = ?, last_step = ? where id = ?", core::real_now(), *step,
           begun->id);
    activity::record(tx, activity::actor(call), "second_factor.set_up", {.subject_id = person});
    activity::rights_changed(tx, person);
    return {new_recovery_codes(tx, person)};
}

// The session alone does not turn off what guards it.
template <class Work> auto with_proof(Call& call, const Proof& proof, Work work) {
    const auto actor = activity::actor(call);
    const bool by_code = proof.code && !proof.code->empty();
    const Trying who{"person " + std::to_string(actor.person), call.head.peer};
    if (by_code)
        expect_code(call.db, actor.person, proof.code);
    else
        expect_own_password(call, who, proof.password ? proof.password->str() : "", "password");
    const auto proven = [&](db::Tx& tx) {
        if (by_code)
            take_second_step(tx, actor, proof.code);
        else
            forgive(tx, who);
        return work(tx, actor);
    };
    return call.db.change(call.caller(), proven, tries_queue);
}

core::Problem none_yet() {
    return core::conflict("second_factor_off",
                          {"There is no second step to change: set one up first.",
                           "Il n’y a pas de deuxième étape à modifier : mettez-en une en place d’abord.",
                           "Não há segunda etapa para alterar: configure uma primeiro."});
}

RecoveryCodes make_recovery_codes(Call& call, const Proof& proof) {
    return with_proof(call, proof, [](db::Tx& tx, const activity::Actor& actor) {
        if (!has_second_factor(tx, actor.person)) throw none_yet();
        activity::record(tx, actor, "second_factor.codes_made", {.subject_id = actor.person});
        return RecoveryCodes{new_recovery_codes(tx, actor.person)};
    });
}

http::Nothing turn_off(Call& call, const Proof& proof) {
    return with_proof(call, proof, [](db::Tx& tx, const activity::Actor& actor) {
        if (!has_second_factor(tx, actor.person)) throw none_yet();
        remove_second_factor(tx, actor.person);
        activity::record(tx, actor, "second_factor.turned_off", {.subject_id = actor.person});
        activity::rights_changed(tx, actor.person);
        return http::Nothing{};
    });
}

}  // namespace

void second_factor_routes(http::Api& api) {
    using http::Role;
    api.get("/me/second-factor", "Whether one's sign-in has a second step", Role::member, second_factor)
        .for_people()
        .on_the_doorstep();
    api.post("/me/second-factor", "Begin to set up a second step: a secret for one's telephone", Role::member, begin)
        .for_people()
        .on_the_doorstep()
        .told_once();
    api.post("/me/second-factor/confirmation", "Set it up with its first code; gives the recovery codes", Role::member,
             confirm)
        .for_people()
        .on_the_doorstep()
        .told_once();
    api.post("/me/second-factor/recovery-codes", "New recovery codes, in the place of all before", Role::member,
             make_recovery_codes)
        .for_people()
        .told_once()
        .thinks_long();
    api.post("/me/second-factor/removal", "Turn one's second step off, by password or code", Role::member, turn_off)
        .for_people()
        .answers(204)
        .thinks_long();
}

}  // namespace accounts
