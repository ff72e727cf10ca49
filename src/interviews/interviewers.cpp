// Who interviews in a call, and when they can: said by themselves, or by the house for them.
#include <algorithm>

#include "activity/record.hpp"
#include "core/ids.hpp"
#include "interviews/page.hpp"

namespace interviews {
namespace {

constexpr std::int64_t usual_most = 8;

struct InterviewPeople {
    std::vector<std::int64_t> people;
};
struct OfInterviewer {
    core::Slug slug;
    std::int64_t person;
};
struct InterviewTimes {
    std::vector<core::Instant> free;  // beginnings of slots; others are left aside
    std::optional<core::Number<0, 40>> most;
};

void expect_asks(db::Read& read, std::int64_t call, std::int64_t person) {
    if (!read.first<std::int64_t>("select id from my_interviewers where call_id = ? and person_id = ?", call, person))
        throw core::not_found("person");
}

db::Query who_interview(std::int64_t call) {
    return db::Query("select w.person_id from my_interviewers w where w.call_id = ?", call);
}

void ask_people(db::Tx& tx, http::Call& request, const selection::CallRow& call, const InterviewPeople& wish) {
    round_of(tx, call.id);
    reviews::expect_house_people(tx, call, who_interview(call.id), wish.people);
    for (const auto person : wish.people) {
        tx.run(
            "insert into interviewers (id, call_id, person_id, most, free) values (?, ?, ?, ?, ?) on conflict "
            "(call_id, "
            "person_id) do nothing",
            core::new_id(), call.id, person, usual_most, std::vector<core::Instant>{});
        reviews::reviewer_in(tx, call, person);
    }
    if (tx.one<std::int64_t>("select count(*) from my_interviewers where call_id = ?", call.id) >
        static_cast<std::int64_t>(most_people))
        throw core::invalid("people", "too_many",
                            {"At most 60 people interview in a call.", "Au plus 60 personnes par appel.",
                             "No máximo 60 pessoas por chamada."});
    auto what = selection::about(tx, call);
    what.count = static_cast<std::int64_t>(wish.people.size());
    forget_proof(tx, call.id);
    activity::record(tx, activity::actor(request), "interviews.people_asked", what);
    tell_panel(tx, call);
}

// Their ties to files of the call are known from now on.
InterviewsPage add(http::Call& request, selection::OfCall of, const InterviewPeople& wish) {
    const auto call =
        request.db.ask(request.caller(), [&](db::Read& read) { return selection::call_run(read, of.slug.str()); });
    on_call(request, of, [&](db::Tx& tx, const auto& row) { ask_people(tx, request, row, wish); });
    reviews::find_conflicts(request.db, call.id, request.now);
    return request.db.ask(request.caller(), [&](db::Read& read) {
        return interviews_page(read, request, selection::call_run(read, of.slug.str()));
    });
}

InterviewsPage remove(http::Call& request, OfInterviewer of) {
    return on_call(request, {of.slug}, [&](db::Tx& tx, const selection::CallRow& call) {
        expect_asks(tx, call.id, of.person);
        const auto world = world_of(tx, call, request.now);
        const auto sits = [&](const std::vector<std::int64_t>& people) {
            return std::find(people.begin(), people.end(), of.person) != people.end();
        };
        if (std::any_of(world.plan.begin(), world.plan.end(), [&](const PlanRow& line) { return sits(line.people); }) ||
            std::any_of(world.told.begin(), world.told.end(), [&](const auto& one) {
                return one.second.row.state == InterviewState::invited && sits(one.second.people);
            }))
            throw core::conflict("asks_somebody",
                                 {"This person has interviews in the plan. Give those to somebody else first.",
                                  "Cette personne a des entretiens au plan. Confiez-les d’abord à quelqu’un d’autre.",
                                  "Esta pessoa tem entrevistas no plano. Passe-as antes a outra pessoa."});
        tell_panel(tx, call);
        tx.run("delete from interviewers where call_id = ? and person_id = ?", call.id, of.person);
        activity::record(tx, activity::actor(request), "interviews.person_removed", selection::about(tx, call));
    });
}

void keep_times(db::Tx& tx, http::Call& request, const selection::CallRow& call, std::int64_t person,
                const InterviewTimes& wish) {
    const auto free = times_of(round_of(tx, call.id), call.time_zone, wish.free);
    tx.run("update interviewers set free = ?, answered_at = ? where call_id = ? and person_id = ?", free, request.now,
           call.id, person);
    if (wish.most)
        tx.run("update interviewers set most = ? where call_id = ? and person_id = ?", wish.most->value, call.id,
               person);
    forget_proof(tx, call.id);
    activity::record(tx, activity::actor(request), "interviews.times_told", selection::about(tx, call));
    tell_panel(tx, call);
}

InterviewsPage set_times(http::Call& request, OfInterviewer of, const InterviewTimes& wish) {
    return on_call(request, {of.slug}, [&](db::Tx& tx, const selection::CallRow& call) {
        expect_asks(tx, call.id, of.person);
        keep_times(tx, request, call, of.person, wish);
    });
}

void set_own_times(http::Call& request, selection::OfCall of, const InterviewTimes& wish) {
    const auto id = request.db.ask(request.caller(), [&](db::Read& read) {
        const auto call = selection::call_seen(read, of.slug.str());
        expect_asks(read, call.id, request.caller().person);
        return call.id;
    });
    const auto act = [&](db::Tx& tx) {
        expect_asks(tx, id, request.caller().person);
        keep_times(tx, request, selection::call_by_id(tx, id), request.caller().person, wish);
    };
    request.db.write_now(request.caller(), act, selection::turn_of(id));
}

}  // namespace

std::vector<reviews::HousePerson> candidates_of(db::Read& read, const selection::CallRow& call) {
    return reviews::house_people(read, call, who_interview(call.id));
}

void interviewer_routes(http::Api& api) {
    using http::Role;
    api.post("/calls/{slug}/interviews/people", "Ask people of the house to interview", Role::manager, add)
        .answers(200)
        .thinks_long();
    api.remove("/calls/{slug}/interviews/people/{person}", "Let somebody go who has no interview", Role::manager,
               remove)
        .answers(200);
    api.put("/calls/{slug}/interviews/people/{person}/times", "Say for somebody when they can interview", Role::manager,
            set_times)
        .answers(200);
    api.put("/calls/{slug}/interviews/own-times", "Say when one can interview, and how many a day", Role::juror,
            set_own_times)
        .answers(204);
}

}  // namespace interviews
