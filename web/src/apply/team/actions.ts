// Adding, correcting and removing people of a team, and the one-use link by which somebody joins.

import { api, body, onceOnly } from '../../api';
import type { components } from '../../api.gen';
import { cache } from '../../queries';
import type { Member } from '../../types';
import type { Typed } from './keptPerson';

type Schemas = components['schemas'];
export type MemberWish = {
  name: string;
  title: string;
  email: string | null;
  writes_code: Schemas['WritesCode'];
  /** Left out: nobody said. */
  full_time?: boolean;
  /** Firms and schools, now or before; what is absent stays. */
  employers?: string[];
};
/** Told of oneself alone, for anonymous figures; null takes it back, what is absent stays. */
export type OwnWish = { age_band?: Schemas['AgeBand'] | null; gender?: Schemas['Gender'] | null };

/** Files that aren't sent yet hold the same passport and team. */
export const startupChanged = (startup: number) =>
  Promise.all([
    cache.invalidateQueries({ queryKey: ['applications'] }),
    cache.invalidateQueries({ queryKey: ['startups', String(startup)] }),
  ]);

export async function saveMember(
  startup: number,
  member: Member | undefined,
  wish: MemberWish,
  own?: OwnWish,
): Promise<void> {
  if (member) {
    await api.PATCH('/api/startups/{id}/team/{member}', {
      params: { path: { id: startup, member: member.id } },
      body: { ...wish, ...own },
    });
  } else {
    await api.POST('/api/startups/{id}/team', { params: { path: { id: startup } }, body: wish, headers: onceOnly() });
  }
  await startupChanged(startup);
}

export async function removeMember(startup: number, member: Member): Promise<void> {
  await api.DELETE('/api/startups/{id}/team/{member}', { params: { path: { id: startup, member: member.id } } });
  await startupChanged(startup);
}

/** A whole address that lets one person in, once. */
export async function invite(startup: number, member: number): Promise<{ link: string; until: string }> {
  const made = await body(
    api.POST('/api/startups/{id}/invitations', {
      params: { path: { id: startup } },
      body: { member },
      headers: onceOnly(),
    }),
  );
  return { link: new URL(made.link, location.origin).href, until: made.expires_at };
}

/** What was typed, as the API takes it. */
export const wishOf = ({ name, title, email, ...rest }: Typed): MemberWish => ({
  ...rest,
  name: name.trim(),
  title: title.trim(),
  email: email.trim() || null,
});
