import { expect, test } from 'vitest';
import { whose } from './whose';

test('a call is told by its programme and its house, and a name that both bear once', () => {
  expect(whose({ programme: { name: 'Cap' }, operator: { name: 'Le Port' } })).toBe('Cap · Le Port');
  expect(whose({ programme: { name: 'Spark' }, operator: { name: 'Spark' } })).toBe('Spark');
});
