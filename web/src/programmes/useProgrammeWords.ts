// How long a programme takes and what it costs, in words.
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format';
import type { Programme } from './programmeForm';

export function useProgrammeWords() {
  const { t, i18n } = useTranslation('programmes');
  const { money } = useFormat();
  const span = (months: number) =>
    months % 12 === 0 && months > 0 ? t('years', { count: months / 12 }) : t('months', { count: months });
  const named = new Intl.DisplayNames([i18n.language], { type: 'language' });
  return {
    languageName: (code: string): string => named.of(code) ?? code,
    duration: ({ months_min, months_max }: Pick<Programme, 'months_min' | 'months_max'>): string => {
      if (months_max === 0) return t('hours');
      if (months_min === 0) return t('upTo', { span: span(months_max) });
      return months_min === months_max ? span(months_max) : t('span', { from: span(months_min), to: span(months_max) });
    },
    price: ({
      price_cents,
      price_currency,
      price_per,
    }: Pick<Programme, 'price_cents' | 'price_currency' | 'price_per'>): string => {
      if (price_per === 'free' || !price_cents || !price_currency) return t('price.free');
      return t(`price.${price_per}`, { amount: money(price_cents / 100, price_currency) });
    },
  };
}
