// Which rows are chosen: one by one, and in ranges from the last one touched.
import { useCallback, useMemo, useRef, useState } from 'react';

/** The chosen set after a click on `at`; with `from`, every row between the two takes the state of `at`'s click. */
export function choose(chosen: ReadonlySet<number>, ids: number[], at: number, from: number | null): Set<number> {
  const next = new Set(chosen);
  const id = ids[at];
  if (id === undefined) return next;
  const add = !chosen.has(id);
  const [low, high] = from === null ? [at, at] : [Math.min(from, at), Math.max(from, at)];
  for (const each of ids.slice(low, high + 1)) add ? next.add(each) : next.delete(each);
  return next;
}

export type Selection = ReturnType<typeof useSelection>;

/**
 * The choice among the rows loaded. `takeWhole` chooses all that answers what was asked, loaded or not; it lasts until a
 * row is let go or something else is asked.
 */
export function useSelection(ids: number[], asked = '') {
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set());
  const [wholeOf, setWholeOf] = useState<string | null>(null);
  const whole = wholeOf === asked;
  const chosen = useMemo(() => (whole ? new Set(ids) : picked), [whole, ids, picked]);
  const anchor = useRef<number | null>(null);
  const set = useCallback((next: ReadonlySet<number>) => {
    setPicked(next);
    setWholeOf(null);
  }, []);
  const toggle = useCallback(
    (at: number, range: boolean) => {
      set(choose(chosen, ids, at, range ? anchor.current : null));
      anchor.current = at;
    },
    [ids, chosen, set],
  );
  const clear = useCallback(() => set(new Set()), [set]);
  const all = ids.length > 0 && ids.every((id) => chosen.has(id));
  const toggleAll = useCallback(() => set(all ? new Set() : new Set(ids)), [all, ids, set]);
  const takeWhole = useCallback(() => setWholeOf(asked), [asked]);
  return useMemo(
    () => ({ chosen, all, some: chosen.size > 0 && !all, whole, toggle, clear, toggleAll, takeWhole }),
    [chosen, all, whole, toggle, clear, toggleAll, takeWhole],
  );
}
