import { expect, test } from 'vitest';
import { inOrder } from './order';

const agenda = [
  { application: 7, number: 1 },
  { application: 8, number: 2 },
  { application: 9, number: 3 },
];

test('files stand in the order asked for and are numbered by it', () => {
  expect(inOrder(agenda, [9, 7, 8])).toEqual([
    { application: 9, number: 1 },
    { application: 7, number: 2 },
    { application: 8, number: 3 },
  ]);
});

test('a file that is left out is off the agenda, and one that it does not hold does not come in', () => {
  expect(inOrder(agenda, [8, 5])).toEqual([{ application: 8, number: 1 }]);
});
