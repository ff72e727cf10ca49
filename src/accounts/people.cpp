// People as rows, and the grants that say what they may do where.
#include "accounts/accounts.hpp"
#include "activity/news.hpp"
#include "core/clock.hpp"
#include "core/ids.hpp"

namespace accounts {
namespace {

struct PersonRow {
    std::int64_t id;
    std::string name;
    std::optional<std::string> email, email_key, password;
    core::Language language;
    std::string time_zone;
    core::Instant made_at;
};

struct GrantRow {
    std::int64_t id, person_id;
    http::Role role;
    std::optional<std::int64_t> operator_id, programme_id;
    core::Instant made_at;
};

}  // namespace

std::string email_key(std::string_view email) {
    std::string key(email);
    for (auto& c : key)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return key;
}

std::int64_t add_person(db::Tx& tx, const NewPerson& person) {
    std::optional<std::string> key;
    if (person.email) {
        key = email_key(*person.email);
        if (tx.first<std::int64_t>("select id from people where email_key = ?", *key))
            throw core::Problem(409, "email_taken",
                                {"This e-mail address has an account already. Sign in with it.",
                                 "Cette adresse e-mail a déjà un compte. Connectez-vous avec elle.",
                                 "Este e-mail já tem uma conta. Entre com ele."},
                                {{"email",
                                  "taken",
                                  {"This address has an account already.", "Cette adresse a déjà un compte.",
                                   "Este endereço já tem uma conta."}}});
    }
    const auto id = core::new_id();
    tx.insert("people", PersonRow{id, person.name, person.email, key, person.password, person.language,
                                  person.time_zone, core::real_now()});
    return id;
}

void expect_claimed(db::Read& read, const http::Call& call) {
    const auto claimed =
        read.one<bool>("select case when email is null or password is null then 0 else 1 end from people where id = ?",
                       call.caller().person);
    if (!claimed)
        throw core::conflict("account_needed",
                             {"Tell us your e-mail address and choose a password first, so that we can answer you.",
                              "Donnez-nous d’abord votre adresse e-mail et choisissez un mot de passe, pour que nous "
                              "puissions vous répondre.",
                              "Diga-nos primeiro o seu e-mail e escolha uma senha, para que possamos responder."});
}

std::optional<Person> person_by_email(db::Read& read, std::string_view email) {
    return read.first<Person>("select " + db::columns<Person>() + " from people where email_key = ?", email_key(email));
}

void grant(db::Tx& tx, std::int64_t person, http::Role role, std::optional<std::int64_t> operator_id,
           std::optional<std::int64_t> programme_id) {
    tx.insert("grants", GrantRow{core::new_id(), person, role, operator_id, programme_id, core::real_now()});
    if (role == http::Role::admin) close_first_door(tx);
    activity::rights_changed(tx, person);
}

}  // namespace accounts
