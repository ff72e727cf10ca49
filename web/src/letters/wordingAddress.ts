// Which wording is open: whose, of which kind, in which language. It lives in the address.
import { isLanguage, type Language } from '../i18n/languages';
import type { LetterTemplate } from '../types';

export type WordingAsked = { operator?: number; kind?: string; language?: Language };

export function wordingAsked(search: Record<string, unknown>): WordingAsked {
  const operator = Number(search.operator);
  const { kind, language } = search;
  return {
    ...(Number.isSafeInteger(operator) && operator > 0 && { operator }),
    ...(typeof kind === 'string' && /^[a-z_.]+$/.test(kind) && { kind }),
    ...(typeof language === 'string' && isLanguage(language) && { language }),
  };
}

/** The kind that is asked for, else the first. */
export const shownKind = (templates: LetterTemplate[], kind: string | undefined): LetterTemplate | undefined =>
  templates.find((each) => each.kind === kind) ?? templates[0];

export const ownLanguages = ({ wordings }: LetterTemplate): Language[] =>
  wordings.filter(({ own }) => own).map(({ language }) => language);
