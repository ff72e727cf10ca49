-- A team is asked when it can't come, and says so itself: `by_team` are those of the times that it said, the others its
-- house. `version` grows with the times. And of an interview, which telling its people were reminded of the day before.
alter table interview_rounds add column answer_by {text};
alter table interview_teams add column by_team {json} not null default '[]';
alter table interview_teams add column asked_at {instant};
alter table interview_teams add column reminded_at {instant};
alter table interview_teams add column answered_at {instant};
alter table interview_teams add column answered_by {ref} references people (id);
alter table interview_teams add column version {int} not null default 0;
alter table interviews add column reminded {int} not null default -1;
