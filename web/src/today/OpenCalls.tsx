// The calls that are open or about to be, with what has come in.
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { callsQuery } from '../selection/queries';
import { useFormat } from '../ui/format';
import classes from './cards.module.css';

export function OpenCalls({ now, staff }: { now: string; staff: boolean }) {
  const { t } = useTranslation('today');
  const { fromNow } = useFormat();
  const { data: calls } = useSuspenseQuery(callsQuery);
  const open = calls.filter(({ state }) => state === 'open' || state === 'published');
  return (
    <section className={classes.card}>
      <h2>{t('calls.title')}</h2>
      {open.length === 0 && <p className="second quiet">{t('calls.none')}</p>}
      <ul className={classes.files}>
        {open.map(({ slug, name, state, opens_at, closes_at, counts }) => (
          <li key={slug}>
            <Link to={`${staff ? '/calls' : '/apply'}/${slug}` as string}>{name}</Link>
            <span className="second quiet">
              {state === 'open'
                ? t('calls.closes', { when: fromNow(closes_at, now) })
                : t('calls.opens', { when: fromNow(opens_at, now) })}
              {counts && ` ${t('calls.counts', { sent: counts.sent, drafts: counts.drafts })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
