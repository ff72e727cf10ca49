-- What happened that a person wants to know, in their own inbox; how each wants to hear of what; and of which letters
-- the house knows that they are wanted at what hour.
create table notices (
    id {id},
    person_id {ref} not null references people (id),
    event_id {ref} not null,
    kind {text} not null,
    subject {text} not null,
    link {text} not null,
    how {text} not null,
    made_at {instant} not null,
    read_at {instant},
    digest_id {ref} references letters (id),
    unique (person_id, event_id)
);
create index notices_person on notices (person_id, id);
create index notices_unread on notices (person_id, id) where read_at is null;
create table letter_choices (
    id {id},
    person_id {ref} not null references people (id),
    kind {text} not null,
    how {text} not null,
    unique (person_id, kind)
);
-- Minutes of the day in the person's own time zone; quiet from and until the same: never quiet.
create table letter_hours (
    person_id {id},
    quiet_from {int} not null,
    quiet_until {int} not null,
    digest_at {int} not null
);
