// What happened lately in the house, who did it and to which startup, three columns of it.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { auditQuery } from '../activity/queries';
import { useHistorySentence } from '../activity/sentence';
import type { HistoryLine } from '../types';
import { useFormat } from '../ui/format';
import { Avatar } from '../ui/pieces/Faces';
import { Mark } from '../ui/pieces/Mark';
import classes from './lately.module.css';

const shown = 9;
// Signing in is in the full history; here it would only push the work aside.
const dull = /^(session|password|view)\./;

export function Lately({ now }: { now: string }) {
  const { t } = useTranslation('today');
  const { data } = useInfiniteQuery(auditQuery());
  const lines = data?.pages.flatMap(({ items }) => items).filter(({ kind }) => !dull.test(kind)) ?? [];
  if (lines.length === 0) return null;
  return (
    <section className={classes.lately}>
      <div className={classes.head}>
        <h2>{t('lately.title')}</h2>
        <Link to={'/audit' as string}>{t('lately.all')}</Link>
      </div>
      <ul>
        {lines.slice(0, shown).map((line) => (
          <LatelyLine key={line.id} line={line} now={now} />
        ))}
      </ul>
    </section>
  );
}

function LatelyLine({ line, now }: { line: HistoryLine; now: string }) {
  const { t } = useTranslation('activity');
  const { fromNow } = useFormat();
  const sentence = useHistorySentence();
  const { by, startup, application, call_slug, at } = line;
  return (
    <li>
      {by ? <Avatar name={by.name} size={26} /> : <Mark size={22} />}
      <div className="second">
        <p>
          <b>{by?.name ?? t('house')}</b> <span className="quiet">{sentence(line)}</span>
        </p>
        <p className="aside">
          {startup && application && call_slug && (
            <Link to="/calls/$slug/applications/$id" params={{ slug: call_slug, id: application }}>
              {startup.name}
            </Link>
          )}
          <time dateTime={at}>{fromNow(at, now)}</time>
        </p>
      </div>
    </li>
  );
}
