import { expect, test } from 'vitest';
import { nextSort, sortState } from './column';
import { choose } from './selection';

const ids = [10, 11, 12, 13, 14];

test('a click chooses one row and a second click lets it go', () => {
  const once = choose(new Set(), ids, 2, null);
  expect([...once]).toEqual([12]);
  expect([...choose(once, ids, 2, null)]).toEqual([]);
});

test('a shift-click upwards chooses the whole range', () => {
  expect([...choose(new Set([13]), ids, 1, 3)].sort()).toEqual([11, 12, 13]);
});

test('a shift-click on a chosen row lets the range go', () => {
  expect([...choose(new Set([11, 12, 13, 14]), ids, 3, 1)]).toEqual([14]);
});

test('a click outside the list changes nothing', () => {
  expect([...choose(new Set([10]), ids, 9, null)]).toEqual([10]);
});

test('a head sorts upwards first, then downwards', () => {
  expect([nextSort(undefined, 'name'), nextSort('name', 'name'), nextSort('-name', 'name')]).toEqual([
    'name',
    '-name',
    'name',
  ]);
  expect([sortState('-name', 'name'), sortState('city', 'name'), sortState('name', undefined)]).toEqual([
    'descending',
    'none',
    'none',
  ]);
});
