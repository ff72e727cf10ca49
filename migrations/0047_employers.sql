-- For whom somebody of a team works or worked besides: no reviewer of the same firm is given their file.
alter table team_members add column employers {json} not null default '[]';
