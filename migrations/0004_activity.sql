-- What happened, told with ids and enums only, and the work that waits.
create table events (
    id {id},
    at {instant} not null,
    kind {text} not null,
    actor_id {ref},
    operator_id {ref},
    programme_id {ref},
    call_id {ref},
    application_id {ref},
    startup_id {ref},
    import_id {ref},
    subject_id {ref},
    what {text},
    count {int},
    team_sees {flag} not null
);
create index events_operator on events (operator_id, id);
create index events_startup on events (startup_id, id);
create index events_application on events (application_id, id);
create index events_call on events (call_id, id);
create index events_actor on events (actor_id, id);

create table jobs (
    id {id},
    kind {text} not null,
    subject_id {ref} not null,
    state {text} not null,
    run_at {instant} not null,
    attempts {int} not null,
    lease_until {instant} not null,
    trouble {text},
    made_at {instant} not null,
    done_at {instant}
);
create index jobs_waiting on jobs (state, run_at, id);
