import { expect, test } from 'vitest';
import { byDay, clockOf, minutesOf, turned } from './times';

const slot = (starts_at: string, day: number) => ({ starts_at, ends_at: starts_at, day });
const all = [slot('2013-03-12T08:00:00Z', 0), slot('2013-03-12T08:40:00Z', 0), slot('2013-03-13T08:00:00Z', 1)];

test('slots stand under their day', () => {
  expect(byDay(all).map(({ slots }) => slots.length)).toEqual([2, 1]);
});

test('a minute of the day is written as a clock and read back', () => {
  expect(clockOf(545)).toBe('09:05');
  expect(minutesOf('09:05')).toBe(545);
});

test('a day is taken whole, and left whole where it was taken', () => {
  const day = all.slice(0, 2);
  const taken = turned(['2013-03-13T08:00:00Z'], day);
  expect(taken).toEqual(all.map(({ starts_at }) => starts_at));
  expect(turned(taken, day)).toEqual(['2013-03-13T08:00:00Z']);
});
