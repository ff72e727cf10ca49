// The ranked waiting list: ordered by drag, by the arrow keys on a grip or by its menu; each team with the desks it needs.
import { NumberInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import type { OffersPage } from '../types';
import { useDragOrder } from '../ui/order/dragOrder';
import { Grip } from '../ui/order/Grip';
import classes from './offers.module.css';
import { useChange } from './useChange';

type Wish = { id: number; place?: number; desks?: number };
type Props = { slug: string; page: OffersPage };

export function WaitingList({ slug, page: { waiting } }: Props) {
  const { t } = useTranslation('offers');
  const changing = useChange(slug, ({ id, ...wish }: Wish) =>
    body(api.PATCH('/api/calls/{slug}/waiting-list/{id}', { params: { path: { slug, id } }, body: wish })),
  );
  const at = (id: string) => waiting.findIndex(({ application }) => String(application) === id);
  const order = useDragOrder((dragged, target, side) => {
    const [from, to] = [at(dragged), at(target)];
    // Counted without the one that moves.
    const place = to + (side === 'after' ? 1 : 0) - (from < to ? 1 : 0) + 1;
    changing.mutate({ id: Number(dragged), place });
  });
  return (
    <section className={classes.block} aria-labelledby="waiting">
      <h2 id="waiting">{t('waiting.title', { count: waiting.length })}</h2>
      <p className="second quiet">{t(waiting.length === 0 ? 'waiting.none' : 'waiting.text')}</p>
      <ol className={classes.waiting}>
        {waiting.map(({ application, startup, desks, hindrance }, place) => (
          <li key={application} className={classes.waits} {...order.place(String(application))}>
            <Grip
              name={startup}
              id={String(application)}
              order={order}
              move={(step) => {
                const to = place + 1 + (step === 'up' ? -1 : 1);
                if (to >= 1 && to <= waiting.length) changing.mutate({ id: application, place: to });
              }}
            />
            <span className="figure quiet">{place + 1}</span>
            <span className={classes.waitsName}>
              <Link to="/calls/$slug/applications/$id" params={{ slug, id: application }} className={classes.name}>
                {startup}
              </Link>
              {hindrance && <span className={classes.hindrance}>{t('waiting.skipped', { reason: hindrance })}</span>}
            </span>
            <Desks
              key={desks}
              desks={desks}
              label={t('waiting.desks', { name: startup })}
              change={(next) => changing.mutate({ id: application, desks: next })}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Desks({ desks, label, change }: { desks: number; label: string; change: (desks: number) => void }) {
  const { t } = useTranslation('offers');
  return (
    <NumberInput
      className={classes.desks}
      size="xs"
      min={0}
      max={100}
      suffix={` ${t('waiting.unit')}`}
      aria-label={label}
      defaultValue={desks}
      onBlur={(event) => {
        const next = Number.parseInt(event.currentTarget.value, 10);
        if (Number.isInteger(next) && next !== desks) change(next);
      }}
    />
  );
}
