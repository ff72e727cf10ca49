-- Which sheet of a workbook an import reads and from which line, and how far it has been taken back.
alter table imports add column sheets {json} not null default '[]';
alter table imports add column sheet {text} not null default '';
alter table imports add column first_line {int} not null default 1;
alter table imports add column taken_back {int} not null default 0;
alter table imports add column taken_back_by {ref};
