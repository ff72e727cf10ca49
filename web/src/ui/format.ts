// Numbers, dates and money in the reader's locale and time zone. Instants are ISO 8601 text in UTC, as the API gives them.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, type Language, localeOf } from '../i18n/languages';
import { type Reader, useReader } from './reader';

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
const dated = (text: string) => new Date(isDay(text) ? `${text}T12:00:00Z` : text);

// As each language writes them by hand: "23 h 59" and "1er mai", "23h59" and "1º de maio". English is as Intl has it.
const byHand = {
  en: null,
  fr: { hour: '\u00a0h\u00a0', first: '1er' },
  pt: { hour: 'h', first: '1º' },
} as const;

function spelt(language: Language, parts: Intl.DateTimeFormatPart[]): string {
  const hand = byHand[language];
  const named = parts.some(({ type, value }) => type === 'month' && !/^\d/.test(value));
  return parts
    .map(({ type, value }, at) => {
      if (hand && type === 'literal' && parts[at + 1]?.type === 'minute') return hand.hour;
      return hand && named && type === 'day' && value === '1' ? hand.first : value;
    })
    .join('');
}

/** The calendar day of an instant in a zone: "2013-12-04". */
const localDay = (at: Date, timeZone?: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);

/** How many midnights of the zone lie between two instants. */
const daysBetween = (from: Date, to: Date, timeZone?: string) =>
  Math.round((Date.parse(localDay(to, timeZone)) - Date.parse(localDay(from, timeZone))) / 86_400_000);

const farDays = 60;

/** So far ahead that a date says more than a count of days. */
export const isFar = (text: string, now: string): boolean =>
  new Date(text).getTime() - new Date(now).getTime() > farDays * 86_400_000;

export function formatsOf(language: Language, reader: Reader = {}) {
  const locale = localeOf(language);
  const zoneOf = (text: string, timeZone?: string) => (isDay(text) ? 'UTC' : (timeZone ?? reader.zone));
  const written = (text: string, options: Intl.DateTimeFormatOptions, timeZone?: string) =>
    spelt(
      language,
      new Intl.DateTimeFormat(locale, { ...options, timeZone: zoneOf(text, timeZone) }).formatToParts(dated(text)),
    );
  // A day of another year than the present one is told with its year.
  const near = (text: string, options: Intl.DateTimeFormatOptions, timeZone?: string) => {
    const year = localDay(dated(text), zoneOf(text, timeZone)).slice(0, 4);
    const told = reader.year && year !== reader.year ? ({ ...options, year: 'numeric' } as const) : options;
    return written(text, told, timeZone);
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
    day: (text: string, zone?: string) => near(text, day, zone),
    dayAndYear: (text: string, zone?: string) => written(text, { ...day, year: 'numeric' }, zone),
    month: (text: string, zone?: string) => written(text, { month: 'long', year: 'numeric' }, zone),
    weekday: (text: string, zone?: string) => near(text, { weekday: 'long', ...day }, zone),
    shortDay: (text: string, zone?: string) => near(text, shortDay, zone),
    time: (text: string, zone?: string) => written(text, clock, zone),
    moment: (text: string, zone?: string) => near(text, { ...shortDay, ...clock }, zone),
    fullDay: (text: string, zone?: string) => written(text, { weekday: 'long', ...day, year: 'numeric' }, zone),
    fullMoment: (text: string, zone?: string) =>
      written(text, { weekday: 'long', ...day, year: 'numeric', ...clock }, zone),
    deadline: (text: string, zone?: string) => near(text, { weekday: 'long', ...day, ...clock }, zone),
    /** "in 3 days", "2 hours ago". Days are those of the calendar in the zone, not spans of 24 hours. */
    fromNow: (text: string, now: string | number, zone?: string) => {
      const [then, present] = [new Date(text), new Date(now)];
      const gap = then.getTime() - present.getTime();
      const [unit, size] = units.find(([, length]) => Math.abs(gap) >= length) ?? ['minute', 60_000];
      const count = unit === 'day' ? daysBetween(present, then, zone ?? reader.zone) : Math.trunc(gap / size);
      return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(count, unit);
    },
  };
}

/** "America/Sao_Paulo" is told by its city; UTC by its name. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

export type Formats = ReturnType<typeof formatsOf> & { zone: (timeZone: string) => string };

export function useFormat(): Formats {
  const { i18n, t } = useTranslation('ui');
  const reader = useReader();
  const language = isLanguage(i18n.language) ? i18n.language : 'en';
  return useMemo(
    () => ({
      ...formatsOf(language, reader),
      zone: (timeZone) => (timeZone.includes('/') ? t('zone', { city: cityOf(timeZone) }) : timeZone),
    }),
    [language, reader, t],
  );
}
