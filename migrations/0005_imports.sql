-- Spreadsheets brought in: the file, how its columns were read, and what became of each line.
create table imports (
    id {id},
    call_id {ref} not null references calls (id),
    made_by {ref} not null,
    file_name {text} not null,
    size {int} not null,
    parts {int} not null,
    state {text} not null,
    encoding {text} not null,
    delimiter {text} not null,
    columns {json} not null,
    mapping {json} not null,
    lines {int} not null,
    done {int} not null,
    added {int} not null,
    updated {int} not null,
    unchanged {int} not null,
    refused {int} not null,
    lookalikes {int} not null,
    made_at {instant} not null,
    started_at {instant},
    finished_at {instant}
);
create index imports_call on imports (call_id, id);
create table import_parts (
    import_id {ref} not null references imports (id),
    part {int} not null,
    bytes {blob} not null,
    primary key (import_id, part)
);
-- Of lines that went in as they stand nothing is kept but their application; the others say column and reason.
create table import_lines (
    import_id {ref} not null references imports (id),
    line {int} not null,
    outcome {text} not null,
    application_id {ref},
    column_name {text} not null,
    reason {text} not null,
    before {json} not null,
    primary key (import_id, line)
);
