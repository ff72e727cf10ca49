// Among whom places are proposed: those who came furthest; before any did, all who are still to be decided.
import type { Board } from '../../types';

export const sources = ['submitted', 'shortlisted', 'interview', 'waiting_list'] as const;
export type Source = (typeof sources)[number];

const furthest: Source[] = ['shortlisted', 'interview'];

export function likely({ columns }: Pick<Board, 'columns'>): Source[] {
  const some = columns.some(({ status, files }) => files > 0 && furthest.some((each) => each === status));
  return some ? furthest : ['submitted'];
}
