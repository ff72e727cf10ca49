// Coming in and going out. Both change who is asking, so every answer kept so far is forgotten.
import { api, body } from '../api';
import { speak } from '../i18n/i18n';
import { isLanguage } from '../i18n/languages';
import { cache, meQuery } from '../queries';
import type { House, Me } from '../types';

export type DemoPerson = House['people'][number];

async function entered(me: Me): Promise<Me> {
  cache.clear();
  cache.setQueryData(meQuery.queryKey, me);
  if (localStorage.getItem('spark.language') === null && isLanguage(me.language)) await speak(me.language);
  return me;
}

export const enterAs = async (person: DemoPerson['key']) =>
  entered(await body(api.POST('/api/demo/session', { body: { person } })));

export const signIn = async (email: string, password: string) =>
  entered(await body(api.POST('/api/session', { body: { email, password } })));

export async function signOut(): Promise<void> {
  await api.DELETE('/api/session');
  cache.clear();
  cache.setQueryData(meQuery.queryKey, null);
}

/** The first administrator of a house comes in by the link that the server printed. */
export const setUp = async (who: { token: string; name: string; email: string; password: string }) =>
  entered(await body(api.POST('/api/setup', { body: who })));
