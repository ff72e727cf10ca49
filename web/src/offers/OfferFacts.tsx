// What a team reads of its offer: the state in words, until when, what was agreed, on which conditions.
import { IconCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHouseNow } from '../app/clock';
import type { OfferDetail } from '../types';
import { useFormat } from '../ui/format';
import classes from './offers.module.css';

export function OfferFacts({ offer }: { offer: OfferDetail }) {
  const { t } = useTranslation('offers');
  const { deadline, fromNow, day, dayAndYear, zone } = useFormat();
  const now = useHouseNow();
  const isOpen = offer.state === 'open';
  return (
    <>
      <h2 id="offer">{t(`own.${offer.state}`, { call: offer.call_name })}</h2>
      {isOpen && (
        <p className={classes.deadline}>
          <IconClock size={18} aria-hidden="true" />
          <span>
            <b>{t('own.until', { when: deadline(offer.answer_by, offer.time_zone), zone: zone(offer.time_zone) })}</b>{' '}
            {t('own.gap', { gap: fromNow(offer.answer_by, now) })}
          </span>
        </p>
      )}
      {offer.state === 'accepted' && (
        <p className={classes.agreed}>
          {[
            offer.people === null ? null : t('people', { count: offer.people }),
            t('desksOf', { count: offer.desks }),
            offer.arrival && t('arrives', { day: day(offer.arrival) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {offer.conditions.length > 0 && (
        <>
          <h3>{t('own.conditions')}</h3>
          <ul className={classes.told}>
            {offer.conditions.map(({ id, words, due, met_at }) => (
              <li key={id} data-met={met_at !== null || undefined}>
                {met_at && <IconCheck size={15} aria-label={t('condition.met')} />}
                {t('condition.line', { words, day: dayAndYear(due) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
