-- What each caller may see: my_T is what of the table T the caller's grants reach. Laid anew whenever this
-- text changes, so that a rule about who sees what is changed here, not by a migration.

-- Operators and programmes that the caller runs, as a manager or an administrator. There are few of them and most
-- statements ask; on SQLite each `in (select ...)` costs a table of its own, so these alone say `exists`.
create view my_operators_run as
    select o.id from operators o where exists
        (select 1 from grants g where g.person_id = caller() and g.programme_id is null
            and ((g.operator_id = o.id and g.role in ('manager', 'admin')) or (g.operator_id is null and g.role = 'admin')));
create view my_programmes_run as
    select p.id, p.operator_id from programmes p where exists
        (select 1 from grants g where g.person_id = caller()
            and ((g.programme_id = p.id and g.role = 'manager')
              or (g.programme_id is null and g.operator_id = p.operator_id and g.role in ('manager', 'admin'))
              or (g.programme_id is null and g.operator_id is null and g.role = 'admin')));
create view my_own_startups as
    select t.startup_id as id from team_members t where t.person_id = caller();
create view my_startups as
    select s.*, case when s.id in (select o.id from my_own_startups o) then 1 else 0 end as mine
    from startups s
    where s.id in (select o.id from my_own_startups o)
       or s.id in (select t.startup_id from ties t where t.startup_id = s.id and t.operator_id in (select p.operator_id from my_programmes_run p));
create view my_ties as
    select t.* from ties t where t.operator_id in (select p.operator_id from my_programmes_run p);
create view my_told_apart as
    select t.* from told_apart t where t.operator_id in (select p.operator_id from my_programmes_run p);
create view my_team_members as
    select t.id, t.startup_id, t.person_id, t.name, t.email, t.title, t.writes_code, t.full_time, t.hours_told, t.owner,
           t.employers,
           case when t.person_id = caller() then t.age_band end as age_band,
           case when t.person_id = caller() then t.gender end as gender
    from team_members t
    where t.startup_id in (select o.id from my_own_startups o)
       or t.startup_id in (select k.startup_id from ties k where k.startup_id = t.startup_id and k.operator_id in (select p.operator_id from my_programmes_run p));
create view my_calls_run as
    select c.id from my_programmes_run p join calls c on c.programme_id = p.id;
create view my_calls as
    select c.*, case when c.id in (select r.id from my_calls_run r) then 1 else 0 end as run
    from calls c where c.published_at is not null or c.id in (select r.id from my_calls_run r);
create view my_call_texts as
    select t.* from call_texts t where t.call_id in (select c.id from my_calls c);
-- What stands in pencil, and every other mark of the house, is told to those who run the call alone.
create view my_applications as
    select a.id, a.call_id, a.startup_id, a.status, a.trial, a.eligibility, a.verdict, a.trouble, a.checked_at, a.overridden,
           a.override_reason, a.overridden_by, a.overridden_at, a.begun_at, a.sent_at, a.updated_at, a.extended_until,
           a.extension_reason, a.sent_version, a.changed_since_sent, a.version, a.import_id, a.external_key,
           a.stated_people, a.stated_developers, a.name, a.name_key, a.one_liner, a.city, a.city_key, a.country, a.people,
           a.developers, a.developers_known, a.technologies, a.facts,
           case when a.call_id in (select c.id from my_calls_run c) then a.board else a.status end as board,
           case when a.call_id in (select c.id from my_calls_run c) then a.board_version else 1 end as board_version,
           case when a.call_id in (select c.id from my_calls_run c) then a.decision_id end as decision_id,
           case when a.call_id in (select c.id from my_calls_run c) then a.looks_after_id end as looks_after_id,
           case when a.call_id in (select c.id from my_calls_run c) then a.looks_after_key else '' end as looks_after_key,
           case when a.call_id in (select c.id from my_calls_run c) then a.tags else '[]' end as tags,
           case when a.call_id in (select c.id from my_calls_run c) then a.notes else 0 end as notes,
           case when exists (select 1 from my_own_startups o where o.id = a.startup_id) then 1 else 0 end as mine
    from applications a
    where (a.status <> 'draft' and a.trial = 0 and a.call_id in (select c.id from my_calls_run c))
       or exists (select 1 from my_own_startups o where o.id = a.startup_id);
-- The same for the house alone, in columns that have an index: its lists walk the board.
create view my_applications_run as
    select a.* from applications a
    where a.status <> 'draft' and a.trial = 0 and a.call_id in (select c.id from my_calls_run c);
create view my_decisions as
    select d.* from decisions d where d.call_id in (select c.id from my_calls_run c);
create view my_place_limits as
    select l.* from place_limits l where l.call_id in (select c.id from my_calls_run c);
create view my_reasons as
    select r.* from reasons r where r.call_id in (select c.id from my_calls_run c);
-- The team reads what it was told, the house what it has told.
create view my_told_reasons as
    select t.* from told_reasons t where t.application_id in
        (select a.id from applications a where a.id = t.application_id
            and (a.startup_id in (select o.id from my_own_startups o) or a.call_id in (select c.id from my_calls_run c)));
create view my_openings as
    select o.* from openings o where o.application_id in
        (select a.id from applications a where a.id = o.application_id and a.call_id in (select c.id from my_calls_run c));
create view my_reminders as
    select r.* from reminders r where r.application_id in
        (select a.id from applications a where a.id = r.application_id and a.startup_id in (select o.id from my_own_startups o));
create view my_answers as
    select n.* from answers n where n.application_id in
        (select a.id from applications a where a.id = n.application_id and a.startup_id in (select o.id from my_own_startups o));
create view my_application_versions as
    select v.* from application_versions v where v.application_id in (select a.id from my_applications a where a.id = v.application_id);
create view my_notes as
    select n.* from notes n where n.application_id in
        (select a.id from applications a where a.id = n.application_id and a.call_id in (select c.id from my_calls_run c));
create view my_application_tags as
    select t.* from application_tags t where t.call_id in (select c.id from my_calls_run c);
create view my_application_technologies as
    select t.* from application_technologies t where t.call_id in (select c.id from my_calls_run c)
       or t.application_id in (select a.id from applications a where a.id = t.application_id and a.startup_id in (select o.id from my_own_startups o));
create view my_saved_views as
    select v.*, case when v.person_id = caller() then 1 else 0 end as mine
    from saved_views v
    where v.call_id in (select c.id from my_calls_run c) and (v.shared = 1 or v.person_id = caller());
create view my_events as
    select e.* from events e
    where e.programme_id in (select p.id from my_programmes_run p)
       or (e.programme_id is null and e.operator_id in (select o.id from my_operators_run o))
       or (e.team_sees = 1 and e.startup_id in (select s.id from my_own_startups s))
       or e.actor_id = caller();
create view my_imports as
    select i.* from imports i where i.call_id in (select c.id from my_calls_run c);
create view my_import_lines as
    select l.* from import_lines l where l.import_id in (select i.id from my_imports i where i.id = l.import_id);
-- Letters of no house are about accounts; who administers the whole installation sees that they went.
create view my_letters as
    select l.* from letters l
    where l.operator_id in (select o.id from my_operators_run o)
       or l.programme_id in (select p.id from my_programmes_run p)
       or (l.operator_id is null and exists
            (select 1 from grants g where g.person_id = caller() and g.role = 'admin' and g.operator_id is null and g.programme_id is null));
create view my_notices as
    select n.* from notices n where n.person_id = caller();
create view my_webhooks as
    select w.* from webhooks w where w.operator_id in (select o.id from my_operators_run o);
create view my_webhook_kinds as
    select k.* from webhook_kinds k where k.webhook_id in (select w.id from my_webhooks w);
create view my_webhook_deliveries as
    select d.* from webhook_deliveries d where d.webhook_id in (select w.id from my_webhooks w);
-- A secret is told when it is made, and never again: nobody sees one here, and without a view the table had no guard.
create view my_webhook_secrets as
    select s.* from webhook_secrets s where 1 = 0;
create view my_second_factors as
    select f.id, f.person_id, f.made_at, f.confirmed_at from second_factors f where f.person_id = caller();
create view my_recovery_codes as
    select r.id, r.person_id, r.used_at from recovery_codes r where r.person_id = caller();
create view my_tokens as
    select t.id, t.person_id, t.name, t.scopes, t.made_at, t.expires_at, t.last_used_at from tokens t where t.person_id = caller();
-- A reviewer sees the phases of the calls that they read for but those that are for others to read, their own readings once they were given them, and, where
-- the phase does not hide them, those of others on a file once their own is finished.
create view my_review_phases as
    select p.* from review_phases p
    where p.call_id in (select c.id from my_calls_run c)
       or exists (select 1 from reviewers w where w.call_id = p.call_id and w.person_id = caller()
            and (not exists (select 1 from phase_readers k where k.phase_id = p.id)
              or exists (select 1 from phase_readers k where k.phase_id = p.id and k.reviewer_id = w.id)
              or exists (select 1 from reviews r where r.phase_id = p.id and r.reviewer_id = w.id and r.state <> 'proposed')));
create view my_phase_readers as
    select k.* from phase_readers k where k.phase_id in
        (select p.id from review_phases p where p.id = k.phase_id and p.call_id in (select c.id from my_calls_run c));
create view my_reviewers as
    select w.* from reviewers w
    where w.person_id = caller() or w.call_id in (select c.id from my_calls_run c);
create view my_conflicts as
    select k.* from conflicts k
    where k.call_id in (select c.id from my_calls_run c)
       or k.reviewer_id in (select w.id from reviewers w where w.person_id = caller());
create view my_bids as
    select b.* from bids b where b.reviewer_id in (select w.id from reviewers w where w.person_id = caller());
create view my_own_reviews as
    select r.* from reviews r
    where r.state <> 'proposed' and r.reviewer_id in (select w.id from reviewers w where w.person_id = caller());
-- Calls whose scores one may be told: who still reads is not to be led by what others found.
create view my_calls_scored as
    select c.id from my_calls_run c where c.id not in (select r.call_id from my_own_reviews r where r.state <> 'finished');
create view my_reviews as
    select r.* from reviews r
    where r.call_id in (select c.id from my_calls_run c)
       or (r.state <> 'proposed' and r.reviewer_id in (select w.id from reviewers w where w.person_id = caller()))
       or (r.state = 'finished' and r.phase_id in (select p.id from review_phases p where p.id = r.phase_id and p.hides_scores = 0)
           and exists (select 1 from my_own_reviews o
                       where o.application_id = r.application_id and o.phase_id = r.phase_id and o.state = 'finished'));
create view my_standings as
    select s.* from standings s where (s.phase_id, s.generation) in
        (select p.id, p.generation from review_phases p where p.call_id in (select c.id from my_calls_run c));
-- How harsh one is, a reviewer is told of oneself alone, once nothing is left to finish.
create view my_severities as
    select s.* from severities s
    where (s.phase_id, s.generation) in (select p.id, p.generation from review_phases p)
      and (s.phase_id in (select p.id from review_phases p where p.call_id in (select c.id from my_calls_run c))
       or (s.reviewer_id in (select w.id from reviewers w where w.person_id = caller())
           and s.phase_id not in (select r.phase_id from my_own_reviews r where r.phase_id = s.phase_id and r.state <> 'finished')));
-- Whoever sits in a jury sees its agenda but for the files that they have a tie with, and their own vote; the votes of
-- others are told to those who run the call, once the vote on the file is closed.
create view my_juries_run as
    select j.id from juries j where j.call_id in (select c.id from my_calls_run c);
create view my_juries as
    select j.* from juries j
    where j.call_id in (select c.id from my_calls_run c)
       or j.id in (select m.jury_id from jurors m where m.person_id = caller());
create view my_jurors as
    select m.* from jurors m where m.jury_id in (select j.id from my_juries j where j.id = m.jury_id);
create view my_jury_files as
    select f.* from jury_files f
    where f.jury_id in (select j.id from my_juries_run j)
       or (f.jury_id in (select m.jury_id from jurors m where m.person_id = caller())
           and f.application_id not in (select k.application_id from conflicts k where k.application_id = f.application_id
                and k.reviewer_id in (select w.id from reviewers w where w.person_id = caller())));
create view my_jury_votes as
    select v.* from jury_votes v
    where v.person_id = caller()
       or v.file_id in (select f.id from jury_files f where f.id = v.file_id and f.vote_closed_at is not null
            and f.jury_id in (select j.id from my_juries_run j));
create view my_jury_sat_out as
    select o.* from jury_sat_out o where o.file_id in
        (select f.id from jury_files f where f.id = o.file_id and f.jury_id in (select j.id from my_juries_run j));
-- Of the interviews of a call, whoever asks there sees the round and what was told of theirs, but for teams that they have
-- a tie with; a team sees its own once it was told. What stands in pencil is the house's.
create view my_interview_rounds as
    select r.* from interview_rounds r
    where r.call_id in (select c.id from my_calls_run c)
       or r.call_id in (select w.call_id from interviewers w where w.person_id = caller());
create view my_interviewers as
    select w.* from interviewers w
    where w.person_id = caller() or w.call_id in (select c.id from my_calls_run c);
-- A team reads what is noted of its times once it was asked, which happens to those alone who know that they are at
-- interview.
create view my_interview_teams as
    select t.* from interview_teams t
    where t.call_id in (select c.id from my_calls_run c)
       or (t.asked_at is not null and t.application_id in (select a.id from applications a where a.id = t.application_id
            and a.status = 'interview' and a.startup_id in (select s.id from my_own_startups s)));
create view my_interview_plans as
    select p.* from interview_plans p where p.call_id in (select c.id from my_calls_run c);
create view my_interviews_asked as
    select i.* from interviews i
    where i.id in (select p.interview_id from interview_people p where p.person_id = caller() and p.gone = 0)
      and i.state = 'invited'
      and i.application_id not in (select k.application_id from conflicts k where k.application_id = i.application_id
            and k.reviewer_id in (select w.id from reviewers w where w.person_id = caller()));
create view my_interviews as
    select i.* from interviews i
    where i.call_id in (select c.id from my_calls_run c)
       or i.id in (select k.id from my_interviews_asked k where k.id = i.id)
       or i.application_id in (select a.id from applications a where a.id = i.application_id and a.startup_id in (select s.id from my_own_startups s));
create view my_interview_people as
    select p.* from interview_people p
    where p.person_id = caller() or p.interview_id in (select i.id from interviews i where i.id = p.interview_id
            and i.call_id in (select c.id from my_calls_run c));
-- Whoever was given a file to read, sits in a jury that is not over, or interviews its team, may open what was sent with
-- it, unless that would say whose it is.
create view my_files as
    select f.* from files f
    where f.startup_id in (select o.id from my_own_startups o)
       or f.id in (select s.deck_id from my_startups s where s.id = f.startup_id)
       or f.id in (select v.file_id from sent_files v where v.file_id = f.id and v.application_id in (select a.id from my_applications a where a.id = v.application_id))
       or f.id in (select v.file_id from sent_files v where v.file_id = f.id and v.application_id in
           (select r.application_id from my_own_reviews r where r.application_id = v.application_id
                and r.phase_id in (select p.id from review_phases p where p.hides_names = 0)))
       or f.id in (select v.file_id from sent_files v where v.file_id = f.id and v.application_id in
           (select y.application_id from my_jury_files y where y.application_id = v.application_id
                and y.jury_id in (select j.id from juries j where j.state <> 'closed' and (j.phase_id is null
                     or j.phase_id in (select p.id from review_phases p where p.hides_names = 0)))))
       or f.id in (select v.file_id from sent_files v where v.file_id = f.id and v.application_id in
           (select i.application_id from my_interviews_asked i where i.application_id = v.application_id));
-- An offer is its team's once it is made; what it follows from, the list and the places that came free, is the house's.
create view my_offers as
    select o.* from offers o
    where o.call_id in (select c.id from my_calls_run c)
       or o.application_id in (select a.id from applications a where a.id = o.application_id and a.startup_id in (select s.id from my_own_startups s));
create view my_offer_conditions as
    select k.* from offer_conditions k
    where k.call_id in (select c.id from my_calls_run c)
       or k.offer_id in (select o.id from offers o join applications a on a.id = o.application_id
                         where o.id = k.offer_id and a.startup_id in (select s.id from my_own_startups s));
create view my_offer_terms as
    select t.* from offer_terms t where t.call_id in (select c.id from my_calls_run c);
create view my_waiting_places as
    select w.* from waiting_places w where w.call_id in (select c.id from my_calls_run c);
create view my_freed_places as
    select f.* from freed_places f where f.call_id in (select c.id from my_calls_run c);
create view my_offer_links as
    select l.* from offer_links l where 1 = 0;
create view my_participations as
    select p.*, a.startup_id, a.name as startup_name from participations p join applications a on a.id = p.application_id
    where p.programme_id in (select r.id from my_programmes_run r)
       or a.startup_id in (select s.id from my_own_startups s);
