-- A second step at the door: the secret of a person's codes, in force once a first code was right; no view shows it.
create table second_factors (
    id {id},
    person_id {ref} not null references people (id),
    secret {text} not null,
    last_step {int} not null,
    made_at {instant} not null,
    confirmed_at {instant},
    unique (person_id)
);
-- Instead of a code when the telephone is gone; each works once.
create table recovery_codes (
    id {id},
    person_id {ref} not null references people (id),
    code_hash {text} not null,
    used_at {instant},
    unique (person_id, code_hash)
);
alter table operators add column second_factor_required {flag} not null default 0;
-- How one came in; not known of sessions before.
alter table sessions add column entrance {text};
