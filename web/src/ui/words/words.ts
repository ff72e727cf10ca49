// Texts in the three languages that Spark speaks. An empty one is not translated yet.
import { type Language, languages } from '../../i18n/languages';

export type Words = Record<Language, string>;

export const noWords: Words = { en: '', fr: '', pt: '' };

/** The text in a language, else in the first language that has it. */
export const said = (words: Words, language: Language): string =>
  words[language] || languages.map((each) => words[each]).find((text) => text !== '') || '';

export const isEmpty = (words: Words): boolean => languages.every((each) => words[each].trim() === '');

/** The languages that lack this text though another has it. */
export const untranslated = (words: Words, wanted: readonly Language[] = languages): Language[] =>
  isEmpty(words) ? [] : wanted.filter((each) => words[each].trim() === '');

export const sameWords = (one: Words, other: Words): boolean => languages.every((each) => one[each] === other[each]);
