// The values that lists and menus offer, in the order of a file's life.
import type { ApplicationStatus, Eligibility } from '../types';

export const eligibilities: Eligibility[] = ['eligible', 'cannot_tell', 'not_eligible'];

/** Every state a sent file may be in. Drafts are never listed to the house. */
export const decided: ApplicationStatus[] = [
  'submitted',
  'shortlisted',
  'interview',
  'offered',
  'waiting_list',
  'accepted',
  'joined',
  'declined',
  'lapsed',
  'refused',
  'not_eligible',
  'incomplete',
  'withdrawn',
];

/** What the house may decide for a file; accepting, declining and joining are the founders' own acts. */
export const decisions = [
  'shortlisted',
  'interview',
  'offered',
  'waiting_list',
  'refused',
  'incomplete',
  'submitted',
] as const;

/** The step that usually follows; null where the house waits for somebody else. */
export function usualNext(status: ApplicationStatus): (typeof decisions)[number] | null {
  switch (status) {
    case 'submitted':
      return 'shortlisted';
    case 'shortlisted':
      return 'interview';
    case 'interview':
    case 'waiting_list':
      return 'offered';
    default:
      return null;
  }
}
