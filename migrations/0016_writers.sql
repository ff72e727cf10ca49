-- Who wrote each field of a passport last, for whoever of the team writes in it at the same time.
alter table startups add column writers {json} not null default '[]';
