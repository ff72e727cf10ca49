-- Calls, their questions and rules; applications, their answers, versions, notes and tags.
create table calls (
    id {id},
    programme_id {ref} not null references programmes (id),
    cohort_id {ref} references cohorts (id),
    slug {text} not null,
    name {text} not null,
    summary {text} not null,
    description {text} not null,
    opens_at {instant} not null,
    closes_at {instant} not null,
    time_zone {text} not null,
    answers_by {text},
    places {int},
    languages {json} not null,
    published_at {instant},
    questions {json} not null,
    consents {json} not null,
    rules {json} not null,
    version {int} not null,
    made_at {instant} not null,
    unique (slug)
);
create index calls_programme on calls (programme_id);

-- The columns from name on are what the list shows and sorts by, kept beside the file so that a page is one index walk.
create table applications (
    id {id},
    call_id {ref} not null references calls (id),
    startup_id {ref} not null references startups (id),
    status {text} not null,
    trial {flag} not null,
    eligibility {text} not null,
    verdict {json} not null,
    trouble {json},
    checked_at {instant} not null,
    overridden {text},
    override_reason {text},
    overridden_by {ref},
    overridden_at {instant},
    begun_at {instant} not null,
    sent_at {instant} not null,
    updated_at {instant} not null,
    extended_until {instant},
    extension_reason {text},
    sent_version {int} not null,
    changed_since_sent {flag} not null,
    version {int} not null,
    looks_after_id {ref} references people (id),
    tags {json} not null,
    notes {int} not null,
    import_id {ref},
    external_key {text},
    stated_people {int},
    stated_developers {int},
    name {text} not null,
    name_key {text} not null,
    one_liner {text} not null,
    city {text} not null,
    city_key {text} not null,
    country {text} not null,
    people {int} not null,
    developers {int} not null,
    technologies {json} not null,
    unique (call_id, external_key)
);
create index applications_newest on applications (call_id, id);
create index applications_by_name on applications (call_id, name_key, id);
create index applications_by_sent on applications (call_id, sent_at, id);
create index applications_by_city on applications (call_id, city_key, id);
create index applications_by_status on applications (call_id, status, id);
create index applications_by_eligibility on applications (call_id, eligibility, id);
create index applications_startup on applications (startup_id);
create index applications_import on applications (import_id);

-- The live draft, a row a field; a question's id, or a consent's key.
create table answers (
    application_id {ref} not null references applications (id),
    field {text} not null,
    text {text} not null,
    choices {json} not null,
    file_id {ref} references files (id),
    updated_by {ref} not null,
    updated_at {instant} not null,
    primary key (application_id, field)
);
-- What was sent, whole: the answers, the passport and the team of that moment.
create table application_versions (
    application_id {ref} not null references applications (id),
    number {int} not null,
    sent_at {instant} not null,
    sent_by {ref} not null,
    sent {json} not null,
    primary key (application_id, number)
);
create table notes (
    id {id},
    application_id {ref} not null references applications (id),
    author_id {ref} not null references people (id),
    at {instant} not null,
    text {text} not null
);
create index notes_application on notes (application_id, id);
create table application_tags (
    call_id {ref} not null references calls (id),
    tag_key {text} not null,
    tag {text} not null,
    application_id {ref} not null references applications (id),
    primary key (call_id, tag_key, application_id)
);
create index application_tags_application on application_tags (application_id);
create table saved_views (
    id {id},
    call_id {ref} not null references calls (id),
    person_id {ref} not null references people (id),
    name {text} not null,
    query {text} not null,
    shared {flag} not null,
    made_at {instant} not null
);
create index saved_views_call on saved_views (call_id);
create table undo_steps (
    id {id},
    token_hash {text} not null,
    person_id {ref} not null references people (id),
    kind {text} not null,
    steps {json} not null,
    made_at {instant} not null,
    used_at {instant},
    unique (token_hash)
);
{words applications}
