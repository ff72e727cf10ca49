-- What happened and was not yet told to those who follow it after its commit; what one of them failed at waits apart,
-- for a job of its own. Work that waits for servers outside has a lane of its own among the jobs.
create table untold (
    event_id {id}
);
create table untold_alone (
    event_id {id}
);

alter table jobs add column lane {text} not null default 'house';
drop index jobs_waiting;
create index jobs_lane on jobs (lane, state, run_at, id);
create index jobs_subject on jobs (subject_id, kind, state);
