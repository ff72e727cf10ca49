// Reads a day as people write it: "June 2012", "12/06/2012", "12 juin 2012", "2012-06". A month alone is its first day.
import { folded } from './folded';

/** The year that is meant where none is written, or undefined where none may be left out. */
type YearMeant = (month: number, day: number) => number;

export type DayRead =
  | { day: string }
  /** `meant` is a nearby day that would do. */
  | { fault: 'unreadable' | 'ahead' | 'long_ago' | 'too_early' | 'too_late'; meant?: string };

function monthOf(name: string, locales: string[]): number | undefined {
  const wanted = folded(name);
  if (wanted.length < 3) return undefined;
  for (const locale of [...locales, 'en']) {
    const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      if (folded(format.format(new Date(Date.UTC(2013, month - 1, 1)))).startsWith(wanted)) return month;
    }
  }
  return undefined;
}

const two = (value: number) => String(value).padStart(2, '0');

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000;
  return real ? `${year}-${two(month)}-${two(day)}` : undefined;
}

// Americans put the month first; where only one order makes a day, that one is meant.
function fromNumbers(first: number, second: number, year: number, locale: string): string | undefined {
  const monthFirst = locale === 'en-US';
  const [day, month] = monthFirst ? [second, first] : [first, second];
  return dayOf(year, month, day) ?? dayOf(year, day, month);
}

function parts(text: string, locale: string, meant?: YearMeant): string | undefined {
  const numbers = text.match(/\d+/g)?.map(Number) ?? [];
  const word = text.match(/\p{L}{3,}/gu)?.find((letters) => monthOf(letters, [locale]) !== undefined);
  const month = word ? monthOf(word, [locale]) : undefined;
  const [a = 0, b = 0, c = 0] = numbers;
  if (month !== undefined) {
    if (numbers.length === 1 && a <= 31) return meant && dayOf(meant(month, a), month, a);
    if (numbers.length === 1) return dayOf(a, month, 1);
    return numbers.length === 2 ? (dayOf(b, month, a) ?? dayOf(a, month, b)) : undefined;
  }
  if (/\p{L}/u.test(text)) return undefined;
  if (numbers.length === 1) return dayOf(a, 1, 1);
  if (numbers.length === 2) return a > 31 ? dayOf(a, b, 1) : dayOf(b, a, 1);
  if (numbers.length === 3) return a > 31 ? dayOf(a, b, c) : fromNumbers(a, b, c, locale);
  return undefined;
}

export function readDay(text: string, locale: string, meant?: YearMeant): DayRead {
  const day = parts(text.trim(), locale, meant);
  return day ? { day } : { fault: 'unreadable' };
}

const inYear = (day: string, year: number) =>
  dayOf(year, Number(day.slice(5, 7)), Number(day.slice(8))) ?? `${year}-03-01`;

/** A day on which something has happened by `today`: one that lies ahead proposes the last such day, a long-gone one none. */
export function readPastDay(text: string, locale: string, today: string): DayRead {
  const last = Number(today.slice(0, 4));
  const read = readDay(text, locale, (month, day) => (`${two(month)}-${two(day)}` <= today.slice(5) ? last : last - 1));
  if (!('day' in read)) return read;
  if (read.day < '1900') return { fault: 'long_ago' };
  if (read.day <= today) return read;
  // "June 2014" written in February 2013 is a slip of one or two years, and two is what a company needs to apply with.
  return { fault: 'ahead', meant: inYear(read.day, last - 1) };
}

/** A day between two others, either of which may be open; "1 January" is the next one. */
export function readDayBetween(
  text: string,
  locale: string,
  from: string | undefined,
  until: string | undefined,
  today: string,
): DayRead {
  const year = Number(today.slice(0, 4));
  const read = readDay(text, locale, (month, day) => (`${two(month)}-${two(day)}` >= today.slice(5) ? year : year + 1));
  if (!('day' in read)) return read;
  if (from && read.day < from) return { fault: 'too_early', meant: from };
  if (until && read.day > until) return { fault: 'too_late', meant: until };
  return read;
}
