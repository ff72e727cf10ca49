#include "app/invariants.hpp"

namespace app {
namespace {

using Invariants = std::vector<db::Invariant>;

// What is sent, by whom, and what the rules and the house say of it.
Invariants of_files() {
    return {
        {"a sent application has its last version",
         "select a.id from applications a where a.sent_version > 0 and a.sent_version not in "
         "(select v.number from application_versions v where v.application_id = a.id)"},
        {"a sent application is known to its operator",
         "select a.id from applications a join calls c on c.id = a.call_id join programmes p on p.id = c.programme_id "
         "where a.sent_version > 0 and a.trial = 0 and a.startup_id not in (select t.startup_id from ties t where "
         "t.startup_id = a.startup_id and t.operator_id = p.operator_id)"},
        {"a startup of a draft has an owner",
         "select a.id from applications a where a.status = 'draft' and a.startup_id not in (select t.startup_id from "
         "team_members t where t.startup_id = a.startup_id and t.owner = 1)"},
        {"an override has its reason and its person",
         "select id from applications where overridden is not null and (override_reason is null or overridden_by is "
         "null)"},
        {"the house's word is what counts",
         "select id from applications where overridden is not null and overridden <> eligibility"},
    };
}

// What is decided in pencil, and planned to be told.
Invariants of_decisions() {
    return {
        {"what stands in pencil was decided",
         "select id from applications where board <> status and (decision_id is null or decision_id not in (select "
         "d.id "
         "from decisions d where d.application_id = applications.id and d.decided = applications.board and "
         "d.published_at is null))"},
        {"what is planned to be told stands in pencil",
         "select d.id from decisions d join applications a on a.id = d.application_id where d.publish_at is not null "
         "and d.published_at is null and (a.decision_id <> d.id or (a.board = a.status and a.status <> 'withdrawn'))"},
    };
}

// What a jury voted and decided.
Invariants of_juries() {
    return {
        {"what a jury decided was decided about that file",
         "select f.id from jury_files f where f.decision_id is not null and f.decision_id not in (select d.id from "
         "decisions d where d.application_id = f.application_id and d.decided = f.decided)"},
        {"a vote that is closed had its quorum",
         "select id from jury_files where vote_closed_at is not null and votes_for + votes_against + abstained < "
         "quorum"},
    };
}

// Who comes where, and who asks them.
Invariants of_interviews() {
    return {
        {"two interviews are never in one room at one time",
         "select min(i.id) from interviews i where i.state = 'invited' group by i.call_id, i.starts_at, i.panel having "
         "count(*) > 1"},
        {"nobody is asked to two interviews at one time",
         "select min(p.id) from interview_people p join interviews i on i.id = p.interview_id where i.state = "
         "'invited' and p.gone = 0 group by p.person_id, i.starts_at having count(*) > 1"},
        {"an interview that was told has two people at least who ask",
         "select i.id from interviews i join interview_rounds r on r.call_id = i.call_id where i.state = 'invited' and "
         "(select count(*) from interview_people p where p.interview_id = i.id and p.gone = 0) < 2"},
    };
}

// Who is offered a place, has one, or waits for one.
Invariants of_offers() {
    return {
        {"a place is offered to one team at a time",
         "select min(o.id) from offers o where o.state in ('open', 'accepted') group by o.application_id having "
         "count(*) > 1"},
        {"an open offer is of a file that is offered a place",
         "select o.id from offers o join applications a on a.id = o.application_id where o.state = 'open' and a.status "
         "<> 'offered'"},
        {"a place that came free is filled once",
         "select f.filled_by from freed_places f where f.filled_by is not null group by f.filled_by having count(*) > "
         "1 union select f.id from freed_places f where f.filled_by is not null and f.closed_at is null"},
        {"whoever has accepted an offer takes part, and nobody else",
         "select a.id from applications a where a.trial = 0 and (a.id in (select o.application_id from offers o where "
         "o.state = 'accepted')) <> (a.id in (select p.application_id from participations p where p.left_at is "
         "null))"},
        {"whoever stands on the waiting list was told so",
         "select w.application_id from waiting_places w join applications a on a.id = w.application_id where a.status "
         "<> 'waiting_list'"},
    };
}

// What is kept twice so that lists are quick.
Invariants of_lists() {
    return {
        {"tags are listed as they are kept",
         "select a.id from applications a where (a.tags = '[]') <> (a.id not in (select t.application_id from "
         "application_tags t where t.application_id = a.id))"},
        {"technologies are found as they are listed",
         "select a.id from applications a where (a.technologies = '[]' or a.status = 'draft' or a.trial = 1) <> (a.id "
         "not in (select t.application_id from application_technologies t where t.application_id = a.id))"},
        {"notes are counted",
         "select a.id from applications a where a.notes <> (select count(*) from notes n where n.application_id = "
         "a.id)"},
    };
}

// What nodes do later, and files in parts.
Invariants of_upkeep() {
    return {
        {"every job gets done (spark retry begins those again that were given up)",
         "select kind || ' ' || subject_id || ': ' || coalesce(trouble, '') from jobs where state = 'dead' order by "
         "id"},
        {"a sealed file has all its parts",
         "select f.id from files f where f.sealed = 1 and f.parts <> (select count(*) from file_parts p where "
         "p.file_id = f.id)"},
    };
}

}  // namespace

std::vector<db::Invariant> invariants() {
    Invariants all;
    for (const auto& some :
         {of_files(), of_decisions(), of_juries(), of_interviews(), of_offers(), of_lists(), of_upkeep()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

}  // namespace app
