-- How a file stands on the house's board, in pencil until it is published; who decided what; who opened which file.
alter table applications add column board {text} not null default 'draft';
alter table applications add column board_version {int} not null default 1;
alter table applications add column decision_id {ref};
update applications set board = status;
create index applications_by_board on applications (call_id, board, id);
-- The house counts by these alone, as it did by applications_counts.
create index applications_board_counts on applications (call_id, board, status, eligibility, looks_after_id, trial);

-- Every move is a row. The one that a file names as its decision_id is the latest.
create table decisions (
    id {id},
    application_id {ref} not null references applications (id),
    call_id {ref} not null references calls (id),
    decided {text} not null,
    before {text} not null,
    decided_by {ref},
    at {instant} not null,
    note {text},
    publish_at {instant},
    planned_by {ref},
    published_at {instant},
    published_by {ref}
);
create index decisions_application on decisions (application_id, id);
create index decisions_waiting on decisions (call_id, id) where published_at is null;
create index decisions_planned on decisions (call_id, publish_at) where publish_at is not null and published_at is null;

-- Who of the house has looked into a file, and when first.
create table openings (
    application_id {ref} not null references applications (id),
    person_id {ref} not null references people (id),
    at {instant} not null,
    primary key (application_id, person_id)
);
-- Whoever marked a file, wrote of it or decided about it before had it open.
insert into openings (application_id, person_id, at)
    select e.application_id, e.actor_id, min(e.at)
    from events e join applications a on a.id = e.application_id join people p on p.id = e.actor_id
    where e.kind in ('application.status_set', 'application.tagged', 'application.looked_after', 'application.extended',
                     'application.verdict_overridden', 'note.written')
    group by e.application_id, e.actor_id;
