// Coming in and going out. Both change who is asking, so every answer kept so far is forgotten.
import { api, body } from '../api';
import { speak } from '../i18n/i18n';
import type { Language } from '../i18n/languages';
import { agreed } from '../language';
import { cache, meQuery } from '../queries';
import type { House, Me } from '../types';

export type DemoPerson = House['people'][number];

async function entered(entering: Me): Promise<Me> {
  cache.clear();
  const me = await agreed(entering);
  cache.setQueryData(meQuery.queryKey, me);
  return me;
}

/** One language from now on: the screens', the account's, and that of every sentence the server said before. */
export async function chooseLanguage(language: Language): Promise<void> {
  await speak(language);
  if (cache.getQueryData(meQuery.queryKey)) {
    const me = await body(api.PATCH('/api/me', { body: { language } })).catch(() => null);
    if (me) cache.setQueryData(meQuery.queryKey, me);
  }
  await cache.invalidateQueries();
}

export const enterAs = async (person: DemoPerson['key']) =>
  entered(await body(api.POST('/api/demo/session', { body: { person } })));

/** `code` only where the second step was asked for. */
export const signIn = async (email: string, password: string, code?: string) =>
  entered(await body(api.POST('/api/session', { body: { email, password, ...(code && { code }) } })));

export async function signOut(): Promise<void> {
  await api.DELETE('/api/session');
  cache.clear();
  cache.setQueryData(meQuery.queryKey, null);
}

/** The first administrator of a house comes in by the link that the server printed. */
export const setUp = async (who: { token: string; name: string; email: string; password: string }) =>
  entered(await body(api.POST('/api/setup', { body: who })));

/** By the one-use link of a letter. */
export const signInByLink = async (token: string, code?: string) =>
  entered(await body(api.POST('/api/session/link', { body: { token, ...(code && { code }) } })));

export const acceptInvitation = async (who: { token: string; name: string; password: string }) =>
  entered(await body(api.POST('/api/invitations/acceptance', { body: who })));
