// Sending a file: everything typed first, then the owner, then the submission. Says what stands in the way.
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, onceOnly } from '../../api';
import { asProblem, type Problem } from '../../problem';
import { cache } from '../../queries';
import { applicationQuery } from '../../selection/queries';
import type { Saver } from '../saving/Saver';

export type Obstacle =
  | { kind: 'unsaved' | 'account_needed' }
  /** Fields to look at, the first one first. */
  | { kind: 'incomplete'; fields: string[] }
  | { kind: 'problem'; problem: Problem };

async function send(id: number, saver: Saver, once: Record<string, string>): Promise<Obstacle | null> {
  if (!(await saver.settle())) return { kind: 'unsaved' };
  const { queryKey } = applicationQuery(id);
  try {
    await api.POST('/api/applications/{id}/submission', { params: { path: { id } }, headers: once });
  } catch (thrown) {
    void cache.invalidateQueries({ queryKey });
    const problem = asProblem(thrown);
    if (problem.code === 'account_needed') return { kind: 'account_needed' };
    if (problem.status === 422) return { kind: 'incomplete', fields: problem.errors.map(({ field }) => field) };
    return { kind: 'problem', problem };
  }
  // The receipt reads what the cache holds, so it comes after.
  await Promise.all([cache.invalidateQueries({ queryKey }), cache.invalidateQueries({ queryKey: ['me'] })]);
  return null;
}

type Outcome = { sent(): void; hindered(obstacle: Obstacle): void };

export function useSending(id: number, saver: Saver, { sent, hindered }: Outcome) {
  // The same key until it went through: an answer lost on the way makes no second version.
  const once = useRef(onceOnly());
  return useMutation({
    mutationFn: () => send(id, saver, once.current),
    onSuccess: (obstacle) => {
      if (obstacle) return hindered(obstacle);
      once.current = onceOnly();
      sent();
    },
  });
}
