-- What the house keeps to when it gives the places of a call.
create table place_limits (
    call_id {id} references calls (id),
    limits {json} not null,
    version {int} not null
);
