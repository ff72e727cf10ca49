-- What the verdict was made of, so that changed rules are tried on all files of a call without reading each of them whole.
-- Null until a file is next checked.
alter table applications add column facts {json};
