// How one wants to hear of what, as it is before the server has answered.
import type { How, LetterChoices } from '../types';

export type Wish = {
  kind?: { kind: string; how: How };
  /** Minutes of one's day; null: never quiet. */
  quiet?: { from: number; until: number } | null;
  digest_at?: number;
};

export const usualQuiet = { from: 22 * 60, until: 7 * 60 };

export function wished(before: LetterChoices, { kind, quiet, digest_at }: Wish): LetterChoices {
  return {
    ...before,
    ...(kind && { kinds: before.kinds.map((each) => (each.kind === kind.kind ? { ...each, how: kind.how } : each)) }),
    ...(quiet !== undefined && { quiet_from: quiet?.from ?? null, quiet_until: quiet?.until ?? null }),
    ...(digest_at !== undefined && { digest_at }),
  };
}

export const wireOf = ({ kind, quiet, digest_at }: Wish) => ({
  ...(kind && { kinds: [kind] }),
  ...(quiet !== undefined && { quiet_from: quiet?.from ?? null, quiet_until: quiet?.until ?? null }),
  ...(digest_at !== undefined && { digest_at }),
});

/** 1350 is "22:30", as a field for a time wants it. */
export const clockOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** Nothing while a time is half typed. */
export function minutesOf(clock: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}
