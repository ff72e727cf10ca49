#include "jury/members.hpp"

#include <algorithm>

#include "activity/record.hpp"

namespace jury {
namespace {

using http::Call;

struct People {
    std::vector<std::int64_t> people;
};

// Ties are found before anybody of them opens the booklet.
void add(Call& request, OfJury of, const People& wish) {
    const auto call = request.db.change(request.caller(), [&](db::Tx& tx) {
        const auto jury = jury_run(tx, of.id);
        expect_not_closed(jury);
        seat_people(tx, jury, selection::call_by_id(tx, jury.call_id), wish.people);
        activity::record(tx, activity::actor(request), "jury.changed", about(tx, jury));
        tell(tx, jury, Heard::by_all);
        return jury.call_id;
    });
    reviews::find_conflicts(request.db, call, request.now);
}

struct OfMember {
    std::int64_t id, person;
};
void expect_member(db::Read& read, const JuryRow& jury, std::int64_t person) {
    if (!read.first<std::int64_t>("select person_id from my_jurors where jury_id = ? and person_id = ?", jury.id,
                                  person))
        throw core::not_found("person");
}

void remove(db::Tx& tx, Call& request, OfMember of) {
    const auto jury = jury_run(tx, of.id);
    expect_not_closed(jury);
    expect_member(tx, jury, of.person);
    const db::AsHouse house(tx, "whether somebody's vote counts already");
    if (tx.first<std::int64_t>("select v.file_id from jury_votes v join jury_files f on f.id = v.file_id where "
                               "f.jury_id = ? and v.person_id = ? limit 1",
                               jury.id, of.person))
        throw core::conflict("has_voted", {"This person has voted: their votes stay, and so do they.",
                                           "Cette personne a voté : ses votes restent, et elle aussi.",
                                           "Esta pessoa votou: os votos ficam, e ela também."});
    tell(tx, jury, Heard::by_all);
    tx.run("delete from jurors where jury_id = ? and person_id = ?", jury.id, of.person);
    activity::record(tx, activity::actor(request), "jury.changed", about(tx, jury));
}

db::Query who_sit(std::int64_t jury) {
    return db::Query("select m.person_id from my_jurors m where m.jury_id = ?", jury);
}

// Of another, the house says it; of oneself, one's own page.
struct Arrival {
    std::optional<std::int64_t> person;  // absent: oneself
};
void come(db::Tx& tx, Call& request, OfJury of, const Arrival& wish) {
    const auto own = !wish.person || *wish.person == request.caller().person;
    const auto jury = own ? jury_sat(tx, of.id) : jury_run(tx, of.id);
    expect_open(jury);
    const auto person = wish.person.value_or(request.caller().person);
    expect_member(tx, jury, person);
    note_came(tx, jury, person, request.now);
}

}  // namespace

std::vector<Juror> members_of(db::Read& read, const JuryRow& jury) {
    const db::AsHouse house(read, "who sits in the jury, with how many files each sits out");
    return read.all<Juror>(
        "select m.person_id, p.name, m.came_at, (select count(*) from jury_files f join conflicts k on "
        "k.application_id = f.application_id join reviewers w on w.id = k.reviewer_id where f.jury_id = m.jury_id and "
        "w.person_id = m.person_id) from jurors m join people p on p.id = m.person_id where m.jury_id = ? order by "
        "p.name, p.id",
        jury.id);
}

std::vector<reviews::HousePerson> candidates_of(db::Read& read, const JuryRow& jury, const selection::CallRow& call) {
    return reviews::house_people(read, call, who_sit(jury.id));
}

void seat_people(db::Tx& tx, const JuryRow& jury, const selection::CallRow& call,
                 const std::vector<std::int64_t>& people) {
    reviews::expect_house_people(tx, call, who_sit(jury.id), people);
    for (const auto person : people) {
        tx.run("insert into jurors (jury_id, person_id) values (?, ?) on conflict (jury_id, person_id) do nothing",
               jury.id, person);
        reviews::reviewer_in(tx, call, person);
    }
    if (tx.one<std::int64_t>("select count(*) from my_jurors where jury_id = ?", jury.id) > most_members)
        throw core::invalid("people", "too_many",
                            {"At most a hundred people sit in a jury.", "Un jury compte au plus cent personnes.",
                             "Um júri tem no máximo cem pessoas."});
}

void know_members(db::Tx& tx, const JuryRow& jury) {
    const auto call = selection::call_by_id(tx, jury.call_id);
    for (const auto person : tx.all<std::int64_t>("select person_id from my_jurors where jury_id = ?", jury.id))
        reviews::reviewer_in(tx, call, person);
}

void note_came(db::Tx& tx, const JuryRow& jury, std::int64_t person, core::Instant now) {
    if (tx.run("update jurors set came_at = ? where jury_id = ? and person_id = ? and came_at is null", now, jury.id,
               person))
        tell(tx, jury, Heard::by_house);
}

void member_routes(http::Api& api) {
    using http::Role;
    api.post("/juries/{id}/members", "Ask people of the house to sit in a jury", Role::manager, add)
        .answers(204)
        .thinks_long();
    api.remove("/juries/{id}/members/{person}", "Let somebody go who has not voted", Role::manager, remove);
    api.post("/juries/{id}/arrivals", "Say that one has come, or as the house that somebody has", Role::juror, come)
        .answers(204);
}

}  // namespace jury
