-- Places that are offered with a day to answer by, the ranked waiting list that a freed place goes along, and who takes
-- part in which cohort.
create table offer_terms (
    call_id {ref} not null primary key references calls (id),
    days {int} not null,
    open_from {int} not null,
    open_until {int} not null,
    open_days {json} not null,
    paused {flag} not null,
    stops_days {int} not null,
    desks {int},
    version {int} not null
);
-- `desks` is what the house keeps for the team: as the file asks, then as the team wants when it accepts.
create table offers (
    id {id},
    call_id {ref} not null references calls (id),
    application_id {ref} not null references applications (id),
    state {text} not null,
    made_at {instant} not null,
    asked_at {instant} not null,
    answer_by {instant} not null,
    reminders {int} not null,
    call_told_at {instant},
    from_list {flag} not null,
    desks {int} not null,
    people {int},
    arrival {text},
    answered_at {instant},
    answered_by {ref},
    answered_how {text},
    reason {text} not null,
    version {int} not null
);
create unique index offers_application_id_key on offers (application_id) where state in ('open', 'accepted');
create index offers_application on offers (application_id, id);
create index offers_call on offers (call_id, state, id);
create table offer_conditions (
    id {id},
    call_id {ref} not null references calls (id),
    application_id {ref} not null references applications (id),
    offer_id {ref} references offers (id),
    words {text} not null,
    due {text} not null,
    made_by {ref} not null,
    met_at {instant},
    met_by {ref}
);
create index offer_conditions_application on offer_conditions (application_id, id);
create index offer_conditions_offer on offer_conditions (offer_id);
create index offer_conditions_call on offer_conditions (call_id, id);
create table offer_links (
    id {id},
    offer_id {ref} not null references offers (id),
    person_id {ref} not null references people (id),
    token_hash {text} not null,
    made_at {instant} not null,
    unique (token_hash)
);
create index offer_links_offer on offer_links (offer_id);
create table waiting_places (
    application_id {ref} not null primary key references applications (id),
    call_id {ref} not null references calls (id),
    place {int} not null,
    desks {int},
    since {instant} not null
);
create index waiting_places_call on waiting_places (call_id, place, application_id);
-- A place that came free, until it went to the next on the list or was given otherwise.
create table freed_places (
    id {id},
    call_id {ref} not null references calls (id),
    offer_id {ref} references offers (id),
    at {instant} not null,
    closed_at {instant},
    filled_by {ref} references offers (id),
    unique (filled_by)
);
create index freed_places_open on freed_places (call_id, id) where closed_at is null;
create index freed_places_offer on freed_places (offer_id);
create table participations (
    id {id},
    application_id {ref} not null references applications (id),
    call_id {ref} not null references calls (id),
    programme_id {ref} not null references programmes (id),
    cohort_id {ref} references cohorts (id),
    since {instant} not null,
    people {int} not null,
    desks {int} not null,
    arrival {text},
    left_at {instant}
);
create unique index participations_application_id_key on participations (application_id) where left_at is null;
create index participations_cohort on participations (cohort_id, id);
create index participations_application on participations (application_id, id);
create index participations_programme on participations (programme_id, id);
