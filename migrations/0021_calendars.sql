-- The secret link by which a person's calendar reads their dates; each has one at most.
create table calendars (
    id {id},
    person_id {ref} not null references people (id),
    secret_hash {text} not null,
    made_at {instant} not null,
    unique (person_id),
    unique (secret_hash)
);
