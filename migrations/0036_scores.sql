-- What reviews say of a file, beside it, so that the house's lists are walked in that order: its calibrated score in
-- thousandths, from the last phase that has one; -1 where none has.
alter table applications add column score {int} not null default -1;
create index applications_by_score on applications (call_id, score, id);
