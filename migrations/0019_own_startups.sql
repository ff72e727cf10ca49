-- Whether a startup is one's own is told by an index alone.
drop index team_members_person;
create index team_members_person on team_members (person_id, startup_id);
