-- A programme's description in other languages than its own, which stays in `programmes`.
create table programme_texts (
    programme_id {ref} not null references programmes (id),
    language {text} not null,
    description {text} not null,
    primary key (programme_id, language)
);
