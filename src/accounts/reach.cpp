#include "accounts/reach.hpp"

#include "letters/post.hpp"

namespace accounts {
namespace {

enum class Startups { none, all_mine, others };  // that a person belongs to, for who runs a house

Startups startups_of(db::Read& read, std::int64_t person) {
    struct Counted {
        std::int64_t all, mine;
    };
    const db::AsHouse house(read, "who belongs to another house's startup is not this house's to let in");
    const auto counted = read.one<Counted>(
        "select count(*), coalesce(sum(case when t.startup_id in (select k.startup_id from my_ties k) then 1 else 0 "
        "end), "
        "0) from team_members t where t.person_id = ?",
        person);
    if (!counted.mine) return counted.all ? Startups::others : Startups::none;
    return counted.mine == counted.all ? Startups::all_mine : Startups::others;
}

bool belongs_to_a_startup_of_mine(db::Read& read, std::int64_t person) {
    return read
        .first<std::int64_t>(
            "select t.id from my_team_members t join my_ties k on k.startup_id = t.startup_id where t.person_id = ? "
            "limit 1",
            person)
        .has_value();
}

bool is_of_the_house(db::Read& read, std::int64_t person) {
    return read.first<std::int64_t>("select id from grants where person_id = ? limit 1", person).has_value();
}

bool works_in_a_house_of_mine(db::Read& read, std::int64_t person) {
    return read
        .first<std::int64_t>(
            "select g.id from grants g where g.person_id = ? and (g.operator_id in (select o.id from my_operators_run "
            "o) "
            "or g.programme_id in (select p.id from my_programmes_run p)) limit 1",
            person)
        .has_value();
}

// All that this person may do, the caller gave or could have given.
bool has_grants_of_mine_alone(db::Read& read, std::int64_t person) {
    return !read.first<std::int64_t>(
                    "select g.id from grants g where g.person_id = ? and (g.role = 'admin' or g.operator_id is null or "
                    "(g.operator_id not in (select o.id from my_operators_run o) and (g.programme_id is null or "
                    "g.programme_id not in (select p.id from my_programmes_run p)))) limit 1",
                    person)
                .has_value();
}

}  // namespace

bool administers_all(db::Read& read, std::int64_t person) {
    return read
        .first<std::int64_t>(
            "select id from grants where person_id = ? and role = 'admin' and operator_id is null and programme_id is "
            "null",
            person)
        .has_value();
}

bool has_password(db::Read& read, std::int64_t person) {
    return read.first<std::int64_t>("select id from people where id = ? and password is not null", person).has_value();
}

std::int64_t house_of(db::Read& read, std::int64_t person) {
    if (const auto house = read.first<std::int64_t>(
            "select operator_id from grants where person_id = ? and operator_id is not null order by id limit 1",
            person))
        return *house;
    const db::AsHouse house(read, "a letter about an account is in the outbox of the house that knows its owner");
    return read
        .first<std::int64_t>(
            "select k.operator_id from ties k join team_members t on t.startup_id = k.startup_id where t.person_id = ? "
            "order by k.startup_id desc limit 1",
            person)
        .value_or(0);
}

void expect_may_let_in(db::Read& read, http::Call& call, std::int64_t person) {
    if (administers_all(read, call.caller().person)) return;
    if (!works_in_a_house_of_mine(read, person) && !belongs_to_a_startup_of_mine(read, person))
        throw core::not_found("person");
    const bool staff = is_of_the_house(read, person);
    const auto startups = startups_of(read, person);
    const bool founder = !staff && startups == Startups::all_mine && !letters::post_state(read).server;
    const bool invited =
        staff && !has_password(read, person) && startups != Startups::others && has_grants_of_mine_alone(read, person);
    if (founder || invited) return;
    throw core::Problem(
        403, "not_for_them",
        {"Only an administrator can make a link for this person. They can ask for a letter at the door.",
         "Seul un administrateur peut créer un lien pour cette personne. Elle peut demander une lettre à "
         "la porte.",
         "Só quem administra pode criar um link para esta pessoa. Ela pode pedir uma carta à porta."});
}

}  // namespace accounts
