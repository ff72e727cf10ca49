import { expect, test } from 'vitest';
import type { LetterChoices } from '../types';
import { clockOf, minutesOf, usualQuiet, wireOf, wished } from './choices';

const before: LetterChoices = {
  kinds: [
    { kind: 'note.written', title: 'A note on a file of yours', how: 'at_once', always: false },
    { kind: 'application.sent', title: 'A new file', how: 'daily', always: false },
  ],
  quiet_from: null,
  quiet_until: null,
  digest_at: 480,
  time_zone: 'Europe/Paris',
};

test('a kind that one would rather not get by letter leaves the others as they are', () => {
  const wish = { kind: { kind: 'note.written', how: 'never' } } as const;
  expect(wished(before, wish).kinds.map(({ how }) => how)).toEqual(['never', 'daily']);
  expect(wireOf(wish)).toEqual({ kinds: [{ kind: 'note.written', how: 'never' }] });
});

test('quiet hours come and go together', () => {
  const quiet = wished(before, { quiet: usualQuiet });
  expect([quiet.quiet_from, quiet.quiet_until]).toEqual([1320, 420]);
  const never = wished(quiet, { quiet: null });
  expect([never.quiet_from, never.quiet_until]).toEqual([null, null]);
  expect(wireOf({ quiet: null })).toEqual({ quiet_from: null, quiet_until: null });
});

test('the hour of the daily letter is told alone', () => {
  expect(wireOf({ digest_at: 0 })).toEqual({ digest_at: 0 });
  expect(wished(before, { digest_at: 0 }).digest_at).toBe(0);
});

test('a time of the day is written and read in minutes', () => {
  expect([0, 65, 1350, 1439].map(clockOf)).toEqual(['00:00', '01:05', '22:30', '23:59']);
  expect(['00:00', '01:05', '22:30', '23:59'].map(minutesOf)).toEqual([0, 65, 1350, 1439]);
  expect(['', '7:00', '24:00', '12:60'].map(minutesOf)).toEqual([undefined, undefined, undefined, undefined]);
});
