// What is half written outlives its form left by accident, for as long as this page is open; nowhere else, since what
// it says may be about somebody.
import { useState } from 'react';

const kept = new Map<string, unknown>();

export function keep<T>(place: string, typed: T | undefined): void {
  if (typed === undefined) kept.delete(place);
  else kept.set(place, typed);
}

export const keptAt = <T>(place: string): T | undefined => kept.get(place) as T | undefined;

/** What was typed at that place and not yet sent, and how to change it; undefined lets it go. */
export function useKept<T>(place: string): [T | undefined, (typed: T | undefined) => void] {
  const [typed, set] = useState(() => keptAt<T>(place));
  return [
    typed,
    (next) => {
      keep(place, next);
      set(next);
    },
  ];
}
