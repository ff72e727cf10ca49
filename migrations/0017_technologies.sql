-- By which technologies a call's files are found, each spelling of one as the same; none for a draft or a trial. And the
-- list in the order of who looks after the files, by name.
create table application_technologies (
    call_id {ref} not null references calls (id),
    technology_key {text} not null,
    technology {text} not null,
    application_id {ref} not null references applications (id),
    primary key (call_id, technology_key, application_id)
);
create index application_technologies_application on application_technologies (application_id);
insert into application_technologies (call_id, technology_key, technology, application_id)
    select f.call_id, f.technology_key, min(f.technology), f.application_id
    from (select a.call_id, a.id as application_id, t.value as technology, {folded t.value} as technology_key
          from applications a, {items a.technologies as t}
          where a.status <> 'draft' and a.trial = 0) f
    group by f.call_id, f.technology_key, f.application_id;
alter table applications add column looks_after_key {text} not null default '';
update applications set looks_after_key = (select {folded p.name} from people p where p.id = applications.looks_after_id)
    where looks_after_id is not null;
create index applications_by_looks_after on applications (call_id, looks_after_key, id);
