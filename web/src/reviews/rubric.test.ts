import { expect, test } from 'vitest';
import { Problem } from '../problem';
import { asKind, edit, isRefused, moved, movedBeside, newCriterion, refusalOf, undescribed } from './rubric';

const three = ['a', 'b', 'c'].map((key) => ({ ...newCriterion([]), key }));
const keys = (rubric: typeof three) => rubric.map(({ key }) => key).join('');

test('a new criterion has a key of its own', () => {
  const first = newCriterion([]);
  expect(first.key).toBe('criterion_1');
  expect(newCriterion([{ ...first, key: 'criterion_2' }]).key).toBe('criterion_3');
});

test('criteria move by place and beside one another, and never off the list', () => {
  expect(keys(moved(three, 'a', 2))).toBe('bca');
  expect(keys(moved(three, 'a', -1))).toBe('abc');
  expect(keys(movedBeside(three, 'c', 'a', 'before'))).toBe('cab');
  expect(keys(movedBeside(three, 'a', 'b', 'after'))).toBe('bac');
});

test('a criterion of another kind keeps the descriptions of the steps that it still has', () => {
  const means = { en: 'Fine', fr: '', pt: '' };
  const scored = {
    ...newCriterion([]),
    anchors: [
      { value: 1, means },
      { value: 5, means },
    ],
  };
  expect(asKind(scored, 'yes_no')).toMatchObject({ worst: 0, best: 1, anchors: [{ value: 1, means }] });
  expect(asKind(scored, 'text').anchors).toEqual([]);
  expect(undescribed(scored)).toBe(4);
});

test('what is refused stands at its criterion', () => {
  const problem = new Problem(422, 'invalid', '', [{ field: 'rubric.1.best', code: 'x', message: 'Above the worst' }]);
  expect(refusalOf(problem, 1)('best')).toBe('Above the worst');
  expect(refusalOf(problem, 0)('best')).toBeUndefined();
  expect([isRefused(problem, 0), isRefused(problem, 1)]).toEqual([false, true]);
  expect(edit(three, 'b', { weight: 4 })[1]?.weight).toBe(4);
});
