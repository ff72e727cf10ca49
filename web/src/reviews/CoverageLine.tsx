// How far a phase is read, in words: what is finished, what finds nobody, whose scores can't be compared.
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { asProblem } from '../problem';
import type { Phase } from '../types';
import { Panes } from '../ui/pieces/Panes';
import { regret, say } from '../ui/states/undo';
import { coverageQuery } from './queries';
import classes from './reviewing.module.css';

export function CoverageLine({ phase }: { phase: Phase }) {
  const { t } = useTranslation('reviews');
  const cache = useQueryClient();
  const { data } = useQuery(coverageQuery(phase.id));
  const reminding = useMutation({
    mutationFn: () => body(api.POST('/api/phases/{id}/reminders', { params: { path: { id: phase.id } } })),
    onSuccess: ({ reviewers }) => say(t('house.reminded', { count: reviewers })),
    onError: (thrown) => regret(asProblem(thrown).message),
    onSettled: () => cache.invalidateQueries({ queryKey: coverageQuery(phase.id).queryKey }),
  });
  if (!data) return null;
  const behind = data.given > data.finished;
  return (
    <div className={classes.coverage}>
      {data.wanted <= 60 && data.wanted > 0 && (
        <Panes lit={data.finished} total={data.wanted} size={9} columns={Math.min(data.wanted, 30)} />
      )}
      <p>
        <b>{t('house.readings', { finished: data.finished, wanted: data.wanted })}</b>{' '}
        {t('house.needed', { count: data.needed, capacity: data.capacity })}
      </p>
      {data.needed > data.capacity && (
        <p className={classes.doubt}>{t('house.short', { count: data.needed - data.capacity })}</p>
      )}
      {data.groups > 1 && <p className={classes.doubt}>{t('house.groups', { count: data.groups })}</p>}
      {phase.state === 'open' && behind && (
        <Button variant="default" size="xs" loading={reminding.isPending} onClick={() => reminding.mutate()}>
          {t('house.remind')}
        </Button>
      )}
    </div>
  );
}
