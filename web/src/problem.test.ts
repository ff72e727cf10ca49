import { expect, test, vi } from 'vitest';
import { loadWords, startWords } from './i18n/i18n';
import { asProblem, Problem, problemOf } from './problem';

const answer = (status: number, text: string) => new Response(text, { status, headers: { 'X-Request-Id': '7F3-21C' } });

test('a refusal keeps its code, its sentence and the field at fault', async () => {
  const text = JSON.stringify({
    code: 'invalid',
    detail: 'Some fields need attention.',
    errors: [{ field: 'email', code: 'taken', message: 'This address has an account.' }],
  });
  const problem = await problemOf(answer(422, text));
  expect([problem.code, problem.message, problem.of('email'), problem.of('name'), problem.byRule]).toEqual([
    'invalid',
    'Some fields need attention.',
    'This address has an account.',
    undefined,
    true,
  ]);
});

test('that somebody was faster is said of the whole, of no field', async () => {
  const text = JSON.stringify({
    code: 'changed_meanwhile',
    detail: 'Somebody changed this meanwhile.',
    errors: [{ field: 'version', code: 'changed', message: 'It is version 3 by now.' }],
  });
  const problem = await problemOf(answer(412, text));
  expect([problem.message, problem.errors]).toEqual(['Somebody changed this meanwhile.', []]);
});

test('an answer that is not problem+json still carries its status and the number to quote', async () => {
  const problem = await problemOf(answer(502, '<html>Bad gateway</html>'));
  expect([problem.status, problem.code, problem.request, problem.byRule]).toEqual([
    502,
    'unreadable',
    '7F3-21C',
    false,
  ]);
});

test('what is thrown without an answer reads as no network, in the words of the house', async () => {
  vi.stubGlobal('localStorage', { getItem: () => 'en' });
  vi.stubGlobal('document', { documentElement: {}, cookie: '' });
  vi.stubGlobal('navigator', { languages: ['en'] });
  await startWords();
  await loadWords('ui');
  expect(asProblem(new TypeError('Failed to fetch')).message).toMatch(/^No answer from the house/);
  expect(asProblem(new TypeError('Failed to fetch')).code).toBe('offline');
  expect(asProblem(new Problem(404, 'not_found', '')).code).toBe('not_found');
});
