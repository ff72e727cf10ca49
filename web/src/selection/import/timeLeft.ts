// How long a running import still needs, from how far it came since it began.
import type { Import } from './queries';

/** Whole seconds, at least one; null before there is a pace to judge by. */
export function secondsLeft(
  { started_at, done, lines }: Pick<Import, 'started_at' | 'done' | 'lines'>,
  now: number,
): number | null {
  if (!started_at || done === 0) return null;
  const passed = (now - new Date(started_at).getTime()) / 1000;
  if (passed <= 0) return null;
  return Math.max(1, Math.ceil(((lines - done) * passed) / done));
}
