// "tomorrow at 09:00": when something is planned, as the reader says it, by the call's clock.
import { useTranslation } from 'react-i18next';
import { useHouseNow } from '../app/clock';
import { useFormat } from '../ui/format';
import { daysAhead, isNow } from './when';

export function useWhen(zone: string): (at: string) => string {
  const { t } = useTranslation('offers');
  const { time, weekday } = useFormat();
  const now = useHouseNow();
  return (at) => {
    if (isNow(at, now)) return t('when.now');
    const ahead = daysAhead(at, now, zone);
    const clock = time(at, zone);
    if (ahead === 0) return t('when.today', { clock });
    return ahead === 1 ? t('when.tomorrow', { clock }) : t('when.later', { day: weekday(at, zone), clock });
  };
}
