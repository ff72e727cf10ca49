// Until when a phase is open, and how much reading that is at one's own pace.
import { useTranslation } from 'react-i18next';
import type { PhaseToRead } from '../types';
import { useFormat } from '../ui/format';
import { aboutSoLong } from './scores';

export function TimeLeft({ phase: { closes_at, minutes_left } }: { phase: PhaseToRead }) {
  const { t } = useTranslation('reviews');
  const { moment } = useFormat();
  const long = minutes_left === null ? null : aboutSoLong(minutes_left);
  const told = [
    long && t(`pace.${long.unit}`, { count: long.count }),
    closes_at && t('until', { moment: moment(closes_at) }),
  ].filter(Boolean);
  return told.length > 0 && <span className="quiet">{told.join(', ')}</span>;
}
