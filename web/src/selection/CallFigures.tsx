// The figures of a call, each leading to its files.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Call } from '../types';
import { useFormat } from '../ui/format';
import classes from './calls.module.css';
import type { ListAddress } from './listQuery';

type Counts = NonNullable<Call['counts']>;
type Figure = 'sent' | 'eligible' | 'cannot_tell' | 'not_eligible';
type Props = { counts: Counts; places: number | null; slug: string; sent?: boolean };

export function CallFigures({ counts, places, slug, sent = true }: Props) {
  const { t } = useTranslation('selection');
  const { number } = useFormat();
  const figures: { key: Figure; count: number; search: ListAddress }[] = [
    { key: 'sent', count: counts.sent, search: {} },
    { key: 'eligible', count: counts.eligible, search: { eligibility: 'eligible' } },
    { key: 'cannot_tell', count: counts.cannot_tell, search: { eligibility: 'cannot_tell' } },
    { key: 'not_eligible', count: counts.not_eligible, search: { eligibility: 'not_eligible' } },
  ];
  return (
    <dl className={classes.figures}>
      {figures.slice(sent ? 0 : 1).map(({ key, count, search }) => (
        <div key={key}>
          <dd className="display figure">
            <Link to="/calls/$slug/applications" params={{ slug }} search={search}>
              {number(count)}
            </Link>
          </dd>
          <dt>{t(`figure.${key}`, { count })}</dt>
        </div>
      ))}
      {places !== null && (
        <div>
          <dd className="display figure">{number(places)}</dd>
          <dt>{t('figure.places', { count: places })}</dt>
        </div>
      )}
    </dl>
  );
}
