import { expect, test } from 'vitest';
import type { TodayLine } from '../types';
import { dueSoon, partOfDay, stepOf } from './lines';

const line = (change: Partial<TodayLine>): TodayLine => ({
  kind: 'call_closes',
  call_slug: 'spark-2014-winter',
  call_name: 'Winter 2014',
  house: 'Spark',
  application: null,
  startup_name: null,
  import: null,
  count: 1,
  due_at: null,
  since: null,
  time_zone: null,
  ...change,
});

test('files to check lead to the list of exactly those files', () => {
  expect(stepOf(line({ kind: 'to_check' }))).toBe('/calls/spark-2014-winter/applications?eligibility=cannot_tell');
});

test('a verdict that flipped leads to its file', () => {
  expect(stepOf(line({ kind: 'verdict_flipped', application: 7 }))).toBe('/calls/spark-2014-winter/applications/7');
});

test('a draft of which one was reminded leads to its form', () => {
  expect(stepOf(line({ kind: 'draft_reminded' }))).toBe('/apply/spark-2014-winter/form');
});

test('what a team is asked and told of its interview leads to its own file', () => {
  expect(stepOf(line({ kind: 'interview_times' }))).toBe('/apply/spark-2014-winter/sent');
  expect(stepOf(line({ kind: 'interview_told' }))).toBe('/apply/spark-2014-winter/sent');
});

test('only what falls due in the next day counts as due soon', () => {
  const lines = [
    line({ due_at: '2013-12-04T20:00:00Z' }),
    line({ due_at: '2013-12-06T09:00:00Z' }),
    line({ due_at: '2013-03-03T22:59:00Z' }),
    line({}),
  ];
  expect(dueSoon(lines, '2013-12-04T09:20:00Z')).toBe(1);
});

test('the greeting follows the clock of the house, not of the reader', () => {
  expect(partOfDay('2013-12-04T10:50:00Z', 'Europe/Paris')).toBe('morning');
  expect(partOfDay('2013-12-04T11:10:00Z', 'Europe/Paris')).toBe('afternoon');
  expect(partOfDay('2013-12-04T23:10:00Z', 'Europe/Paris')).toBe('morning');
});
