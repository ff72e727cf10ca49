// The day of an hour to come, as one says it: today, tomorrow, and then by its weekday.
const localDay = (at: Date, timeZone: string) =>
  Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at));

/** How many midnights of the zone lie between now and then: 0 today, 1 tomorrow. */
export const daysAhead = (at: string, now: string, zone: string): number =>
  Math.round((localDay(new Date(at), zone) - localDay(new Date(now), zone)) / 86_400_000);

/** Within a minute of now: what is planned is under way. */
export const isNow = (at: string, now: string): boolean => Date.parse(at) - Date.parse(now) < 60_000;
