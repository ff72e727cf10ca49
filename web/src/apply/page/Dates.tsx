// The call's dates down a line of panes, in the call's own time zone, which is named: past, next, to come.
import { useTranslation } from 'react-i18next';
import type { CallDetail } from '../../types';
import { isFar, useFormat } from '../../ui/format';
import { cityOf } from '../said';
import classes from './dates.module.css';

type Stop = { key: 'opens' | 'closes' | 'answers' | 'firstDay' | 'lastDay'; at: string };

/** Stops of a call in time; those that the house has not fixed are left out. */
export function stopsOf(call: CallDetail): Stop[] {
  const stops: [Stop['key'], string | null | undefined][] = [
    ['opens', call.opens_at],
    ['closes', call.closes_at],
    ['answers', call.answers_by],
    ['firstDay', call.cohort?.starts_on],
    ['lastDay', call.cohort?.ends_on],
  ];
  return stops.flatMap(([key, at]) => (at ? [{ key, at }] : []));
}

type Props = { call: CallDetail; now: string; until?: string | undefined };

/** `until`: a later closing that this one file was given. */
export function Dates({ call, now, until }: Props) {
  const { t } = useTranslation('apply');
  const { shortDay, time, fromNow } = useFormat();
  const stops = stopsOf(until ? { ...call, closes_at: until } : call);
  const next = stops.find(({ at }) => new Date(at).getTime() > new Date(now).getTime());
  const when = ({ key, at }: Stop) => {
    const day = shortDay(at, call.time_zone);
    return key === 'closes' ? t('dates.dayAndTime', { day, time: time(at, call.time_zone) }) : day;
  };
  return (
    <section className={classes.dates} aria-labelledby="dates">
      <h2 id="dates" className="label">
        {t('dates.title', { city: cityOf(call.time_zone) })}
      </h2>
      <ol>
        {stops.map((stop) => {
          const state = stop === next ? 'next' : next && new Date(stop.at) > new Date(next.at) ? 'later' : 'past';
          return (
            <li key={stop.key} data-state={state} aria-current={state === 'next' ? 'step' : undefined}>
              <b>{t(`dates.${stop.key}`)}</b>
              <time dateTime={stop.at}>
                {state === 'next' && !isFar(stop.at, now)
                  ? t('dates.next', { gap: fromNow(stop.at, now), when: when(stop) })
                  : when(stop)}
              </time>
            </li>
          );
        })}
      </ol>
      {call.price_line && (
        <div className={classes.cost}>
          <h2 className="label">{t('cost')}</h2>
          <p>{call.price_line}</p>
        </div>
      )}
    </section>
  );
}
