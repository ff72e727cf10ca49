// One language for the screens and for what the server says: what was chosen last in this browser, else the account's.
import { api, body } from './api';
import { hear, spoken } from './i18n/i18n';
import { chosenLanguage, isLanguage } from './i18n/languages';
import type { Me } from './types';

/** Brings the account and this browser to the same language; a choice made here is kept in the account. */
export async function agreed(me: Me): Promise<Me> {
  const chosen = chosenLanguage();
  if (chosen && chosen !== me.language) return body(api.PATCH('/api/me', { body: { language: chosen } }));
  if (isLanguage(me.language) && me.language !== spoken()) await hear(me.language);
  return me;
}
