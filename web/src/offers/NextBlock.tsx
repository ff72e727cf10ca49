// What the house does next with a place that came free: who gets it and when, and who is passed over and why.
import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api, body, onVersion } from '../api';
import type { OffersPage } from '../types';
import { useFormat } from '../ui/format';
import { Panes } from '../ui/pieces/Panes';
import classes from './offers.module.css';
import { useChange } from './useChange';
import { useWhen } from './useWhen';

const drawable = 60;

export function NextBlock({ slug, page }: { slug: string; page: OffersPage }) {
  const { t } = useTranslation('offers');
  const { number } = useFormat();
  const { terms, plan, held, held_desks } = page;
  const path = { params: { path: { slug } } };
  const pausing = useChange(slug, () =>
    body(
      api.PATCH('/api/calls/{slug}/offer-terms', {
        ...path,
        body: { paused: !terms.paused },
        headers: onVersion(terms.version),
      }),
    ),
  );
  const passing = useChange(slug, () => body(api.POST('/api/calls/{slug}/offers/places', path)));
  const never = terms.places !== null && terms.places - held - plan.freed > 0 && page.waiting.length > 0;
  return (
    <section className={classes.next} aria-labelledby="next">
      <div className={classes.nextHead}>
        <h2 id="next">{t('next.title')}</h2>
        <Button
          variant="default"
          size="xs"
          leftSection={terms.paused ? <IconPlayerPlay size={15} /> : <IconPlayerPause size={15} />}
          loading={pausing.isPending}
          onClick={() => pausing.mutate(undefined)}
        >
          {t(terms.paused ? 'next.goOn' : 'next.pause')}
        </Button>
      </div>
      <Plan page={page} />
      <div className={classes.rooms}>
        {terms.places !== null && (
          <span>
            <b className="figure">{t('places', { held: number(held), places: number(terms.places) })}</b>{' '}
            {terms.places <= drawable && (
              <Panes lit={Math.min(held, terms.places)} total={terms.places} size={10} gap={3} />
            )}
          </span>
        )}
        {terms.desks !== null && (
          <span>
            <b className="figure">{t('desks', { held: number(held_desks), desks: number(terms.desks) })}</b>{' '}
            <span className="second quiet">
              {held_desks > terms.desks
                ? t('desksOver', { count: held_desks - terms.desks })
                : t('desksFree', { count: terms.desks - held_desks })}
            </span>
          </span>
        )}
      </div>
      {never && (
        <div>
          <Button variant="default" size="xs" loading={passing.isPending} onClick={() => passing.mutate(undefined)}>
            {t('next.give')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Plan({ page: { plan, terms } }: { page: OffersPage }) {
  const { t } = useTranslation('offers');
  const { day } = useFormat();
  const when = useWhen(terms.time_zone);
  const [first, ...others] = plan.next;
  const name = first?.startup ?? '';
  return (
    <>
      <p className={classes.plan} role="status">
        {plan.state === 'planned' && plan.at && first && <b>{t('next.planned', { name, when: when(plan.at) })}</b>}
        {plan.state === 'paused' && <b>{t('next.paused')}</b>}
        {plan.state === 'stopped' && (
          <b>{t('next.stopped', { day: terms.cohort_starts_on ? day(terms.cohort_starts_on) : '' })}</b>
        )}
        {plan.state === 'nobody_fits' && <b>{t('next.nobody', { count: plan.freed })}</b>}
        {plan.state === 'nothing_free' && t('next.nothing')}{' '}
        {plan.state !== 'planned' && first && t('next.would', { name })}
        {plan.state === 'planned' &&
          others.length > 0 &&
          t('next.then', { names: others.map(({ startup }) => startup).join(', ') })}
      </p>
      {plan.skipped.length > 0 && (
        <ul className={classes.skipped}>
          {plan.skipped.map(({ application, startup, reason }) => (
            <li key={application}>{t('next.skipped', { name: startup, reason })}</li>
          ))}
        </ul>
      )}
      {plan.state === 'planned' && plan.stops_at && (
        <p className="second quiet">{t('next.until', { day: day(plan.stops_at, terms.time_zone) })}</p>
      )}
    </>
  );
}
