-- Tries at a door, by a hash of whose account or address it was: when its places are all free again, in real time.
create table tries (
    key_hash {text} not null,
    free_at {instant} not null,
    unique (key_hash)
);
create index tries_free on tries (free_at);
