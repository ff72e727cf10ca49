// A passport that the house keeps as long as nobody of the team has an account: what of it was typed anew.
import { api, body } from '../api';
import type { Startup } from '../types';

export const texts = ['name', 'one_liner', 'website', 'city'] as const;
export const lists = ['sectors', 'technologies'] as const;

export type Corrected = Pick<
  Startup,
  (typeof texts)[number] | (typeof lists)[number] | 'description' | 'country' | 'founded_on' | 'stage'
>;

/** Only fields that differ are sent, each with what stood there, so that nobody's text is overwritten unseen. */
export function changes(was: Startup, now: Corrected) {
  const said = (['name', 'one_liner', 'website', 'city', 'description', 'country', 'founded_on', 'stage'] as const)
    .filter((field) => (now[field] ?? '') !== (was[field] ?? ''))
    .map((field) => ({ field, text: now[field] ?? '', was_text: was[field] ?? '' }));
  const chosen = lists
    .filter((field) => now[field].join() !== was[field].join())
    .map((field) => ({ field, choices: now[field], was_choices: was[field] }));
  const founded =
    now.founded_on !== was.founded_on
      ? [{ field: 'founded', text: now.founded_on ? 'date' : 'unanswered', was_text: was.founded }]
      : [];
  return [...founded, ...said, ...chosen];
}

export const correct = (was: Startup, now: Corrected) =>
  body(api.PATCH('/api/startups/{id}', { params: { path: { id: was.id } }, body: { fields: changes(was, now) } }));

export type NewMember = { name: string; title: string; email: string };
export const addMember = (id: number, { name, title, email }: NewMember) =>
  body(
    api.POST('/api/startups/{id}/team', {
      params: { path: { id } },
      body: { name, title, email: email || null, writes_code: 'unknown' },
    }),
  );
export const removeMember = (id: number, member: number) =>
  body(api.DELETE('/api/startups/{id}/team/{member}', { params: { path: { id, member } } }));
