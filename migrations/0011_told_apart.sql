-- Two startups that a house looked at and knows to be different, the older one first; and whether it is known of a team
-- member how much of the time they give: of imported contacts nobody said.
create table told_apart (
    operator_id {ref} not null references operators (id),
    first_id {ref} not null references startups (id),
    second_id {ref} not null references startups (id),
    told_by {ref} not null references people (id),
    told_at {instant} not null,
    primary key (operator_id, first_id, second_id)
);
alter table team_members add column hours_told {flag} not null default 1;
update team_members set hours_told = 0
    where person_id is null and full_time = 0 and writes_code = 'unknown' and title = '';
