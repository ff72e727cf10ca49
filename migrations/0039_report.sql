-- A call's report asks of each file when it was decided, when that was told, and how far it came: in this index alone.
create index decisions_call on decisions (call_id, application_id, decided, published_at, at);
