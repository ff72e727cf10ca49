// The calls that are open or about to be, with what has come in.
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { callsQuery } from '../selection/queries';
import { isFar, useFormat } from '../ui/format';
import classes from './cards.module.css';

export function OpenCalls({ now, staff }: { now: string; staff: boolean }) {
  const { t } = useTranslation('today');
  const { fromNow, day } = useFormat();
  const { data: calls } = useSuspenseQuery(callsQuery);
  const open = calls.filter(({ state }) => state === 'open' || state === 'published');
  const when = (key: 'closes' | 'opens', at: string, zone: string) =>
    isFar(at, now) ? t(`calls.${key}On`, { day: day(at, zone) }) : t(`calls.${key}`, { when: fromNow(at, now, zone) });
  return (
    <section className={classes.card}>
      <h2>{t('calls.title')}</h2>
      {open.length === 0 && <p className="second quiet">{t('calls.none')}</p>}
      <ul className={classes.files}>
        {open.map(({ slug, name, state, opens_at, closes_at, time_zone, counts }) => (
          <li key={slug}>
            <Link to={`${staff ? '/calls' : '/apply'}/${slug}` as string}>{name}</Link>
            <span className="second quiet">
              {state === 'open' ? when('closes', closes_at, time_zone) : when('opens', opens_at, time_zone)}
              {counts && ` ${t('calls.counts', { sent: counts.sent, drafts: counts.drafts })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
