import { expect, test } from 'vitest';
import type { LimitTold, PlaceLimit } from '../../types';
import { standing } from './limits';

const told = (taken: number, bounds: Partial<PlaceLimit>): LimitTold => ({
  limit: { kind: 'sector', value: 'health', question: null, at_least: null, at_most: null, ...bounds },
  taken,
});

test('a limit is kept between its bounds, short below and over above', () => {
  expect(standing(told(2, { at_least: 2, at_most: 3 }))).toBe('kept');
  expect(standing(told(1, { at_least: 2 }))).toBe('short');
  expect(standing(told(4, { at_most: 3 }))).toBe('over');
  expect(standing(told(0, { at_most: 0 }))).toBe('kept');
});
