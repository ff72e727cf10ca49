-- What the list tells of a team it was told: none is not the same as not told. And the list in the order of team size.
alter table applications add column developers_known {flag} not null default 1;
create index applications_by_people on applications (call_id, people, id);
