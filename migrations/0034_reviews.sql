-- How the files of a call are read: in phases, each with its rubric; by whom; who may not read what; what was found.
create table review_phases (
    id {id},
    call_id {ref} not null references calls (id),
    position {int} not null,
    kind {text} not null,
    name {json} not null,
    rubric {json} not null,
    takes {text} not null,
    hides_names {flag} not null,
    hides_city {flag} not null,
    hides_scores {flag} not null,
    reads {int} not null,
    common_files {int} not null,
    opens_at {instant},
    closes_at {instant},
    opened_at {instant},
    closed_at {instant},
    seed {int} not null,
    version {int} not null,
    made_at {instant} not null
);
create index review_phases_call on review_phases (call_id, position, id);
create table reviewers (
    id {id},
    call_id {ref} not null references calls (id),
    person_id {ref} not null references people (id),
    sectors {json} not null,
    technologies {json} not null,
    languages {json} not null,
    organisation {text} not null,
    least {int} not null,
    most {int} not null,
    away_until {text},
    version {int} not null,
    made_at {instant} not null,
    unique (call_id, person_id)
);
create index reviewers_person on reviewers (person_id);
create table conflicts (
    id {id},
    call_id {ref} not null references calls (id),
    reviewer_id {ref} not null references reviewers (id),
    application_id {ref} not null references applications (id),
    reason {text} not null,
    at {instant} not null,
    unique (reviewer_id, application_id)
);
create index conflicts_call on conflicts (call_id);
-- One reading of one file by one reviewer. Proposed: nobody has been given it yet. Scores in thousandths of the way from
-- the rubric's worst to its best; the first ones are those from before others' were seen.
create table reviews (
    id {id},
    phase_id {ref} not null references review_phases (id),
    call_id {ref} not null references calls (id),
    application_id {ref} not null references applications (id),
    reviewer_id {ref} not null references reviewers (id),
    state {text} not null,
    place {int} not null,
    why {json} not null,
    scores {json} not null,
    score {int},
    first_scores {json},
    first_score {int},
    for_startup {text} not null,
    for_house {text} not null,
    given_at {instant},
    lease_until {instant},
    begun_at {instant},
    finished_at {instant},
    version {int} not null,
    unique (phase_id, application_id, reviewer_id)
);
create index reviews_reviewer on reviews (reviewer_id, phase_id, place, id);
create index reviews_state on reviews (phase_id, state, id);
create index reviews_application on reviews (application_id);
