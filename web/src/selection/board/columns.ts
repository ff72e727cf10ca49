// The columns of the decision board, in the order of a file's way, and what dropping a file into one decides.
import type { ApplicationStatus } from '../../types';
import type { decisions } from '../choices';

export type Decision = (typeof decisions)[number];
export type ColumnKey = 'undecided' | 'shortlist' | 'interview' | 'offer' | 'waiting' | 'refused';
export type Column = { key: ColumnKey; to: Decision; holds: ApplicationStatus[] };

export const columns: Column[] = [
  { key: 'undecided', to: 'submitted', holds: ['submitted', 'incomplete'] },
  { key: 'shortlist', to: 'shortlisted', holds: ['shortlisted'] },
  { key: 'interview', to: 'interview', holds: ['interview'] },
  { key: 'offer', to: 'offered', holds: ['offered', 'accepted', 'joined'] },
  { key: 'waiting', to: 'waiting_list', holds: ['waiting_list'] },
  { key: 'refused', to: 'refused', holds: ['refused', 'not_eligible', 'declined', 'lapsed'] },
];

export const columnOf = (status: ApplicationStatus): Column | undefined =>
  columns.find(({ holds }) => holds.includes(status));

/** A team that has taken its place is no longer moved. */
export const movable = (status: ApplicationStatus): boolean => status !== 'accepted' && status !== 'joined';
