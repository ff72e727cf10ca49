-- Counts by status, verdict and who looks after a file read this index alone, not each file of a call.
create index applications_counts on applications (call_id, status, eligibility, looks_after_id, trial, startup_id);
