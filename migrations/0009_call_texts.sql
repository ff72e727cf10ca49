-- A call's words in other languages than its own, which stay in `calls`; an empty one is not translated.
create table call_texts (
    call_id {ref} not null references calls (id),
    language {text} not null,
    name {text} not null,
    summary {text} not null,
    description {text} not null,
    primary key (call_id, language)
);
