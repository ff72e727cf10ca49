-- Letters that somebody at the door has asked for, until the house has looked whether there is such an account: asking
-- costs the same for an address that nobody has.
create table asked_letters (
    id {id},
    address {text} not null,
    purpose {text} not null,
    asked_at {instant} not null
);
