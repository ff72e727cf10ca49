// One wish on many files: on those chosen at once, or batch after batch on all that a list matches.
import { api, body } from '../api';
import type { BulkWish, LetterRows } from '../types';
import { type ListQuery, queryText } from './listQuery';
import { asked } from './queries';

export type Wish = Omit<BulkWish, 'applications' | 'matching'>;
/** What to act on: files by id, or everything that a query of the list matches. */
export type Target = { ids: number[] } | { query: ListQuery };

export type Done = { changed: number; left: string[]; undo: string[] };
type Answer = { changed: number; left_out: { sentence: string }[]; undo: string | null; next: number | null };
type Part = Pick<BulkWish, 'applications' | 'matching'>;

/** Sends batch after batch until none is left; a refusal on the way leaves what was done before it, with its undo. */
export async function inBatches(
  first: Part,
  send: (part: Part) => Promise<Answer>,
  tell: (changed: number) => void,
): Promise<Done & { refused?: unknown }> {
  const done: Done = { changed: 0, left: [], undo: [] };
  let part: Part | null = first;
  try {
    while (part) {
      const { changed, left_out, undo, next }: Answer = await send(part);
      done.changed += changed;
      done.left.push(...left_out.map(({ sentence }) => sentence));
      if (undo) done.undo.push(undo);
      tell(done.changed);
      part = part.matching && next !== null ? { matching: { ...part.matching, after: next } } : null;
    }
    return done;
  } catch (refused) {
    if (done.changed === 0) throw refused;
    return { ...done, refused };
  }
}

/** The list's query as the body of a wish; the order does not matter to it. */
export function partOf(target: Target): Part {
  if ('ids' in target) return { applications: target.ids };
  const { sort: _, ...matching } = asked(target.query);
  return { matching };
}

/** The same rows for a letter to them, in the list's order. */
export const rowsOf = (slug: string, target: Target): LetterRows => ({
  list: 'applications',
  of: slug,
  ...('ids' in target ? { ids: target.ids } : { matching: queryText(target.query) }),
});

export const act = (slug: string, target: Target, wish: Wish, tell: (changed: number) => void) =>
  inBatches(
    partOf(target),
    (part) => body(api.POST('/api/calls/{slug}/bulk', { params: { path: { slug } }, body: { ...wish, ...part } })),
    tell,
  );

/** Takes the batches back, the last one first. */
export async function takeBack({ undo }: Done): Promise<void> {
  for (const token of [...undo].reverse()) await api.POST('/api/undo/{token}', { params: { path: { token } } });
}
