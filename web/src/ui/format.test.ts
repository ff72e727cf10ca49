import { beforeEach, expect, test, vi } from 'vitest';
import { formatsOf } from './format';

beforeEach(() => vi.stubGlobal('navigator', { languages: [] }));

test('the first of a month is told as each language tells it', () => {
  expect(formatsOf('fr').dayAndYear('2013-05-01')).toBe('1er mai 2013');
  expect(formatsOf('fr').dayAndYear('2013-05-11')).toBe('11 mai 2013');
  expect(formatsOf('en').day('2013-05-01')).toBe('1 May');
  expect(formatsOf('fr').time('2013-05-01T09:05:00Z', 'UTC')).toBe('09:05');
});
