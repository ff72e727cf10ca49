-- Which files went out with which version: the house reaches these and the deck, never what a draft holds.
create table sent_files (
    application_id {ref} not null references applications (id),
    number {int} not null,
    file_id {ref} not null references files (id),
    primary key (application_id, number, file_id)
);
create index sent_files_file on sent_files (file_id);
insert into sent_files (application_id, number, file_id)
    select n.application_id, a.sent_version, n.file_id from answers n join applications a on a.id = n.application_id
    where a.sent_version > 0 and n.file_id is not null;
