// Those who interview: when they can, ticked on a telephone, and their interviews in order with each file.
import { Button, NumberInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api';
import { asProblem } from '../problem';
import type { OwnInterviews } from '../types';
import { useFormat } from '../ui/format';
import { Page } from '../ui/shell/Page';
import { Empty } from '../ui/states/Empty';
import { regret, say } from '../ui/states/undo';
import classes from './interviews.module.css';
import { ownInterviewsQuery } from './queries';
import { TimesGrid } from './TimesGrid';

export function OwnInterviewsPage() {
  const { t } = useTranslation('interviews');
  const { data: calls } = useSuspenseQuery(ownInterviewsQuery);
  return (
    <Page path={[{ label: t('own.title') }]}>
      <h1>{t('own.title')}</h1>
      {calls.length === 0 && <Empty title={t('own.none')}>{t('own.noneText')}</Empty>}
      {calls.map((call) => (
        <section key={call.call_slug} className={classes.own} aria-labelledby={`call-${call.call_slug}`}>
          <h2 id={`call-${call.call_slug}`}>{call.call_name}</h2>
          <Mine call={call} />
          {call.slots.length > 0 && <When call={call} />}
        </section>
      ))}
    </Page>
  );
}

function Mine({ call }: { call: OwnInterviews }) {
  const { t } = useTranslation('interviews');
  const { weekday, time } = useFormat();
  if (call.interviews.length === 0) return <p className="quiet">{t('own.noInterviews')}</p>;
  const days = [...new Set(call.interviews.map(({ starts_at }) => weekday(starts_at, call.time_zone)))];
  return days.map((day) => (
    <div key={day}>
      <h3>{day}</h3>
      <ol className={classes.mine}>
        {call.interviews
          .filter(({ starts_at }) => weekday(starts_at, call.time_zone) === day)
          .map((one) => (
            <li key={one.id}>
              <span className="figure">{time(one.starts_at, call.time_zone)}</span>
              <span>
                <Link to="/interviews/$id" params={{ id: one.id }}>
                  {one.name}
                </Link>
                <span className="quiet">{one.one_liner}</span>
              </span>
              <span className="quiet">
                {one.link ? <a href={one.link}>{one.place}</a> : one.place} · {one.people.join(', ')}
              </span>
            </li>
          ))}
      </ol>
    </div>
  ));
}

function When({ call }: { call: OwnInterviews }) {
  const { t } = useTranslation('interviews');
  const format = useFormat();
  const cache = useQueryClient();
  const [free, setFree] = useState(call.free);
  const [most, setMost] = useState(call.most);
  const saving = useMutation({
    mutationFn: () =>
      api.PUT('/api/calls/{slug}/interviews/own-times', {
        params: { path: { slug: call.call_slug } },
        body: { free, most },
      }),
    onSuccess: () => say(t('own.saved')),
    onError: (thrown) => regret(asProblem(thrown).message),
    onSettled: () => cache.invalidateQueries({ queryKey: ownInterviewsQuery.queryKey }),
  });
  return (
    <div className={classes.when}>
      <h3>{t('own.when')}</h3>
      <p className="quiet">{t('own.whenHelp', { zone: format.zone(call.time_zone) })}</p>
      <TimesGrid slots={call.slots} zone={call.time_zone} value={free} change={setFree} />
      <NumberInput
        label={t('times.most')}
        w={220}
        min={0}
        max={40}
        value={most}
        onChange={(value) => setMost(Number(value))}
      />
      <Button className={classes.save} loading={saving.isPending} onClick={() => saving.mutate()}>
        {t('times.save')}
      </Button>
    </div>
  );
}
