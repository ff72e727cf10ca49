// What was found, in groups, each thing with the address of its page for this reader.
import type { Found } from '../types';

export type Place = { to: string; name: string; note: string };
export type Group = { kind: 'calls' | 'files' | 'startups'; places: Place[] };

const ownFile = (slug: string, status: string) => `/apply/${slug}/${status === 'draft' ? 'form' : 'sent'}`;

/** Groups without anything are left out. Those who run no house are led to their own pages of a call and a file. */
export function groupsOf({ calls, files, startups }: Found, runs: boolean): Group[] {
  const groups: Group[] = [
    {
      kind: 'calls',
      places: calls.map(({ slug, name, run }) => ({ to: `${run ? '/calls' : '/apply'}/${slug}`, name, note: '' })),
    },
    {
      kind: 'files',
      places: files.map(({ id, startup, call_slug, call_name, status }) => ({
        to: runs ? `/calls/${call_slug}/applications/${id}` : ownFile(call_slug, status),
        name: startup,
        note: call_name,
      })),
    },
    {
      kind: 'startups',
      places: startups.map(({ id, name, one_liner }) => ({ to: `/startups/${id}`, name, note: one_liner })),
    },
  ];
  return groups.filter(({ places }) => places.length > 0);
}
