// What a draft of rules does to one file, and how the files that change are told apart.
import type { components } from '../../api.gen';
import type { Eligibility } from '../../types';

export type RulesPreview = components['schemas']['RulesPreview'];
export type ChangedFile = components['schemas']['ChangedFile'];

export const changes = ['away', 'in', 'doubt'] as const;
export type Change = (typeof changes)[number];

/** Turned away, let in, or in need of a look that was not needed before; null when nothing changes. */
export function changeOf(before: Eligibility, after: Eligibility): Change | null {
  if (before === after) return null;
  if (after === 'not_eligible') return 'away';
  return after === 'eligible' ? 'in' : 'doubt';
}

export const changedAs = (preview: RulesPreview, change: Change): ChangedFile[] =>
  preview.changed.filter(({ before, after }) => changeOf(before, after) === change);

const ends = { away: 'not_eligible', in: 'eligible', doubt: 'cannot_tell' } as const;

/** How many files change in that way; beyond the panes and the fifty that are named, at least as many as the totals tell. */
export function countAs({ panes, changed, total, before, after }: RulesPreview, change: Change): number {
  const all = panes.length >= total ? panes : changed;
  const named = all.filter((file) => changeOf(file.before, file.after) === change).length;
  return panes.length >= total ? named : Math.max(named, after[ends[change]] - before[ends[change]]);
}
