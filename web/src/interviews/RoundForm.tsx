// The round: its days and hours, how long each interview takes, the rooms, how many ask, what a team may move.
import { Button, NumberInput, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onVersion } from '../api';
import { asProblem } from '../problem';
import type { InterviewsTold } from '../types';
import { useFormat } from '../ui/format';
import classes from './interviews.module.css';
import { RoundRules } from './RoundRules';
import { clockOf, minutesOf } from './times';
import { useInterviews } from './useInterviews';

export type Round = NonNullable<InterviewsTold['round']>;
const first: Round = {
  days: [{ day: '', from: 540, until: 1080 }],
  minutes: 30,
  pause: 10,
  panels: [{ name: '', link: null }],
  at_least: 2,
  notice_hours: 24,
  most_moves: 2,
  version: 0,
  answer_by: null,
};

type Props = { slug: string; zone: string; round: Round | null; done: () => void };

export function RoundForm({ slug, zone, round, done }: Props) {
  const { t } = useTranslation('interviews');
  const format = useFormat();
  const [wish, setWish] = useState<Round>(round ?? first);
  const set = (part: Partial<Round>) => setWish({ ...wish, ...part });
  const saving = useInterviews(
    slug,
    () =>
      body(
        api.PUT('/api/calls/{slug}/interviews/round', {
          params: { path: { slug } },
          body: {
            days: wish.days,
            minutes: wish.minutes,
            pause: wish.pause,
            panels: wish.panels.map(({ name, link }) => ({ name, link: link || null })),
            at_least: wish.at_least,
            notice_hours: wish.notice_hours,
            most_moves: wish.most_moves,
          },
          headers: onVersion(wish.version),
        }),
      ),
    done,
  );
  const problem = saving.error ? asProblem(saving.error) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  const day = (at: number, part: Partial<Round['days'][number]>) =>
    set({ days: wish.days.map((one, place) => (place === at ? { ...one, ...part } : one)) });
  const panel = (at: number, part: Partial<Round['panels'][number]>) =>
    set({ panels: wish.panels.map((one, place) => (place === at ? { ...one, ...part } : one)) });
  return (
    <form className={classes.form} onSubmit={submit}>
      <fieldset className={classes.rows}>
        <legend>{t('round.days', { zone: format.zone(zone) })}</legend>
        {wish.days.map((one, at) => (
          <div key={at} className={classes.row}>
            <TextInput
              type="date"
              label={t('round.day')}
              required
              withAsterisk={false}
              value={one.day}
              onChange={(event) => day(at, { day: event.currentTarget.value })}
            />
            <TextInput
              type="time"
              label={t('round.from')}
              value={clockOf(one.from)}
              onChange={(event) => day(at, { from: minutesOf(event.currentTarget.value) })}
            />
            <TextInput
              type="time"
              label={t('round.until')}
              value={clockOf(one.until)}
              onChange={(event) => day(at, { until: minutesOf(event.currentTarget.value) })}
            />
            <Without
              label={t('round.withoutDay', { number: at + 1 })}
              hidden={wish.days.length === 1}
              go={() => set({ days: wish.days.filter((_one, place) => place !== at) })}
            />
          </div>
        ))}
        {problem?.of('days') && <p role="alert">{problem.of('days')}</p>}
        <More go={() => set({ days: [...wish.days, { day: '', from: 540, until: 1080 }] })}>{t('round.moreDays')}</More>
      </fieldset>
      <div className={classes.row}>
        <NumberInput
          label={t('round.minutes')}
          min={5}
          max={240}
          value={wish.minutes}
          error={problem?.of('minutes')}
          onChange={(value) => set({ minutes: Number(value) })}
        />
        <NumberInput
          label={t('round.pause')}
          min={0}
          max={120}
          value={wish.pause}
          error={problem?.of('pause')}
          onChange={(value) => set({ pause: Number(value) })}
        />
      </div>
      <fieldset className={classes.rows}>
        <legend>{t('round.panels')}</legend>
        {wish.panels.map((one, at) => (
          <div key={at} className={classes.row}>
            <TextInput
              label={t('round.room', { number: at + 1 })}
              required
              withAsterisk={false}
              maxLength={120}
              value={one.name}
              onChange={(event) => panel(at, { name: event.currentTarget.value })}
            />
            <TextInput
              label={t('round.link')}
              maxLength={2000}
              value={one.link ?? ''}
              error={problem?.of(`panels[${at}].link`)}
              onChange={(event) => panel(at, { link: event.currentTarget.value })}
            />
            <Without
              label={t('round.withoutRoom', { number: at + 1 })}
              hidden={wish.panels.length === 1}
              go={() => set({ panels: wish.panels.filter((_one, place) => place !== at) })}
            />
          </div>
        ))}
        {problem?.of('panels') && <p role="alert">{problem.of('panels')}</p>}
        <More go={() => set({ panels: [...wish.panels, { name: '', link: null }] })}>{t('round.moreRooms')}</More>
      </fieldset>
      <RoundRules wish={wish} set={set} />
      <div className={classes.acts}>
        <Button type="submit" loading={saving.isPending}>
          {t('round.save')}
        </Button>
        <Button variant="default" onClick={done}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

function More({ go, children }: { go: () => void; children: string }) {
  return (
    <Button
      variant="subtle"
      color="gray"
      size="xs"
      leftSection={<IconPlus size={15} aria-hidden="true" />}
      onClick={go}
      style={{ justifySelf: 'start' }}
    >
      {children}
    </Button>
  );
}

function Without({ label, hidden, go }: { label: string; hidden: boolean; go: () => void }) {
  if (hidden) return <span />;
  return (
    <Button variant="subtle" color="gray" px={8} aria-label={label} onClick={go}>
      <IconX size={16} aria-hidden="true" />
    </Button>
  );
}
