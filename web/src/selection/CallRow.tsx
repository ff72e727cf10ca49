// One call: its state, its dates in its own time zone, and its figures.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Call } from '../types';
import { isFar, useFormat } from '../ui/format';
import { Tag } from '../ui/pieces/Tag';
import type { Tone } from '../ui/tone';
import { CallFigures } from './CallFigures';
import classes from './calls.module.css';
import { useWhose } from './whose';

export const callTones: Record<Call['state'], Tone> = {
  draft: 'honey',
  published: 'azure',
  open: 'moss',
  closed: 'ink',
};

/** `several`: the reader sees calls of more than one house, if the installation has them. */
type Props = { call: Call; now: string; staff: boolean; several: boolean };

export function CallRow({ call, now, staff, several }: Props) {
  const { t } = useTranslation('selection');
  const whose = useWhose();
  const to: string = `${staff ? '/calls' : '/apply'}/${call.slug}`;
  return (
    <li className={classes.call}>
      <div className={classes.callWhat}>
        <div className={classes.callName}>
          <h2>
            <Link to={to}>{call.name}</Link>
          </h2>
          <Tag tone={callTones[call.state]}>{t(`call.${call.state}`)}</Tag>
        </div>
        <p className="quiet">{call.summary}</p>
        <p className="second aside">
          {(several && whose(call)) || call.programme.name}. <CallDates call={call} now={now} />
        </p>
      </div>
      {call.counts && <CallFigures counts={call.counts} places={call.places} slug={call.slug} />}
    </li>
  );
}

/** "Closes in 3 days, Sunday 3 March, 23:59, Paris time."; far ahead, without the count. */
export function CallDates({
  call,
  now,
}: {
  call: Pick<Call, 'state' | 'opens_at' | 'closes_at' | 'time_zone'>;
  now: string;
}) {
  const { t } = useTranslation('selection');
  const { fromNow, deadline, dayAndYear, zone } = useFormat();
  if (call.state === 'closed') return t('dates.closed', { day: dayAndYear(call.closes_at, call.time_zone) });
  const [key, at] = call.state === 'open' ? (['closes', call.closes_at] as const) : (['opens', call.opens_at] as const);
  return t(isFar(at, now) ? `dates.${key}Far` : `dates.${key}`, {
    gap: fromNow(at, now, call.time_zone),
    at: deadline(at, call.time_zone),
    zone: zone(call.time_zone),
  });
}
