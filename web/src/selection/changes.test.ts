import { expect, test } from 'vitest';
import type { Answer, Version } from '../types';
import { changesOf } from './changes';

const answer = (question: number, text: string, choices: string[] = []): Answer => ({
  question,
  text,
  choices,
  file: null,
});
const version = (answers: Answer[], city = 'Paris') => ({ answers, team: [], startup: { city } }) as unknown as Version;

test('a changed answer is told with what it was before', () => {
  const before = version([answer(1, 'A box'), answer(2, 'Two'), answer(3, '', ['azure'])]);
  const after = version([answer(1, 'A smaller box'), answer(2, 'Two'), answer(3, '', ['azure', 'kinect'])]);
  const { answers, also } = changesOf(before, after);
  expect([...answers]).toEqual([
    [1, answer(1, 'A box')],
    [3, answer(3, '', ['azure'])],
  ]);
  expect(also).toBe(false);
});

test('an empty answer and none are the same', () => {
  expect([...changesOf(version([answer(1, '')]), version([])).answers]).toEqual([]);
  expect([...changesOf(version([]), version([answer(1, 'New')])).answers]).toEqual([[1, undefined]]);
});

test('another city is a change beside the answers', () => {
  expect(changesOf(version([]), version([], 'Lyon')).also).toBe(true);
});
