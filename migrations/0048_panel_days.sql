-- Whoever asks is reminded of a day's interviews at once: of each, as which telling of it. What both were reminded of
-- until now stays so.
alter table interview_people add column reminded {int} not null default -1;
update interview_people set reminded = (select i.reminded from interviews i where i.id = interview_people.interview_id);
