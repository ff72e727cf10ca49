-- People, what they may do where, and how they come in.
create table people (
    id {id},
    name {text} not null,
    email {text},
    email_key {text},
    password {text},
    language {text} not null,
    time_zone {text} not null,
    made_at {instant} not null,
    unique (email_key)
);
create table operators (
    id {id},
    slug {text} not null,
    name {text} not null,
    made_at {instant} not null,
    unique (slug)
);
create table sites (
    id {id},
    operator_id {ref} not null references operators (id),
    name {text} not null,
    city {text} not null,
    country {text} not null,
    time_zone {text} not null,
    desks {int} not null
);
create table programmes (
    id {id},
    operator_id {ref} not null references operators (id),
    slug {text} not null,
    name {text} not null,
    kind {text} not null,
    description {text} not null,
    months_min {int} not null,
    months_max {int} not null,
    price_cents {int},
    price_currency {text},
    price_per {text} not null,
    capacity {int},
    languages {json} not null,
    phase {int} not null,
    version {int} not null,
    unique (slug)
);
create index programmes_operator on programmes (operator_id);
create table cohorts (
    id {id},
    programme_id {ref} not null references programmes (id),
    name {text} not null,
    starts_on {text} not null,
    ends_on {text} not null,
    capacity {int} not null
);
create index cohorts_programme on cohorts (programme_id);

-- A grant without an operator holds everywhere; with a programme, only there.
create table grants (
    id {id},
    person_id {ref} not null references people (id),
    role {text} not null,
    operator_id {ref} references operators (id),
    programme_id {ref} references programmes (id),
    site_id {ref} references sites (id),
    made_at {instant} not null
);
create index grants_person on grants (person_id);

create table sessions (
    id {id},
    person_id {ref} not null references people (id),
    token_hash {text} not null,
    opened_at {instant} not null,
    last_seen_at {instant} not null,
    expires_at {instant} not null,
    device {text} not null,
    address {text} not null,
    closed_at {instant},
    unique (token_hash)
);
create index sessions_person on sessions (person_id);

-- One-use links: the first administrator's, a sign-in, a place in a team.
create table links (
    id {id},
    purpose {text} not null,
    token_hash {text} not null,
    person_id {ref} references people (id),
    member_id {ref},
    made_at {instant} not null,
    expires_at {instant} not null,
    used_at {instant},
    unique (token_hash)
);

create table repeated_requests (
    person_id {ref} not null,
    key {text} not null,
    route {text} not null,
    body_hash {text} not null,
    status {int} not null,
    answer {text} not null,
    at {instant} not null,
    primary key (person_id, key)
);
create table settings (
    key {text} primary key,
    value {text} not null
);
