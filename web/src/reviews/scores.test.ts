// What is said of the criteria of a rubric.
import { expect, test } from 'vitest';
import type { Criterion } from '../types';
import { aboutSoLong, chosenOf, missing, share, steps, withScore } from './scores';

const words = { en: '', fr: '', pt: '' };
const criterion = (key: string, more: Partial<Criterion> = {}): Criterion => ({
  key,
  kind: 'scored',
  label: words,
  help: words,
  weight: 1,
  worst: 1,
  best: 5,
  anchors: [],
  counts: 'in_the_score',
  ...more,
});
const said = (criterion: string, value: number) => ({ criterion, value, text: null });
const rubric = [criterion('team', { weight: 3 }), criterion('thinking'), criterion('why', { kind: 'text' })];

test('a criterion said again takes the place of what was said before', () => {
  const scores = withScore(withScore([], said('team', 2)), said('team', 4));
  expect(scores).toEqual([said('team', 4)]);
  expect(chosenOf(scores, 'team')).toBe(4);
  expect(chosenOf(scores, 'thinking')).toBe(null);
});

test('words are never missing, a score of nought is none', () => {
  expect(missing(rubric, [said('team', 0)]).map(({ key }) => key)).toEqual(['thinking']);
});

test('weights are told as shares of what counts', () => {
  expect(rubric.map((one) => share(rubric, one))).toEqual([75, 25, 0]);
});

test('a scale has all its steps, yes or no has two', () => {
  expect(steps(criterion('team'))).toEqual([1, 2, 3, 4, 5]);
  expect(steps(criterion('team', { kind: 'yes_no' }))).toEqual([0, 1]);
});

test('reading left is told in steps that one would say', () => {
  expect(aboutSoLong(2)).toEqual({ unit: 'minutes', count: 5 });
  expect(aboutSoLong(41)).toEqual({ unit: 'minutes', count: 40 });
  expect(aboutSoLong(140)).toEqual({ unit: 'hours', count: 2.5 });
});
