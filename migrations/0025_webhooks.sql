-- Where an operator's events are posted to, with what they are signed, and how each posting went.
create table webhooks (
    id {id},
    operator_id {ref} not null references operators (id),
    url {text} not null,
    active {flag} not null,
    gone {flag} not null,
    rests_until {instant} not null,
    made_at {instant} not null
);
create index webhooks_operator on webhooks (operator_id, id);

create table webhook_kinds (
    webhook_id {ref} not null references webhooks (id),
    kind {text} not null,
    unique (webhook_id, kind)
);

create table webhook_secrets (
    id {id},
    webhook_id {ref} not null references webhooks (id),
    secret {text} not null,
    ends_at {instant}
);
create index webhook_secrets_webhook on webhook_secrets (webhook_id, id);

create table webhook_deliveries (
    id {id},
    webhook_id {ref} not null references webhooks (id),
    event_id {ref},
    kind {text} not null,
    state {text} not null,
    attempts {int} not null,
    next_at {instant} not null,
    status {int},
    trouble {text},
    answer {text},
    made_at {instant} not null,
    tried_at {instant}
);
create index webhook_deliveries_webhook on webhook_deliveries (webhook_id, id);
create index webhook_deliveries_state on webhook_deliveries (webhook_id, state, id);
create index webhook_deliveries_due on webhook_deliveries (webhook_id, next_at, id) where state = 'waiting';
