// The calls that are open or about to be, with what has come in.
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { callsQuery } from '../selection/queries';
import { useWhose } from '../selection/whose';
import { isFar, useFormat } from '../ui/format';
import classes from './cards.module.css';

type Props = { now: string; staff: boolean; several: boolean };

/** `several`: the reader sees calls of more than one house, if the installation has them. */
export function OpenCalls({ now, staff, several }: Props) {
  const { t } = useTranslation('today');
  const { fromNow, day } = useFormat();
  const { data: calls } = useSuspenseQuery(callsQuery);
  const open = calls.filter(({ state }) => state === 'open' || state === 'published');
  const whose = useWhose();
  const told = (owner: string | null) => owner && `${owner}. `;
  const when = (key: 'closes' | 'opens', at: string, zone: string) =>
    isFar(at, now) ? t(`calls.${key}On`, { day: day(at, zone) }) : t(`calls.${key}`, { when: fromNow(at, now, zone) });
  return (
    <section className={classes.card}>
      <h2>{t('calls.title')}</h2>
      {open.length === 0 && <p className="second quiet">{t('calls.none')}</p>}
      <ul className={classes.files}>
        {open.map(({ slug, name, programme, operator, state, opens_at, closes_at, time_zone, counts }) => (
          <li key={slug}>
            <Link to={`${staff ? '/calls' : '/apply'}/${slug}` as string}>{name}</Link>
            <span className="second quiet">
              {several && told(whose({ programme, operator }))}
              {state === 'open' ? when('closes', closes_at, time_zone) : when('opens', opens_at, time_zone)}
              {counts && ` ${t('calls.counts', { sent: counts.sent, drafts: counts.drafts })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
