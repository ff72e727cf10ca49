import { expect, test } from 'vitest';
import type { HistoryLine } from '../types';
import { milestones } from './milestones';

const calls = [
  { slug: 'spring', name: 'Spring 2013' },
  { slug: 'winter', name: 'Winter 2014' },
];
const line = (kind: string, at: string, call_slug: string | null, what: string | null = null) =>
  ({ kind, at, call_slug, what }) as HistoryLine;

test('a passport tells each call once, by where the file came last, the newest first', () => {
  const lines = [
    line('application.submitted', '2013-12-01T10:00:00Z', 'winter'),
    line('application.tagged', '2013-12-02T10:00:00Z', 'winter', 'added'),
    line('application.status_set', '2013-04-01T10:00:00Z', 'spring', 'joined'),
    line('application.status_set', '2013-03-18T10:00:00Z', 'spring', 'interview'),
    line('application.submitted', '2013-02-26T10:00:00Z', 'spring'),
    line('startup.changed', '2013-12-03T10:00:00Z', null),
  ];
  expect(milestones(lines, calls)).toEqual([
    { slug: 'winter', call: 'Winter 2014', what: 'submitted', at: '2013-12-01T10:00:00Z' },
    { slug: 'spring', call: 'Spring 2013', what: 'joined', at: '2013-04-01T10:00:00Z' },
  ]);
});
