-- What the scores of a phase say, made anew after reviews were finished: in thousandths, as the scores are.
create table standings (
    phase_id {ref} not null references review_phases (id),
    application_id {ref} not null references applications (id),
    reviews {int} not null,
    raw {int} not null,
    calibrated {int} not null,
    error {int} not null,
    place {int} not null,
    place_low {int} not null,
    place_high {int} not null,
    chance {int} not null,
    panel {int} not null,
    primary key (phase_id, application_id)
);
create index standings_place on standings (phase_id, place, application_id);
create table severities (
    phase_id {ref} not null references review_phases (id),
    reviewer_id {ref} not null references reviewers (id),
    reviews {int} not null,
    severity {int} not null,
    spread {int} not null,
    panel {int} not null,
    primary key (phase_id, reviewer_id)
);
