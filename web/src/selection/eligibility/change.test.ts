import { expect, test } from 'vitest';
import { changeOf, countAs, type RulesPreview } from './change';
import { faults } from './faults';
import { newRule } from './tree';

test('a file that the draft would refuse is turned away, wherever it stood before', () => {
  expect([changeOf('eligible', 'not_eligible'), changeOf('cannot_tell', 'not_eligible')]).toEqual(['away', 'away']);
});

test('a file that stays as it is does not change', () => {
  expect(changeOf('cannot_tell', 'cannot_tell')).toBeNull();
});

test('where not every file is drawn, the totals tell how many change at least', () => {
  const counts = (not_eligible: number) => ({ eligible: 300 - not_eligible, cannot_tell: 0, not_eligible });
  const many = { total: 300, panes: [], changed: [], before: counts(10), after: counts(90) } as unknown as RulesPreview;
  expect([countAs(many, 'away'), countAs(many, 'in')]).toEqual([80, 0]);
});

test('a condition without its value and an empty group inside are faults, an empty tree is not', () => {
  const root = { ...newRule('all'), key: 'root' };
  const people = { ...newRule('people_fewer_than'), number: null };
  const group = { ...newRule('any'), key: 'group' };
  expect(faults({ ...root, rules: [people, group] })).toEqual([
    { key: 'people-fewer-than', what: 'number' },
    { key: 'group', what: 'empty' },
  ]);
  expect(faults(root)).toEqual([]);
});
