// A team that is at interview ticks when it can't come, before the house gives out the times, and until it does.
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onVersion } from '../api';
import desk from '../apply/draft/desk.module.css';
import { asProblem } from '../problem';
import type { InterviewTimesAsked } from '../types';
import { useFormat } from '../ui/format';
import { regret, say } from '../ui/states/undo';
import classes from './interviews.module.css';
import { ownTimesQuery } from './queries';
import { TimesGrid } from './TimesGrid';

export function OwnTimes({ id }: { id: number }) {
  const { t } = useTranslation('interviews');
  const { day, moment, zone } = useFormat();
  const { data: asked } = useQuery(ownTimesQuery(id));
  if (!asked || asked.slots.length === 0) return null;
  return (
    <section className={desk.card} aria-labelledby="times">
      <h2 id="times">{t('asked.title')}</h2>
      <p className={classes.fact}>
        {t('asked.help', { zone: zone(asked.time_zone) })}
        {asked.answer_by && !asked.answered_at && ` ${t('asked.until', { day: day(asked.answer_by) })}`}
      </p>
      {asked.by_house.length > 0 && <p className="quiet">{t('asked.byHouse', { count: asked.by_house.length })}</p>}
      <Ticking key={asked.version} asked={asked} />
      {asked.answered_at && (
        <p className="quiet">
          {t('asked.answered', { who: asked.answered_by, when: moment(asked.answered_at, asked.time_zone) })}
        </p>
      )}
    </section>
  );
}

function Ticking({ asked }: { asked: InterviewTimesAsked }) {
  const { t } = useTranslation('interviews');
  const cache = useQueryClient();
  const [busy, setBusy] = useState(asked.busy);
  const { queryKey } = ownTimesQuery(asked.application);
  const said = asked.answered_at !== null && [...busy].sort().join() === [...asked.busy].sort().join();
  const saving = useMutation({
    mutationFn: () =>
      body(
        api.PUT('/api/applications/{id}/interview/times', {
          params: { path: { id: asked.application } },
          body: { busy },
          headers: onVersion(asked.version),
        }),
      ),
    onSuccess: (fresh) => {
      cache.setQueryData(queryKey, fresh);
      say(t('asked.saved'));
    },
    // A co-founder, or the house, was faster; or the team has a time by now.
    onError: (thrown) => {
      regret(asProblem(thrown).message);
      void cache.invalidateQueries({ queryKey: ['applications', String(asked.application)] });
    },
  });
  return (
    <div className={classes.ticking}>
      <TimesGrid slots={asked.slots} zone={asked.time_zone} value={busy} change={setBusy} />
      <Button className={classes.save} disabled={said} loading={saving.isPending} onClick={() => saving.mutate()}>
        {t('asked.save', { count: busy.length })}
      </Button>
    </div>
  );
}
