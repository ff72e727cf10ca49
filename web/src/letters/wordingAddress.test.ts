import { expect, test } from 'vitest';
import type { LetterTemplate } from '../types';
import { ownLanguages, shownKind, wordingAsked } from './wordingAddress';

const template = (kind: string, ...own: string[]) =>
  ({
    kind,
    wordings: ['en', 'fr', 'pt'].map((language) => ({ language, subject: '', body: '', own: own.includes(language) })),
  }) as LetterTemplate;

test('an address of a wording keeps what it knows and leaves the rest out', () => {
  expect(wordingAsked({ operator: '7', kind: 'application.received', language: 'fr' })).toEqual({
    operator: 7,
    kind: 'application.received',
    language: 'fr',
  });
  expect(wordingAsked({ operator: '0', kind: 'Léa Martin', language: 'de' })).toEqual({});
});

test('a kind that there is not gives the first', () => {
  const templates = [template('letter.by_hand'), template('draft.unsent')];
  expect(shownKind(templates, 'draft.unsent')?.kind).toBe('draft.unsent');
  expect(shownKind(templates, 'gone')?.kind).toBe('letter.by_hand');
  expect(shownKind([], 'gone')).toBeUndefined();
});

test('a kind tells the languages that the house has worded itself', () => {
  expect(ownLanguages(template('draft.unsent', 'fr', 'pt'))).toEqual(['fr', 'pt']);
  expect(ownLanguages(template('draft.unsent'))).toEqual([]);
});
