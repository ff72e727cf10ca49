// What a draft of rules does to one file, and how the files that change are told apart. Of each kind the newest are named.
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
