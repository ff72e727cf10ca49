import { expect, test } from 'vitest';
import { touched } from './live';

test('a changed file refetches itself, the lists, the calls, what waits today and the history', () => {
  expect(touched('applications/123')).toEqual([['applications', '123'], ['lists'], ['today'], ['calls'], ['audit']]);
});

test('a topic of its own refetches only itself', () => {
  expect(touched('today')).toEqual([['today']]);
});

test('a field being typed refetches the file that is open, and nothing else', () => {
  expect(touched('drafts/123')).toEqual([['applications', '123']]);
});
