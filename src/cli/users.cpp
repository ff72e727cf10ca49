// `spark user`: adds people, makes one-time sign-in links, takes a lost second step away; all is in the audit trail.
#include <fstream>
#include <iostream>

#include "accounts/accounts.hpp"
#include "activity/record.hpp"
#include "cli/commands.hpp"
#include "core/password.hpp"
#include "db/migrate.hpp"

namespace cli {
namespace {

std::optional<std::string> hashed_first_line(const std::string& path) {
    if (path.empty()) return std::nullopt;
    std::ifstream in(path);
    std::string line;
    if (!std::getline(in, line) || line.size() < 8)
        throw core::Problem(
            422, "weak_password",
            core::Sentence::quoted("The password file must hold at least 8 characters on its first line."));
    return core::password_hash(line);
}

http::Role role_of(const std::string& name) {
    if (name == "juror") return http::Role::juror;
    if (name == "advisor") return http::Role::advisor;
    if (name == "manager") return http::Role::manager;
    return name == "admin" ? http::Role::admin : http::Role::member;
}

}  // namespace

int add_user(const NewUser& user) {
    const auto db = db::open(user.db);
    db::migrate(*db);
    const auto email = core::Email::from(user.email);
    if (!email)
        throw core::Problem(422, "invalid",
                            core::Sentence::quoted("--email: " + std::string(core::Email::rule.sentence.en)));
    const auto name = core::Text<1, 120>::from(user.name.empty() ? email->str() : user.name);
    if (!name)
        throw core::Problem(422, "invalid", core::Sentence::quoted("--name must be a line of at most 120 characters."));
    const auto password = hashed_first_line(user.password);
    db->write_now({}, [&](db::Tx& tx) {
        const auto known = accounts::person_by_email(tx, email->str());
        const auto person = known ? known->id : accounts::add_person(tx, {name->str(), email->str(), password});
        std::optional<std::int64_t> house;
        if (!user.operator_slug.empty()) {
            house = tx.first<std::int64_t>("select id from operators where slug = ?", user.operator_slug);
            if (!house) throw core::not_found("operator");
        }
        if (role_of(user.role) != http::Role::member) accounts::grant(tx, person, role_of(user.role), house);
        activity::record(tx, {0, core::real_now()}, "person.added",
                         {.operator_id = house.value_or(0), .subject_id = person, .what = user.role});
    });
    db->close();
    return 0;
}

int link_user(const NewUser& user) {
    const auto db = db::open(user.db, {.missing = db::Missing::refused});
    db::expect_current(*db);
    const auto token = db->change({}, [&](db::Tx& tx) {
        const auto person = accounts::person_by_email(tx, user.email);
        if (!person) throw core::not_found("person");
        activity::record(tx, {0, core::real_now()}, "person.link_made", {.subject_id = person->id});
        return accounts::make_link(tx, accounts::LinkPurpose::sign_in, person->id, {}, std::chrono::hours(1));
    });
    std::cout << user.site << "/sign-in#" << token << "\n";
    db->close();
    return 0;
}

int reset_second_factor(const NewUser& user) {
    const auto db = db::open(user.db, {.missing = db::Missing::refused});
    db::expect_current(*db);
    db->write_now({}, [&](db::Tx& tx) {
        const auto person = accounts::person_by_email(tx, user.email);
        if (!person) throw core::not_found("person");
        if (!accounts::remove_second_factor(tx, person->id))
            throw core::conflict("second_factor_off",
                                 core::Sentence::quoted("This person has no second step to take away."));
        activity::record(tx, {0, core::real_now()}, "second_factor.reset", {.subject_id = person->id});
    });
    db->close();
    return 0;
}

}  // namespace cli
