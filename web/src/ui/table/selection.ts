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

export function useSelection(ids: number[]) {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const anchor = useRef<number | null>(null);
  const toggle = useCallback(
    (at: number, range: boolean) => {
      const from = range ? anchor.current : null;
      setChosen((before) => choose(before, ids, at, from));
      anchor.current = at;
    },
    [ids],
  );
  const clear = useCallback(() => setChosen(new Set()), []);
  const all = ids.length > 0 && ids.every((id) => chosen.has(id));
  const toggleAll = useCallback(() => setChosen(all ? new Set() : new Set(ids)), [all, ids]);
  return useMemo(
    () => ({ chosen, all, some: chosen.size > 0 && !all, toggle, clear, toggleAll }),
    [chosen, all, toggle, clear, toggleAll],
  );
}
