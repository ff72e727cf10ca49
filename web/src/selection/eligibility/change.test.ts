import { expect, test } from 'vitest';
import { changeOf } from './change';
import { faults } from './faults';
import { newRule } from './tree';

test('a file that the draft would refuse is turned away, wherever it stood before', () => {
  expect([changeOf('eligible', 'not_eligible'), changeOf('cannot_tell', 'not_eligible')]).toEqual(['away', 'away']);
});

test('a file that stays as it is does not change', () => {
  expect(changeOf('cannot_tell', 'cannot_tell')).toBeNull();
});

test('a condition without its value and an empty group inside are faults, an empty tree is not', () => {
  const root = { ...newRule('all'), key: 'root' };
  const people = { ...newRule('people_fewer_than'), number: null };
  const group = { ...newRule('any'), key: 'group' };
  expect(faults({ ...root, rules: [people, group] }, [])).toEqual([
    { key: 'people-fewer-than', what: 'people' },
    { key: 'group', what: 'empty' },
  ]);
  expect(faults(root, [])).toEqual([]);
});
