// Above the board: what holds and what does not yet, the places, and what is planned to be told.
import { Button } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api';
import { asProblem } from '../../problem';
import type { Board, CallDetail } from '../../types';
import { useFormat } from '../../ui/format';
import { Panes } from '../../ui/pieces/Panes';
import { regret, say } from '../../ui/states/undo';
import classes from './board.module.css';

// Above this a drawing says less than its figure.
const drawable = 60;

export function BoardHead({ call, board }: { call: CallDetail; board: Board }) {
  const { t } = useTranslation('board');
  const { number, day } = useFormat();
  const { places, taken, unanswered, answers_by } = board;
  return (
    <div className={classes.head}>
      <div>
        <h1>{t('title')}</h1>
        <p className="quiet">
          {t('lead')} {answers_by && unanswered > 0 && <b>{t('owed', { count: unanswered, day: day(answers_by) })}</b>}
        </p>
        <Planned slug={call.slug} zone={call.time_zone} board={board} />
      </div>
      {places !== null && (
        <div className={classes.places}>
          <p>
            <b className="display figure">{t('places', { taken: number(taken), places: number(places) })}</b>{' '}
            <span className="second quiet">
              {taken > places ? t('over', { count: taken - places }) : t('free', { count: places - taken })}
            </span>
          </p>
          {places <= drawable && (
            <Panes
              panes={Array.from({ length: Math.max(places, Math.min(taken, drawable)) }, (_, place) =>
                place >= places ? 'doubt' : place < taken ? 'lit' : 'unlit',
              )}
              size={12}
              gap={4}
              columns={Math.min(20, Math.max(places, taken))}
            />
          )}
        </div>
      )}
    </div>
  );
}

function Planned({ slug, zone, board }: { slug: string; zone: string; board: Board }) {
  const { t } = useTranslation('board');
  const { deadline } = useFormat();
  const cache = useQueryClient();
  const taking = useMutation({
    mutationFn: () => body(api.DELETE('/api/calls/{slug}/decisions/publication', { params: { path: { slug } } })),
    onSuccess: ({ planned }) => say(t('planned.taken', { count: planned })),
    onError: (problem) => regret(asProblem(problem).message),
    onSettled: () => cache.invalidateQueries({ queryKey: ['lists', slug] }),
  });
  if (board.planned.length === 0) return null;
  return (
    <div className={classes.planned}>
      <IconClock size={15} aria-hidden="true" />
      <span>
        {board.planned.map(({ at, files }) => t('planned.at', { count: files, when: deadline(at, zone) })).join(' ')}
      </span>
      <Button variant="subtle" size="compact-sm" loading={taking.isPending} onClick={() => taking.mutate()}>
        {t('planned.takeBack')}
      </Button>
    </div>
  );
}
