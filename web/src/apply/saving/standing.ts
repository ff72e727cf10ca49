// How the saving of a file stands, and what the saver needs from outside: the server, this device, a clock.
import type { Problem } from '../../problem';
import type { Changes, Value } from './changes';
import type { Kept } from './kept';

export type Standing = {
  changes: Changes;
  /** Texts as typed that are no date, number or link yet. */
  unread: Readonly<Record<string, string>>;
  state: 'rest' | 'saving' | 'unreachable' | 'signed_out' | 'shut';
  /** Real time of the last acknowledgement, ISO. */
  savedAt: string | undefined;
  /** Why nothing more is taken: the call is closed, the file is not ours any more. */
  shutBy: string | undefined;
};

export type Outgoing = { field: string; value: Value; was: Value };

export type Ways = {
  /** Sends fields in one request; gives what is stored in each of them now, throws a Problem otherwise. */
  send(fields: Outgoing[]): Promise<Record<string, Value>>;
  /** What the server holds in a field now. */
  stored(field: string): Promise<Value>;
  /** Fields with the same answer are sent in one request. */
  together(field: string): string;
  kept: Kept;
  /** Calls back after so many milliseconds; gives the way to call it off. */
  later(act: () => void, delay: number): () => void;
  now(): string;
};

export type Refusal = 'conflict' | 'signed_out' | 'shut' | 'refused' | 'again';

/** What a refusal of the server means for the change that it answers. */
export function meaningOf(problem: Problem): Refusal {
  if (problem.code === 'changed_meanwhile') return 'conflict';
  if (problem.status === 401) return 'signed_out';
  if ([403, 404, 409, 410].includes(problem.status)) return 'shut';
  if (problem.byRule && ![408, 425, 429].includes(problem.status)) return 'refused';
  return 'again';
}
