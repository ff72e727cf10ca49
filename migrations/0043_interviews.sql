-- Interviews of the teams of a call: the round with its hours and panels, who asks and when they can, the plan in
-- pencil, and what was told.
create table interview_rounds (
    call_id {ref} not null primary key references calls (id),
    days {json} not null,
    minutes {int} not null,
    pause {int} not null,
    panels {json} not null,
    at_least {int} not null,
    notice_hours {int} not null,
    most_moves {int} not null,
    version {int} not null,
    plan_version {int} not null,
    optimal {flag},
    bound {int}
);
create table interviewers (
    id {id},
    call_id {ref} not null references calls (id),
    person_id {ref} not null references people (id),
    most {int} not null,
    free {json} not null,
    answered_at {instant},
    unique (call_id, person_id)
);
create index interviewers_person on interviewers (person_id, call_id);
-- When a team can't come, as it has told the house.
create table interview_teams (
    application_id {ref} not null primary key references applications (id),
    call_id {ref} not null references calls (id),
    busy {json} not null
);
create index interview_teams_call on interview_teams (call_id, application_id);
-- In pencil: where each team stands in the house's plan, told or not.
create table interview_plans (
    application_id {ref} not null primary key references applications (id),
    call_id {ref} not null references calls (id),
    starts_at {instant} not null,
    panel {int} not null,
    people {json} not null
);
create index interview_plans_call on interview_plans (call_id, starts_at, panel);
-- As it was told. `sequence` grows whenever that changes; `moves` are the team's own.
create table interviews (
    id {id},
    call_id {ref} not null references calls (id),
    application_id {ref} not null references applications (id),
    state {text} not null,
    starts_at {instant} not null,
    minutes {int} not null,
    panel {int} not null,
    place {text} not null,
    link {text} not null,
    sequence {int} not null,
    moves {int} not null,
    reason {text} not null,
    told_at {instant} not null,
    unique (application_id)
);
create index interviews_call on interviews (call_id, starts_at, panel);
-- Who asks; whoever was told and no longer does is marked, so that their calendar hears of it. `since`: the sequence at
-- which that came about.
create table interview_people (
    id {id},
    interview_id {ref} not null references interviews (id),
    person_id {ref} not null references people (id),
    gone {flag} not null,
    since {int} not null,
    unique (interview_id, person_id)
);
create index interview_people_person on interview_people (person_id, interview_id);
