// A manager's words in the reader's language; where they are not translated, in the first language that has them.
import { spoken } from '../i18n/i18n';
import type { Words } from '../types';

export const said = (words: Words): string => words[spoken()] || words.en || words.fr || words.pt;

/** The city that a zone of the clock is named after: "America/Sao_Paulo" gives "Sao Paulo". */
export const cityOf = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
