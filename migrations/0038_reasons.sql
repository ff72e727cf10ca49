-- Why a refused team is refused: put together from reviews, read by somebody of the house, told with the decision.
create table reasons (
    application_id {ref} not null references applications (id),
    call_id {ref} not null references calls (id),
    lines {json} not null,
    paragraph {text} not null,
    text {text} not null,
    read_at {instant},
    read_by {ref},
    changed {flag} not null,
    version {int} not null,
    primary key (application_id)
);
create index reasons_call on reasons (call_id);
-- As they were told, whatever reviewers write later; an empty text: a refusal that went without.
create table told_reasons (
    decision_id {ref} not null references decisions (id),
    application_id {ref} not null references applications (id),
    text {text} not null,
    read_by {ref},
    read_at {instant},
    told_at {instant} not null,
    primary key (decision_id)
);
create index told_reasons_application on told_reasons (application_id, decision_id);
-- Said by whoever publishes: this refusal goes without reasons. held_at: its hour came and its reasons were not read.
alter table decisions add column without_reasons {flag} not null default 0;
alter table decisions add column held_at {instant};
