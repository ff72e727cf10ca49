-- Who decides about files together, one file at a time: the jury, who sits in it, its agenda, votes, and who sat out.
create table juries (
    id {id},
    call_id {ref} not null references calls (id),
    name {text} not null,
    day {text} not null,
    forward {text} not null,
    quorum {int} not null,
    minutes {int} not null,
    phase_id {ref} references review_phases (id),
    state {text} not null,
    on_screen_id {ref},
    opened_at {instant},
    closed_at {instant},
    version {int} not null,
    made_at {instant} not null
);
create index juries_call on juries (call_id, id);
create index juries_phase on juries (phase_id);
create table jurors (
    jury_id {ref} not null references juries (id),
    person_id {ref} not null references people (id),
    came_at {instant},
    primary key (jury_id, person_id)
);
create index jurors_person on jurors (person_id, jury_id);
-- The agenda. The counts are those at the moment when the vote was closed, the quorum the one that held then.
create table jury_files (
    id {id},
    jury_id {ref} not null references juries (id),
    application_id {ref} not null references applications (id),
    position {int} not null,
    vote_closed_at {instant},
    quorum {int},
    votes_for {int},
    votes_against {int},
    abstained {int},
    decision_id {ref} references decisions (id),
    decided {text},
    why {text} not null,
    decided_by {ref} references people (id),
    decided_at {instant},
    unique (jury_id, application_id)
);
create index jury_files_agenda on jury_files (jury_id, position, id);
create index jury_files_application on jury_files (application_id);
create table jury_votes (
    file_id {ref} not null references jury_files (id),
    person_id {ref} not null references people (id),
    vote {text} not null,
    line {text} not null,
    at {instant} not null,
    primary key (file_id, person_id)
);
-- Who had a tie with the file when it was decided, and of which kind.
create table jury_sat_out (
    file_id {ref} not null references jury_files (id),
    person_id {ref} not null references people (id),
    reason {text} not null,
    primary key (file_id, person_id)
);
