import { expect, test } from 'vitest';
import { litWindows } from './windows';

test('as many windows are lit as people are there', () => {
  expect([0, 1, 31, 40].map((people) => litWindows(people).size)).toEqual([0, 1, 31, 40]);
});

test('more people than windows light every window and no more', () => {
  expect(litWindows(120).size).toBe(40);
});

test('31 people leave these nine windows dark', () => {
  const lit = litWindows(31);
  expect([...Array(40).keys()].filter((place) => !lit.has(place))).toEqual([3, 8, 13, 18, 22, 27, 30, 35, 38]);
});
