-- Letters that the house writes: whom, about what, and what became of them. The link's secret is made when a letter is
-- sent and is in none of these columns.
create table letter_batches (
    id {id},
    operator_id {ref} not null references operators (id),
    written_by {ref} not null references people (id),
    made_at {instant} not null,
    whole {flag} not null
);
create table letters (
    id {id},
    kind {text} not null,
    state {text} not null,
    operator_id {ref} references operators (id),
    programme_id {ref} references programmes (id),
    startup_id {ref} references startups (id),
    application_id {ref} references applications (id),
    batch_id {ref} references letter_batches (id),
    person_id {ref} references people (id),
    name {text} not null,
    address {text} not null,
    language {text} not null,
    subject {text} not null,
    body {text} not null,
    link {text} not null,
    secret {text} not null,
    secret_about {ref},
    reply_to_id {ref} references people (id),
    thread {text} not null,
    once {text},
    unsubscribe_hash {text},
    made_at {instant} not null,
    send_at {instant} not null,
    sent_at {instant},
    attempts {int} not null,
    reason {text} not null,
    version {int} not null,
    unique (once),
    unique (unsubscribe_hash)
);
create index letters_operator on letters (operator_id, id);
create index letters_state on letters (operator_id, state, id);
create index letters_batch on letters (batch_id, id);
create index letters_startup on letters (startup_id, id);
create index letters_thread on letters (person_id, thread, id);

-- A house's own wording of a kind of letter, in one language; without one the letter has Spark's.
create table letter_templates (
    id {id},
    operator_id {ref} not null references operators (id),
    kind {text} not null,
    language {text} not null,
    subject {text} not null,
    body {text} not null,
    changed_by {ref} references people (id),
    changed_at {instant} not null,
    version {int} not null,
    unique (operator_id, kind, language)
);
