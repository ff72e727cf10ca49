// Reads a number as people write it: "12 500", "12,500.50", "12.500,50", "700 k", "1,2 M".
export type NumberRead =
  | { number: number }
  /** `meant` is a nearby number that would do. */
  | { fault: 'unreadable' | 'too_small' | 'too_large' | 'not_whole'; meant?: number };

const sizes: Record<string, number> = { k: 1e3, m: 1e6, mio: 1e6, md: 1e9 };

// The last of two different signs parts the decimals; a single one does where other than three figures follow it.
function plain(text: string, decimal: string): string {
  const signs = [...text].filter((sign) => sign === '.' || sign === ',');
  const last = signs.at(-1);
  if (last === undefined) return text;
  const parts = text.split(last);
  const grouped = signs.length > 1 && new Set(signs).size === 1;
  const thousands = signs.length === 1 && last !== decimal && parts[1]?.length === 3;
  if (grouped || thousands) return text.replaceAll(last, '');
  const whole = text.slice(0, text.lastIndexOf(last)).replace(/[.,]/g, '');
  return `${whole}.${parts.at(-1)}`;
}

const decimalOf = (locale: string) =>
  new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';

export function readNumber(text: string, locale: string): NumberRead {
  const bare = text.replace(/[\s'’\u00a0\u202f€$£]/g, '');
  const match = /^(-?[\d.,]*\d)(k|m|mio|md)?$/i.exec(bare);
  if (!match?.[1]) return { fault: 'unreadable', ...firstNumber(text) };
  const number = Number(plain(match[1], decimalOf(locale))) * (sizes[match[2]?.toLowerCase() ?? ''] ?? 1);
  return Number.isFinite(number) ? { number } : { fault: 'unreadable' };
}

// "about 12 people" holds the number that is meant.
function firstNumber(text: string): { meant?: number } {
  const found = /\d+/.exec(text)?.[0];
  return found === undefined ? {} : { meant: Number(found) };
}

export function readNumberBetween(
  text: string,
  locale: string,
  limits: { min: number | null; max: number | null; whole?: boolean },
): NumberRead {
  const read = readNumber(text, locale);
  if (!('number' in read)) return read;
  if (limits.whole && !Number.isInteger(read.number)) return { fault: 'not_whole', meant: Math.round(read.number) };
  if (limits.min !== null && read.number < limits.min) return { fault: 'too_small', meant: limits.min };
  if (limits.max !== null && read.number > limits.max) return { fault: 'too_large', meant: limits.max };
  return read;
}
