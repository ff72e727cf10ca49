// Adding, correcting and removing people of a team, and the one-use link by which somebody joins.

import { api, body, onceOnly } from '../../api';
import type { components } from '../../api.gen';
import { cache } from '../../queries';
import type { Member } from '../../types';

export type MemberWish = components['schemas']['MemberWish'];

const refresh = () => cache.invalidateQueries({ queryKey: ['applications'] });

export async function saveMember(startup: number, member: Member | undefined, wish: MemberWish): Promise<void> {
  if (member) {
    await api.PATCH('/api/startups/{id}/team/{member}', {
      params: { path: { id: startup, member: member.id } },
      body: wish,
    });
  } else {
    await api.POST('/api/startups/{id}/team', { params: { path: { id: startup } }, body: wish, headers: onceOnly() });
  }
  await refresh();
}

export async function removeMember(startup: number, member: Member): Promise<void> {
  await api.DELETE('/api/startups/{id}/team/{member}', { params: { path: { id: startup, member: member.id } } });
  await refresh();
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
