// Fields that the person has to look at before it is all saved.
import type { Standing } from './standing';

export function unsettled({ changes, unread }: Pick<Standing, 'changes' | 'unread'>): string[] {
  const open = Object.entries(changes).filter(
    ([, { theirs, refusal }]) => theirs !== undefined || refusal !== undefined,
  );
  return [...open.map(([field]) => field), ...Object.keys(unread)];
}
