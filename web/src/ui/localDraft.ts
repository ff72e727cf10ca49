// Work that stays on this device until it is published: it survives a closed tab, and knows when its original changed.
import { useCallback, useState } from 'react';

type Kept<T> = { version: number; value: T };

export type LocalDraft<T> = {
  value: T;
  /** True once something differs from the published original. */
  changed: boolean;
  /** Somebody published another version since this draft was begun. */
  overtaken: boolean;
  /** The version that the draft was begun on; it goes into If-Match. */
  version: number;
  set: (value: T) => void;
  drop: () => void;
  /** Keeps the draft's text on top of the newest version. */
  keepMine: () => void;
};

function read<T>(key: string): Kept<T> | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept<T> | null;
  } catch {
    return null;
  }
}

function write<T>(key: string, kept: Kept<T> | null): void {
  try {
    if (kept) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
  } catch {
    // A full or closed store: the draft lives on in this tab.
  }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export function useLocalDraft<T>(key: string, original: T, version: number): LocalDraft<T> {
  const [kept, setKept] = useState<Kept<T> | null>(() => read<T>(key));
  const keep = useCallback(
    (next: Kept<T> | null) => {
      write(key, next);
      setKept(next);
    },
    [key],
  );
  const live = kept && !same(kept.value, original) ? kept : null;
  const base = live?.version ?? version;
  return {
    value: live?.value ?? original,
    changed: live !== null,
    overtaken: base !== version,
    version: base,
    set: (value) => keep(same(value, original) ? null : { version: base, value }),
    drop: () => keep(null),
    keepMine: () => live && keep({ ...live, version }),
  };
}
