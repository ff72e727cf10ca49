// A review as one writes it: kept by the server a breath after each change, one request at a time, and on this device
// until it is.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, body, onVersion } from '../api';
import { asProblem } from '../problem';
import type { ReviewPage, Score } from '../types';
import type { Saving } from '../ui/states/SaveState';
import { regret } from '../ui/states/undo';
import { reviewQuery, toReadQuery } from './queries';

export type Draft = { scores: Score[]; for_startup: string; for_house: string };

const breath = 600;
const again = 5_000;
const placeOf = (id: number) => `spark.review.${id}`;

function unsent(id: number): Draft | undefined {
  try {
    return (JSON.parse(localStorage.getItem(placeOf(id)) ?? 'null') as Draft | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function keepHere(id: number, draft: Draft | undefined): void {
  try {
    if (draft) localStorage.setItem(placeOf(id), JSON.stringify(draft));
    else localStorage.removeItem(placeOf(id));
  } catch {
    // A full or closed store: the draft lives on in this tab.
  }
}

export function useReview(page: ReviewPage) {
  const cache = useQueryClient();
  const { id } = page;
  const [draft, show] = useState<Draft>(
    () => unsent(id) ?? { scores: page.scores, for_startup: page.for_startup, for_house: page.for_house },
  );
  const [saving, say] = useState<Saving>({ state: 'idle' });
  const now = useRef({ draft, version: page.version, changed: unsent(id) !== undefined, sending: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const send = useCallback(async (): Promise<void> => {
    const it = now.current;
    if (it.sending || !it.changed) return;
    it.sending = true;
    it.changed = false;
    say({ state: 'saving' });
    try {
      const path = { id };
      const saved = await body(
        api.PATCH('/api/reviews/{id}', { params: { path }, headers: onVersion(it.version), body: it.draft }),
      );
      it.version = saved.version;
      if (!it.changed) keepHere(id, undefined);
      say({ state: 'saved', at: new Date().toISOString() });
    } catch (thrown) {
      const problem = asProblem(thrown);
      it.changed = true;
      say({ state: problem.code === 'offline' ? 'kept' : 'failed' });
      if (problem.code === 'changed_meanwhile') {
        // The same reviewer wrote elsewhere: what stands here goes on top of it.
        it.version = (await cache.fetchQuery({ ...reviewQuery(id), staleTime: 0 })).version;
      } else if (problem.code !== 'offline') {
        regret(problem.message);
      }
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), again);
    }
    it.sending = false;
  }, [cache, id]);

  const change = (part: Partial<Draft>) => {
    const next = { ...now.current.draft, ...part };
    now.current.draft = next;
    now.current.changed = true;
    keepHere(id, next);
    show(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(), breath);
  };
  /** Sends what waits; true when nothing waits any more. */
  const settle = async () => {
    clearTimeout(timer.current);
    await send();
    return !now.current.changed;
  };
  useEffect(() => {
    if (now.current.changed) void send();
    return () => {
      clearTimeout(timer.current);
      void send().then(() => cache.invalidateQueries({ queryKey: toReadQuery.queryKey }));
    };
  }, [send, cache]);
  return { draft, saving, change, settle };
}
