-- A column of the board is walked by score, and the standings shown are walked by place, past those on their way in or out.
create index applications_board_score on applications (call_id, board, score, id);
drop index applications_by_status;
drop index standings_place;
create index standings_place on standings (phase_id, generation, place, application_id);
