// Numbers, dates and money in the reader's locale. Instants are ISO 8601 text in UTC, as the API gives them.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, type Language, localeOf } from '../i18n/languages';

const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };
const shortDay: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

// A calendar day has no zone: read it as noon UTC and write it in UTC, so no reader sees the day before.
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

export function formatsOf(language: Language) {
  const locale = localeOf(language);
  const written = (text: string, options: Intl.DateTimeFormatOptions, timeZone?: string) => {
    const zone = isDay(text) ? 'UTC' : timeZone;
    const date = new Date(isDay(text) ? `${text}T12:00:00Z` : text);
    const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).formatToParts(date);
    // French counts the first of a month in words: "1er mai".
    const first = language === 'fr' ? '1er' : null;
    return parts.map(({ type, value }) => (type === 'day' && value === '1' && first ? first : value)).join('');
  };
  return {
    locale,
    number: (value: number, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options).format(value),
    money: (amount: number, currency: string) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: amount % 1 ? 2 : 0 }).format(
        amount,
      ),
    /** Bytes as "2.1 MB". */
    size: (bytes: number) => {
      const [unit, divisor] = bytes >= 1_000_000 ? (['megabyte', 1_000_000] as const) : (['kilobyte', 1000] as const);
      const options = { style: 'unit', unit, maximumFractionDigits: bytes >= 1_000_000 ? 1 : 0 } as const;
      return new Intl.NumberFormat(locale, options).format(bytes / divisor);
    },
    listOr: (items: string[]) => new Intl.ListFormat(locale, { type: 'disjunction' }).format(items),
    list: (items: string[]) => new Intl.ListFormat(locale).format(items),
    day: (text: string, zone?: string) => written(text, day, zone),
    dayAndYear: (text: string, zone?: string) => written(text, { ...day, year: 'numeric' }, zone),
    month: (text: string, zone?: string) => written(text, { month: 'long', year: 'numeric' }, zone),
    weekday: (text: string, zone?: string) => written(text, { weekday: 'long', ...day }, zone),
    shortDay: (text: string, zone?: string) => written(text, shortDay, zone),
    shortDayAndYear: (text: string, zone?: string) => written(text, { ...shortDay, year: '2-digit' }, zone),
    time: (text: string, zone?: string) => written(text, clock, zone),
    moment: (text: string, zone?: string) => written(text, { ...shortDay, ...clock }, zone),
    fullDay: (text: string, zone?: string) => written(text, { weekday: 'long', ...day, year: 'numeric' }, zone),
    fullMoment: (text: string, zone?: string) =>
      written(text, { weekday: 'long', ...day, year: 'numeric', ...clock }, zone),
    deadline: (text: string, zone?: string) => written(text, { weekday: 'long', ...day, ...clock }, zone),
    /** "in 3 days", "2 hours ago": the largest unit of which at least one has passed. */
    fromNow: (text: string, now: string | number) => {
      const gap = new Date(text).getTime() - new Date(now).getTime();
      const [unit, size] = units.find(([, length]) => Math.abs(gap) >= length) ?? ['minute', 60_000];
      return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(gap / size), unit);
    },
  };
}

/** "America/Sao_Paulo" is told by its city; UTC by its name. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

export type Formats = ReturnType<typeof formatsOf> & { zone: (timeZone: string) => string };

export function useFormat(): Formats {
  const { i18n, t } = useTranslation('ui');
  const language = isLanguage(i18n.language) ? i18n.language : 'en';
  return useMemo(
    () => ({
      ...formatsOf(language),
      zone: (timeZone) => (timeZone.includes('/') ? t('zone', { city: cityOf(timeZone) }) : timeZone),
    }),
    [language, t],
  );
}
