// Something that one writes: kept by the server a breath after each change, one request at a time, and on this device
// until it is.
import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem } from '../problem';
import type { Saving } from '../ui/states/SaveState';
import { regret } from '../ui/states/undo';

const breath = 600;
const again = 5_000;

function unsent<Draft>(place: string): Draft | undefined {
  try {
    return (JSON.parse(localStorage.getItem(place) ?? 'null') as Draft | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function keepHere<Draft>(place: string, draft: Draft | undefined): void {
  try {
    if (draft) localStorage.setItem(place, JSON.stringify(draft));
    else localStorage.removeItem(place);
  } catch {
    // A full or closed store: the draft lives on in this tab.
  }
}

type Props<Draft> = {
  /** Where on this device it waits while it is not sent. */
  place: string;
  stored: Draft;
  version: number;
  /** Gives the version that the server then has. */
  save: (draft: Draft, version: number) => Promise<number>;
  /** The version after somebody wrote elsewhere: what stands here goes on top of it. */
  look: () => Promise<number>;
  left: () => void;
};

export function useKept<Draft extends object>({ place, stored, version, save, look, left }: Props<Draft>) {
  const [draft, show] = useState<Draft>(() => unsent<Draft>(place) ?? stored);
  const [saving, say] = useState<Saving>({ state: 'idle' });
  const now = useRef({ draft, version, changed: unsent(place) !== undefined, sending: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ways = useRef({ save, look, left });
  ways.current = { save, look, left };

  const send = useCallback(async (): Promise<void> => {
    const it = now.current;
    if (it.sending || !it.changed) return;
    it.sending = true;
    it.changed = false;
    say({ state: 'saving' });
    try {
      it.version = await ways.current.save(it.draft, it.version);
      if (!it.changed) keepHere(place, undefined);
      say({ state: 'saved', at: new Date().toISOString() });
    } catch (thrown) {
      const problem = asProblem(thrown);
      it.changed = true;
      say({ state: problem.code === 'offline' ? 'kept' : 'failed' });
      if (problem.code === 'changed_meanwhile') it.version = await ways.current.look();
      else if (problem.code !== 'offline') regret(problem.message);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), again);
    }
    it.sending = false;
  }, [place]);

  const change = (part: Partial<Draft>) => {
    const next = { ...now.current.draft, ...part };
    now.current.draft = next;
    now.current.changed = true;
    keepHere(place, next);
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
      void send().then(() => ways.current.left());
    };
  }, [send]);
  /** What else was done to it here, so that the next save builds on it. */
  const keptAs = (known: number) => {
    now.current.version = known;
  };
  return { draft, saving, change, settle, keptAs };
}
