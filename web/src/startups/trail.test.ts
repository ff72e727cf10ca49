import { expect, test } from 'vitest';
import type { HistoryLine } from '../types';
import { folded } from './trail';

const line = (id: number, at: string, more: Partial<HistoryLine>) =>
  ({
    id,
    at,
    kind: 'startup.changed',
    by: { id: 1, name: 'Léa' },
    what: null,
    application: null,
    ...more,
  }) as HistoryLine;

test('five fields saved in a few minutes by one person are told once, with their names', () => {
  const told = folded([
    line(1, '2013-12-04T10:00:00Z', { what: 'startup.country' }),
    line(2, '2013-12-04T10:01:00Z', { what: 'startup.city' }),
    line(3, '2013-12-04T10:02:00Z', { what: 'startup.city' }),
  ]);
  expect(told.map(({ id, all }) => [id, all])).toEqual([[3, ['startup.city', 'startup.country']]]);
});

test('another person, another hour or another deed is told on its own', () => {
  const told = folded([
    line(1, '2013-12-04T10:00:00Z', { what: 'startup.country' }),
    line(2, '2013-12-04T10:01:00Z', { what: 'startup.city', by: { id: 2, name: 'Rui' } }),
    line(3, '2013-12-04T12:02:00Z', { what: 'startup.city', by: { id: 2, name: 'Rui' } }),
    line(4, '2013-12-04T12:03:00Z', { kind: 'application.submitted' }),
  ]);
  expect(told.map(({ id }) => id)).toEqual([4, 3, 2, 1]);
});
