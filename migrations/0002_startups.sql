-- Startups, their teams, their files; an operator reaches those that have a tie to it.
create table startups (
    id {id},
    name {text} not null,
    name_key {text} not null,
    one_liner {text} not null,
    description {text} not null,
    country {text},
    city {text} not null,
    founded {text} not null,
    founded_on {text},
    stage {text} not null,
    sectors {json} not null,
    technologies {json} not null,
    website {text},
    website_key {text} not null,
    revenue {text} not null,
    revenue_cents {int},
    revenue_currency {text},
    revenue_year {int},
    privately_held {text} not null,
    deck_id {ref},
    version {int} not null,
    merged_into {ref},
    made_at {instant} not null
);
create index startups_name on startups (name_key, id);

-- people and developers as told where nobody is named (an imported file); team members, once named, count instead.
create table team_members (
    id {id},
    startup_id {ref} not null references startups (id),
    person_id {ref} references people (id),
    name {text} not null,
    email {text},
    title {text} not null,
    writes_code {text} not null,
    full_time {flag} not null,
    owner {flag} not null,
    age_band {text},
    gender {text}
);
create index team_members_startup on team_members (startup_id, id);
create index team_members_person on team_members (person_id);

-- An operator knows a startup since it sent a file there or came in with an import.
create table ties (
    operator_id {ref} not null references operators (id),
    startup_id {ref} not null references startups (id),
    name_key {text} not null,
    website_key {text} not null,
    made_at {instant} not null,
    primary key (operator_id, startup_id)
);
create index ties_startup on ties (startup_id);
create index ties_name on ties (operator_id, name_key, startup_id);

create table files (
    id {id},
    startup_id {ref} not null references startups (id),
    name {text} not null,
    type {text} not null,
    size {int} not null,
    parts {int} not null,
    sealed {flag} not null,
    made_by {ref} not null,
    made_at {instant} not null
);
create index files_startup on files (startup_id);
create table file_parts (
    file_id {ref} not null references files (id),
    part {int} not null,
    bytes {blob} not null,
    primary key (file_id, part)
);
{words startups}
