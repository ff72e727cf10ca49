// On what terms this call offers places: days to answer, when a free place is passed on, until when, how many desks.
import { Button, Chip, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onVersion } from '../api';
import type { OffersPage } from '../types';
import { useFormat } from '../ui/format';
import { say } from '../ui/states/undo';
import classes from './offers.module.css';
import { useChange } from './useChange';

type Terms = OffersPage['terms'];

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const minutesOf = (clock: string) => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

export function TermsBlock({ slug, terms }: { slug: string; terms: Terms }) {
  return <TermsForm key={terms.version} slug={slug} terms={terms} />;
}

function TermsForm({ slug, terms }: { slug: string; terms: Terms }) {
  const { t } = useTranslation('offers');
  const { locale, zone } = useFormat();
  const [days, setDays] = useState(terms.days);
  const [from, setFrom] = useState(clockOf(terms.open_from));
  const [until, setUntil] = useState(clockOf(terms.open_until));
  const [open, setOpen] = useState(terms.open_days.map(String));
  const [stops, setStops] = useState(terms.stops_days);
  const [desks, setDesks] = useState<number | ''>(terms.desks ?? '');
  const own = desks === '' ? null : desks === terms.desks ? terms.own_desks : desks;
  const saving = useChange(
    slug,
    () =>
      body(
        api.PATCH('/api/calls/{slug}/offer-terms', {
          params: { path: { slug } },
          body: {
            days,
            open_from: minutesOf(from),
            open_until: minutesOf(until),
            open_days: open.map(Number),
            stops_days: stops,
            desks: own,
          },
          headers: onVersion(terms.version),
        }),
      ),
    () => say(t('terms.saved')),
  );
  // 1 January 2024 was a Monday.
  const named = (day: number) =>
    new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, day)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(undefined);
  };
  return (
    <section className={classes.block} aria-labelledby="terms">
      <h2 id="terms">{t('terms.title')}</h2>
      <form className={classes.terms} onSubmit={submit}>
        <NumberInput label={t('terms.days')} min={1} max={60} value={days} onChange={(v) => setDays(Number(v))} />
        <fieldset className={classes.hours}>
          <legend>{t('terms.hours', { zone: zone(terms.time_zone) })}</legend>
          <div className={classes.clocks}>
            <TextInput
              type="time"
              label={t('terms.from')}
              value={from}
              onChange={(event) => setFrom(event.currentTarget.value)}
            />
            <TextInput
              type="time"
              label={t('terms.until')}
              value={until}
              onChange={(event) => setUntil(event.currentTarget.value)}
            />
          </div>
          <Chip.Group multiple value={open} onChange={setOpen}>
            <div className={classes.days}>
              {weekdays.map((day) => (
                <Chip key={day} value={String(day)} size="xs">
                  {named(day)}
                </Chip>
              ))}
            </div>
          </Chip.Group>
        </fieldset>
        <NumberInput
          label={t('terms.stops')}
          description={t('terms.stopsText')}
          min={0}
          max={365}
          value={stops}
          onChange={(v) => setStops(Number(v))}
        />
        <NumberInput
          label={t('terms.desks')}
          description={t('terms.desksText')}
          min={0}
          value={desks}
          onChange={(v) => setDesks(v === '' ? '' : Number(v))}
        />
        <Button type="submit" variant="default" loading={saving.isPending}>
          {t('terms.save')}
        </Button>
      </form>
    </section>
  );
}
