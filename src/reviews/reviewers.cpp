#include "reviews/reviewers.hpp"

#include <algorithm>
#include <map>

#include "activity/record.hpp"
#include "core/clock.hpp"
#include "core/ids.hpp"
#include "core/time_zone.hpp"
#include "reviews/house_people.hpp"
#include "reviews/told.hpp"

namespace reviews {
namespace {

using http::Call;
using selection::OfCall;

struct PersonTold {
    std::int64_t id;
    std::string name;
};
struct Reviewer {
    std::int64_t id;
    PersonTold person;
    std::vector<ReviewerKind> kinds;
    std::vector<std::string> sectors, technologies, languages;
    std::string organisation;
    std::vector<std::string> organisations;  // others for which they work or once worked
    std::int64_t least, most;
    std::optional<core::Date> away_until;
    std::int64_t given, finished;  // readings, in all phases
    std::int64_t version;
};
struct Reviewers {
    std::vector<Reviewer> reviewers;
    std::vector<HousePerson> candidates;  // not yet among them
};

// What is told of a reviewer beside their own row.
struct Beside {
    std::int64_t reviewer;
    std::string name;
    std::int64_t given, finished;
};
// One question for all of a call, or for one of them.
std::map<std::int64_t, Beside> beside(db::Read& read, std::int64_t call, std::optional<std::int64_t> only = {}) {
    const db::AsHouse house(read, "a reviewer's name and load, for the house and for themselves");
    db::Query query(
        "select w.id, p.name, count(r.id), coalesce(sum(case when r.state = 'finished' then 1 else 0 end), 0) from "
        "reviewers w join people p on p.id = w.person_id left join reviews r on r.reviewer_id = w.id and r.state <> "
        "'proposed' where w.call_id = ?",
        call);
    if (only) query.add(" and w.id = ?", *only);
    std::map<std::int64_t, Beside> out;
    read.each<Beside>(query.add(" group by w.id, p.name"), [&](Beside& one) { out[one.reviewer] = std::move(one); });
    return out;
}

Reviewer told(const ReviewerRow& row, const Beside& beside) {
    return {row.id,           {row.person_id, beside.name},
            row.kinds,        row.sectors,
            row.technologies, row.languages,
            row.organisation, row.organisations,
            row.least,        row.most,
            row.away_until,   beside.given,
            beside.finished,  row.version};
}

db::Query who_read(std::int64_t call) {
    return db::Query("select w.person_id from my_reviewers w where w.call_id = ? and w.most > 0", call);
}

Reviewers reviewers(db::Read& read, Call&, OfCall of) {
    const auto call = selection::call_run(read, of.slug.str());
    Reviewers out;
    const auto known = beside(read, call.id);
    for (const auto& row : reviewers_of(read, call.id)) out.reviewers.push_back(told(row, known.at(row.id)));
    std::sort(out.reviewers.begin(), out.reviewers.end(), [](const auto& a, const auto& b) {
        return std::tie(a.person.name, a.id) < std::tie(b.person.name, b.id);
    });
    out.candidates = house_people(read, call, who_read(call.id));
    return out;
}

struct NewReviewers {
    std::vector<std::int64_t> people;
    std::optional<core::Number<0, 10000>> most;
};
constexpr std::int64_t usual_most = 30;

Reviewers add(db::Tx& tx, Call& call, OfCall of, const NewReviewers& wish) {
    const auto row = selection::call_run(tx, of.slug.str());
    expect_house_people(tx, row, who_read(row.id), wish.people);
    for (const auto person : wish.people)
        tx.run("update reviewers set most = ?, version = version + 1 where id = ?",
               wish.most ? wish.most->value : usual_most, reviewer_in(tx, row, person));
    auto what = selection::about(tx, row);
    what.count = static_cast<std::int64_t>(wish.people.size());
    activity::record(tx, activity::actor(call), "reviewers.added", what);
    return reviewers(tx, call, of);
}

struct OfReviewer {
    std::int64_t id;
};
struct ReviewerChange {
    core::Change<std::vector<core::Text<1, 60>>> sectors, technologies;
    core::Change<std::vector<core::Text<2, 20>>> languages;
    core::Change<core::Text<0, 120>> organisation;
    core::Change<std::vector<core::Text<1, 120>>> organisations;
    core::Change<std::vector<ReviewerKind>> kinds;
    core::Change<core::Number<0, 10000>> least, most;
    core::Change<std::optional<core::Date>> away_until;
};

ReviewerRow reviewer_seen(db::Read& read, std::int64_t id) {
    auto row =
        read.first<ReviewerRow>("select " + db::columns<ReviewerRow>("w") + " from my_reviewers w where w.id = ?", id);
    if (!row) throw core::not_found("reviewer");
    return std::move(*row);
}

Reviewer change(db::Tx& tx, Call& call, OfReviewer of, const ReviewerChange& wish) {
    const auto row = reviewer_seen(tx, of.id);
    call.expect_version(row.version);
    const auto least = wish.least ? wish.least.value->value : row.least;
    const auto most = wish.most ? wish.most.value->value : row.most;
    if (least > most)
        throw core::invalid(
            "least", "out_of_order",
            {"The least is more than the most.", "Le minimum dépasse le maximum.", "O mínimo passa do máximo."});
    const auto set = [&](const auto& field, std::string_view column) {
        if (field) tx.run("update reviewers set " + std::string(column) + " = ? where id = ?", *field, row.id);
    };
    set(wish.sectors, "sectors");
    set(wish.technologies, "technologies");
    set(wish.languages, "languages");
    set(wish.organisation, "organisation");
    set(wish.organisations, "organisations");
    set(wish.kinds, "kinds");
    set(wish.least, "least");
    set(wish.most, "most");
    set(wish.away_until, "away_until");
    tx.run("update reviewers set version = version + 1 where id = ?", row.id);
    auto what = selection::about(tx, selection::call_by_id(tx, row.call_id));
    what.subject_id = row.person_id;
    activity::record(tx, activity::actor(call), "reviewer.changed", what);
    return told(reviewer_seen(tx, row.id), beside(tx, row.call_id, row.id).at(row.id));
}

// What they have finished stays; what they have not goes round again.
void remove(db::Tx& tx, Call& call, OfReviewer of) {
    const auto row = reviewer_seen(tx, of.id);
    const auto request = selection::call_by_id(tx, row.call_id);
    if (!tx.first<std::int64_t>("select id from my_calls_run where id = ?", row.call_id))
        throw core::not_found("reviewer");
    const db::AsHouse house(tx, "what a reviewer has finished is looked for");
    if (tx.first<std::int64_t>("select id from reviews where reviewer_id = ? and state = 'finished' limit 1", row.id))
        throw core::conflict("has_read",
                             {"This reviewer has finished reviews. Set the most to what is finished instead.",
                              "Cette personne a terminé des lectures. Ramenez plutôt son maximum à ce nombre.",
                              "Esta pessoa concluiu leituras. Em vez disso, ajuste o máximo para esse número."});
    tx.run("delete from reviews where reviewer_id = ?", row.id);
    tx.run("delete from conflicts where reviewer_id = ?", row.id);
    tx.run("delete from bids where reviewer_id = ?", row.id);
    tx.run("delete from phase_readers where reviewer_id = ?", row.id);
    tx.run("delete from reviewers where id = ?", row.id);
    auto what = selection::about(tx, request);
    what.subject_id = row.person_id;
    activity::record(tx, activity::actor(call), "reviewer.removed", what);
}

}  // namespace

std::vector<ReviewerRow> reviewers_of(db::Read& read, std::int64_t call) {
    const db::AsHouse house(read, "files are shared out among all reviewers of the call");
    return read.all<ReviewerRow>(
        "select " + db::columns<ReviewerRow>("w") + " from reviewers w where w.call_id = ? order by w.id", call);
}

ReviewerRow own_reviewer(db::Read& read, std::int64_t call) {
    auto row = read.first<ReviewerRow>(
        "select " + db::columns<ReviewerRow>("w") + " from my_reviewers w where w.call_id = ? and w.person_id = ?",
        call, read.caller().person);
    if (!row) throw core::not_found("reviewer");
    return std::move(*row);
}

std::int64_t reviewer_in(db::Tx& tx, const selection::CallRow& call, std::int64_t person) {
    struct NewReviewer {
        std::int64_t id, call_id, person_id;
        std::vector<ReviewerKind> kinds;
        std::vector<std::string> sectors, technologies, languages;
        std::string organisation;
        std::vector<std::string> organisations;
        std::int64_t least, most, version;
        core::Instant made_at;
    };
    const db::AsHouse house(tx, "who reads in the call is noted once");
    if (const auto known =
            tx.first<std::int64_t>("select id from reviewers where call_id = ? and person_id = ?", call.id, person))
        return *known;
    const auto language = tx.one<std::string>("select language from people where id = ?", person);
    const NewReviewer row{core::new_id(), call.id, person, {}, {}, {}, {language}, "", {}, 0, 0, 1, core::real_now()};
    tx.insert("reviewers", row);
    return row.id;
}

bool away(const ReviewerRow& reviewer, core::Date today) {
    return reviewer.away_until && today <= *reviewer.away_until;
}

void reviewer_routes(http::Api& api) {
    using http::Role;
    api.get("/calls/{slug}/reviewers", "Who reads in a call, and who could", Role::manager, reviewers);
    api.post("/calls/{slug}/reviewers", "Ask people of the house to read", Role::manager, add);
    api.patch("/reviewers/{id}", "Change what a reviewer knows and can take, as the house or as oneself", Role::juror,
              change)
        .versioned();
    api.remove("/reviewers/{id}", "Let a reviewer go who has finished nothing", Role::manager, remove);
}

}  // namespace reviews
