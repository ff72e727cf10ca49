// Days, numbers and links as the form reads them: the sentence when it can't, and the text that it proposes.
import type { TFunction } from 'i18next';
import type { Formats } from '../../ui/format';
import { type DayRead, readDayBetween, readPastDay } from './days';
import { readLink } from './links';
import { type NumberRead, readNumberBetween } from './numbers';
import type { Reading } from './ReadField';

type Says = { t: TFunction<'apply'>; format: Formats };

const full = (format: Formats, day: string) => format.dayAndYear(day);

function dayReading(read: DayRead, { t, format }: Says, example: string): Reading {
  if ('day' in read) return { value: read.day };
  const meant = read.meant && (read.fault === 'ahead' ? format.month(read.meant) : full(format, read.meant));
  return {
    fault: t(`fault.day.${read.fault}`, { day: meant ?? '', example }),
    ...(meant && { proposal: { label: t('fault.perhaps', { meant }), text: meant } }),
  };
}

export const pastDay = (says: Says, today: string) => (text: string) =>
  dayReading(readPastDay(text, says.format.locale, today), says, says.format.month('2012-06-01'));

/** `example`: a day that would do, to say how one is written. */
export const anyDay = (says: Says, today: string, example: string) => (text: string) =>
  dayReading(
    readDayBetween(text, says.format.locale, undefined, undefined, today),
    says,
    says.format.dayAndYear(example),
  );

function numberReading(read: NumberRead, { t }: Pick<Says, 't'>, written: (value: number) => string): Reading {
  if ('number' in read) return { value: String(read.number) };
  const meant = read.meant === undefined ? undefined : written(read.meant);
  return {
    fault: t(`fault.number.${read.fault}`, { limit: meant ?? '' }),
    ...(meant && { proposal: { label: t('fault.perhaps', { meant }), text: meant } }),
  };
}

export const numberBetween =
  (says: Says, limits: { min: number | null; max: number | null; whole?: boolean }) => (text: string) =>
    numberReading(readNumberBetween(text, says.format.locale, limits), says, (value) => says.format.number(value));

/** A year is written without the mark between thousands. */
export const yearBetween = (says: Says, min: number, max: number) => (text: string) =>
  numberReading(readNumberBetween(text, says.format.locale, { min, max, whole: true }), says, String);

export function link({ t }: Pick<Says, 't'>): (text: string) => Reading {
  return (text) => {
    const read = readLink(text);
    if ('link' in read) return { value: read.link };
    return {
      fault: t(`fault.link.${read.fault}`),
      ...(read.meant && { proposal: { label: t('fault.perhaps', { meant: read.meant }), text: read.meant } }),
    };
  };
}
