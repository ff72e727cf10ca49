-- Whose files a phase is for, as a national final, or one online for all countries that have none; and who reads in it:
-- where nobody is named, all who read in its call.
alter table review_phases add column files_from {text} not null default 'everywhere';
alter table review_phases add column countries {json} not null default '[]';
create table phase_readers (
    phase_id {ref} not null references review_phases (id),
    reviewer_id {ref} not null references reviewers (id),
    primary key (phase_id, reviewer_id)
);
create index phase_readers_reviewer on phase_readers (reviewer_id);
