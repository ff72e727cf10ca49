import { expect, test } from 'vitest';
import { instantAt, wallClock } from './zones';

test('a winter evening in Paris is one hour ahead of UTC', () => {
  expect(instantAt('2013-03-03T23:59', 'Europe/Paris')).toBe('2013-03-03T22:59:00.000Z');
  expect(wallClock('2013-03-03T22:59:00Z', 'Europe/Paris')).toBe('2013-03-03T23:59');
});

test('a summer noon in São Paulo is three hours behind UTC', () => {
  expect(instantAt('2013-07-01T12:00', 'America/Sao_Paulo')).toBe('2013-07-01T15:00:00.000Z');
});

test('the hour that repeats in autumn is read as its first passage', () => {
  expect(instantAt('2013-10-27T02:30', 'Europe/Paris')).toBe('2013-10-27T00:30:00.000Z');
});

test('an hour that spring skips becomes the hour after the jump', () => {
  expect(wallClock(instantAt('2013-03-31T02:30', 'Europe/Paris'), 'Europe/Paris')).toBe('2013-03-31T03:30');
});
