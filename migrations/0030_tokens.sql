-- By which a program comes in for a person, within its scopes and until it expires; the secret is told once.
create table tokens (
    id {id},
    person_id {ref} not null references people (id),
    name {text} not null,
    secret_hash {text} not null,
    scopes {json} not null,
    made_at {instant} not null,
    expires_at {instant} not null,
    last_used_at {instant},
    unique (secret_hash)
);
create index tokens_person on tokens (person_id);
