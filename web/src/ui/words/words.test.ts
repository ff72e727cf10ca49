import { expect, test } from 'vitest';
import { isEmpty, noWords, said, untranslated } from './words';

const only = { ...noWords, fr: 'Que faites-vous ?' };

test('a text that is not translated is told in a language that has it', () => {
  expect([said(only, 'pt'), said(noWords, 'en')]).toEqual(['Que faites-vous ?', '']);
});

test('the missing translations are told, unless nothing is written at all', () => {
  expect([untranslated(only), untranslated(noWords)]).toEqual([['en', 'pt'], []]);
});

test('a text of blanks is empty', () => {
  expect(isEmpty({ ...noWords, en: '  ' })).toBe(true);
});
