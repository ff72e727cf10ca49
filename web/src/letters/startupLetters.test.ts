import { expect, test } from 'vitest';
import type { LetterLine, LetterState } from '../types';
import { failedFirst } from './startupLetters';

const letters = (...states: LetterState[]) => states.map((state, id) => ({ id, state }) as LetterLine);

test('letters that did not arrive come before the newest that did', () => {
  const sorted = failedFirst(letters('sent', 'bounced', 'held', 'refused', 'kept', 'given_up'));
  expect(sorted.map(({ state }) => state)).toEqual(['bounced', 'refused', 'given_up', 'sent', 'held', 'kept']);
});
