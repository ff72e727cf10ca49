-- What a file needs of its readers and what a reviewer is; standings that are whole whenever they are read.
alter table review_phases add column needs {json} not null default '[]';
-- The state that was told last, so that a change by date is told once.
alter table review_phases add column told {text} not null default 'planned';
update review_phases set told = 'open' where opened_at is not null;
update review_phases set told = 'closed' where closed_at is not null;
-- The making of its standings that is shown; those of the others are on their way in or out.
alter table review_phases add column generation {int} not null default 0;
alter table reviewers add column kinds {json} not null default '[]';
alter table reviewers add column organisations {json} not null default '[]';
drop index standings_place;
alter table standings rename to standings_before;
alter table severities rename to severities_before;
create table standings (
    phase_id {ref} not null references review_phases (id),
    generation {int} not null,
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
    primary key (phase_id, generation, application_id)
);
create index standings_place on standings (phase_id, place, application_id);
create table severities (
    phase_id {ref} not null references review_phases (id),
    generation {int} not null,
    reviewer_id {ref} not null references reviewers (id),
    reviews {int} not null,
    severity {int} not null,
    spread {int} not null,
    panel {int} not null,
    primary key (phase_id, generation, reviewer_id)
);
insert into standings select phase_id, 0, application_id, reviews, raw, calibrated, error, place, place_low, place_high, chance, panel from standings_before;
insert into severities select phase_id, 0, reviewer_id, reviews, severity, spread, panel from severities_before;
drop table standings_before;
drop table severities_before;
create index standings_application on standings (application_id);
-- What a reviewer would read gladly, or rather not, said on the names alone.
create table bids (
    reviewer_id {ref} not null references reviewers (id),
    application_id {ref} not null references applications (id),
    call_id {ref} not null references calls (id),
    bid {text} not null,
    primary key (reviewer_id, application_id)
);
create index bids_call on bids (call_id, application_id);
create index bids_application on bids (application_id);
