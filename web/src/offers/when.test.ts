import { expect, it } from 'vitest';
import { daysAhead, isNow } from './when';

const zone = 'Europe/Paris';

it('counts the midnights of the zone, not spans of 24 hours', () => {
  expect(daysAhead('2013-12-05T08:00:00Z', '2013-12-04T17:00:00Z', zone)).toBe(1);
  expect(daysAhead('2013-12-04T22:30:00Z', '2013-12-04T17:00:00Z', zone)).toBe(0);
  expect(daysAhead('2013-12-04T23:30:00Z', '2013-12-04T17:00:00Z', zone)).toBe(1);
  expect(daysAhead('2013-12-09T08:00:00Z', '2013-12-06T18:30:00Z', zone)).toBe(3);
});

it('tells what is under way', () => {
  expect(isNow('2013-12-04T17:00:30Z', '2013-12-04T17:00:00Z')).toBe(true);
  expect(isNow('2013-12-04T17:01:00Z', '2013-12-04T17:00:00Z')).toBe(false);
});
