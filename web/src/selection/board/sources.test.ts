import { expect, test } from 'vitest';
import type { Board } from '../../types';
import { likely } from './sources';

const standing = (...columns: [Board['columns'][number]['status'], number][]) => ({
  columns: columns.map(([status, files]) => ({ status, files, pencilled: 0 })),
});

test('places are proposed among those who came furthest', () => {
  expect(likely(standing(['submitted', 40], ['shortlisted', 0], ['interview', 3]))).toEqual([
    'shortlisted',
    'interview',
  ]);
});

test('before anybody is on the shortlist, among all who are still to be decided', () => {
  expect(likely(standing(['submitted', 40], ['shortlisted', 0], ['refused', 2]))).toEqual(['submitted']);
});
