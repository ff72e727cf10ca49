// A team's own interview on its file's page: when, where, with whom; another time; or that it can't come. Before it is
// told of a time: when it can't come.
import { Button, Radio, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import desk from '../apply/draft/desk.module.css';
import { asProblem } from '../problem';
import type { InterviewDetail } from '../types';
import { useFormat } from '../ui/format';
import { say } from '../ui/states/undo';
import classes from './interviews.module.css';
import { OwnTimes } from './OwnTimes';
import { ownInterviewQuery } from './queries';
import { byDay } from './times';

export function OwnInterview({ id }: { id: number }) {
  const { t } = useTranslation('interviews');
  const { time, weekday, zone } = useFormat();
  const { data: own, isPending } = useQuery(ownInterviewQuery(id));
  const [doing, set] = useState<'move' | 'off' | null>(null);
  if (isPending) return null;
  if (!own || own.state === 'cancelled') return <OwnTimes id={id} />;
  if (own.state === 'called_off')
    return (
      <section className={desk.card} aria-labelledby="interview">
        <h2 id="interview">{t('team.off')}</h2>
        <p className={classes.fact}>{t('team.offText')}</p>
      </section>
    );
  return (
    <section className={desk.card} aria-labelledby="interview">
      <h2 id="interview">{t('team.title')}</h2>
      <p className={classes.moment}>
        {weekday(own.starts_at, own.time_zone)}, {time(own.starts_at, own.time_zone)}–{time(own.ends_at, own.time_zone)}
        <span className="quiet"> {zone(own.time_zone)}</span>
      </p>
      <dl className={classes.facts}>
        <dt>{t('team.place')}</dt>
        <dd>{own.link ? <a href={own.link}>{own.place}</a> : own.place}</dd>
        <dt>{t('team.people')}</dt>
        <dd>{own.people.join(', ')}</dd>
      </dl>
      <p>
        <a href={`/api/interviews/${own.id}/interview.ics`} download>
          {t('team.calendar')}
        </a>
      </p>
      {doing === 'move' && <Moving own={own} close={() => set(null)} />}
      {doing === 'off' && <CallingOff own={own} close={() => set(null)} />}
      {doing === null && own.may.call_off && (
        <div className={classes.acts}>
          {own.may.move && (
            <Button variant="default" onClick={() => set('move')}>
              {t('team.move')}
            </Button>
          )}
          <Button variant="subtle" color="gray" onClick={() => set('off')}>
            {t('team.cannot')}
          </Button>
        </div>
      )}
    </section>
  );
}

type Props = { own: InterviewDetail; close: () => void };

function useOwn(application: number, change: () => Promise<InterviewDetail>, done: () => void) {
  const cache = useQueryClient();
  const { queryKey } = ownInterviewQuery(application);
  return useMutation({
    mutationFn: change,
    onSuccess: (fresh) => {
      cache.setQueryData(queryKey, fresh);
      done();
    },
    // Whoever came too late sees what is free by now.
    onError: () => cache.invalidateQueries({ queryKey }),
  });
}

function Moving({ own, close }: Props) {
  const { t } = useTranslation('interviews');
  const { time, weekday, deadline } = useFormat();
  const [at, choose] = useState<string | null>(null);
  const moving = useOwn(
    own.application,
    () =>
      body(
        api.POST('/api/applications/{id}/interview/move', {
          params: { path: { id: own.application } },
          body: { starts_at: at ?? '' },
        }),
      ),
    () => {
      say(t('team.moved'));
      close();
    },
  );
  return (
    <div className={classes.moving}>
      <p className="quiet">
        {t('team.moveHelp', { count: own.moves_left, until: deadline(own.until, own.time_zone) })}
      </p>
      {own.other_times.length === 0 && <p>{t('team.noOther')}</p>}
      <Radio.Group label={t('team.times')} value={at} onChange={choose}>
        {byDay(own.other_times).map(({ day, slots }) => (
          <div key={day} className={classes.choices}>
            <b>{weekday(slots[0]?.starts_at ?? '', own.time_zone)}</b>
            <div className={classes.chips}>
              {slots.map(({ starts_at }) => (
                <Radio key={starts_at} value={starts_at} label={time(starts_at, own.time_zone)} />
              ))}
            </div>
          </div>
        ))}
      </Radio.Group>
      {moving.error && <p role="alert">{asProblem(moving.error).message}</p>}
      <div className={classes.acts}>
        <Button disabled={at === null} loading={moving.isPending} onClick={() => moving.mutate()}>
          {t('team.take')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

function CallingOff({ own, close }: Props) {
  const { t } = useTranslation('interviews');
  const [reason, setReason] = useState('');
  const going = useOwn(
    own.application,
    () =>
      body(
        api.POST('/api/applications/{id}/interview/absence', {
          params: { path: { id: own.application } },
          body: { reason: reason || null },
        }),
      ),
    close,
  );
  return (
    <div className={classes.moving}>
      <p>{t('team.cannotText')}</p>
      <Textarea
        label={t('team.reason')}
        maxLength={500}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {going.error && <p role="alert">{asProblem(going.error).message}</p>}
      <div className={classes.acts}>
        <Button color="brick" loading={going.isPending} onClick={() => going.mutate()}>
          {t('team.cannot')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
