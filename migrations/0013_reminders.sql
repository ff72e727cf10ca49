-- Whom the house reminded that their draft is not sent, and when. What the draft holds it never reads.
create table reminders (
    id {id},
    call_id {ref} not null references calls (id),
    application_id {ref} not null references applications (id),
    person_id {ref} not null references people (id),
    occasion {text} not null,
    asked_by {ref} references people (id),
    at {instant} not null
);
create index reminders_call on reminders (call_id, at, application_id);
create index reminders_application on reminders (application_id, at);
