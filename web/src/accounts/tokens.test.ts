// What a person chooses for a program, as scopes and a last day.
import { expect, test } from 'vitest';
import { endOf, scopesOf } from './tokens';

test('who may change a room may read it too, and nothing is left out or added', () => {
  expect(scopesOf({ selection: 'write', programmes: 'read', startups: 'none' })).toEqual([
    'selection:read',
    'selection:write',
    'programmes:read',
  ]);
  expect(scopesOf({})).toEqual([]);
});

test('an access of a year ends within the year that the house allows', () => {
  expect(endOf('year', Date.UTC(2026, 0, 1))).toBe('2027-01-01T00:00:00.000Z');
});
