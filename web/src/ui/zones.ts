// Wall-clock text of a time zone ("2013-12-04T10:20", as a datetime field gives it) to and from an instant.
const parts = (instant: Date, zone: string): string => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(instant).replace(' ', 'T');
};

/** The wall clock of `zone` at an instant. */
export const wallClock = (instant: string, zone: string): string => parts(new Date(instant), zone);

/** The instant at which the wall clock of `zone` reads `text`; in the hour that repeats in autumn, the first one. */
export function instantAt(text: string, zone: string): string {
  const asIfUtc = new Date(`${text}Z`).getTime();
  const offsets = [-1, 0, 1].map((day) => {
    const near = new Date(asIfUtc + day * 86_400_000);
    return new Date(`${parts(near, zone)}Z`).getTime() - Math.floor(near.getTime() / 60_000) * 60_000;
  });
  // The larger offset comes first in time; take it when it really gives this wall clock.
  for (const offset of [...new Set(offsets)].sort((a, b) => b - a)) {
    const candidate = new Date(asIfUtc - offset);
    if (parts(candidate, zone) === text) return candidate.toISOString();
  }
  // A wall clock that spring skips: the moment when the clock jumps over it.
  return new Date(asIfUtc - Math.min(...offsets)).toISOString();
}
